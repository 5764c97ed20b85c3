import { describe, expect, it } from 'vitest';
import { openSmallGraph } from './small-graph.ts';

describe('a mutation that is written twice, once under a condition, is done once', () => {
  const done: string[] = [];
  const does =
    (name: string) =>
    (_root: unknown, { n }: { n?: number }) => {
      done.push(`${name}${n ?? ''}`);
      return { n: n ?? 0, ok: true };
    };
  const sdl = (name: string) => `
    type Query { ${name}Leeg: Int }
    type Mutation { ${name}(n: Int): Gedaan }
    type Gedaan @shareable { n: Int ok: Boolean }`;
  const graph = openSmallGraph({
    a: { sdl: sdl('zet'), resolvers: { Mutation: { zet: does('zet') } } },
    b: { sdl: sdl('haal'), resolvers: { Mutation: { haal: does('haal') } } },
  });

  it.each<[string, Record<string, unknown>, string[], unknown]>([
    [
      'mutation ($x: Boolean!) { ... { zet @skip(if: $x) { n } haal { n } } zet { ok } }',
      { x: false },
      ['zet', 'haal'],
      { zet: { n: 0, ok: true }, haal: { n: 0 } },
    ],
    [
      'mutation ($x: Boolean!) { ... { zet @skip(if: $x) { n } haal { n } } zet { ok } }',
      { x: true },
      ['haal', 'zet'],
      { haal: { n: 0 }, zet: { ok: true } },
    ],
    [
      'mutation ($x: Boolean!, $y: Boolean = true) { zet @include(if: $x) { n } zet @include(if: $y) { ok } }',
      { x: true },
      ['zet'],
      { zet: { n: 0, ok: true } },
    ],
    [
      'mutation ($x: Boolean!) { ...F @include(if: $x) ...F zet { ok } } fragment F on Mutation { zet { n } haal { n } }',
      { x: true },
      ['zet', 'haal'],
      { zet: { n: 0, ok: true }, haal: { n: 0 } },
    ],
    [
      'mutation ($x: Boolean!) { a: zet(n: 1) { n } b: zet(n: 2) @skip(if: $x) { n } a: zet(n: 1) @skip(if: $x) { ok } }',
      { x: false },
      ['zet1', 'zet2'],
      { a: { n: 1, ok: true }, b: { n: 2 } },
    ],
    ['mutation ($x: Boolean!) { zet @include(if: $x) { n } }', { x: false }, [], {}],
  ])('%s %j', async (query, variables, order, data) => {
    done.length = 0;
    const answer = await graph.ask(query, variables);
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ data }));
    expect(done).toEqual(order);
  });

  it('is done twice by the engine of Apollo', async () => {
    done.length = 0;
    const query = 'mutation ($x: Boolean!) { ... { zet @skip(if: $x) { n } haal { n } } zet { ok } }';
    await graph.askApollo(query, { x: false }).catch(() => 'refused');
    expect(done).not.toEqual(['zet', 'haal']);
  });
});
