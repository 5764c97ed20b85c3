import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { decideConditions, readDecisions } from '../../../gateway/planning/decide-conditions.ts';

const decided = (text: string, variables: Record<string, unknown> = {}) =>
  print(decideConditions(parse(text), variables)).replace(/\s+/g, ' ');

describe('what @skip and @include leave is decided before anything is planned', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['{ a @skip(if: true) b @include(if: true) c @include(if: false) }', {}, '{ b }'],
    ['query ($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }', { x: true }, 'query ($x: Boolean!) { b }'],
    ['query ($x: Boolean!) { a @skip(if: $x) b @include(if: $x) }', { x: false }, 'query ($x: Boolean!) { a }'],
    ['{ a { b } a @skip(if: false) @include(if: false) { c } }', {}, '{ a { b } }'],
    ['{ a ... @include(if: false) { b } ... { c @skip(if: true) } }', {}, '{ a }'],
    ['{ ...F @skip(if: true) ...F } fragment F on Q { a @anders }', {}, '{ ...F } fragment F on Q { a @anders }'],
  ])('%s %j', (text, variables, left) => expect(decided(text, variables)).toBe(left));

  it('an object of which nothing is left is asked still', () => {
    expect(decided('{ a { b @skip(if: true) } }').replace(/[{}\s]/g, '')).toBe('a');
  });

  it('a document without conditions stays the same one', () => {
    const document = parse('query ($x: Boolean) { a(x: $x) }');
    expect(decideConditions(document, { x: true })).toBe(document);
  });

  it('only the variables that decide tell plans apart', () => {
    const document = parse(
      'query ($x: Boolean!, $y: Int, $z: Boolean = true) { a(y: $y) @skip(if: $x) @include(if: $z) }',
    );
    expect(readDecisions(document, { x: true, y: 3, z: false })).toEqual({ x: true, z: false });
    expect(readDecisions(document, { x: true, y: 4, z: 'Ada' })).toEqual({ x: true, z: false });
    expect(readDecisions(parse('query ($y: Int) { a(y: $y) }'), { y: 3 })).toEqual({});
  });
});
