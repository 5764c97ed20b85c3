import { describe, expect, it } from 'vitest';
import { partnersVanDezeZaak } from '../../../../subgraphs/overleg/regels/r-lko-12-partners.ts';

describe('R-LKO-12', () => {
  it('toegestaan: wie voor deze zaak is uitgenodigd, of niemand', () => {
    expect(partnersVanDezeZaak({ gevraagd: ['u1'], uitgenodigd: ['u1', 'u2'] })).toBeUndefined();
    expect(partnersVanDezeZaak({ gevraagd: [], uitgenodigd: [] })).toBeUndefined();
  });
  it('geweigerd: wie alleen voor een andere zaak is uitgenodigd', () => {
    expect(partnersVanDezeZaak({ gevraagd: ['u1', 'u3'], uitgenodigd: ['u1'] })).toMatchObject({
      regel: 'R-LKO-12',
      soort: 'HARD',
    });
  });
});
