import { describe, expect, it } from 'vitest';
import { alOpCaseload } from '../../../../subgraphs/overleg/regels/r-lko-05-al-op-caseload.ts';

describe('R-LKO-05', () => {
  it('toegestaan: een administratief geplaatste die niet op de caseload staat, en ieder ander', () => {
    expect(alOpCaseload({ bron: 'ADMINISTRATIEF_GEPLAATST', opCaseload: false })).toBeUndefined();
    expect(alOpCaseload({ bron: 'BEWONERSLIJST', opCaseload: true })).toBeUndefined();
  });
  it('geweigerd: een administratief geplaatste die DT&V al inbrengt', () => {
    expect(alOpCaseload({ bron: 'ADMINISTRATIEF_GEPLAATST', opCaseload: true })).toMatchObject({
      regel: 'R-LKO-05',
      soort: 'HARD',
    });
  });
});
