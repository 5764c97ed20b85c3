import { describe, expect, it } from 'vitest';
import {
  beoordelingOpTijd,
  beoordelingUiterlijk,
} from '../../../../subgraphs/overleg/regels/ltv-2-driemaandelijkse-beoordeling.ts';

describe('LTV-2', () => {
  it.each([
    ['2026-11-22', '2027-02-22'],
    ['2026-11-30', '2027-02-28'],
    ['2027-11-30', '2028-02-29'],
    ['2026-12-31', '2027-03-31'],
    ['2026-03-31', '2026-06-30'],
  ])('wat op %s beoordeeld is, wordt uiterlijk %s weer beoordeeld', (beoordeeldOp, uiterlijk) => {
    expect(beoordelingUiterlijk(beoordeeldOp)).toBe(uiterlijk);
  });

  it('toegestaan: tot en met die dag, en voor een onderwerp zonder kader, waarvan niets te beoordelen is', () => {
    expect(beoordelingOpTijd({ beoordeeldOp: '2026-11-22', vandaag: '2027-02-22' })).toBeUndefined();
    expect(beoordelingOpTijd({ beoordeeldOp: undefined, vandaag: '2027-02-23' })).toBeUndefined();
  });

  it('geweigerd: de dag erna is de beoordeling over tijd; dat wordt gezegd en houdt niets tegen', () => {
    expect(beoordelingOpTijd({ beoordeeldOp: '2026-11-22', vandaag: '2027-02-23' })).toMatchObject({
      regel: 'LTV-2',
      soort: 'MELDING',
    });
  });
});
