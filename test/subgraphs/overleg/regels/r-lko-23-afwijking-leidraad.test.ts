import { describe, expect, it } from 'vitest';
import { kaderGenoemd } from '../../../../subgraphs/overleg/regels/r-lko-23-afwijking-leidraad.ts';
import { voorgelegd } from './signaallijst.ts';

const gronden = ['AFWIJKING_LEIDRAAD'];

describe('R-LKO-23', () => {
  it('toegestaan: met het kader waarvan wordt afgeweken, of op een andere grond', () => {
    expect(kaderGenoemd(voorgelegd({ gronden, afgewekenKader: 'LKO, opschaling' }))).toBeUndefined();
    expect(kaderGenoemd(voorgelegd())).toBeUndefined();
  });
  it.each([null, '', '  '])('geweigerd: zonder kader (%j)', (afgewekenKader) => {
    expect(kaderGenoemd(voorgelegd({ gronden, afgewekenKader }))).toMatchObject({ regel: 'R-LKO-23', soort: 'HARD' });
  });
});
