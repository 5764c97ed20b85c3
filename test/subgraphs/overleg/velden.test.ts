import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bijeenkomsten } from '../../../subgraphs/overleg/tables/overleg.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import {
  AVIM,
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  IND,
  NU,
  OFFICIER,
  over,
  type Overleg,
  RAO_A_LID,
  REGIEVOERDER,
  startOverleg,
  VWN,
} from './fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const dag = (moment: Date) => moment.toISOString().slice(0, 10);
const redenen = (answer: Answer) =>
  answer.errors?.map(({ path, extensions }) => [
    path?.join('.'),
    (extensions?.['toegang'] as { reden: string } | undefined)?.reden,
  ]);

describe('een LKO', () => {
  const BIJEENKOMSTEN = [-DAG, 0, 7 * DAG].flatMap((wanneer, index) =>
    (['lko-a', 'rao-a'] as const).map((overlegId) => ({
      id: `${overlegId}-${index}`,
      soort: overlegId === 'lko-a' ? ('LKO' as const) : ('RAO' as const),
      overlegId,
      datum: dag(over(wanneer)),
      voorzitter: ['IND', 'COA', 'DTV'][index] ?? '',
    })),
  );
  const OVERLEG = `{ lko(id: "lko-a") { id naam azc indDeelnemer volgendeBijeenkomst { datum voorzitter }
    leden { organisatie functie } uitnodigingen { profiel organisatie van tot } } }`;

  it('zegt aan een lid wie er deelnemen, wie is uitgenodigd en wanneer de eerstvolgende bijeenkomst is', async () => {
    await overleg.db.insert(bijeenkomsten).values(BIJEENKOMSTEN);
    await overleg.lid({ ...CASEMANAGER, sub: 'c-oud' }, 'lko-a', { tot: over(-1000) });
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', []);
    const answer = await overleg.query(CASEMANAGER, OVERLEG);
    expect(answer).toEqual({
      data: {
        lko: {
          id: 'lko-a',
          naam: 'LKO A',
          azc: 'azc-a',
          indDeelnemer: false,
          volgendeBijeenkomst: { datum: dag(over(0)), voorzitter: 'COA' },
          leden: [CASEMANAGER, REGIEVOERDER, AVIM, IND].map(({ organisatie, functie }) => ({ organisatie, functie })),
          uitnodigingen: [
            {
              profiel: 'GENODIGD_VWN',
              organisatie: 'VWN',
              van: over(-DAG).toISOString(),
              tot: over(DAG).toISOString(),
            },
          ],
        },
      },
    });
  });

  it('zegt aan een genodigde alleen hoe het overleg heet, waar het is en wanneer', async () => {
    const answer = await overleg.query(VWN, OVERLEG);
    expect(answer.data).toEqual({
      lko: {
        id: 'lko-a',
        naam: 'LKO A',
        azc: 'azc-a',
        indDeelnemer: null,
        volgendeBijeenkomst: { datum: dag(over(0)), voorzitter: null },
        leden: null,
        uitnodigingen: null,
      },
    });
    expect(redenen(answer)).toEqual([
      ['lko.indDeelnemer', 'NIVEAU_TE_LAAG'],
      ['lko.leden', 'NIVEAU_TE_LAAG'],
      ['lko.uitnodigingen', 'NIVEAU_TE_LAAG'],
      ['lko.volgendeBijeenkomst.voorzitter', 'NIVEAU_TE_LAAG'],
    ]);
  });

  it('dat niet bestaat en een LKO zonder grond geven hetzelfde antwoord', async () => {
    const vraag = async (id: string) => {
      const answer = await overleg.query(
        CASEMANAGER,
        `query ($id: ID!) { lko(id: $id) { id naam azc indDeelnemer leden { functie } toegang { reden niveaus { niveau } }
          agenda { totalCount } volgendeBijeenkomst { datum } uitnodigingen { tot } } }`,
        { id },
      );
      return JSON.parse(JSON.stringify(answer).replaceAll(id, 'dit-lko')) as unknown;
    };
    const onbekend = await vraag('lko-bestaat-niet');
    expect(onbekend).toEqual(await vraag('lko-b'));
    expect(onbekend).toMatchObject({
      data: { lko: { id: 'dit-lko', naam: null, agenda: null, toegang: { reden: 'GEEN_GROND', niveaus: [] } } },
    });
  });
});

