import { QueryPlanner } from '@apollo/query-planner';
import { OperationTypeNode, parse } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPlanner } from '../../../gateway/planning/planner.ts';
import { openSmallGraph } from './small-graph.ts';

// What the planner of Apollo does wrong by itself, found by the random graphs: of entities that each subgraph knows by another key it
// asks a field before what that requires, and for some operations it plans until the process dies.

const same = { __resolveReference: (asked: object) => asked };

describe('a @requires of what itself @requires, with a key for each subgraph on the way', () => {
  const ding = { id: '1', nummer: 2, code: 'c' };
  const graph = openSmallGraph({
    start: {
      sdl: `
        type Query { ding: Ding dingen: [Ding] }
        type Mutation { maak(id: ID!): Ding }
        type Ding @key(fields: "id") @key(fields: "nummer") { id: ID! nummer: Int! }`,
      resolvers: {
        Query: { ding: () => ding, dingen: () => [ding, null] },
        Mutation: { maak: () => ding },
        Ding: { __resolveReference: () => ding },
      },
    },
    maten: {
      sdl: `
        type Mutation { meet(id: ID!): Ding }
        type Ding @key(fields: "id") @key(fields: "code") { id: ID! code: ID! maat: String }`,
      resolvers: {
        Mutation: { meet: () => ({ ...ding, maat: 'L' }) },
        Ding: { __resolveReference: () => ({ ...ding, maat: 'L' }) },
      },
    },
    soorten: {
      sdl: `type Ding @key(fields: "nummer") {
          nummer: Int! maat: String @external
          soort: String @requires(fields: "maat")
        }`,
      resolvers: { Ding: { ...same, soort: ({ maat }: { maat?: string | null }) => `soort ${maat ?? '?'}` } },
    },
    prijzen: {
      sdl: `type Ding @key(fields: "code") {
          code: ID! soort: String @external
          prijs: String @requires(fields: "soort")
        }`,
      resolvers: { Ding: { ...same, prijs: ({ soort }: { soort?: string | null }) => `prijs van ${soort ?? '?'}` } },
    },
  });
  const [prijs, soort] = ['prijs van soort L', 'soort L'];

  it.each([
    ['{ ding { prijs } }', { ding: { prijs } }],
    ['{ ding { prijs maat } }', { ding: { prijs, maat: 'L' } }],
    ['{ ding { soort prijs } }', { ding: { soort, prijs } }],
    ['{ ding { prijs soort p: prijs } }', { ding: { prijs, soort, p: prijs } }],
    ['{ dingen { p: prijs soort } }', { dingen: [{ p: prijs, soort }, null] }],
    ['{ ding { id } d: ding { ...F } } fragment F on Ding { prijs }', { ding: { id: '1' }, d: { prijs } }],
    ['mutation { maak(id: 1) { prijs } }', { maak: { prijs } }],
    ['mutation { a: maak(id: 1) { prijs } b: maak(id: 2) { soort prijs } }', { a: { prijs }, b: { soort, prijs } }],
  ])('%s', async (query, data) => {
    expect(await graph.ask(query)).toEqual({ data });
  });

  it('leaves the mutations in their order', async () => {
    const { data } = await graph.ask(
      'mutation { a: maak(id: 1) { prijs } meet(id: 1) { maat prijs } c: maak(id: 2) { prijs } }',
    );
    expect(data).toEqual({ a: { prijs }, meet: { maat: 'L', prijs }, c: { prijs } });
    const asked = graph.calls.map(({ subgraph, body }) => `${subgraph}${body.query.startsWith('mutation') ? '!' : ''}`);
    expect(asked.filter((one) => one.endsWith('!'))).toEqual(['start!', 'maten!', 'start!']);
    expect(asked.indexOf('prijzen')).toBeLessThan(asked.indexOf('maten!'));
  });

  it('is what the engine of Apollo mistakes', async () => {
    const apollo = await graph.askApollo('{ ding { prijs } }');
    expect(apollo.data).not.toEqual({ ding: { prijs } });
  });
});

