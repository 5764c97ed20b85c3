import { describe, expect, it } from 'vitest';
import { houdtTegen } from '../../../../subgraphs/overleg/regels/ltv-1-afwijking.ts';
import type { Regelfout } from '../../../../subgraphs/overleg/regels/regel.ts';

const fout = (soort: Regelfout['soort']): Regelfout => ({ regel: 'R-LKO-01', soort, veld: null, melding: '' });
const afwijking = { regel: 'R-LKO-01', reden: 'de organisatie blijft vertegenwoordigd' };

describe('LTV-1', () => {
  it('toegestaan: van een zachte regel afwijken met een reden', () => {
    expect(houdtTegen(fout('ZACHT'), [afwijking])).toBe(false);
  });
  it('toegestaan: wat alleen gemeld wordt', () => {
    expect(houdtTegen(fout('MELDING'))).toBe(false);
  });
  it('geweigerd: afwijken zonder reden, met een te korte, of van een andere regel', () => {
    expect(houdtTegen(fout('ZACHT'))).toBe(true);
    expect(houdtTegen(fout('ZACHT'), [{ ...afwijking, reden: 'kort' }])).toBe(true);
    expect(houdtTegen(fout('ZACHT'), [{ ...afwijking, regel: 'R-LKO-03' }])).toBe(true);
  });
  it('geweigerd: afwijken van een harde regel', () => {
    expect(houdtTegen(fout('HARD'), [afwijking])).toBe(true);
  });
});
