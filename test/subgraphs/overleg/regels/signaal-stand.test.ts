import { describe, expect, it } from 'vitest';
import { magOvergaan, signaallijstBekend, standLaatToe } from '../../../../subgraphs/overleg/regels/signaal-stand.ts';
import { STANDEN } from '../../../../subgraphs/overleg/tables/signaallijst.ts';

/** By hand from R-RAO-07 and R-RAO-08; every other step is refused. */
const MAG = [
  'CONCEPT INGEDIEND',
  'INGEDIEND GEAGENDEERD',
  'GEAGENDEERD BESPROKEN',
  'BESPROKEN BESLOTEN',
  'BESPROKEN OPGESCHAALD_DA',
  'BESLOTEN TERUGGEKOPPELD',
  'BESLOTEN OPGESCHAALD_DA',
  'OPGESCHAALD_DA TERUGGEKOPPELD',
];
const paren = STANDEN.flatMap((van) => STANDEN.map((naar) => [van, naar] as const));

describe('de stand van een signaallijst', () => {
  it.each(paren.filter(([van, naar]) => MAG.includes(`${van} ${naar}`)))('toegestaan: van %s naar %s', (van, naar) => {
    expect(magOvergaan(van, naar)).toBe(true);
    expect(standLaatToe({ lijst: { stand: van }, naar })).toBeUndefined();
  });

  it.each(paren.filter(([van, naar]) => !MAG.includes(`${van} ${naar}`)))('geweigerd: van %s naar %s', (van, naar) => {
    expect(magOvergaan(van, naar)).toBe(false);
    expect(standLaatToe({ lijst: { stand: van }, naar })).toMatchObject({ regel: 'SIGNAAL_STAND', soort: 'HARD' });
  });

  it('geweigerd: een lijst die er niet is, en alleen dat', () => {
    expect(standLaatToe({ lijst: undefined, naar: 'INGEDIEND' })).toBeUndefined();
    expect(signaallijstBekend({ lijst: undefined })).toMatchObject({ regel: 'SIGNAALLIJST_ONBEKEND', soort: 'HARD' });
    expect(signaallijstBekend({ lijst: { stand: 'CONCEPT' } })).toBeUndefined();
  });
});
