import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { putResolvableKeysFirst } from '../../../gateway/planning/resolvable-keys-first.ts';

describe('keys that can be asked by come first', () => {
  it('and otherwise keep their order', () => {
    const sdl = `type A @join__type(graph: B, key: "x", resolvable: false) @join__type(graph: B, key: "y") @join__type(graph: C, key: "z", resolvable: true) { x: ID }`;
    const keys = [...print(putResolvableKeysFirst(parse(sdl))).matchAll(/key: "(.)"/g)].map(([, key]) => key);
    expect(keys).toEqual(['y', 'z', 'x']);
  });
});
