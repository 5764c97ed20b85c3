import { Supergraph } from '@apollo/federation-internals';
import { describe, expect, it } from 'vitest';
import { openPlanner } from '../../../gateway/planning/planner.ts';
import { parse } from 'graphql';
import { openSmallGraph } from './small-graph.ts';

// What the planner of Apollo does wrong by itself, as small graphs of our own: four families of the public audit of federation
// gateways, and two that the random graphs found; two more are in mutations-once.test.ts and requires-by-keys.test.ts. Each but
// one also shows that it is a fault: on the case that is named there, Apollo's own engine, which has the same planner, fails. Of
// a plan that fetches nothing no small graph is known that makes it; there only our refusal is held.

describe('a key that cannot be asked by, before one that can', () => {
  const huis = { code: 'c1', nummer: '7' };
  const graph = openSmallGraph({
    kadaster: {
      sdl: `
        type Query { huizen: [Huis!]! }
        type Huis @key(fields: "code") @key(fields: "nummer") { code: ID! nummer: ID! naam: String }`,
      resolvers: {
        Query: { huizen: () => [huis] },
        Huis: { __resolveReference: () => huis, naam: () => 'Zon' },
      },
    },
    energie: {
      sdl: `
        type Query { zuinigste: Huis }
        type Huis @key(fields: "nummer", resolvable: false) @key(fields: "code") {
          nummer: ID! code: ID! label: String naam: String @external bord: String @requires(fields: "naam")
        }`,
      resolvers: {
        Query: { zuinigste: () => huis },
        Huis: {
          __resolveReference: (asked: { code?: string; naam?: string }) =>
            asked.code === 'c1' ? { ...huis, label: 'A++', bord: `Huize ${asked.naam ?? '?'}` } : null,
        },
      },
    },
    woz: {
      sdl: `
        type Huis @key(fields: "nummer", resolvable: false) @key(fields: "code nummer") { nummer: ID! code: ID! waarde: Int }`,
      resolvers: {
        Huis: {
          __resolveReference: (asked: { code?: string; nummer?: string }) =>
            asked.code === 'c1' && asked.nummer === '7' ? { ...huis, waarde: 3 } : null,
        },
      },
    },
  });

  it.each([
    ['{ huizen { label } }', { label: 'A++' }],
    ['{ huizen { waarde } }', { waarde: 3 }],
    ['{ huizen { bord } }', { bord: 'Huize Zon' }],
    ['{ huizen { waarde nummer label code } }', { waarde: 3, nummer: '7', label: 'A++', code: 'c1' }],
  ])('%s', async (query, expected) => {
    expect(await graph.ask(query)).toEqual({ data: { huizen: [expected] } });
  });

  it('where only the other one leads back to who was asked first', async () => {
    expect(await graph.ask('{ zuinigste { bord } }')).toEqual({ data: { zuinigste: { bord: 'Huize Zon' } } });
  });

  it('is what the engine of Apollo mistakes', async () => {
    const apollo = await graph.askApollo('{ zuinigste { bord } }').catch(() => 'refused');
    expect(apollo).not.toEqual({ data: { zuinigste: { bord: 'Huize Zon' } }, errors: [] });
  });
});

const EURO = 100;
const WINKEL = {
  sdl: `
    enum Munt { EUR USD }
    type Query { product: Product producten: [Product!]! }
    type Product @key(fields: "id") { id: ID! prijs(munt: Munt!): Int }`,
  resolvers: {
    Query: { product: () => ({ id: 'p1' }), producten: () => [{ id: 'p1' }, { id: 'p2' }] },
    Product: {
      prijs: ({ id }: { id: string }, { munt }: { munt: string }) =>
        (id === 'p1' ? 1 : 2) * (munt === 'EUR' ? EURO : EURO + 10),
    },
  },
};
const told = (name: string) => ({ [name]: ({ prijs }: { prijs?: number }) => `${name} ${prijs ?? 'onbekend'}` });
const same = { __resolveReference: (asked: object) => asked };

