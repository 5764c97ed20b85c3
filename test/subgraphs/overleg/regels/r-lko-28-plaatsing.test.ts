import { describe, expect, it } from 'vitest';
import { plaatsingOpLocatie } from '../../../../subgraphs/overleg/regels/r-lko-28-plaatsing.ts';
import { voorgelegd } from './signaallijst.ts';

const gronden = ['PLAATSING'];

describe('R-LKO-28', () => {
  it('toegestaan: met persoon en locatie', () => {
    expect(plaatsingOpLocatie(voorgelegd({ gronden, locatie: 'gl-a' }))).toBeUndefined();
    expect(plaatsingOpLocatie(voorgelegd())).toBeUndefined();
  });
  it.each([
    ['zonder locatie', { gronden }, 'locatie'],
    ['zonder persoon', { gronden, locatie: 'gl-a', vNummer: null }, 'vNummer'],
  ])('geweigerd: %s', (_geval, lijst, veld) => {
    expect(plaatsingOpLocatie(voorgelegd(lijst))).toMatchObject({ regel: 'R-LKO-28', soort: 'HARD', veld });
  });
});