describe('een RAO', () => {
  const RAO = `{ rao(id: "rao-a") { id naam provincies volgendeBijeenkomst { datum voorzitter } leden { organisatie functie }
    toegang { reden niveaus { dataklasse niveau profiel grond geldigTot } }
    signaallijsten { totalCount pageInfo { hasNextPage endCursor }
      edges { cursor node { id niveau stand gronden ingediendOp vreemdeling { vNummer } } } } } }`;

  it('zegt aan een lid wie er deelnemen en welke signaallijsten er liggen', async () => {
    const over1 = await overleg.signaallijst();
    const zonder = await overleg.signaallijst({
      vNummer: null,
      niveau: 'RAO_NAAR_DA',
      lkoId: null,
      stand: 'OPGESCHAALD_DA',
      gronden: ['TREND'],
    });
    await overleg.signaallijst({ raoId: 'rao-b' });
    const { data, errors } = await overleg.query(RAO_A_LID, RAO);
    expect(errors).toBeUndefined();
    const rao = data?.['rao'] as {
      toegang: { niveaus: unknown[] };
      signaallijsten: { edges: { cursor: string }[] };
    };
    const cursors = rao.signaallijsten.edges.map(({ cursor }) => cursor);
    expect(new Set(cursors).size).toBe(2);
    const { toegang, ...rest } = rao;
    expect(toegang.niveaus).toContainEqual({
      dataklasse: 'OVERLEG',
      niveau: 'VOLLEDIG',
      profiel: 'RAO_DTV',
      grond: 'lid van rao-a',
      geldigTot: null,
    });
    expect(rest).toEqual({
      id: 'rao-a',
      naam: 'RAO A',
      provincies: ['Groningen', 'Drenthe'],
      volgendeBijeenkomst: { datum: dag(over(0)), voorzitter: 'COA' },
      leden: [{ organisatie: 'DTV', functie: 'AFDELINGSMANAGER' }],
      signaallijsten: {
        totalCount: 2,
        pageInfo: { hasNextPage: false, endCursor: cursors[1] },
        edges: [
          {
            cursor: cursors[0],
            node: {
              id: over1.id,
              niveau: 'LKO_NAAR_RAO',
              stand: 'INGEDIEND',
              gronden: ['TERMIJNOVERSCHRIJDING', 'PLAATSING'],
              ingediendOp: '2026-03-01',
              vreemdeling: { vNummer: over1.vNummer },
            },
          },
          {
            cursor: cursors[1],
            node: {
              id: zonder.id,
              niveau: 'RAO_NAAR_DA',
              stand: 'OPGESCHAALD_DA',
              gronden: ['TREND'],
              ingediendOp: '2026-03-01',
              vreemdeling: null,
            },
          },
        ],
      },
    });
  });

  it('is voor een LKO-lid en voor een officier zonder uitnodiging gesloten, zoals een onbekend RAO', async () => {
    for (const wie of [CASEMANAGER, OFFICIER]) {
      const vraag = async (id: string) => {
        const answer = await overleg.query(
          wie,
          `query ($id: ID!) { rao(id: $id) { naam provincies leden { functie } signaallijsten { totalCount } toegang { reden } } }`,
          { id },
        );
        return answer;
      };
      const answer = await vraag('rao-a');
      expect(answer.data).toEqual({
        rao: { naam: null, provincies: null, leden: null, signaallijsten: null, toegang: { reden: 'GEEN_GROND' } },
      });
      expect(answer).toEqual(await vraag('rao-onbekend'));
    }
  });
});

describe('mij', () => {
  const MIJ = `{ mij { organisatie functie profielen overleggen { soort id naam } } }`;

  it('zegt wie iemand is, welke profielen daarbij kunnen, en van welke overleggen hij nu lid is', async () => {
    const wie = { sub: 'c-mij', organisatie: 'COA', functie: 'CASEMANAGER' };
    await overleg.lid(wie, 'lko-b');
    await overleg.lid(wie, 'lko-a');
    await overleg.lid(wie, 'lko-a', { tot: new Date(NU) });
    expect(await overleg.query(wie, MIJ)).toEqual({
      data: {
        mij: {
          organisatie: 'COA',
          functie: 'CASEMANAGER',
          profielen: ['LKO_COA'],
          overleggen: [
            { soort: 'LKO', id: 'lko-b', naam: 'LKO B' },
            { soort: 'LKO', id: 'lko-a', naam: 'LKO A' },
          ],
        },
      },
    });
  });

  it('noemt een RAO en het Deelberaad bij hun naam, en niemand anders zijn overleggen', async () => {
    const overleggenVan = async (wie: typeof CASEMANAGER) =>
      ((await overleg.query(wie, MIJ)).data?.['mij'] as { overleggen: unknown }).overleggen;
    expect(await overleggenVan(RAO_A_LID)).toEqual([{ soort: 'RAO', id: 'rao-a', naam: 'RAO A' }]);
    expect(await overleggenVan(DEELBERAAD_LID)).toEqual([
      { soort: 'DEELBERAAD_ASIEL', id: 'deelberaad-asiel', naam: 'Deelberaad Asiel' },
    ]);
    expect(await overleggenVan(IND)).toEqual([{ soort: 'LKO', id: 'lko-b', naam: 'LKO B' }]);
    expect(await overleggenVan({ ...CASEMANAGER, sub: 'c-geen' })).toEqual([]);
  });
});
