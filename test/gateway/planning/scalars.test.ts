import { buildSchema, GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkScalars } from '../../../gateway/planning/scalars.ts';

const schema = checkScalars(buildSchema('scalar Datum scalar DateTime type Query { op: Datum om: DateTime }'));
const isAccepted = (value: unknown, scalar = 'Datum'): boolean => {
  const type = schema.getType(scalar);
  try {
    return type instanceof GraphQLScalarType && type.parseValue(value) === value;
  } catch {
    return false;
  }
};
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (part: number): string => String(part).padStart(2, '0');

describe('a Datum', () => {
  it.each([
    ['0000', true],
    ['1900', false],
    ['2000', true],
    ['2024', true],
    ['2026', false],
    ['9999', false],
  ])('of %s is a day that the calendar has, whether it is a leap year (%s) or not', (year, leap) => {
    for (let month = 0; month <= 13; month += 1)
      for (let day = 0; day <= 32; day += 1) {
        const last = month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
        expect
          .soft([month, day, isAccepted(`${year}-${two(month)}-${two(day)}`)])
          .toEqual([month, day, day >= 1 && day <= last]);
      }
  });

  it.each([
    '2026-1-01',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01T00:00:00Z',
    '12026-01-01',
    '-026-01-01',
    '',
    20260101,
    null,
  ])('%j is none', (value) => {
    expect(isAccepted(value)).toBe(false);
  });
});

describe('a DateTime', () => {
  it.each(['2026-02-28T12:00:00Z', '2028-02-29T23:59:59.999Z'])('%s is one', (value) => {
    expect(isAccepted(value, 'DateTime')).toBe(true);
  });

  it.each([
    '2026-02-30T12:00:00Z',
    '2026-02-29T12:00:00Z',
    '2026-04-31T00:00:00Z',
    '2026-02-28T25:00:00Z',
    '2026-02-28',
  ])('%s is none', (value) => {
    expect(isAccepted(value, 'DateTime')).toBe(false);
  });
});
