import { describe, expect, it } from 'vitest';
import { openSmallGraph } from './small-graph.ts';

// What the random graphs found, as small as it became.

const graph = openSmallGraph({
  a: {
    sdl: `
      type Query { ding: Ding dingen: [Ding!] niets: Ding }
      type Ding @key(fields: "id") { id: ID! naam: String ander: Ding stuk: Int! }`,
    resolvers: {
      Query: { ding: () => ({ id: '1' }), dingen: () => [{ id: '1' }, { id: '2' }] },
      Ding: {
        naam: ({ id }: { id: string }) => `ding ${id}`,
        ander: () => ({ id: '2' }),
        stuk: () => {
          throw new Error('stuk');
        },
      },
    },
  },
  b: {
    sdl: `
      type Ding @key(fields: "id") {
        id: ID! stuk: Int! @external naam: String @external
        kleur: String prijs: Int @requires(fields: "stuk") etiket: String @requires(fields: "naam")
      }`,
    resolvers: {
      Ding: {
        __resolveReference: (asked: object) => asked,
        kleur: ({ id }: { id: string }) => `kleur ${id}`,
        prijs: () => 1,
        etiket: ({ naam }: { naam: string }) => `etiket van ${naam}`,
      },
    },
  },
});
const text = async (query: string, variables: Record<string, unknown> = {}) =>
  JSON.stringify(await graph.ask(query, variables));
const answer = (data: unknown) => JSON.stringify({ data });

describe('a name that is an alias in one place is a plain field in another', () => {
  it.each<[string, unknown]>([
    [
      '{ dingen { id } ding { ander { id: naam } } }',
      { dingen: [{ id: '1' }, { id: '2' }], ding: { ander: { id: 'ding 2' } } },
    ],
    ['{ id: ding { id } ding { id } }', { id: { id: '1' }, ding: { id: '1' } }],
    ['{ ding { naam: ander { naam kleur } } }', { ding: { naam: { naam: 'ding 2', kleur: 'kleur 2' } } }],
    [
      '{ ding { id etiket } naam: ding { naam: id etiket } }',
      { ding: { id: '1', etiket: 'etiket van ding 1' }, naam: { naam: '1', etiket: 'etiket van ding 1' } },
    ],
    ['{ kleur: ding { kleur: id } ding { kleur } }', { kleur: { kleur: '1' }, ding: { kleur: 'kleur 1' } }],
    ['{ ding { id: id ...F } } fragment F on Ding { id }', { ding: { id: '1' } }],
  ])('%s', async (query, data) => {
    expect(await text(query)).toBe(answer(data));
  });
});

describe('an object of which nothing is left to ask is there or not', () => {
  it.each<[string, unknown]>([
    ['query ($x: Boolean = false) { ding { naam @include(if: $x) } }', { ding: {} }],
    ['query ($x: Boolean = false) { ding { kleur @include(if: $x) } }', { ding: {} }],
    ['query ($x: Boolean = false) { niets { naam @include(if: $x) } }', { niets: null }],
    [
      'query ($x: Boolean = false) { dingen { ...F @include(if: $x) } } fragment F on Ding { naam }',
      { dingen: [{}, {}] },
    ],
    ['{ ding { naam @include(if: false) } }', { ding: {} }],
    ['query ($x: Boolean = true) { ding @skip(if: $x) { naam @include(if: false) } }', {}],
    [
      'query ($x: Boolean = false) { ding { ander { naam @include(if: $x) } kleur } }',
      { ding: { ander: {}, kleur: 'kleur 1' } },
    ],
  ])('%s', async (query, data) => {
    expect(await text(query)).toBe(answer(data));
  });
});

describe('introspection', () => {
  const ding = { __type: { name: 'Ding' } };

  it('stands where the client asked it', async () => {
    const query = '{ __type(name: "Ding") { name } ding { naam } s: __schema { queryType { name } } niets { id } }';
    expect(await text(query)).toBe(
      answer({ ...ding, ding: { naam: 'ding 1' }, s: { queryType: { name: 'Query' } }, niets: null }),
    );
  });

  it('in a fragment that is skipped once and once not is answered', async () => {
    const fragment = 'fragment F on Query { __type(name: "Ding") { name } }';
    expect(await text(`{ ...F @skip(if: true) ...F } ${fragment}`)).toBe(answer(ding));
    expect(await text(`{ ...F @skip(if: true) ... { ...F @include(if: false) } } ${fragment}`)).toBe(answer({}));
  });
});

