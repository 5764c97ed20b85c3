import { describe, expect, it } from 'vitest';
import { dagVrij, voorzitterIsLid } from '../../../../subgraphs/overleg/regels/r-lko-02-voorzitter.ts';

describe('R-LKO-02', () => {
  it('toegestaan: elke organisatie die lid is zit voor', () => {
    for (const voorzitter of ['DTV', 'COA', 'POLITIE'])
      expect(voorzitterIsLid({ voorzitter, deelnemers: ['DTV', 'COA', 'POLITIE'] })).toBeUndefined();
  });
  it('geweigerd: wie geen lid is', () => {
    for (const voorzitter of ['IND', 'NIDOS', ''])
      expect(voorzitterIsLid({ voorzitter, deelnemers: ['DTV', 'COA', 'POLITIE'] })?.regel).toBe('R-LKO-02');
  });
  it('een dag die komt, en die nog vrij is', () => {
    const dag = { vandaag: '2026-04-01', gepland: ['2026-04-08'] };
    expect(dagVrij({ ...dag, datum: '2026-04-01' })).toBeUndefined();
    expect(dagVrij({ ...dag, datum: '2026-03-31' })?.regel).toBe('BIJEENKOMST_DATUM');
    expect(dagVrij({ ...dag, datum: '2026-04-08' })?.regel).toBe('BIJEENKOMST_DATUM');
  });
});
