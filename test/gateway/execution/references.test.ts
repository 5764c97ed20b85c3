import { buildSchema, getOperationAST, parse } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { openMoulds } from '../../../gateway/execution/fetch-mould.ts';
import { NullRecord } from '../../../gateway/execution/null-record.ts';
import { compilePour, type Pouring } from '../../../gateway/execution/pour.ts';
import { openFederatie } from './federatie.ts';

// An entity of which a source told no more than its key is one record, however often it stands on a path. Nobody may be able to tell.

const LEDEN = { a: { id: 'a', naam: 'Ada' }, b: { id: 'b', naam: 'Bo' } } as const;
const federatie = openFederatie({
  groepen: {
    sdl: `type Query { groepen: [Groep!]! voorzitter: Lid tweede: Lid }
      type Groep { leden: [Lid] eerste: Lid }
      type Lid @key(fields: "id") { id: ID! }`,
    resolvers: {
      Query: {
        groepen: () => [
          { leden: [LEDEN.a, LEDEN.b, LEDEN.a], eerste: LEDEN.a },
          { leden: [LEDEN.a], eerste: LEDEN.b },
        ],
        voorzitter: () => LEDEN.a,
        tweede: () => LEDEN.a,
      },
    },
  },
  leden: {
    sdl: `enum Kleur { ROOD VERBORGEN @inaccessible }
      type Lid @key(fields: "id") { id: ID! naam: String leeftijd: Int! buur: Lid kleur: Kleur }`,
    resolvers: {
      Lid: {
        __resolveReference: ({ id }: { id: 'a' | 'b' }) => LEDEN[id],
        kleur: () => 'VERBORGEN',
        leeftijd: ({ id }: { id: string }) => (id === 'a' ? 10 : 20),
        buur: ({ id }: { id: string }) => (id === 'a' ? LEDEN.b : LEDEN.a),
      },
    },
  },
  werk: {
    sdl: `type Lid @key(fields: "id") { id: ID! uren: Int rooster: String }`,
    resolvers: { Lid: { uren: ({ id }: { id: string }) => (id === 'a' ? 1 : 2) } },
  },
});
beforeEach(() => federatie.wangedrag.clear());
const vraag = federatie.vraag.bind(federatie);
const places = (errors: Awaited<ReturnType<typeof vraag>>['errors']) => errors?.map(({ path }) => path?.join('.'));

describe('a reference on many places', () => {
  it('is answered in full on each of them, whatever came to it later', async () => {
    const { data, errors } = await vraag(
      '{ groepen { leden { id naam buur { uren } } eerste { naam } } voorzitter { leeftijd } }',
    );
    expect(errors).toBeUndefined();
    const ada = { id: 'a', naam: 'Ada', buur: { uren: 2 } };
    expect(data).toEqual({
      groepen: [
        { leden: [ada, { id: 'b', naam: 'Bo', buur: { uren: 1 } }, ada], eerste: { naam: 'Ada' } },
        { leden: [ada], eerste: { naam: 'Bo' } },
      ],
      voorzitter: { leeftijd: 10 },
    });
  });

  it('is asked about once', async () => {
    await vraag('{ groepen { leden { naam } } }');
    const [, asked] = federatie.gevraagd;
    expect(asked?.variables['representations']).toEqual([
      { __typename: 'Lid', id: 'a' },
      { __typename: 'Lid', id: 'b' },
    ]);
  });

  it('has its error on each of them, and not on another path', async () => {
    federatie.wangedrag.set('leden', ({ variables }) => ({
      data: { _entities: (variables['representations'] as unknown[]).map(() => ({ __typename: 'Lid', naam: null })) },
      errors: [{ path: ['_entities', 0, 'naam'], extensions: { code: 'X' } }],
    }));
    const { data, errors } = await vraag('{ groepen { leden { naam } } voorzitter { id } }');
    expect(data).toEqual({
      groepen: [{ leden: [{ naam: null }, { naam: null }, { naam: null }] }, { leden: [{ naam: null }] }],
      voorzitter: { id: 'a' },
    });
    expect(places(errors)).toEqual(['groepen.0.leden.0.naam', 'groepen.0.leden.2.naam', 'groepen.1.leden.0.naam']);
  });

  it('is null on each of them, each with an error, when what may not be null is not there', async () => {
    federatie.wangedrag.set('leden', () => Promise.reject(new Error('weg')));
    const { data, errors } = await vraag('{ groepen { leden { leeftijd } } }');
    expect(data).toEqual({ groepen: [{ leden: [null, null, null] }, { leden: [null] }] });
    expect(places(errors)).toEqual([
      'groepen.0.leden.0.leeftijd',
      'groepen.0.leden.1.leeftijd',
      'groepen.0.leden.2.leeftijd',
      'groepen.1.leden.0.leeftijd',
    ]);
  });

  it('has its error on each of them also when what came is nothing that a client may see', async () => {
    const { data, errors } = await vraag('{ groepen { leden { kleur } } }');
    const geen = { kleur: null };
    expect(data).toEqual({ groepen: [{ leden: [geen, geen, geen] }, { leden: [geen] }] });
    expect(places(errors)).toEqual(
      ['0.leden.0', '0.leden.1', '0.leden.2', '1.leden.0'].map((at) => `groepen.${at}.kleur`),
    );
  });

  it('is not the one on another path, though one question brought both', async () => {
    federatie.wangedrag.set('werk', () => ({
      data: { e0: [{ uren: 1 }], e1: [{ uren: 2, rooster: 'r' }] },
      errors: [],
    }));
    const { data } = await vraag('{ voorzitter { buur { uren } } tweede { buur { uren rooster } } }');
    expect(data).toEqual({ voorzitter: { buur: { uren: 1 } }, tweede: { buur: { uren: 2, rooster: 'r' } } });
    expect(federatie.gevraagd.filter(({ subgraph }) => subgraph === 'leden')).toHaveLength(1);
    expect(federatie.gevraagd.find(({ subgraph }) => subgraph === 'leden')?.query).not.toContain('e1');
  });

  it('is none where its key did not come: each of those is told of', async () => {
    const leden = [
      { __typename: 'Lid', id: 'a' },
      { __typename: 'Lid' },
      { __typename: 'Lid' },
      { __typename: 'Lid', id: [] },
    ];
    federatie.wangedrag.set('groepen', () => ({ data: { groepen: [{ leden }] }, errors: [] }));
    const { data, errors } = await vraag('{ groepen { leden { id naam } } }');
    expect(data).toEqual({ groepen: [{ leden: [{ id: 'a', naam: 'Ada' }, null, null, null] }] });
    const lost = (name: string) => [1, 2, 3].map((i) => `groepen.0.leden.${i}.${name}`);
    expect(places(errors)).toEqual([...lost('id'), ...lost('naam')]);
  });
});

