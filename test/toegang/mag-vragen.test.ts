import { describe, expect, it } from 'vitest';
import { beslis, type Relatie } from '../../toegang/beslis.ts';
import { eigenRij } from '../../toegang/eigen.ts';
import { BRONHOUDERS, DATAKLASSEN, DOELEN, EIGEN, NIVEAU_TEKST, PROFIELEN } from '../../toegang/generated/policy.ts';
import type { Labels } from '../../toegang/label.ts';
import { DICHT, magVragen } from '../../toegang/mag-vragen.ts';
import { isNiveau } from '../../toegang/niveau.ts';

const NU = Date.UTC(2026, 10, 21);
const wie = (organisatie: string, functie: string) => ({ organisatie, functie });
const FUNCTIES = [
  ...new Map(
    [
      ...EIGEN.map(({ organisatie, functie }) => wie(organisatie, functie)),
      ...PROFIELEN.flatMap((rij) =>
        rij.organisaties.flatMap((org) => rij.functies.map((functie) => wie(org, functie))),
      ),
    ].map((gebruiker) => [`${gebruiker.organisatie} ${gebruiker.functie}`, gebruiker]),
  ).values(),
];
const LABELS: readonly Labels[] = [
  [['OPEN']],
  [['EIGEN']],
  [['TOEZICHT']],
  ...DATAKLASSEN.flatMap((dataklasse) =>
    [...Object.keys(NIVEAU_TEKST[dataklasse]), 'AGGREGAAT']
      .filter(isNiveau)
      .map((niveau) => [[{ dataklasse, niveau }]]),
  ),
];

/** The most that this functie could ever have of one person: every profile proved, inside the own scope, nothing shielded. */
function alles(gebruiker: { organisatie: string; functie: string }, bronhouder: string): Relatie {
  const profielen = PROFIELEN.map(({ profiel }) => profiel);
  return { bewijs: 'GELDIG', profielen, verlopen: [], beperkt: false, eigen: eigenRij(gebruiker, bronhouder) };
}

describe('mayAsk weigert precies wat maySee van niemand ooit zou tonen', () => {
  it.each(FUNCTIES.map((functie) => [`${functie.organisatie} ${functie.functie}`, functie] as const))(
    '%s',
    (_naam, functie) => {
      const gebruiker = { issuer: 'i', sub: 's', ...functie };
      let gewogen = 0;
      for (const { doel } of DOELEN) {
        for (const labels of LABELS) {
          const label = labels[0]?.[0];
          const eigenaars: readonly string[] = typeof label === 'object' ? BRONHOUDERS[label.dataklasse] : ['COA'];
          for (const bronhouder of eigenaars) {
            const ooit = beslis(labels, alles(functie, bronhouder), {
              gebruiker,
              doel,
              bronhouder,
              regime: 'AVG',
              verstrekkingsBesluiten: [],
              nu: NU,
            });
            const mag = magVragen(labels, functie, doel, [bronhouder]);
            expect({ labels, doel, bronhouder, mag: mag.toegestaan }).toEqual({
              labels,
              doel,
              bronhouder,
              mag: ooit.toegestaan,
            });
            gewogen += 1;
          }
        }
      }
      expect(gewogen).toBeGreaterThan(300);
    },
  );
});

describe('de reden van mayAsk zegt niets over een persoon', () => {
  const COA = { organisatie: 'COA', functie: 'CASEMANAGER' };
  const label = (dataklasse: 'OPVANG' | 'MELDPLICHT', niveau: 'SAMENVATTING' | 'VOLLEDIG'): Labels => [
    [{ dataklasse, niveau }],
  ];

  it.each([
    ['een niveau dat geen profiel geeft', label('MELDPLICHT', 'VOLLEDIG'), 'UITVOERING_VW', 'NIVEAU_TE_LAAG'],
    ['een doel dat deze klasse niet opent', label('OPVANG', 'VOLLEDIG'), 'VERIFICATIE', 'DOELBINDING'],
    ['een lijst van eigen rijen zonder eigen rij', [['EIGEN']] as Labels, 'UITVOERING_VW', 'GEEN_GROND'],
  ] as const)('%s', (_geval, labels, doel, reden) => {
    expect(magVragen(labels, COA, doel, ['POLITIE'])).toMatchObject({ toegestaan: false, reden });
  });

  it('van twee alternatieven is een genoeg, en zonder een enkel alternatief is het dicht', () => {
    const of: Labels = [...label('MELDPLICHT', 'VOLLEDIG'), ...label('OPVANG', 'SAMENVATTING')];
    expect(magVragen(of, COA, 'UITVOERING_VW', ['COA'])).toEqual({ toegestaan: true });
    expect(magVragen([], COA, 'UITVOERING_VW', ['COA'])).toEqual(DICHT);
    expect(magVragen([[]], COA, 'UITVOERING_VW', ['COA'])).toEqual(DICHT);
  });

  it('een lijst van eigen rijen mag wie er bij een van de eigenaars heeft, met een doel dat alle klassen opent', () => {
    const eigen: Labels = [['EIGEN']];
    expect(magVragen(eigen, COA, 'UITVOERING_VW', ['POLITIE', 'COA'])).toEqual({ toegestaan: true });
    const dicht = { toegestaan: false, label: 'EIGEN' };
    expect(magVragen(eigen, COA, 'UITVOERING_VW', ['POLITIE'])).toEqual({ ...dicht, reden: 'GEEN_GROND' });
    expect(magVragen(eigen, COA, 'VERIFICATIE', ['COA'])).toEqual({ ...dicht, reden: 'DOELBINDING' });
    expect(
      magVragen([['EIGEN', ...(label('MELDPLICHT', 'VOLLEDIG')[0] ?? [])]], COA, 'UITVOERING_VW', ['COA']),
    ).toEqual({
      toegestaan: false,
      label: { dataklasse: 'MELDPLICHT', niveau: 'VOLLEDIG' },
      reden: 'NIVEAU_TE_LAAG',
    });
  });

  it('de weigering is die van het eerste alternatief', () => {
    const of: Labels = [...label('MELDPLICHT', 'VOLLEDIG'), ['EIGEN']];
    expect(magVragen(of, COA, 'UITVOERING_VW', ['POLITIE'])).toMatchObject({ label: { dataklasse: 'MELDPLICHT' } });
  });

  it('OPEN is voor iedereen, en maakt wat erbij staat niet open', () => {
    expect(magVragen([['OPEN']], COA, 'VERIFICATIE', ['COA'])).toEqual({ toegestaan: true });
    const met: Labels = [['OPEN', ...(label('MELDPLICHT', 'VOLLEDIG')[0] ?? [])]];
    expect(magVragen(met, COA, 'UITVOERING_VW', ['COA'])).toMatchObject({ toegestaan: false });
  });

  it('van twee labels in een alternatief moeten beide mogen', () => {
    const en: Labels = [[...(label('OPVANG', 'SAMENVATTING')[0] ?? []), ...(label('MELDPLICHT', 'VOLLEDIG')[0] ?? [])]];
    expect(magVragen(en, COA, 'UITVOERING_VW', ['COA'])).toMatchObject({ toegestaan: false, reden: 'NIVEAU_TE_LAAG' });
  });
});
