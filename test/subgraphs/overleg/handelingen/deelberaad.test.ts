import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { CASEMANAGER, DAG, DEELBERAAD_LID, over, RAO_A_LID, RAO_B_LID } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';

const dag = (dagen: number) =>
  over(dagen * DAG)
    .toISOString()
    .slice(0, 10);

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());

describe('het Deelberaad is van zijn leden', () => {
  it.each([
    ['een lid van een RAO', RAO_A_LID],
    ['een lid van een LKO', CASEMANAGER],
    ['wie de functie heeft en geen lid is', { ...DEELBERAAD_LID, sub: 'vreemde' }],
    ['een lid met een andere functie', { ...DEELBERAAD_LID, functie: 'ANALIST' }],
  ])('%s leest er niets van', async (_wie, wie) => {
    const { data, errors } = await overleg.query(
      wie,
      '{ deelberaadAsiel { toegang { reden } naam leden { organisatie } trends { id } kaders { tekst } } }',
    );
    expect(data?.['deelberaadAsiel']).toMatchObject({ naam: null, leden: null, trends: null, kaders: null });
    expect(errors).toHaveLength(4);
  });
});

describe('kaders van het Deelberaad', () => {
  const stelVast = (meer: object = {}, wie: Wie = DEELBERAAD_LID) =>
    overleg.doe(wie, 'stelKaderVast', {
      onderwerp: 'KORTE_DUUR',
      gezien: 0,
      tekst: 'Een overschrijding van twee weken heet kort.',
      geldigVan: dag(0),
      ...meer,
    });
  const kadersVan = async (wie: Wie, wortel: string, opDag: string | null = null) => {
    const { data } = await overleg.query(
      wie,
      `query ($opDag: Datum) { ${wortel} { kaders(opDag: $opDag) { onderwerp versie tekst geldigTot } } }`,
      { opDag },
    );
    return Object.values(data ?? {})[0] as { kaders: { onderwerp: string; versie: number }[] | null };
  };
  const versies = async (wie: Wie, wortel: string, opDag?: string) =>
    ((await kadersVan(wie, wortel, opDag)).kaders ?? []).map(({ onderwerp, versie }) => `${onderwerp} ${versie}`);

  it('een nieuwe versie geldt vanaf haar dag; RAO, LKO en Deelberaad lezen wat geldt', async () => {
    expect(await stelVast({ onderwerp: 'VAN_DAG_TOT_DAG' })).toMatchObject({ regelfouten: [], resultaat: {} });
    expect(
      await stelVast({ onderwerp: 'VAN_DAG_TOT_DAG', gezien: 1, geldigVan: dag(10), geldigTot: dag(20) }),
    ).toMatchObject({ regelfouten: [], resultaat: {} });
    for (const [wie, wortel] of [
      [RAO_B_LID, 'rao(id: "rao-b")'],
      [CASEMANAGER, 'lko(id: "lko-a")'],
      [DEELBERAAD_LID, 'deelberaadAsiel'],
    ] as const) {
      expect(await versies(wie, wortel)).toContain('VAN_DAG_TOT_DAG 1');
      expect(await versies(wie, wortel, dag(10))).toContain('VAN_DAG_TOT_DAG 2');
      expect((await versies(wie, wortel, dag(21))).join()).not.toContain('VAN_DAG_TOT_DAG');
    }
    expect((await kadersVan(RAO_A_LID, 'rao(id: "rao-b")')).kaders).toBeNull();
  });

  it('wie een verouderde versie las, leest opnieuw', async () => {
    await stelVast({ onderwerp: 'TWEE_TEGELIJK' });
    const beide = await Promise.all([1, 2].map(() => stelVast({ onderwerp: 'TWEE_TEGELIJK', gezien: 1 })));
    expect(beide.map(({ resultaat }) => resultaat !== null).toSorted()).toEqual([false, true]);
    expect(overleg.regels(await stelVast({ onderwerp: 'TWEE_TEGELIJK', gezien: 1 }))).toEqual([
      'VERSIE_VEROUDERD HARD',
    ]);
  });

  it('alle regels die niet kloppen', async () => {
    const invoer = { onderwerp: 'kort', gezien: 3, tekst: 'kort', geldigVan: dag(-1) };
    expect(overleg.regels(await stelVast(invoer))).toEqual([
      'KADER_ONDERWERP HARD',
      'VERSIE_VEROUDERD HARD',
      'TEKST_ONTBREEKT HARD',
      'KADER_GELDIGHEID HARD',
    ]);
    expect(overleg.regels(await stelVast({ geldigVan: dag(5), geldigTot: dag(4) }))).toContain('KADER_GELDIGHEID HARD');
  });

  it.each([
    ['een lid van een RAO', RAO_A_LID],
    ['wie geen lid is', { ...DEELBERAAD_LID, sub: 'vreemde' }],
  ])('%s stelt niets vast', async (_wie, wie) => {
    expect((await stelVast({}, wie)).fout).toBe('GEEN_GROND');
  });
});
