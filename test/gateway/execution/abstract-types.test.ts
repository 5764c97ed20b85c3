import { describe, expect, it } from 'vitest';
import { openFederatie } from './federatie.ts';

const federatie = openFederatie({
  catalogus: {
    sdl: `type Query { stukken: [Stuk!]! treffers: [Treffer!]! eerste: Stuk }
      interface Stuk @key(fields: "id") { id: ID! titel: String }
      type Boek implements Stuk @key(fields: "id") { id: ID! titel: String bladzijden: Int }
      type Film implements Stuk @key(fields: "id") { id: ID! titel: String minuten: Int }
      union Treffer = Boek | Maker
      type Maker @key(fields: "id") { id: ID! naam: String! }
      enum Soort { OPEN DICHT @inaccessible }
      extend type Boek { soort: Soort vast: Soort! }`,
    resolvers: {
      Query: {
        stukken: () => [BOEK, FILM],
        treffers: () => [BOEK, { __typename: 'Maker', id: 'm', naam: 'Mo' }],
        eerste: () => BOEK,
      },
      Stuk: { __resolveReference: ({ id }: { id: string }) => (id === 'b' ? BOEK : FILM) },
      Boek: { __resolveReference: () => BOEK },
      Film: { __resolveReference: () => FILM },
    },
  },
  sterren: {
    sdl: `type Query { beste: [Stuk!]! }
      type Stuk @key(fields: "id") @interfaceObject { id: ID! sterren: Int }`,
    resolvers: {
      Query: { beste: () => [{ id: 'f' }, { id: 'b' }] },
      Stuk: { sterren: ({ id }: { id: string }) => (id === 'b' ? 4 : 5) },
    },
  },
  leen: {
    sdl: `type Boek @key(fields: "id") { id: ID! uitgeleend: Boolean } type Film @key(fields: "id") { id: ID! uitgeleend: Boolean }`,
    resolvers: { Boek: { uitgeleend: () => true }, Film: { uitgeleend: () => false } },
  },
});
const BOEK = { __typename: 'Boek', id: 'b', titel: 'Over', bladzijden: 9, soort: 'DICHT', vast: 'OPEN' };
const FILM = { __typename: 'Film', id: 'f', titel: 'Onder', minuten: 90 };
const vraag = federatie.vraag.bind(federatie);

describe('interfaces and unions over subgraphs', () => {
  it('each object gets the fields of its own type', async () => {
    const query = `{ stukken { __typename titel ... on Boek { bladzijden uitgeleend } ... on Film { minuten u: uitgeleend } } }`;
    expect((await vraag(query)).data).toEqual({
      stukken: [
        { __typename: 'Boek', titel: 'Over', bladzijden: 9, uitgeleend: true },
        { __typename: 'Film', titel: 'Onder', minuten: 90, u: false },
      ],
    });
    expect(federatie.gevraagd.map(({ subgraph }) => subgraph)).toEqual(['catalogus', 'leen']);
  });

  it('a union too', async () => {
    const query = '{ treffers { t: __typename ... on Maker { naam } ... on Stuk { titel sterren } } }';
    expect((await vraag(query)).data).toEqual({
      treffers: [
        { t: 'Boek', titel: 'Over', sterren: 4 },
        { t: 'Maker', naam: 'Mo' },
      ],
    });
  });

  it('what one subgraph knows as an object only is of its own type after all', async () => {
    const { data } = await vraag('{ beste { __typename sterren titel ... on Boek { bladzijden } } }');
    expect(data).toEqual({
      beste: [
        { __typename: 'Film', sterren: 5, titel: 'Onder' },
        { __typename: 'Boek', sterren: 4, titel: 'Over', bladzijden: 9 },
      ],
    });
  });

  it('a value that clients may not know is null, and takes along what may not be null', async () => {
    const { data, errors } = await vraag('{ eerste { ... on Boek { soort vast } } }');
    expect(data).toEqual({ eerste: { soort: null, vast: 'OPEN' } });
    expect(errors?.map(({ path }) => path)).toEqual([['eerste', 'soort']]);
    expect(JSON.stringify(errors)).not.toContain('DICHT');
  });
});

describe('a subgraph that lies about a type', () => {
  const lie = (stuk: object) => {
    federatie.wangedrag.set('catalogus', () => ({ data: { stukken: [stuk] }, errors: [] }));
    return vraag('{ stukken { __typename titel } }').finally(() => federatie.wangedrag.clear());
  };

  it.each([
    ['names a type that cannot be there', { __typename: 'Maker', titel: 'x' }],
    ['names none', { titel: 'x' }],
    ['names a thing of JavaScript', { __typename: 'constructor', titel: 'x' }],
    ['sends a list for its name', { __typename: ['Boek'], titel: 'x' }],
  ])('%s: the object is not there', async (_name, stuk) => {
    const { data, errors } = await lie(stuk);
    expect(data).toBeNull();
    expect(errors).toHaveLength(1);
  });

  it('and one that tells the truth is there', async () => {
    expect((await lie({ __typename: 'Boek', titel: 'x' })).data).toEqual({
      stukken: [{ __typename: 'Boek', titel: 'x' }],
    });
  });
});