it('an object that is lost to a field that the client did not ask is lost with an error', async () => {
  const { data, errors = [] } = await graph.ask('{ ding { prijs } }');
  expect(data).toEqual({ ding: null });
  expect(errors.map(({ path }) => path?.join('.'))).toEqual(['ding']);
});

describe('what is skipped is not asked, and takes nothing along', () => {
  it.each<[string, unknown]>([
    ['query ($x: Boolean = true) { ding { kleur prijs @skip(if: $x) } }', { ding: { kleur: 'kleur 1' } }],
    ['query ($x: Boolean = false) { ding { kleur ... @include(if: $x) { prijs } } }', { ding: { kleur: 'kleur 1' } }],
    [
      'query ($x: Boolean = true) { ding @include(if: $x) { stuk @include(if: false) kleur } }',
      { ding: { kleur: 'kleur 1' } },
    ],
    [
      'query ($x: Boolean = true) { ding @include(if: $x) { ander { kleur } ...F @skip(if: $x) } } fragment F on Ding { prijs }',
      { ding: { ander: { kleur: 'kleur 2' } } },
    ],
  ])('%s', async (query, data) => {
    expect(await text(query)).toBe(answer(data));
    for (const { body } of graph.calls) expect(body.query).not.toContain('stuk');
  });
});

describe('what must be sent and cannot be', () => {
  const same = { __resolveReference: (asked: object) => asked };
  const lost = openSmallGraph({
    a: {
      sdl: 'type Query { ding: Ding } type Ding @key(fields: "id") { id: ID! }',
      resolvers: { Query: { ding: () => ({ id: '1' }) } },
    },
    b: {
      sdl: `
        type Ding @key(fields: "id") { id: ID! stuk: Int! delen: [Deel!] }
        type Deel @key(fields: "id") { id: ID! }`,
      resolvers: {
        Ding: {
          ...same,
          stuk: () => {
            throw new Error('stuk');
          },
          delen: () => [{ id: '1' }],
        },
      },
    },
    c: {
      sdl: 'type Deel @key(fields: "id") { id: ID! maat: Int! }',
      resolvers: { Deel: { __resolveReference: () => null } },
    },
    d: {
      sdl: `
        type Ding @key(fields: "id") {
          id: ID! stuk: Int! @external delen: [Deel!] @external
          prijs: Int @requires(fields: "stuk") telling: String @requires(fields: "delen { maat }")
        }
        type Deel @key(fields: "id") { id: ID! maat: Int! @external }`,
      resolvers: {
        Ding: { ...same, prijs: () => 1, telling: ({ delen }: { delen?: unknown }) => JSON.stringify(delen) },
      },
    },
  });

  it('is an error on what required it', async () => {
    const { data, errors = [] } = await lost.ask('{ ding { id prijs } }');
    expect(data).toEqual({ ding: { id: '1', prijs: null } });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['ding.prijs']);
    expect(lost.calls.map(({ subgraph }) => subgraph)).toEqual(['a', 'b']);
  });

  it('takes along the list that may not hold null', async () => {
    expect(await lost.ask('{ ding { telling } }')).toEqual({ data: { ding: { telling: 'null' } } });
  });
});

