import { describe, expect, it } from 'vitest';
import { aanDitRaoGemeld } from '../../../../subgraphs/overleg/regels/r-bb-04-rao-beoordeelt.ts';
import { isHandelendProfiel } from '../../../../toegang/handeling.ts';

const raoId = 'rao-a';

describe('R-BB-04', () => {
  it('toegestaan: wat aan dit RAO gemeld is, een keer', () => {
    expect(aanDitRaoGemeld({ raoId, ontwikkeling: { raoId, beoordeeld: false } })).toBeUndefined();
  });

  it('geweigerd: wat al beoordeeld is', () => {
    expect(aanDitRaoGemeld({ raoId, ontwikkeling: { raoId, beoordeeld: true } })).toMatchObject({ regel: 'R-BB-04' });
  });

  it('geweigerd: wat aan een ander RAO gemeld is, met hetzelfde antwoord als wat er niet is', () => {
    const onbekend = aanDitRaoGemeld({ raoId, ontwikkeling: undefined });
    expect(onbekend).toMatchObject({ regel: 'R-BB-04', soort: 'HARD' });
    expect(aanDitRaoGemeld({ raoId, ontwikkeling: { raoId: 'rao-b', beoordeeld: true } })).toEqual(onbekend);
    expect(aanDitRaoGemeld({ raoId, ontwikkeling: { raoId: 'rao-b', beoordeeld: false } })).toEqual(onbekend);
  });

  it('een LKO meldt en oordeelt niet, een RAO oordeelt en meldt niet (handelingen.csv)', () => {
    for (const organisatie of ['DTV', 'COA', 'IND', 'POLITIE'] as const) {
      expect(isHandelendProfiel('meldOntwikkeling', `LKO_${organisatie}`)).toBe(true);
      expect(isHandelendProfiel('meldOntwikkeling', `RAO_${organisatie}`)).toBe(false);
      expect(isHandelendProfiel('beoordeelOntwikkeling', `LKO_${organisatie}`)).toBe(false);
      expect(isHandelendProfiel('beoordeelOntwikkeling', `RAO_${organisatie}`)).toBe(true);
    }
  });
});