describe('a @requires of what itself @requires a field of who requires it', () => {
  // Who tells the price must tell the weight first: one question of both would wait for itself.
  const ding = { id: '1', code: 'c', nummer: 2 };
  const graph = openSmallGraph({
    start: {
      sdl: 'type Query { ding: Ding } type Ding @key(fields: "id") { id: ID! }',
      resolvers: { Query: { ding: () => ding } },
    },
    tarieven: {
      sdl: `type Ding @key(fields: "id") @key(fields: "code") {
          id: ID! code: ID! gewicht: Int! @external
          tarief: String! @requires(fields: "gewicht")
        }`,
      resolvers: {
        Ding: {
          __resolveReference: (asked: object) => ({ ...ding, ...asked }),
          tarief: ({ gewicht }: { gewicht?: number | null }) => `tarief ${gewicht ?? '?'}`,
        },
      },
    },
    vormen: {
      sdl: 'type Ding @key(fields: "code") @key(fields: "nummer") { code: ID! nummer: Int! vorm: String }',
      resolvers: { Ding: { __resolveReference: () => ({ ...ding, vorm: 'bol' }) } },
    },
    prijzen: {
      sdl: `type Ding @key(fields: "nummer") {
          nummer: Int! gewicht: Int! tarief: String! @external vorm: String @external
          prijs: String @requires(fields: "tarief vorm")
        }`,
      resolvers: {
        Ding: {
          __resolveReference: (asked: object) => ({ ...asked, gewicht: 3 }),
          prijs: ({ tarief, vorm }: { tarief?: string; vorm?: string }) => `prijs van ${tarief ?? '?'}, ${vorm ?? '?'}`,
        },
      },
    },
  });
  const prijs = 'prijs van tarief 3, bol';

  it.each([
    ['{ ding { prijs } }', { ding: { prijs } }],
    ['{ ding { gewicht prijs vorm } }', { ding: { gewicht: 3, prijs, vorm: 'bol' } }],
  ])('%s', async (query, data) => {
    expect(await graph.ask(query)).toEqual({ data });
  });
});

describe('what two questions bring, of which one cannot be asked', () => {
  const graph = openSmallGraph({
    start: {
      sdl: 'type Query { ding: Ding } type Ding @key(fields: "id") { id: ID! }',
      resolvers: { Query: { ding: () => ({ id: '1' }) } },
    },
    maten: {
      sdl: 'type Ding @key(fields: "id") @key(fields: "nummer") { id: ID! nummer: Int! maat: String }',
      resolvers: { Ding: { __resolveReference: (asked: object) => ({ ...asked, maat: 'L' }) } },
    },
    soorten: {
      sdl: `type Ding @key(fields: "nummer") {
          nummer: Int! maat: String @external stof: String @external
          soort: String @requires(fields: "maat stof")
        }`,
      resolvers: {
        Ding: { ...same, soort: ({ maat, stof }: { maat: string; stof: string }) => `${maat} van ${stof}` },
      },
    },
    prijzen: {
      sdl: `type Ding @key(fields: "id") @key(fields: "nummer") {
          id: ID! nummer: Int! stof: String soort: String @external
          prijs: String @requires(fields: "soort")
        }`,
      resolvers: {
        Ding: {
          __resolveReference: (asked: object) => ({ id: '1', nummer: 2, stof: 'wol', ...asked }),
          prijs: ({ soort }: { soort?: string | null }) => `prijs van ${soort ?? '?'}`,
        },
      },
    },
  });
  const query = '{ ding { prijs maat } }';

  it('is there when both can', async () => {
    expect(await graph.ask(query)).toEqual({ data: { ding: { prijs: 'prijs van L van wol', maat: 'L' } } });
  });

  it('is there all the same, and is not told to be lost', async () => {
    graph.standIn('prijzen', () => {
      throw new Error('down');
    });
    const { data, errors = [] } = await graph.ask(query);
    expect(data).toEqual({ ding: { prijs: null, maat: 'L' } });
    expect(errors.map(({ path }) => path)).toEqual([['ding', 'prijs']]);
  });

  it('and what a source says of it itself is told, value or no value', async () => {
    const error = { message: 'onzeker', path: ['_entities', 0, 'maat'] };
    graph.standIn('maten', () => ({ data: { _entities: [{ maat: 'L' }] }, errors: [error] }));
    const { data, errors = [] } = await graph.ask('{ ding { maat } }');
    expect(data).toEqual({ ding: { maat: 'L' } });
    expect(errors.map(({ path }) => path)).toEqual([['ding', 'maat']]);
  });
});

describe('a plan that asks what nobody brings', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('is refused', () => {
    const graph = openSmallGraph({
      start: {
        sdl: 'type Query { ding: Ding } type Ding @key(fields: "id") { id: ID! naam: String }',
        resolvers: {},
      },
    });
    const document = parse('{ ding { naam } }');
    const plan = () => openPlanner(graph.sdl).plan({ document, operationName: undefined, text: '{ ding { naam } }' });
    expect(plan().queryPlan.node?.kind).toBe('Fetch');
    const operation = 'query($representations:[_Any!]!){_entities(representations:$representations){...on Ding{naam}}}';
    const asks = { serviceName: 'start', operation, operationKind: OperationTypeNode.QUERY, operationName: undefined };
    const node = { kind: 'Fetch' as const, ...asks, requires: [{ kind: 'Field' as const, name: 'id' }] };
    vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan').mockReturnValue({
      kind: 'QueryPlan',
      node: { kind: 'Flatten', path: ['ding'], node },
    });
    expect(plan).toThrow('waits for itself');
  });
});