describe('an object of which a subgraph knows only the interface', () => {
  const wezens = openSmallGraph({
    a: {
      sdl: `
        type Query { a: Int }
        interface Wezen @key(fields: "id") { id: ID! naam: String poten: Int! }
        type Hond implements Wezen @key(fields: "id") { id: ID! naam: String poten: Int! }
        type Vis implements Wezen @key(fields: "id") { id: ID! naam: String poten: Int! }`,
      resolvers: {
        Wezen: {
          __resolveReference: ({ id }: { id: string }) => ({ __typename: id === 'v' ? 'Vis' : 'Hond', id, naam: id }),
        },
        Hond: {
          poten: () => {
            throw new Error('stuk');
          },
        },
        Vis: { poten: () => 0 },
      },
    },
    io: {
      sdl: `
        type Query { wezens: [Wezen] }
        type Wezen @key(fields: "id") @interfaceObject {
          id: ID! naam: String @external leeftijd: Int roepnaam: String @requires(fields: "naam")
        }`,
      resolvers: {
        Query: { wezens: () => [{ id: 'h' }, { id: 'v' }] },
        Wezen: {
          __resolveReference: (asked: { id?: string }) => {
            if (asked.id === undefined) throw new Error('without a key');
            return asked;
          },
          leeftijd: () => 3,
          roepnaam: ({ naam }: { naam: string }) => naam.toUpperCase(),
        },
      },
    },
  });

  it('is asked about by its key, and only when it is of the type that was asked', async () => {
    expect(await wezens.ask('{ wezens { ... on Vis { roepnaam leeftijd } } }')).toEqual({
      data: { wezens: [{}, { roepnaam: 'V', leeftijd: 3 }] },
    });
    const asked = wezens.calls.filter(({ subgraph }) => subgraph === 'io').at(-1)?.body.variables;
    expect(asked).toEqual({ representations: [{ __typename: 'Wezen', id: 'v', naam: 'v' }] });
  });

  it.each(['{ wezens { ... on Hond { naam } } }', '{ wezens { leeftijd __typename } }'])(
    'is lost with an error when its type is, and never an object without its fields: %s',
    async (query) => {
      wezens.standIn('a', () => {
        throw new Error('down');
      });
      const { data, errors = [] } = await wezens.ask(query);
      wezens.standIn('a', undefined);
      expect(data).toEqual({ wezens: [null, null] });
      expect(errors.map(({ path }) => path?.slice(0, 2).join('.'))).toEqual(['wezens.0', 'wezens.1']);
    },
  );

  it('keeps what does not depend on its type', async () => {
    wezens.standIn('a', () => {
      throw new Error('down');
    });
    const { data, errors = [] } = await wezens.ask('{ wezens { leeftijd naam } }');
    wezens.standIn('a', undefined);
    expect(data).toEqual({ wezens: [1, 2].map(() => ({ leeftijd: 3, naam: null })) });
    expect(errors.map(({ path }) => path?.join('.'))).toEqual(['wezens.0.naam', 'wezens.1.naam']);
  });
});

describe('a field that a subgraph gives with another field only', () => {
  const nested = openSmallGraph({
    a: {
      sdl: `
        type Query { ding: Ding rij: [Ding!] @provides(fields: "stof") }
        type Ding @key(fields: "id") { id: ID! stof: String @external }`,
      resolvers: {
        Query: { ding: () => ({ id: '1' }), rij: () => [{ id: '1', stof: 'wol' }] },
      },
    },
    b: {
      sdl: `
        type Ding @key(fields: "id") {
          id: ID! stof: String @external weefsel: String @requires(fields: "stof")
        }`,
      resolvers: {
        Ding: {
          __resolveReference: (asked: object) => asked,
          weefsel: ({ stof }: { stof?: string | null }) => `weefsel van ${stof ?? 'niets'}`,
        },
      },
    },
    c: {
      sdl: `
        type Ding @key(fields: "id") {
          id: ID! stof: String @shareable weefsel: String @external prijs: String @requires(fields: "weefsel")
        }`,
      resolvers: {
        Ding: {
          __resolveReference: (asked: object) => asked,
          stof: () => 'wol',
          prijs: ({ weefsel }: { weefsel?: string | null }) => `prijs van ${weefsel ?? 'niets'}`,
        },
      },
    },
  });
  const prijs = 'prijs van weefsel van wol';

  it('is not asked of it elsewhere for what another field requires', async () => {
    expect(await nested.ask('{ ding { prijs } }')).toEqual({ data: { ding: { prijs } } });
    expect(nested.calls.find(({ subgraph }) => subgraph === 'a')?.body.query).not.toContain('stof');
  });

  it('is asked of it there', async () => {
    expect(await nested.ask('{ rij { prijs stof } }')).toEqual({ data: { rij: [{ prijs, stof: 'wol' }] } });
    expect(nested.calls.find(({ subgraph }) => subgraph === 'a')?.body.query).toContain('stof');
  });
});
