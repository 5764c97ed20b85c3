import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openAsksNestedTwice } from '../../../gateway/planning/asks-nested-twice.ts';

const schema = buildSchema(`
  type Query { ding: Ding zaak: Zaak }
  interface Zaak { prijs: Int }
  type Ding implements Zaak { maat: Int soort: String prijs: Int korting: Int ander: Ding }`);
const nested = new Set(['Ding.soort']);
const asksTwice = openAsksNestedTwice(
  schema,
  new Map([
    ['Ding.prijs', nested],
    ['Ding.korting', nested],
  ]),
);

describe('a field that others require, and that itself requires others', () => {
  it.each([
    '{ ding { prijs korting } }',
    '{ ding { soort prijs } }',
    '{ ding { a: prijs b: prijs } }',
    '{ ding { prijs ander { ...F } } } fragment F on Ding { soort }',
    '{ zaak { prijs ... on Ding { soort } } }',
  ])('is needed twice by %s', (query) => {
    expect(asksTwice(parse(query))).toBe(true);
  });

  it.each(['{ ding { prijs } }', '{ ding { maat ander { soort maat } } }', '{ zaak { prijs } }', '{ __typename }'])(
    'is not by %s',
    (query) => {
      expect(asksTwice(parse(query))).toBe(false);
    },
  );
});
