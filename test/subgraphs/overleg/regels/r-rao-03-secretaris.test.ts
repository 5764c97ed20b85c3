import { describe, expect, it } from 'vitest';
import {
  isSecretaris,
  secretarisIsLid,
  secretarisVanBijeenkomst,
} from '../../../../subgraphs/overleg/regels/r-rao-03-secretaris.ts';

describe('R-RAO-03', () => {
  const coa = { organisatie: 'COA' };

  it('toegestaan: de secretaris van deze bijeenkomst legt vast', () => {
    expect(secretarisVanBijeenkomst({ ...coa, bijeenkomst: { secretaris: 'COA' } })).toBeUndefined();
  });
  it.each(['DTV', null])('geweigerd: een ander alleen met een afwijking (%s)', (secretaris) => {
    expect(secretarisVanBijeenkomst({ ...coa, bijeenkomst: { secretaris } })).toMatchObject({
      regel: 'R-RAO-03',
      soort: 'ZACHT',
    });
  });
  it('toegestaan: de rol hoort bij de periode: van de vorige bijeenkomst en van de volgende', () => {
    expect(isSecretaris(coa, [{ secretaris: 'COA' }, { secretaris: 'DTV' }])).toBe(true);
    expect(isSecretaris(coa, [undefined, { secretaris: 'COA' }])).toBe(true);
  });
  it('geweigerd: zonder bijeenkomst, of zonder afspraak, is niemand het', () => {
    expect(isSecretaris(coa, [])).toBe(false);
    expect(isSecretaris(coa, [undefined, undefined])).toBe(false);
    expect(isSecretaris(coa, [{ secretaris: null }, { secretaris: 'DTV' }])).toBe(false);
  });
  const rao = { plaats: { soort: 'RAO' }, deelnemers: ['COA', 'DTV'] };
  it('toegestaan: een lid van het RAO wordt secretaris, of nog niemand', () => {
    expect(secretarisIsLid({ ...rao, secretaris: 'COA' })).toBeUndefined();
    expect(secretarisIsLid({ ...rao, secretaris: null })).toBeUndefined();
  });
  it('geweigerd: wie geen lid is, en een secretaris van een LKO', () => {
    expect(secretarisIsLid({ ...rao, secretaris: 'IND' })).toMatchObject({ regel: 'R-RAO-03', soort: 'HARD' });
    expect(secretarisIsLid({ ...rao, plaats: { soort: 'LKO' }, secretaris: 'COA' })?.regel).toBe('R-RAO-03');
  });
});
