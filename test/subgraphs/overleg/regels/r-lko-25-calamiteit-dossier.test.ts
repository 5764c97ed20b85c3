import { describe, expect, it } from 'vitest';
import { calamiteitOverDossier } from '../../../../subgraphs/overleg/regels/r-lko-25-calamiteit-dossier.ts';
import { voorgelegd } from './signaallijst.ts';

describe('R-LKO-25', () => {
  it('toegestaan: een calamiteit bij een individueel dossier', () => {
    expect(calamiteitOverDossier(voorgelegd({ gronden: ['CALAMITEIT_DOSSIER'] }))).toBeUndefined();
    expect(calamiteitOverDossier(voorgelegd({ gronden: ['BELEID'], vNummer: null }))).toBeUndefined();
  });
  it('geweigerd: zonder dossier', () => {
    const zonder = voorgelegd({ gronden: ['CALAMITEIT_DOSSIER'], vNummer: null });
    expect(calamiteitOverDossier(zonder)).toMatchObject({ regel: 'R-LKO-25', soort: 'HARD', veld: 'vNummer' });
  });
});
