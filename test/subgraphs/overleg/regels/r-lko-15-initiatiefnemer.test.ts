import { describe, expect, it } from 'vitest';
import { initiatiefGenomen } from '../../../../subgraphs/overleg/regels/r-lko-15-initiatiefnemer.ts';

describe('R-LKO-15', () => {
  it('toegestaan: wie het initiatief neemt noemt de eigen organisatie', () => {
    expect(initiatiefGenomen({ initiatiefnemer: 'COA', organisatie: 'COA' })).toBeUndefined();
  });
  it.each(['DTV', 'IND', ''])('geweigerd: een ander noemen: %j', (initiatiefnemer) => {
    expect(initiatiefGenomen({ initiatiefnemer, organisatie: 'COA' })).toMatchObject({
      regel: 'R-LKO-15',
      soort: 'HARD',
    });
  });
});
