import { describe, expect, it } from 'vitest';
import { zaakToegelicht } from '../../../../subgraphs/overleg/regels/r-bb-02-aangedragen-zaak.ts';

describe('R-BB-02', () => {
  it('toegestaan: met een toelichting', () => {
    expect(zaakToegelicht({ toelichting: 'Verblijft in de nachtopvang.' })).toBeUndefined();
  });

  it.each(['', 'kort', 'x'.repeat(501), 'Hoort bij 9990000001.'])('geweigerd: %s', (toelichting) => {
    expect(zaakToegelicht({ toelichting })).toMatchObject({ regel: 'R-BB-02', soort: 'HARD' });
  });
});
