import { describe, expect, it } from 'vitest';
import { zonderPersoon } from '../../../../subgraphs/overleg/regels/r-lko-21-r-lko-22-zonder-persoon.ts';

const over = (grond: string, vNummer: string | null, tekst: string) =>
  zonderPersoon({ lijst: { vNummer, gronden: [grond] }, teksten: ['Een vraag.', tekst] });

describe('R-LKO-21', () => {
  it('toegestaan: beleid zonder persoon, of een dossier dat zijn persoon noemt', () => {
    expect(over('BELEID', null, 'Wat geldt op 1 maart 2026?')).toBeUndefined();
    expect(over('BELEID', '9990000001', 'Over 9990000001.')).toBeUndefined();
  });
  it('geweigerd: beleid zonder persoon waarvan de tekst een V-nummer noemt', () => {
    expect(over('BELEID', null, 'Zoals bij 9990000001.')).toMatchObject({ regel: 'R-LKO-21', soort: 'HARD' });
  });
});

describe('R-LKO-22', () => {
  it('toegestaan: samenwerking zonder persoon', () => {
    expect(over('SAMENWERKING', null, 'De lijst komt te laat.')).toBeUndefined();
  });
  it('geweigerd: samenwerking zonder persoon waarvan de tekst een V-nummer noemt', () => {
    expect(over('SAMENWERKING', null, 'Zoals bij 9990000001.')).toMatchObject({ regel: 'R-LKO-22', soort: 'HARD' });
  });
});