describe('a client and a @requires that ask one field with different arguments', () => {
  const graph = openSmallGraph({
    winkel: WINKEL,
    vervoer: {
      sdl: `
        enum Munt { EUR USD }
        type Product @key(fields: "id") {
          id: ID! prijs(munt: Munt!): Int @external
          tarief: String @requires(fields: "prijs(munt: EUR)")
        }`,
      resolvers: { Product: { ...same, ...told('tarief') } },
    },
  });

  it.each([
    ['{ product { prijs(munt: USD) tarief } }', { prijs: 110, tarief: 'tarief 100' }],
    ['{ product { tarief prijs(munt: USD) } }', { tarief: 'tarief 100', prijs: 110 }],
    ['{ product { prijs(munt: EUR) tarief } }', { prijs: 100, tarief: 'tarief 100' }],
    [
      '{ product { dollars: prijs(munt: USD) prijs(munt: EUR) tarief } }',
      { dollars: 110, prijs: 100, tarief: 'tarief 100' },
    ],
    ['query ($m: Munt! = USD) { product { ... { prijs(munt: $m) } tarief } }', { prijs: 110, tarief: 'tarief 100' }],
    ['{ product { prijs: id tarief } }', { prijs: 'p1', tarief: 'tarief 100' }],
  ])('%s', async (query, product) => {
    expect(await graph.ask(query)).toEqual({ data: { product } });
  });

  it('of each in a list its own', async () => {
    expect(await graph.ask('{ producten { prijs(munt: USD) tarief } }')).toEqual({
      data: {
        producten: [
          { prijs: 110, tarief: 'tarief 100' },
          { prijs: 220, tarief: 'tarief 200' },
        ],
      },
    });
  });

  it('is what the engine of Apollo mistakes', async () => {
    const apollo = await graph.askApollo('{ product { prijs(munt: USD) tarief } }').catch(() => 'refused');
    expect(apollo).not.toEqual({ data: { product: { prijs: 110, tarief: 'tarief 100' } }, errors: [] });
  });
});

describe('two @requires that ask one field with different arguments', () => {
  const graph = openSmallGraph({
    winkel: WINKEL,
    vervoer: {
      sdl: `
        enum Munt { EUR USD }
        type Product @key(fields: "id") {
          id: ID! prijs(munt: Munt!): Int @external
          tarief: String @requires(fields: "prijs(munt: EUR)")
          toeslag: String @requires(fields: "prijs(munt: USD)")
        }`,
      resolvers: { Product: { ...same, ...told('tarief'), ...told('toeslag') } },
    },
  });

  it.each([
    ['{ product { tarief } }', { tarief: 'tarief 100' }],
    ['{ product { toeslag } }', { toeslag: 'toeslag 110' }],
    ['{ product { tarief toeslag } }', { tarief: 'tarief 100', toeslag: 'toeslag 110' }],
    ['{ product { toeslag tarief } }', { toeslag: 'toeslag 110', tarief: 'tarief 100' }],
    [
      '{ product { prijs(munt: USD) tarief ... { toeslag } } }',
      { prijs: 110, tarief: 'tarief 100', toeslag: 'toeslag 110' },
    ],
  ])('%s', async (query, product) => {
    expect(await graph.ask(query)).toEqual({ data: { product } });
  });

  it('is what the engine of Apollo mistakes', async () => {
    const apollo = await graph.askApollo('{ product { tarief toeslag } }').catch(() => 'refused');
    const product = { tarief: 'tarief 100', toeslag: 'toeslag 110' };
    expect(apollo).not.toEqual({ data: { product }, errors: [] });
  });
});

