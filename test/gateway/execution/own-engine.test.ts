import { beforeEach, describe, expect, it } from 'vitest';
import { openFederatie } from './federatie.ts';

const LEDEN = { a: { id: 'a', naam: 'Ada' }, b: { id: 'b', naam: 'Bo' } } as const;
const federatie = openFederatie({
  leden: {
    sdl: `type Query { lid(id: ID!): Lid leden: [Lid!]! vast: Lid! }
      type Lid @key(fields: "id") { id: ID! naam: String baas: Lid }`,
    resolvers: {
      Query: {
        lid: (_: unknown, { id }: { id: 'a' | 'b' }) => LEDEN[id],
        leden: () => [LEDEN.a, LEDEN.b, LEDEN.a],
        vast: () => LEDEN.a,
      },
      Lid: { baas: ({ id }: { id: string }) => (id === 'b' ? LEDEN.a : null) },
    },
  },
  werk: {
    sdl: `type Lid @key(fields: "id") { id: ID! uren(week: Int): Int uurloon: Float! naam: String @external
        groet: String @requires(fields: "naam") }`,
    resolvers: {
      Lid: {
        uren: ({ id }: { id: string }, { week }: { week?: number }) => (id === 'a' ? 10 : 20) + (week ?? 0),
        uurloon: () => 1.5,
        groet: ({ naam }: { naam: string | null }) => `dag ${String(naam)}`,
      },
    },
  },
});
beforeEach(() => federatie.wangedrag.clear());
const vraag = federatie.vraag.bind(federatie);

describe('one operation over two subgraphs', () => {
  it('answers as if it were one schema, with __typename everywhere', async () => {
    expect(await vraag('{ __typename leden { __typename naam uren baas { naam uren } } }')).toEqual({
      data: {
        __typename: 'Query',
        leden: [
          { __typename: 'Lid', naam: 'Ada', uren: 10, baas: null },
          { __typename: 'Lid', naam: 'Bo', uren: 20, baas: { naam: 'Ada', uren: 10 } },
          { __typename: 'Lid', naam: 'Ada', uren: 10, baas: null },
        ],
      },
    });
  });

  it('asks each entity once, and all of them in one request', async () => {
    await vraag('{ leden { uren baas { uren } } }');
    expect(federatie.gevraagd.map(({ subgraph }) => subgraph)).toEqual(['leden', 'werk']);
    expect(federatie.gevraagd[1]?.variables).toEqual({
      representations: [
        { __typename: 'Lid', id: 'a' },
        { __typename: 'Lid', id: 'b' },
      ],
    });
  });

  it('asks different questions for one subgraph in one request', async () => {
    const { data } = await vraag('{ leden { uren } lid(id: "b") { uurloon } }');
    expect(data).toMatchObject({ leden: [{ uren: 10 }, { uren: 20 }, { uren: 10 }], lid: { uurloon: 1.5 } });
    expect(federatie.gevraagd.map(({ subgraph }) => subgraph)).toEqual(['leden', 'werk']);
  });

  it('gives the client its own names back, wherever they would have stood', async () => {
    const query = `query ($representations: Int, $id: ID!) {
      lid(id: $id) { id: naam naam: uren(week: $representations) constructor: __typename __proto__: groet }
    }`;
    expect(JSON.stringify(await vraag(query, { representations: 5, id: 'a' }))).toBe(
      '{"data":{"lid":{"id":"Ada","naam":15,"constructor":"Lid","__proto__":"dag Ada"}}}',
    );
    const asked = federatie.gevraagd.map(({ query }) => query).join('\n');
    expect(asked).not.toMatch(/constructor|__proto__|\$id\b|\$representations: ?Int/);
  });

  it('the same name in two fragments is one field, and another argument is another field', async () => {
    const query = `{ leden { ...A ...B u: uren(week: 1) } }
      fragment A on Lid { v: uren(week: 2) } fragment B on Lid { v: uren(week: 2) baas { n: naam } }`;
    expect((await vraag(query)).data).toMatchObject({
      leden: [
        { v: 12, u: 11, baas: null },
        { v: 22, u: 21, baas: { n: 'Ada' } },
        { v: 12, u: 11 },
      ],
    });
  });

  it('tells a field from another one of the same name that has arguments or an alias', async () => {
    const query = '{ vast { uren(week: 1) baas: naam naam: naam naam } leden { uren baas { uren(week: 2) } } }';
    expect((await vraag(query)).data).toEqual({
      vast: { uren: 11, baas: 'Ada', naam: 'Ada' },
      leden: [
        { uren: 10, baas: null },
        { uren: 20, baas: { uren: 12 } },
        { uren: 10, baas: null },
      ],
    });
  });

  it('@skip and @include leave out of the answer, and out of the requests', async () => {
    const query = 'query ($b: Boolean!) { vast { naam @include(if: $b) ... @skip(if: $b) { uren } } }';
    expect(await vraag(query, { b: true })).toEqual({ data: { vast: { naam: 'Ada' } } });
    expect(federatie.gevraagd.map(({ subgraph }) => subgraph)).toEqual(['leden']);
    expect(await vraag(query, { b: false })).toEqual({ data: { vast: { uren: 10 } } });
  });

  it('introspection is answered beside the rest, without a subgraph of its own', async () => {
    const { data } = await vraag('query ($n: String!) { t: __type(name: $n) { name } vast { naam } }', { n: 'Lid' });
    expect(data).toEqual({ vast: { naam: 'Ada' }, t: { name: 'Lid' } });
    await vraag('{ __schema { queryType { name } } }');
    expect(federatie.gevraagd).toEqual([]);
  });
});

