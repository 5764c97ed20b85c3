import { describe, expect, it } from 'vitest';
import {
  actieOpen,
  actiesBelegd,
  actiesKlaar,
  standVan,
} from '../../../../subgraphs/overleg/regels/r-lko-11-voortgang.ts';

const vandaag = '2026-04-01';
const actie = (uiterlijk: string, stand: string) => ({ belegdBij: 'COA', uiterlijk, stand });
const NIETS = { herzien: false, opgeschaald: false };

describe('R-LKO-11', () => {
  it('toegestaan: een actie loopt tot en met haar dag, en een afgeronde houdt niets op', () => {
    expect(standVan([actie(vandaag, 'OPEN'), actie('2026-01-01', 'GEDAAN')], NIETS, vandaag)).toBe('LOOPT');
    expect(standVan([actie('2026-01-01', 'GEDAAN'), actie(vandaag, 'NIET_GELUKT')], NIETS, vandaag)).toBe('AFGEROND');
    expect(actiesKlaar({ openActies: 0 })).toBeUndefined();
  });
  it('geweigerd: een open actie die te laat is laat de strategie stagneren', () => {
    expect(standVan([actie('2026-03-31', 'OPEN'), actie(vandaag, 'GEDAAN')], NIETS, vandaag)).toBe('STAGNEERT');
  });
  it('toegestaan: vanuit STAGNEERT zowel herzien als opschalen', () => {
    const teLaat = [actie('2026-03-31', 'OPEN')];
    expect(standVan(teLaat, { ...NIETS, herzien: true }, vandaag)).toBe('HERZIEN');
    expect(standVan(teLaat, { ...NIETS, opgeschaald: true }, vandaag)).toBe('OPGESCHAALD');
  });

  const goed = { omschrijving: 'gesprek over terugkeer', belegdBij: 'COA', uiterlijk: vandaag };
  const belegd = (...acties: (typeof goed)[]) =>
    actiesBelegd({ acties, deelnemers: ['DTV', 'COA'], partners: ['IOM'], vandaag });
  it('toegestaan: belegd bij een lid, of bij een partner in deze strategie', () => {
    expect(belegd(goed, { ...goed, belegdBij: 'IOM' })).toBeUndefined();
  });
  it.each([
    ['geen actie', []],
    ['een actie van wie er niet bij zit', [{ ...goed, belegdBij: 'IND' }]],
    ['een actie met een dag die voorbij is', [{ ...goed, uiterlijk: '2026-03-31' }]],
    ['een actie zonder woorden', [goed, { ...goed, omschrijving: 'doen' }]],
    ['meer dan twintig', Array.from({ length: 21 }, () => goed)],
  ])('geweigerd: %s', (_, acties) => {
    expect(belegd(...acties)).toMatchObject({ regel: 'R-LKO-11', soort: 'HARD' });
  });
  it('geweigerd: sluiten terwijl er acties open staan, tenzij als afwijking', () => {
    expect(actiesKlaar({ openActies: 1 })).toMatchObject({ regel: 'R-LKO-11', soort: 'ZACHT' });
  });
  it('een stand wordt een keer gegeven', () => {
    const van = (stand: string) => ({
      actie: { stand, standOp: new Date('2026-03-02T10:00:00Z') },
      vNummer: '9990000001',
    });
    expect(actieOpen(van('OPEN'))).toBeUndefined();
    expect(actieOpen(van('GEDAAN'))).toMatchObject({
      regel: 'ACTIE_NIET_OPEN',
      melding: expect.stringContaining('sinds 2026-03-02 op GEDAAN') as string,
      onthult: { vNummers: ['9990000001'] },
    });
    expect(actieOpen({ actie: undefined, vNummer: undefined })?.regel).toBe('ACTIE_NIET_OPEN');
  });
});
