import { describe, expect, it } from 'vitest';
import {
  actualiteitZonderPersoon,
  omschrijvingVanActualiteit,
} from '../../../../subgraphs/overleg/regels/r-lko-07-actualiteit.ts';

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

  it.each([
    ['een actualiteit in woorden', 'ACTUALITEIT', 'Het beleid voor de winter is gewijzigd.'],
    ['een actualiteit zonder woorden', 'ACTUALITEIT', null],
    ['een dossier zonder woorden', 'DOSSIER', null],
  ])('toegestaan: %s', (_wat, soort, omschrijving) => {
    expect(omschrijvingVanActualiteit({ soort, omschrijving })).toBeUndefined();
  });

  it.each([
    ['een dossier in woorden', 'DOSSIER', 'Het beleid voor de winter is gewijzigd.'],
    ['een actualiteit met een V-nummer', 'ACTUALITEIT', 'Bespreek de zaak 9990000001 nog eens.'],
    ['een actualiteit in een woord', 'ACTUALITEIT', 'Winter'],
  ])('geweigerd: %s', (_wat, soort, omschrijving) => {
    expect(omschrijvingVanActualiteit({ soort, omschrijving })).toMatchObject({
      ...{ regel: 'R-LKO-07', soort: 'HARD', veld: 'omschrijving' },
    });
  });
});
