import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { layoutsByCondition } from '../../../gateway/execution/layouts-by-condition.ts';

describe('a layout is kept for each combination of what @skip and @include say', () => {
  const document = parse('query ($a: Boolean!, $v: ID) { x(id: $v) @skip(if: $a) ... @include(if: $a) { y } }');

  it('and for nothing else, of which nothing is kept', () => {
    const made: unknown[] = [];
    const layoutFor = layoutsByCondition(document, (conditions) => {
      made.push({ ...conditions });
      return made.length;
    });
    expect([layoutFor({ a: true, v: '9990000001' }), layoutFor({ a: true, v: '9990000002' })]).toEqual([1, 1]);
    expect(layoutFor({ a: false, v: '9990000001' })).toBe(2);
    expect(made).toEqual([{ a: true }, { a: false }]);
  });

  it('but for a bounded number of them', () => {
    const names = Array.from({ length: 6 }, (_, i) => `a${i}`);
    const many = parse(
      `query (${names.map((n) => `$${n}: Boolean!`).join(' ')}) { x ${names.map((n) => `${n}: x @skip(if: $${n})`).join(' ')} }`,
    );
    let made = 0;
    const layoutFor = layoutsByCondition(many, () => (made += 1));
    const ask = (i: number) => layoutFor(Object.fromEntries(names.map((name, bit) => [name, (i >> bit) % 2 === 1])));
    for (let i = 0; i < 64; i++) ask(i);
    expect(made).toBe(64);
    ask(0);
    expect(made).toBe(65);
    ask(0);
    expect(made).toBe(65);
    ask(63);
    expect(made).toBe(66);
  });
});
