import { describe, expect, it } from 'vitest';
import { vasteLeden } from '../../../../subgraphs/overleg/regels/r-lko-01-r-rao-01-vaste-leden.ts';

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
});
