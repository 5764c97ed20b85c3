import { describe, expect, it } from 'vitest';
import { ontbrekendeLeden } from '../../../../subgraphs/overleg/regels/r-lko-01-r-rao-01-vaste-leden.ts';
import { gezamenlijk } from '../../../../subgraphs/overleg/regels/r-rao-04-gezamenlijk.ts';

const VIER = [
  { organisatie: 'DTV', functie: 'AFDELINGSMANAGER' },
  { organisatie: 'POLITIE', functie: 'TEAMCHEF_AVIM' },
  { organisatie: 'COA', functie: 'REGIOMANAGER' },
  { organisatie: 'IND', functie: 'MANAGER' },
];

describe('R-RAO-04', () => {
  it('toegestaan: alle vier de organisaties hebben iemand in het RAO', () => {
    expect(gezamenlijk({ ontbrekend: ontbrekendeLeden(VIER) })).toBeUndefined();
  });
  it.each(VIER)('geweigerd: zonder $organisatie alleen met een afwijking', ({ organisatie }) => {
    const ontbrekend = ontbrekendeLeden(VIER.filter((lid) => lid.organisatie !== organisatie));
    expect(gezamenlijk({ ontbrekend })).toMatchObject({ regel: 'R-RAO-04', soort: 'ZACHT' });
  });
});
