import { describe, expect, it } from 'vitest';
import { magOvergaan } from '../../../../subgraphs/overleg/regels/signaal-stand.ts';
import { waaromOpgeschaald, waaromOvergang } from '../../../../subgraphs/overleg/regels/waarom-overgang.ts';
import { STANDEN } from '../../../../subgraphs/overleg/tables/signaallijst.ts';

const NIVEAUS = ['LKO_NAAR_RAO', 'RAO_NAAR_DA'] as const;
/** Every step that a signaallijst can go, and the stand in which it begins at each level. */
const STAPPEN = NIVEAUS.flatMap((niveau) => [
  { niveau, van: null, naar: niveau === 'LKO_NAAR_RAO' ? ('CONCEPT' as const) : ('INGEDIEND' as const) },
  ...STANDEN.flatMap((van) => STANDEN.filter((naar) => magOvergaan(van, naar)).map((naar) => ({ niveau, van, naar }))),
]);

describe('waarom een signaallijst in een stand kwam (R-RAO-07)', () => {
  it.each(STAPPEN)('$niveau van $van naar $naar is nooit leeg en noemt een regel', ({ niveau, naar }) => {
    const reden = waaromOvergang({ niveau, gronden: ['PLAATSING'], route: 'NORMAAL' }, naar);
    expect(reden).toMatch(/^[A-Z].+ \((R-[A-Z]+-\d\d(, )?)+\)(: [A-Z_, ]+)?\.$/);
  });

  it('loopt elke stand langs: de lijst hierboven mist er geen', () => {
    expect(new Set(STAPPEN.map(({ naar }) => naar))).toEqual(new Set(STANDEN));
  });

  it('noemt bij voorleggen de gronden, en bij versneld agenderen de voorzitter (R-LKO-27)', () => {
    const lijst = { niveau: 'LKO_NAAR_RAO', gronden: ['PLAATSING', 'NAAR_MDT'], route: 'NORMAAL' } as const;
    expect(waaromOvergang(lijst, 'INGEDIEND')).toContain(': PLAATSING, NAAR_MDT.');
    expect(waaromOvergang({ ...lijst, route: 'VERSNELD_VOORZITTER' }, 'GEAGENDEERD')).toContain('voorzitter');
    expect(waaromOvergang(lijst, 'GEAGENDEERD')).not.toContain('voorzitter');
    expect(waaromOpgeschaald(['TREND'])).toBe('Het RAO legde de zaak voor aan het Deelberaad Asiel (R-RAO-08): TREND.');
  });
});