describe('a @requires of what itself @requires', () => {
  const graph = openSmallGraph({
    a: {
      sdl: `
        type Query { ding: Ding }
        type Ding @key(fields: "id") {
          id: ID! maat: Int @external kleur: String @external
          soort: String @requires(fields: "maat kleur")
        }`,
      resolvers: {
        Query: { ding: () => ({ id: '1' }) },
        Ding: {
          ...same,
          soort: ({ maat, kleur }: { maat?: number; kleur?: string }) => `soort ${maat ?? '?'} ${kleur ?? '?'}`,
        },
      },
    },
    b: {
      sdl: `
        type Ding @key(fields: "id") {
          id: ID! kleur: String soort: String @external
          etiket: String @requires(fields: "soort")
        }`,
      resolvers: {
        Ding: {
          ...same,
          kleur: () => 'rood',
          etiket: ({ soort }: { soort?: string }) => `etiket ${soort ?? '?'}`,
        },
      },
    },
    c: {
      sdl: `
        type Ding @key(fields: "id") {
          id: ID! maat: Int etiket: String @external
          verpakking: String @requires(fields: "etiket") prijs(munt: String): Int
        }`,
      resolvers: {
        Ding: {
          ...same,
          maat: () => 7,
          verpakking: ({ etiket }: { etiket?: string }) => `verpakking ${etiket ?? '?'}`,
        },
      },
    },
  });
  const soort = 'soort 7 rood';
  const etiket = `etiket ${soort}`;

  it.each([
    ['{ ding { soort } }', { soort }],
    ['{ ding { etiket } }', { etiket }],
    ['{ ding { soort etiket } }', { soort, etiket }],
    ['{ ding { kleur etiket maat } }', { kleur: 'rood', etiket, maat: 7 }],
    ['{ ding { verpakking } }', { verpakking: `verpakking ${etiket}` }],
    ['{ ding { s: soort soort: id verpakking } }', { s: soort, soort: '1', verpakking: `verpakking ${etiket}` }],
  ])('%s', async (query, ding) => {
    expect(await graph.ask(query)).toEqual({ data: { ding } });
  });

  it('is what the engine of Apollo mistakes', async () => {
    const apollo = await graph.askApollo('{ ding { etiket } }').catch(() => 'refused');
    expect(apollo).not.toEqual({ data: { ding: { etiket } }, errors: [] });
  });

  it('of a subgraph that is not there nobody hears: it is asked as the one that is meant', async () => {
    await graph.ask('{ ding { verpakking } }');
    expect(new Set(graph.calls.map(({ subgraph }) => subgraph))).toEqual(new Set(['a', 'b', 'c']));
    expect(openPlanner(graph.sdl).subgraphs.map(({ name }) => name)).toEqual(['a', 'b', 'c']);
  });
});

describe('a @requires that is skipped, beside what is not', () => {
  const graph = openSmallGraph({
    a: {
      sdl: 'type Query { ding: Ding } type Ding @key(fields: "id") { id: ID! maat: Int! }',
      resolvers: { Query: { ding: () => ({ id: '1', maat: 7 }) } },
    },
    b: {
      sdl: 'type Ding @key(fields: "id") { id: ID! maat: Int! @external kleur: String prijs: Int @requires(fields: "maat") }',
      resolvers: { Ding: { ...same, kleur: () => 'rood', prijs: () => 1 } },
    },
  });
  const query = 'query ($x: Boolean!) { ding { kleur prijs @skip(if: $x) } }';

  it('takes nothing along', async () => {
    expect(await graph.ask(query, { x: true })).toEqual({ data: { ding: { kleur: 'rood' } } });
    expect(await graph.ask(query, { x: false })).toEqual({ data: { ding: { kleur: 'rood', prijs: 1 } } });
  });

  it('takes its neighbours along in the engine of Apollo', async () => {
    const apollo = await graph.askApollo(query, { x: true }).catch(() => 'refused');
    expect(apollo).not.toEqual({ data: { ding: { kleur: 'rood' } }, errors: [] });
  });
});

describe('a plan that fetches nothing for something that was asked', () => {
  const SDL = openSmallGraph({
    a: { sdl: 'type Query { a: Int b: Int }', resolvers: { Query: { a: () => 1, b: () => 2 } } },
  }).sdl;
  // A field that no subgraph resolves: composition makes no such supergraph, but a file may be anything.
  const broken = SDL.replace(/\bb: Int\b/, 'b: Int @join__field');

  it('is refused, and not answered with nothing', () => {
    expect(() => Supergraph.build(broken, { supportedFeatures: null })).not.toThrow();
    const planner = openPlanner(broken);
    const plan = (text: string) => planner.plan({ document: parse(text), operationName: undefined, text });
    expect(plan('{ a }').queryPlan.node).toBeDefined();
    expect(() => plan('{ b }')).toThrow();
  });

  it('is fine where nothing is asked of anybody', () => {
    const planner = openPlanner(SDL);
    for (const text of ['{ __typename }', '{ a @skip(if: true) }', '{ __schema { queryType { name } } }'])
      expect(planner.plan({ document: parse(text), operationName: undefined, text }).queryPlan.node).toBeUndefined();
  });
});
