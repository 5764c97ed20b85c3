import { describe, expect, it } from 'vitest';
import { besluitGenomen } from '../../../../subgraphs/overleg/regels/r-rao-07-afhandelen.ts';

describe('R-RAO-07', () => {
  it('toegestaan: terugkoppelen als er een besluit is', () => {
    expect(besluitGenomen({ lijst: {}, besluiten: [{}] })).toBeUndefined();
  });
  it('geweigerd: terugkoppelen zonder besluit', () => {
    expect(besluitGenomen({ lijst: {}, besluiten: [] })).toMatchObject({ regel: 'R-RAO-07', soort: 'HARD' });
  });
});
