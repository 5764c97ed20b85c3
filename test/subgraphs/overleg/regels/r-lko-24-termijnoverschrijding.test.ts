import { describe, expect, it } from 'vitest';
import {
  opschalingVerplicht,
  termijnGewogen,
} from '../../../../subgraphs/overleg/regels/r-lko-24-termijnoverschrijding.ts';
import { voorgelegd } from './signaallijst.ts';

const gronden = ['TERMIJNOVERSCHRIJDING'];

describe('R-LKO-24', () => {
  it.each([
    [true, true, false],
    [true, false, true],
    [false, true, true],
    [false, false, true],
  ])('toegestaan: kort %s en unaniem %s: opschalen moet: %s', (kortDurend, unaniem, moet) => {
    expect(opschalingVerplicht({ kortDurend, unaniem })).toBe(moet);
    const fout = termijnGewogen(voorgelegd({ gronden, kortDurend, unaniem }));
    expect(fout?.soort).toBe(moet ? undefined : 'MELDING');
  });
  it.each([
    [null, true, 'kortDurend'],
    [false, null, 'unaniem'],
  ])('geweigerd: kort %s en unaniem %s: %s is niet gezegd', (kortDurend, unaniem, veld) => {
    const fout = termijnGewogen(voorgelegd({ gronden, kortDurend, unaniem }));
    expect(fout).toMatchObject({ regel: 'R-LKO-24', soort: 'HARD', veld });
  });
  it('geweigerd: zonder persoon', () => {
    const zonder = voorgelegd({ gronden, vNummer: null, kortDurend: false, unaniem: true });
    expect(termijnGewogen(zonder)).toMatchObject({ regel: 'R-LKO-24', veld: 'vNummer' });
  });
  it('toegestaan: op een andere grond hoeft er niets over gezegd', () => {
    expect(termijnGewogen(voorgelegd())).toBeUndefined();
  });
});
