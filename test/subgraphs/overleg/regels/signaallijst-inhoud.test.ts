import { describe, expect, it } from 'vitest';
import { grondenVanLko, overigToegelicht } from '../../../../subgraphs/overleg/regels/signaallijst-inhoud.ts';
import { voorgelegd } from './signaallijst.ts';

describe('de gronden van een LKO', () => {
  it.each([[['BELEID']], [['OVERIG', 'PLAATSING']]])('toegestaan: %j', (gronden) => {
    expect(grondenVanLko({ lijst: { gronden } })).toBeUndefined();
  });
  it.each([[[]], [['BELEID', 'BELEID']], [['UITSTRALING_LANDELIJK']], [['BELEID', 'TREND']]])(
    'geweigerd: %j',
    (gronden) => {
      expect(grondenVanLko({ lijst: { gronden } })).toMatchObject({ regel: 'GRONDEN_ONGELDIG', soort: 'HARD' });
    },
  );
  it('toegestaan: OVERIG met toelichting; geweigerd: zonder', () => {
    const gronden = ['OVERIG'];
    expect(overigToegelicht(voorgelegd({ gronden, toelichtingOverig: 'Een vraag.' }))).toBeUndefined();
    expect(overigToegelicht(voorgelegd({ gronden }))).toMatchObject({ regel: 'OVERIG_ZONDER_TOELICHTING' });
    expect(overigToegelicht(voorgelegd())).toBeUndefined();
  });
});
