import { describe, expect, it } from 'vitest';
import { nederlandseFeestdagen } from '../../../../subgraphs/overleg/feestdagen.ts';
import {
  terugkoppelingOpTijd,
  terugkoppelingStand,
  terugkoppelingUiterlijk,
} from '../../../../subgraphs/overleg/regels/r-lko-18-terugkoppeling.ts';

const DAGEN = { INDIENEN: '2026-03-24', BIJEENKOMST: '2026-04-02', BESLUIT: '2026-04-07' };

describe('R-LKO-18', () => {
  it('toegestaan: op de laatste van de vijf werkdagen', () => {
    expect(terugkoppelingOpTijd({ uiterlijk: '2026-04-13', vandaag: '2026-04-13' })).toBeUndefined();
    expect(terugkoppelingStand('2026-04-13', '2026-04-13', '2026-05-01')).toBe('OP_TIJD');
    expect(terugkoppelingStand('2026-04-13', null, '2026-04-13')).toBe('OP_TIJD');
  });
  it('geweigerd: een dag later is te laat, en dat houdt niets tegen', () => {
    expect(terugkoppelingOpTijd({ uiterlijk: '2026-04-13', vandaag: '2026-04-14' })).toMatchObject({
      regel: 'R-LKO-18',
      soort: 'MELDING',
    });
    expect(terugkoppelingStand('2026-04-13', '2026-04-14', '2026-04-14')).toBe('TE_LAAT');
    expect(terugkoppelingStand('2026-04-13', null, '2026-04-14')).toBe('TE_LAAT');
  });
  it('toegestaan: zonder termijn is niets te laat', () => {
    expect(terugkoppelingOpTijd({ uiterlijk: undefined, vandaag: '2026-04-14' })).toBeUndefined();
  });
  it.each([
    ['BIJEENKOMST', true, '2026-04-13'],
    ['BIJEENKOMST', false, '2026-04-10'],
    ['BESLUIT', true, '2026-04-14'],
    ['INDIENEN', true, '2026-03-31'],
  ] as const)('de klok begint bij %s; Goede Vrijdag een feestdag: %s', (klok, goedeVrijdag, uiterlijk) => {
    expect(terugkoppelingUiterlijk(DAGEN, { klok, isFeestdag: nederlandseFeestdagen({ goedeVrijdag }) })).toBe(
      uiterlijk,
    );
  });
});
