import { describe, expect, it } from 'vitest';
import { afgestemd, dossierMetGrond } from '../../../../subgraphs/overleg/regels/r-lko-08-afgestemd.ts';

const deelnemers = ['DTV', 'COA', 'POLITIE'];

describe('R-LKO-08', () => {
  it('toegestaan: alle leden stemmen in, over een dossier met grond', () => {
    expect(afgestemd({ deelnemers, akkoord: ['POLITIE', 'COA', 'DTV', 'IND'] })).toBeUndefined();
    expect(dossierMetGrond({ punt: {}, ziet: true })).toBeUndefined();
  });
  it.each(deelnemers)('geweigerd: %s stemt niet in, tenzij als afwijking', (afwezig) => {
    const akkoord = deelnemers.filter((organisatie) => organisatie !== afwezig);
    expect(afgestemd({ deelnemers, akkoord })).toMatchObject({ regel: 'R-LKO-08', soort: 'ZACHT' });
  });
  it('geweigerd: over iemand voor wie er geen grond is', () => {
    expect(dossierMetGrond({ punt: {}, ziet: false })).toMatchObject({ regel: 'R-LKO-08', soort: 'HARD' });
  });
});
