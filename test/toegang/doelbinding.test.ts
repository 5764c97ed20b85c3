import { describe, expect, it } from 'vitest';
import { isDoel, past, staatEigenLijstToe, staatHandelenToe, staatToe } from '../../toegang/doelbinding.ts';
import { type Doel, DOELEN } from '../../toegang/generated/policy.ts';

const ALLE = DOELEN.map(({ doel }) => doel);
const VERZONNEN = 'NIEUWSGIERIG' as Doel;
const PROCEDURE = { dataklasse: 'PROCEDURE', niveau: 'VOLLEDIG' } as const;
const IDENTITEIT = { dataklasse: 'IDENTITEIT', niveau: 'VOLLEDIG' } as const;
const AANTALLEN = { dataklasse: 'AANTALLEN', niveau: 'AGGREGAAT' } as const;

describe('een doel (AVG art. 5 lid 1 b; Vw 2000 art. 107 lid 2)', () => {
  it('is een van doelbinding.csv, precies zo geschreven', () => {
    for (const doel of ALLE) expect(isDoel(doel)).toBe(true);
    for (const geen of [VERZONNEN, 'uitvoering_vw', '', undefined]) expect(isDoel(geen)).toBe(false);
  });

  it('dat niemand kent opent niets', () => {
    expect(staatToe(VERZONNEN, 'LKO_DTV', PROCEDURE)).toBe(false);
    expect(staatEigenLijstToe(VERZONNEN)).toBe(false);
    expect(staatHandelenToe(VERZONNEN, 'LKO_DTV')).toBe(false);
  });

  it('opent van een profiel de klassen en niveaus die het noemt, en geen andere', () => {
    expect(ALLE.filter((doel) => staatToe(doel, 'LKO_DTV', PROCEDURE))).toEqual(['UITVOERING_VW']);
    expect(ALLE.filter((doel) => staatToe(doel, 'LKO_DTV', IDENTITEIT))).toEqual(['UITVOERING_VW', 'VERIFICATIE']);
    expect(ALLE.filter((doel) => staatToe(doel, 'BETROKKENE', PROCEDURE))).toEqual(['INZAGE']);
    expect(ALLE.filter((doel) => staatToe(doel, 'ANALIST', AANTALLEN))).toEqual(['BELEIDSEVALUATIE']);
    expect(ALLE.filter((doel) => staatToe(doel, 'ANALIST', PROCEDURE))).toEqual([]);
  });

  it('opent een lijst van eigen rijen als het de eigen gegevens in elke klasse opent', () => {
    expect(ALLE.filter(staatEigenLijstToe)).toEqual(['UITVOERING_VW']);
  });

  it('laat handelen in een profiel als het daarvan elke klasse volledig opent', () => {
    expect(ALLE.filter((doel) => staatHandelenToe(doel, 'LKO_DTV'))).toEqual(['UITVOERING_VW']);
    // A purpose that opens counts alone, or one class alone, is no reason to change anything.
    expect(ALLE.filter((doel) => staatHandelenToe(doel, 'ANALIST'))).toEqual([]);
    expect(ALLE.filter((doel) => staatHandelenToe(doel, 'FG'))).toEqual([]);
  });

  it('noemt een profiel bij zijn naam, of met een ster alle die zo beginnen', () => {
    expect(past('LKO_*', 'LKO_DTV')).toBe(true);
    expect(past('LKO_*', 'RAO_DTV')).toBe(false);
    expect(past('LKO_*', 'LKODTV')).toBe(false);
    expect(past('FG', 'FG')).toBe(true);
    expect(past('FG', 'FX')).toBe(false);
    expect(past('FG', 'FGX')).toBe(false);
  });
});
