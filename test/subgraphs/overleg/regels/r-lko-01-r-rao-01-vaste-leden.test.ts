import { describe, expect, it } from 'vitest';
import { meestalMaandelijks, vasteLeden } from '../../../../subgraphs/overleg/regels/r-lko-01-r-rao-01-vaste-leden.ts';

const lid = (id: number, organisatie: string) => ({ id, organisatie });
const weg = (soort: 'LKO' | 'RAO', organisatie: string, blijven: readonly string[] = []) =>
  vasteLeden({
    soort,
    lid: lid(1, organisatie),
    leden: [lid(1, organisatie), ...blijven.map((ander, i) => lid(i + 2, ander))],
  })?.regel;

describe('R-LKO-01', () => {
  it('toegestaan: er blijft een lid van de vaste organisatie, of het is de IND', () => {
    expect(weg('LKO', 'COA', ['COA'])).toBeUndefined();
    expect(weg('LKO', 'IND')).toBeUndefined();
  });
  it.each(['DTV', 'COA', 'POLITIE'])('geweigerd: het laatste lid van %s gaat', (organisatie) => {
    expect(weg('LKO', organisatie, ['IND'])).toBe('R-LKO-01');
  });
});

describe('R-RAO-01', () => {
  it('toegestaan: er blijft een lid van de vaste organisatie', () => {
    expect(weg('RAO', 'IND', ['IND'])).toBeUndefined();
  });
  it.each(['DTV', 'POLITIE', 'COA', 'IND'])('geweigerd: het laatste lid van %s gaat', (organisatie) => {
    expect(weg('RAO', organisatie)).toBe('R-RAO-01');
  });
  const plan = (soort: string, datum: string, gepland = ['2026-03-05', '2026-02-05', '2026-06-01']) =>
    meestalMaandelijks({ plaats: { soort }, datum, gepland });
  it('toegestaan: een maand na de vorige bijeenkomst, de eerste van allemaal, en een LKO wanneer het wil', () => {
    expect(plan('RAO', '2026-04-09')).toBeUndefined();
    expect(plan('RAO', '2026-05-20', [])).toBeUndefined();
    expect(plan('LKO', '2026-05-20')).toBeUndefined();
  });
  it('geweigerd: meer dan vijf weken later, maar alleen als melding', () => {
    expect(plan('RAO', '2026-04-10')).toMatchObject({ regel: 'R-RAO-01', soort: 'MELDING', veld: 'datum' });
  });
});
