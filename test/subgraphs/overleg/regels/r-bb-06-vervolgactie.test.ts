import { describe, expect, it } from 'vitest';
import {
  deelberaadAntwoordde,
  ofWelOfGeen,
  vervolgactieDoorIemand,
} from '../../../../subgraphs/overleg/regels/r-bb-06-vervolgactie.ts';

const WEL = { uitkomst: 'VERVOLGACTIE' };
const GEEN = { uitkomst: 'GEEN_VERVOLGACTIE' };

describe('R-BB-06', () => {
  it.each(['KERNDEPARTEMENT', 'AD_DTV', 'BV_COA', 'BURGEMEESTER'])('toegestaan: een vervolgactie van %s', (actor) => {
    expect(vervolgactieDoorIemand({ ...WEL, actor })).toBeUndefined();
  });
  it('toegestaan: geen vervolgactie, van niemand', () => {
    expect(vervolgactieDoorIemand({ ...GEEN, actor: null })).toBeUndefined();
  });
  it.each([
    [WEL.uitkomst, null],
    [WEL.uitkomst, 'de heer Jansen'],
    [WEL.uitkomst, '9990000001'],
    [GEEN.uitkomst, 'AD_DTV'],
  ])('geweigerd: %s van %s', (uitkomst, actor) => {
    expect(vervolgactieDoorIemand({ uitkomst, actor })).toMatchObject({ regel: 'R-BB-06', soort: 'HARD' });
  });
  it('toegestaan: een tweede vervolgactie, van een ander', () => {
    expect(ofWelOfGeen({ ...WEL, eerdere: [] })).toBeUndefined();
    expect(ofWelOfGeen({ ...GEEN, eerdere: [] })).toBeUndefined();
    expect(ofWelOfGeen({ ...WEL, eerdere: [WEL] })).toBeUndefined();
  });
  it('geweigerd: geen vervolgactie naast een vervolgactie, of twee keer geen', () => {
    for (const [uitkomst, eerder] of [
      [GEEN, WEL],
      [WEL, GEEN],
      [GEEN, GEEN],
    ] as const)
      expect(ofWelOfGeen({ ...uitkomst, eerdere: [eerder] })?.regel).toBe('R-BB-06');
  });
  it('toegestaan: het RAO koppelt terug nadat het Deelberaad dat deed', () => {
    expect(deelberaadAntwoordde({ lijst: { stand: 'OPGESCHAALD_DA' }, vanDeelberaad: {} })).toBeUndefined();
    expect(deelberaadAntwoordde({ lijst: { stand: 'BESLOTEN' }, vanDeelberaad: undefined })).toBeUndefined();
  });
  it('geweigerd: eerder alleen met een afwijking', () => {
    expect(deelberaadAntwoordde({ lijst: { stand: 'OPGESCHAALD_DA' }, vanDeelberaad: undefined })).toMatchObject({
      regel: 'R-BB-06',
      soort: 'ZACHT',
    });
  });
});
