import { describe, expect, it } from 'vitest';
import { besluitGenomen, lkoVanRegio } from '../../../../subgraphs/overleg/regels/r-rao-07-afhandelen.ts';

describe('R-RAO-07', () => {
  it('toegestaan: terugkoppelen als er een besluit is', () => {
    expect(besluitGenomen({ lijst: {}, besluiten: [{}] })).toBeUndefined();
  });
  it('geweigerd: terugkoppelen zonder besluit', () => {
    expect(besluitGenomen({ lijst: {}, besluiten: [] })).toMatchObject({ regel: 'R-RAO-07', soort: 'HARD' });
  });

  it('toegestaan: een punt op de agenda van een LKO van de eigen regio', () => {
    expect(lkoVanRegio({ rao: 'rao-a', raoVanLko: 'rao-a' })).toBeUndefined();
  });
  it.each(['rao-b', undefined])('geweigerd: op de agenda van een LKO van %s', (raoVanLko) => {
    expect(lkoVanRegio({ rao: 'rao-a', raoVanLko })).toMatchObject({ regel: 'R-RAO-07', soort: 'HARD', veld: 'lko' });
  });
});
