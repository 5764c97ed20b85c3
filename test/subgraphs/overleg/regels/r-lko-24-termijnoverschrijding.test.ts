import { describe, expect, it } from 'vitest';
import {
  opschalingVerplicht,
  overschrijdingVoorgelegd,
  overschrijdingVoorRao,
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
  it('geweigerd: sluiten terwijl een overschrijding nog naar het RAO moet, tenzij als afwijking', () => {
    expect(overschrijdingVoorgelegd({ overschrijdingOpen: false })).toBeUndefined();
    expect(overschrijdingVoorgelegd({ overschrijdingOpen: true })).toMatchObject({ regel: 'R-LKO-24', soort: 'ZACHT' });
  });
  it('een strategie die erover gaat zegt het, en houdt niets tegen', () => {
    expect(overschrijdingVoorRao({ vNummer: '9990000001', voorRao: false })).toBeUndefined();
    expect(overschrijdingVoorRao({ vNummer: '9990000001', voorRao: true })).toMatchObject({
      ...{ regel: 'R-LKO-24', soort: 'MELDING' },
      onthult: { vNummers: ['9990000001'] },
    });
  });
  it('geweigerd: zonder persoon', () => {
    const zonder = voorgelegd({ gronden, vNummer: null, kortDurend: false, unaniem: true });
    expect(termijnGewogen(zonder)).toMatchObject({ regel: 'R-LKO-24', veld: 'vNummer' });
  });
  it('toegestaan: op een andere grond hoeft er niets over gezegd', () => {
    expect(termijnGewogen(voorgelegd())).toBeUndefined();
  });
});
