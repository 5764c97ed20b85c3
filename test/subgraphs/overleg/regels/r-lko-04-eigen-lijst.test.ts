import { describe, expect, it } from 'vitest';
import { eigenLijst } from '../../../../subgraphs/overleg/regels/r-lko-04-eigen-lijst.ts';

const VAN = {
  CASELOADLIJST: 'DTV',
  BEWONERSLIJST: 'COA',
  TOP_X_LIJST: 'POLITIE',
  IN_DOOR_UITSTROOMLIJST: 'COA',
  ADMINISTRATIEF_GEPLAATST: 'COA',
};

describe('R-LKO-04', () => {
  it.each(Object.entries(VAN))('toegestaan: van %s agendeert %s', (bron, organisatie) => {
    expect(eigenLijst({ bron, organisatie })).toBeUndefined();
  });
  it('toegestaan: aanvullend agendeert ieder lid', () => {
    expect(eigenLijst({ bron: 'LID_AANVULLEND', organisatie: 'IND' })).toBeUndefined();
  });
  it.each(Object.entries(VAN))('geweigerd: van %s agendeert een ander dan %s', (bron, eigenaar) => {
    for (const organisatie of ['DTV', 'COA', 'POLITIE', 'IND'].filter((ander) => ander !== eigenaar))
      expect(eigenLijst({ bron, organisatie })?.regel).toBe('R-LKO-04');
  });
});
