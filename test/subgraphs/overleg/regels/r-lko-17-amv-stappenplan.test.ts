import { describe, expect, it } from 'vitest';
import { alleenVoorAmv, nietOverAmv } from '../../../../subgraphs/overleg/regels/r-lko-17-amv-stappenplan.ts';

const vNummer = '9990000001';
const onthult = { vNummers: [vNummer], label: { dataklasse: 'MINDERJARIGHEID', niveau: 'VOLLEDIG' } };

describe('R-LKO-17', () => {
  it('toegestaan: over wie geen AMV onder 18 is, en over niemand', () => {
    expect(nietOverAmv({ vNummer, amv: false })).toBeUndefined();
    expect(nietOverAmv({ vNummer: null, amv: undefined })).toBeUndefined();
  });
  it('geweigerd: over een AMV, hard; een afwijking bestaat niet', () => {
    expect(nietOverAmv({ vNummer, amv: true })).toMatchObject({ regel: 'AMV_STAPPENPLAN', soort: 'HARD', onthult });
  });
  it('geweigerd: voor wie niet mag weten wie AMV is, wat ook waar is', () => {
    expect(nietOverAmv({ vNummer, amv: undefined })).toMatchObject({ regel: 'AMV_STAPPENPLAN', onthult });
    expect(alleenVoorAmv({ vNummer, amv: undefined })).toMatchObject({ regel: 'R-LKO-17', onthult });
  });
  it('toegestaan: een stappenplan voor een AMV', () => {
    expect(alleenVoorAmv({ vNummer, amv: true })).toBeUndefined();
  });
  it('geweigerd: een stappenplan voor een ander', () => {
    expect(alleenVoorAmv({ vNummer, amv: false })).toMatchObject({ regel: 'R-LKO-17', soort: 'HARD', onthult });
  });
});