describe('the record of a reference', () => {
  const schema = buildSchema(`type Query { lijst: [Lid] los: [Los] huizen: [Huis] }
    type Lid { id: ID! naam: String } type Los { id: ID! } type Huis { straat: String nummer: Int }`);
  const keyFields = new Map([
    ['Lid', new Set(['id'])],
    ['Huis', new Set(['straat', 'nummer'])],
  ]);
  const pour = (query: string, lijst: readonly unknown[], { shares = true } = {}) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const pourInto = compilePour(openMoulds(schema, document).ofRoot(operation, []), {
      isConcrete: () => true,
      keyFields,
    });
    const into = new NullRecord();
    const faults: string[] = [];
    const trail: Pouring['trail'] = [];
    const fault = () => void faults.push(trail.join('.'));
    const references: Pouring['references'] = shares ? new Map() : undefined;
    pourInto('Query', { lijst }, into, { trail, budget: { left: 100 }, fault, everyNull: false, references });
    return { lijst: into['lijst'] as readonly unknown[], faults };
  };

  it.each([
    ['{ lijst { id } }', { id: 'a' }, { id: 'b' }],
    ['{ lijst: huizen { straat nummer } }', { straat: 'a', nummer: 1 }, { straat: 'a', nummer: 2 }],
  ])('is one for one key: %s', (query, one, other) => {
    const { lijst } = pour(query, [one, other, { ...one }]);
    expect(lijst[2]).toBe(lijst[0]);
    expect(lijst[1]).not.toBe(lijst[0]);
  });

  it.each<[string, string, { readonly shares: boolean }?]>([
    ['of which more is asked than its key', '{ lijst { id naam } }'],
    ['of which half of its key is asked', '{ lijst: huizen { straat } }'],
    ['that is no entity', '{ lijst: los { id } }'],
    ['that may stand on several paths', '{ lijst { id } }', { shares: false }],
  ])('is not of an object %s', (_what, query, options) => {
    const same = [1, 2].map(() => ({ id: 'a', naam: 'Ada', straat: 'a' }));
    const { lijst } = pour(query, same, options);
    expect(lijst[1]).toEqual(lijst[0]);
    expect(lijst[1]).not.toBe(lijst[0]);
  });

  it('costs as much of what a request may make as a record each', () => {
    const { lijst, faults } = pour('{ lijst { id } }', Array<unknown>(101).fill({ id: 'a' }));
    expect(lijst.at(-1)).toBeNull();
    expect(faults).toEqual(['lijst.100']);
  });
});
