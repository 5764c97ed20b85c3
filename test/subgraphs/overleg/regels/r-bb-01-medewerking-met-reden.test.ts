import { describe, expect, it } from 'vitest';
import {
  gemeenteInRegio,
  medewerkingMetReden,
  versieGelezen,
} from '../../../../subgraphs/overleg/regels/r-bb-01-medewerking-met-reden.ts';

const REDEN = 'De raad wil eerst overleg.';
const IN_RAO = { reden: REDEN, besprokenIn: 'RAO' } as const;

describe('R-BB-01', () => {
  it('toegestaan: met een reden, met of zonder ontwikkeling voor de notulen', () => {
    expect(medewerkingMetReden({ ...IN_RAO, ontwikkeling: null })).toBeUndefined();
    expect(medewerkingMetReden({ ...IN_RAO, ontwikkeling: REDEN })).toBeUndefined();
  });

  it.each([
    ['zonder reden', { reden: '', ontwikkeling: null }, 'reden'],
    ['met een V-nummer in de reden', { reden: `${REDEN} 9990000001`, ontwikkeling: null }, 'reden'],
    ['met een lege notitie', { reden: REDEN, ontwikkeling: '' }, 'ontwikkeling'],
    ['met een V-nummer in de notitie', { reden: REDEN, ontwikkeling: `${REDEN} 9990000001` }, 'ontwikkeling'],
  ])('geweigerd: %s', (_hoe, voorstel, veld) => {
    expect(medewerkingMetReden({ ...IN_RAO, ...voorstel })).toMatchObject({ regel: 'R-BB-01', soort: 'HARD', veld });
  });

  it('van een LSO met wat het notuleerde wel, zonder dat niet', () => {
    expect(medewerkingMetReden({ reden: REDEN, ontwikkeling: REDEN, besprokenIn: 'LSO' })).toBeUndefined();
    expect(medewerkingMetReden({ reden: REDEN, ontwikkeling: null, besprokenIn: 'LSO' })).toMatchObject({
      ...{ regel: 'R-BB-01', soort: 'HARD', veld: 'ontwikkeling' },
    });
  });

  it('een provincie van het RAO wel, een andere niet', () => {
    expect(gemeenteInRegio({ provincie: 'Drenthe', provincies: ['Groningen', 'Drenthe'] })).toBeUndefined();
    for (const provincies of [['Zeeland'], []])
      expect(gemeenteInRegio({ provincie: 'Drenthe', provincies })).toMatchObject({ regel: 'R-BB-01', soort: 'HARD' });
  });

  it('de versie die er ligt wel, een eerdere of verzonnen versie niet', () => {
    const wijzigingen = [{ versie: 2, organisatie: 'COA', velden: ['reden'] }];
    expect(versieGelezen({ versie: 2, laatste: 2, wijzigingen: [] })).toBeUndefined();
    for (const versie of [1, 3, -1])
      expect(versieGelezen({ versie, laatste: 2, wijzigingen })).toMatchObject({
        ...{ regel: 'VERSIE_VEROUDERD', soort: 'HARD' },
        melding: expect.stringContaining('Versie 2 van COA: reden.') as string,
      });
  });
});
