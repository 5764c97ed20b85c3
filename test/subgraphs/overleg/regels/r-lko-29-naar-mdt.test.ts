import { describe, expect, it } from 'vitest';
import { naarMdt } from '../../../../subgraphs/overleg/regels/r-lko-29-naar-mdt.ts';
import { voorgelegd } from './signaallijst.ts';

const gronden = ['NAAR_MDT'];

describe('R-LKO-29', () => {
  it('toegestaan: naar het MDT, of zonder die grond naar geen team', () => {
    expect(naarMdt(voorgelegd({ gronden, naarTeam: 'MDT' }))).toBeUndefined();
    expect(naarMdt(voorgelegd())).toBeUndefined();
  });
  it.each([
    ['naar het MRT: dat is het MDT niet', { gronden, naarTeam: 'MRT' as const }, 'naarTeam'],
    ['zonder team', { gronden }, 'naarTeam'],
    ['een team zonder die grond', { naarTeam: 'MDT' as const }, 'gronden'],
    ['zonder persoon', { gronden, naarTeam: 'MDT' as const, vNummer: null }, 'vNummer'],
  ])('geweigerd: %s', (_geval, lijst, veld) => {
    expect(naarMdt(voorgelegd(lijst))).toMatchObject({ regel: 'R-LKO-29', soort: 'HARD', veld });
  });
});
