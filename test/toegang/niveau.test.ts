import { describe, expect, it } from 'vitest';
import { isNiveau, type Niveau, omvat } from '../../toegang/niveau.ts';

const NIVEAUS: readonly Niveau[] = ['HIT', 'SAMENVATTING', 'VOLLEDIG', 'AGGREGAAT'];

describe('wat een cel van de matrix opent', () => {
  it.each<[Niveau | undefined, readonly Niveau[]]>([
    ['VOLLEDIG', ['HIT', 'SAMENVATTING', 'VOLLEDIG']],
    ['SAMENVATTING', ['HIT', 'SAMENVATTING']],
    ['HIT', ['HIT']],
    // A count is of nobody: it opens no person, and no person's level opens a count.
    ['AGGREGAAT', ['AGGREGAAT']],
    [undefined, []],
  ])('%s opent %j, en niets anders', (cel, open) => {
    expect(NIVEAUS.filter((gevraagd) => omvat(cel, gevraagd))).toEqual(open);
  });

  it('andere woorden, en geen woord, zijn geen niveau', () => {
    for (const woord of NIVEAUS) expect(isNiveau(woord)).toBe(true);
    for (const woord of ['', 'volledig', 'ALLES', 'toString', undefined]) expect(isNiveau(woord)).toBe(false);
  });
});
