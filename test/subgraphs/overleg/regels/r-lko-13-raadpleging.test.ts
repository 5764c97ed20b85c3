import { describe, expect, it } from 'vitest';
import { indRaadplegen, raadplegingOpen } from '../../../../subgraphs/overleg/regels/r-lko-13-raadpleging.ts';

describe('R-LKO-13', () => {
  it.each(['TOELATINGSVRAAGSTUK', 'BEROEP_NAAR_VOREN'])('toegestaan: %s waar de IND deelneemt', (onderwerp) => {
    expect(indRaadplegen({ onderwerp, indDeelnemer: true })).toBeUndefined();
  });
  it('geweigerd: overige vragen, met de verwijzing naar de Ketenservicelijn', () => {
    const fout = indRaadplegen({ onderwerp: 'OVERIG', indDeelnemer: true });
    expect(fout).toMatchObject({ regel: 'R-LKO-13', soort: 'HARD' });
    expect(fout?.melding).toContain('Ketenservicelijn');
  });
  it('geweigerd: waar de IND niet deelneemt', () => {
    expect(indRaadplegen({ onderwerp: 'BEROEP_NAAR_VOREN', indDeelnemer: false })).toMatchObject({
      regel: 'R-LKO-13',
      veld: 'lko',
    });
  });
  it('een raadpleging wordt een keer beantwoord', () => {
    expect(raadplegingOpen({ raadpleging: { uitkomst: null } })).toBeUndefined();
    for (const raadpleging of [undefined, { uitkomst: 'BESPROKEN' }])
      expect(raadplegingOpen({ raadpleging })?.regel).toBe('RAADPLEGING_NIET_OPEN');
  });
});
