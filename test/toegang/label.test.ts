import { describe, expect, it } from 'vitest';
import {
  handelingVan,
  isBronhouder,
  isDataklasse,
  isHandelingLabel,
  parseLabel,
  printLabel,
} from '../../toegang/label.ts';

describe('een label', () => {
  it.each(['OPEN', 'EIGEN', 'TOEZICHT', 'HANDELING:agendeer'])('%s is dat woord zelf', (woord) => {
    expect(parseLabel(woord)).toBe(woord);
    expect(printLabel(parseLabel(woord))).toBe(woord);
  });

  it.each(['PROCEDURE:SAMENVATTING', 'PROCEDURE:VOLLEDIG', 'OPVANG:AGGREGAAT'])(
    '%s is een klasse op een niveau',
    (text) => {
      const [dataklasse, niveau] = text.split(':');
      expect(parseLabel(text)).toEqual({ dataklasse, niveau });
      expect(printLabel(parseLabel(text))).toBe(text);
    },
  );

  it.each([
    ['', '"":  is no row of autorisatiematrix.csv'],
    ['HANDELING:verzin', '"HANDELING:verzin": verzin is no row of handelingen.csv'],
    ['HANDELING', '"HANDELING": undefined is no row of handelingen.csv'],
    ['ANDELINGEN:agendeer', '"ANDELINGEN:agendeer": ANDELINGEN is no row of autorisatiematrix.csv'],
    ['open', '"open": open is no row of autorisatiematrix.csv'],
    ['PROCEDURES:SAMENVATTING', '"PROCEDURES:SAMENVATTING": PROCEDURES is no row of autorisatiematrix.csv'],
    ['PROCEDURE', '"PROCEDURE": after PROCEDURE: comes HIT, SAMENVATTING, VOLLEDIG or AGGREGAAT'],
    [
      'PROCEDURE:SAMENVATTING:HIT',
      '"PROCEDURE:SAMENVATTING:HIT": after PROCEDURE: comes HIT, SAMENVATTING, VOLLEDIG or AGGREGAAT',
    ],
    ['IDENTITEIT:AGGREGAAT', '"IDENTITEIT:AGGREGAAT": no cell of IDENTITEIT in autorisatiematrix.csv is G'],
    ['PROCEDURE:HIT', '"PROCEDURE:HIT": niveaus.csv does not say what HIT of PROCEDURE means'],
  ])('%j is er geen, en de fout zegt waarom', (text, zin) => {
    expect(() => parseLabel(text)).toThrow(new Error(zin));
  });
});

it('bronhouder is wie bronhouders.csv noemt, en een klasse wat de matrix noemt', () => {
  expect(isBronhouder('IND', 'PROCEDURE')).toBe(true);
  expect(isBronhouder('COA', 'PROCEDURE')).toBe(false);
  expect(isDataklasse('PROCEDURE')).toBe(true);
  for (const geen of ['PROCEDURES', '', undefined]) expect(isDataklasse(geen)).toBe(false);
});

it('het label van een handeling noemt haar; een klasse, een ander woord en een onbekende handeling zijn er geen', () => {
  expect(isHandelingLabel('HANDELING:agendeer')).toBe(true);
  expect(handelingVan('HANDELING:agendeer')).toBe('agendeer');
  const geen = ['agendeer', 'XANDELING:agendeer', 'HANDELING:verzin', 'OPEN', parseLabel('PROCEDURE:SAMENVATTING')];
  for (const label of geen) expect(isHandelingLabel(label)).toBe(false);
});
