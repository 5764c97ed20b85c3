import { describe, expect, it } from 'vitest';
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
