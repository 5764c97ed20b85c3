import { describe, expect, it } from 'vitest';
import {
  eerstOpgeschaald,
  opschalingVereist,
  strategieLoopt,
} from '../../../../subgraphs/overleg/regels/r-lko-14-opschaling.ts';

describe('R-LKO-14', () => {
  it('toegestaan: zonder belet, of nadat de zaak aan het RAO is voorgelegd, sluit een punt', () => {
    expect(opschalingVereist([], false)).toBe(false);
    expect(opschalingVereist(['belet', 'belet'], true)).toBe(false);
    expect(eerstOpgeschaald({ opschalingVereist: false })).toBeUndefined();
  });
  it('geweigerd: een belet is genoeg, er wordt niet gestemd', () => {
    expect(opschalingVereist(['belet'], false)).toBe(true);
    expect(eerstOpgeschaald({ opschalingVereist: true })).toMatchObject({ regel: 'R-LKO-14', soort: 'ZACHT' });
  });
  it('een strategie die hier niet loopt is er geen', () => {
    expect(strategieLoopt({ strategie: {} })).toBeUndefined();
    expect(strategieLoopt({ strategie: undefined })?.regel).toBe('STRATEGIE_ONBEKEND');
  });
});
