import { describe, expect, it } from 'vitest';
import { actualiteitZonderPersoon } from '../../../../subgraphs/overleg/regels/r-lko-07-actualiteit.ts';

const actualiteit = { soort: 'ACTUALITEIT', vNummer: null, reden: 'ACTUALITEIT' };
const dossier = { soort: 'DOSSIER', vNummer: '9990000001', reden: 'LIJST' };

describe('R-LKO-07', () => {
  it('toegestaan: een actualiteit zonder persoon, een dossier met', () => {
    expect(actualiteitZonderPersoon(actualiteit)).toBeUndefined();
    expect(actualiteitZonderPersoon(dossier)).toBeUndefined();
  });
  it.each([
    ['een actualiteit over iemand', { ...actualiteit, vNummer: '9990000001' }],
    ['een actualiteit met de reden van een dossier', { ...actualiteit, reden: 'OVERLAST' }],
    ['een dossier zonder persoon', { ...dossier, vNummer: null }],
    ['een dossier met als reden een actualiteit', { ...dossier, reden: 'ACTUALITEIT' }],
  ])('geweigerd: %s', (_, voorstel) => {
    expect(actualiteitZonderPersoon(voorstel)).toMatchObject({ regel: 'R-LKO-07', soort: 'HARD' });
  });
});
