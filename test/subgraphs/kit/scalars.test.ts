import { GraphQLError, type GraphQLScalarType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DateTime, Datum, Toegangsbewijs, VNummer } from '../../../subgraphs/kit/scalars.ts';

type Scalar = GraphQLScalarType<string, string>;

/** All three doors of a scalar: a variable, a literal in the text, a value of a resolver. */
const deuren = (scalar: Scalar) =>
  [
    ['variabele', (waarde: unknown) => scalar.parseValue(waarde)],
    ['letterlijk', (waarde: unknown) => scalar.parseLiteral(parseValue(JSON.stringify(waarde)))],
    ['antwoord', (waarde: unknown) => scalar.serialize(waarde)],
  ] as const;

const GEVALLEN: readonly (readonly [Scalar, readonly string[], readonly unknown[]])[] = [
  [
    VNummer,
    ['9990000001', '0000000000', '0012345678'],
    [
      '999000000A',
      '999000000',
      '99900000011',
      '',
      ' 9990000001',
      '9990000001\n',
      '٩٩٩٠٠٠٠٠٠١',
      9990000001,
      true,
      null,
      ['9990000001'],
    ],
  ],
  [
    Datum,
    ['2026-02-28', '2028-02-29', '1999-12-31'],
    [
      '2026-02-30',
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T00:00:00Z',
      '01-02-2026',
      20260101,
    ],
  ],
  [
    DateTime,
    ['2026-02-28T12:00:00Z', '2026-02-28T12:00:00.123Z'],
    [
      '2026-02-30T12:00:00Z',
      '2026-02-28T25:00:00Z',
      '2026-02-28T12:00:00',
      '2026-02-28T12:00:00+01:00',
      '2026-02-28',
      0,
    ],
  ],
  [Toegangsbewijs, ['x.coa=y'], ['', 7, {}]],
];

describe.each(GEVALLEN)('%s', (scalar, goed, fout) => {
  it.each(deuren(scalar))('neemt langs de deur %s aan wat klopt, ongewijzigd', (_deur, lees) => {
    for (const waarde of goed) expect(lees(waarde)).toBe(waarde);
  });

  it.each(deuren(scalar))('weigert langs de deur %s wat niet klopt, zonder het te herhalen', (_deur, lees) => {
    for (const waarde of fout) {
      let gevangen: unknown;
      try {
        lees(waarde);
      } catch (error) {
        gevangen = error;
      }
      expect(gevangen, JSON.stringify(waarde)).toBeInstanceOf(GraphQLError);
      expect(gevangen).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
      if (typeof waarde === 'string' && waarde.length > 5) {
        expect(gevangen instanceof Error ? gevangen.message : '').not.toContain(waarde);
      }
    }
  });
});

it('een tijdstip uit de database wordt ISO 8601 in UTC', () => {
  expect(DateTime.serialize(new Date(Date.UTC(2026, 1, 28, 12)))).toBe('2026-02-28T12:00:00.000Z');
});
