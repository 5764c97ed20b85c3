import { getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { asksNothing } from '../../../gateway/planning/asks-nothing.ts';

const asks = (text: string): boolean => {
  const document = parse(text);
  return asksNothing(document, getOperationAST(document)!);
};

describe('an operation that no subgraph needs to hear of', () => {
  it.each([
    '{ __typename }',
    '{ a: __typename ...F } fragment F on Query { __schema { types { name } } }',
    '{ lko @skip(if: true) { naam } leden @include(if: false) }',
    '{ ... @skip(if: true) { lko } ...F } fragment F on Query { ...F __typename }',
  ])('%s', (text) => expect(asks(text)).toBe(true));

  it.each([
    '{ lko { naam } }',
    '{ __typename ...F } fragment F on Query { lko { naam } }',
    'query ($b: Boolean!) { lko @skip(if: $b) { naam } }',
    '{ lko @skip(if: false) @include(if: true) }',
  ])('and not %s', (text) => expect(asks(text)).toBe(false));
});
