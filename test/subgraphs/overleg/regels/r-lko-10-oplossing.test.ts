import { describe, expect, it } from 'vitest';
import { oplossingGenoemd } from '../../../../subgraphs/overleg/regels/r-lko-10-oplossing.ts';

describe('R-LKO-10', () => {
  it.each(['TERUGKEER', 'DOORMIGRATIE', 'VERBLIJF'])('toegestaan: %s', (beoogdeOplossing) => {
    expect(oplossingGenoemd({ beoogdeOplossing })).toBeUndefined();
  });
  it('geweigerd: geen beoogde oplossing, tenzij als afwijking', () => {
    expect(oplossingGenoemd({ beoogdeOplossing: null })).toMatchObject({ regel: 'R-LKO-10', soort: 'ZACHT' });
  });
});