describe('a subgraph that fails takes its own fields along, and no more', () => {
  it('is null with an error on each path, in the names of the client', async () => {
    federatie.wangedrag.set('werk', () => Promise.reject(new Error('geheim')));
    const answer = await vraag('{ l: leden { naam u: uren } }');
    expect(answer.data).toEqual({
      l: [
        { naam: 'Ada', u: null },
        { naam: 'Bo', u: null },
        { naam: 'Ada', u: null },
      ],
    });
    expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual(
      [0, 1, 2].map((i) => [`l.${i}.u`, 'SUBGRAPH_UNAVAILABLE']),
    );
    expect(JSON.stringify(answer)).not.toContain('geheim');
  });

  it('begins no request when nobody waits for the answer any more', async () => {
    const client = new AbortController();
    federatie.wangedrag.set('leden', () => {
      client.abort();
      return { data: { vast: { __typename: 'Lid', id: 'a' } }, errors: [] };
    });
    await federatie.vraag('{ vast { uren } }', {}, client.signal);
    expect(federatie.gevraagd.map(({ subgraph }) => subgraph)).toEqual(['leden']);
  });

  it('a null that may not be goes up to the first that may, with one error', async () => {
    federatie.wangedrag.set('werk', () => Promise.reject(new Error('weg')));
    const answer = await vraag('{ lid(id: "a") { naam uurloon } anders: lid(id: "b") { naam } }');
    expect(answer.data).toEqual({ lid: null, anders: { naam: 'Bo' } });
    expect(answer.errors?.map(({ path }) => path)).toEqual([['lid', 'uurloon']]);
    expect((await vraag('{ vast { uurloon } }')).data).toBeNull();
  });

  it('a required field that could not be fetched is sent as null', async () => {
    federatie.wangedrag.set('leden', ({ query }) =>
      query.includes('naam')
        ? { data: { vast: { __typename: 'Lid', id: 'a', naam: null } }, errors: [{ path: ['vast', 'naam'] }] }
        : { data: null, errors: [] },
    );
    expect(await vraag('{ vast { groet } }')).toEqual({ data: { vast: { groet: 'dag null' } } });
  });
});
