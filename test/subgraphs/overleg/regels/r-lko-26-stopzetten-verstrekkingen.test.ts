import { describe, expect, it } from 'vitest';
import {
  eindeVanCoa,
  stopzettenBijOverschrijding,
} from '../../../../subgraphs/overleg/regels/r-lko-26-stopzetten-verstrekkingen.ts';
import { gevraagd, voorgelegd } from './signaallijst.ts';

const gronden = ['VERWACHTE_CALAMITEIT_STOPZETTEN', 'TERMIJNOVERSCHRIJDING'];
const eindeVerstrekkingen = '2026-03-20';

describe('R-LKO-26', () => {
  it('toegestaan: met de dag van het COA en een termijnoverschrijding', () => {
    expect(stopzettenBijOverschrijding(voorgelegd({ gronden, eindeVerstrekkingen }))).toBeUndefined();
    expect(eindeVanCoa(gevraagd({ gronden, eindeVerstrekkingen }))).toBeUndefined();
    expect(stopzettenBijOverschrijding(voorgelegd())).toBeUndefined();
    expect(eindeVanCoa(gevraagd({}, { eindeVerstrekkingen: undefined }))).toBeUndefined();
  });
  it.each([
    ['zonder dag', { gronden, eindeVerstrekkingen: null }, 'eindeVerstrekkingen'],
    ['zonder termijnoverschrijding', { gronden: gronden.slice(0, 1), eindeVerstrekkingen }, 'gronden'],
    ['zonder persoon', { gronden, eindeVerstrekkingen, vNummer: null }, 'vNummer'],
  ])('geweigerd: %s', (_geval, lijst, veld) => {
    expect(stopzettenBijOverschrijding(voorgelegd(lijst))).toMatchObject({ regel: 'R-LKO-26', soort: 'HARD', veld });
  });
  it.each([false, undefined])('geweigerd: een dag waarover het COA %s zegt', (antwoord) => {
    expect(eindeVanCoa(gevraagd({ gronden, eindeVerstrekkingen }, { eindeVerstrekkingen: antwoord }))).toMatchObject({
      ...{ regel: 'R-LKO-26', soort: 'HARD' },
      onthult: { label: { dataklasse: 'OPVANGRECHT', niveau: 'SAMENVATTING' } },
    });
  });
});
