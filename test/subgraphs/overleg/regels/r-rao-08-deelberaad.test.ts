import { describe, expect, it } from 'vitest';
import { grondVanRao, onderdelenGevuld } from '../../../../subgraphs/overleg/regels/r-rao-08-deelberaad.ts';

const ONDERDELEN = {
  stappenGenomen: 'Gesprekken gevoerd en een presentatie gedaan.',
  stappenNogTeZetten: 'Een tweede presentatie.',
  oplossingenToelating: 'geen',
};

describe('R-RAO-08', () => {
  it.each(['UITSTRALING_LANDELIJK', 'TREND', 'NIET_OPLOSBAAR_LOKAAL_REGIONAAL'])('toegestaan: om %s', (grond) => {
    expect(grondVanRao({ gronden: [grond] })).toBeUndefined();
  });
  it.each([[[]], [['BELEID']], [['TREND', 'PLAATSING']]])('geweigerd: om %j', (gronden) => {
    expect(grondVanRao({ gronden })).toMatchObject({ regel: 'R-RAO-08', soort: 'HARD' });
  });
  it('toegestaan: drie onderdelen; oplossingen op toelatingsgebied mogen er niet zijn', () => {
    expect(onderdelenGevuld(ONDERDELEN)).toBeUndefined();
  });
  it.each(Object.keys(ONDERDELEN))('geweigerd: %s leeg, te lang of met een V-nummer', (veld) => {
    for (const tekst of ['', '  ', 'x'.repeat(1001), 'Zie 9990000001.'])
      expect(onderdelenGevuld({ ...ONDERDELEN, [veld]: tekst })).toMatchObject({ regel: 'R-RAO-08', veld });
  });
});
