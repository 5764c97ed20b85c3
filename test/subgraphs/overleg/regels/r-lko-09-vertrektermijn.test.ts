import { describe, expect, it } from 'vitest';
import {
  binnenVertrektermijn,
  metVertrektermijn,
  termijnVooruit,
} from '../../../../subgraphs/overleg/regels/r-lko-09-vertrektermijn.ts';

const vNummer = '9990000001';

describe('R-LKO-09', () => {
  it('toegestaan: binnen de vertrektermijn, en erna met een melding: zoveel mogelijk', () => {
    expect(binnenVertrektermijn({ vNummer, termijnoverschrijding: false })).toBeUndefined();
    expect(binnenVertrektermijn({ vNummer, termijnoverschrijding: true })?.soort).toBe('MELDING');
  });
  it('toegestaan: alleen een vertrekstrategie heeft met de vertrektermijn te maken', () => {
    expect(['VERTREKSTRATEGIE', 'AANPAK_OVERLAST', 'OVERIG'].map(metVertrektermijn)).toEqual([true, false, false]);
  });
  it('geweigerd: een termijn die al voorbij is', () => {
    expect(termijnVooruit({ termijn: '2026-04-01', vandaag: '2026-04-01' })).toBeUndefined();
    expect(termijnVooruit({ termijn: '2026-03-31', vandaag: '2026-04-01' })?.regel).toBe('R-LKO-09');
  });
});
