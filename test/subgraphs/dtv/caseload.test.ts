import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq } from 'drizzle-orm';
import { personen, vertrektermijnen, vertrekzaken } from '../../../subgraphs/dtv/tables.ts';
import { feitenVan } from '../../../subgraphs/dtv/feiten.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import {
  AFDELINGSMANAGER,
  AFGESCHERMD,
  CASEMANAGER,
  type Dtv,
  ELDERS,
  IBS,
  REGIEVOERDER,
  startDtv,
  VERTROKKEN,
  VOL,
  VOOGD,
  ZONDER_STRATEGIE,
  nietBijCoa,
} from './fixture.ts';

let dtv: Dtv;
beforeAll(async () => {
  dtv = await startDtv();
});
afterAll(() => dtv.close());

const eerste = (answer: Answer) => (answer.data?.['_entities'] as Record<string, unknown>[])[0];
const codes = (answer: Answer) => answer.errors?.map((error) => error.extensions?.['code']) ?? [];
const redenen = (answer: Answer) =>
  new Set(answer.errors?.map((error) => (error.extensions?.['toegang'] as { reden: string } | undefined)?.reden));
const lijst = (selection: string, args = 'first: 50') => `caseloadlijst(${args}) { ${selection} }`;

describe('de caseloadlijst van een LKO (R-LKO-04)', () => {
  const REGEL = 'cursor beperkt vreemdeling { vNummer } node { naam lijst sinds }';

  it('geeft een lid de lopende zaken van het ene azc, en van wie is afgeschermd alleen V-nummer en aanduiding', async () => {
    const answer = await dtv.entities(
      CASEMANAGER,
      'LKO',
      lijst(`totalCount pageInfo { hasNextPage endCursor } edges { ${REGEL} }`),
      [dtv.lko(CASEMANAGER, 'lko-a', ['LKO_COA'])],
    );
    const regel = (vNummer: string) => ({
      cursor: expect.any(String) as string,
      beperkt: false,
      vreemdeling: { vNummer },
      node: { naam: `Naam ${vNummer.slice(-1)}`, lijst: 'CASELOADLIJST', sinds: '2026-03-01' },
    });
    expect(eerste(answer)?.['caseloadlijst']).toEqual({
      totalCount: 3,
      pageInfo: { hasNextPage: false, endCursor: expect.any(String) as string },
      edges: [
        regel(VOL),
        regel(IBS),
        { ...regel(AFGESCHERMD), beperkt: true, node: { naam: null, lijst: null, sinds: null } },
      ],
    });
    expect(answer.errors).toHaveLength(3);
    expect(redenen(answer)).toEqual(new Set(['VERSTREKKINGSBEPERKING']));
  });

  it('bladert zonder iemand over te slaan, ook als er tussendoor iemand bij komt', async () => {
    const bladzijde = async (args: string) => {
      const answer = await dtv.entities(
        CASEMANAGER,
        'LKO',
        lijst('pageInfo { hasNextPage endCursor } edges { vreemdeling { vNummer } }', args),
        [dtv.lko(CASEMANAGER, 'lko-a', ['LKO_COA'])],
      );
      return eerste(answer)?.['caseloadlijst'] as {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { vreemdeling: { vNummer: string } }[];
      };
    };
    const een = await bladzijde('first: 2');
    expect(een.pageInfo.hasNextPage).toBe(true);
    const nieuw = '9990000050';
    await dtv.db.insert(personen).values({ vNummer: nieuw, naam: 'Naam' });
    await dtv.db.insert(vertrekzaken).values({
      zaaknummer: 'VZ-NIEUW',
      vNummer: nieuw,
      status: 'IN_BEHANDELING',
      regievoerderIssuer: dtv.issuer.issuer,
      regievoerderSub: 'r-9',
      regio: 'oost',
      azc: 'azc-a',
      instroomDatum: '2026-01-01',
      instroomBron: 'KMAR',
    });
    const twee = await bladzijde(`first: 2, after: "${een.pageInfo.endCursor}"`);
    expect(twee.pageInfo.hasNextPage).toBe(false);
    expect([...een.edges, ...twee.edges].map((edge) => edge.vreemdeling.vNummer)).toEqual([
      VOL,
      IBS,
      AFGESCHERMD,
      nieuw,
    ]);
    expect(een.pageInfo.endCursor).toMatch(/^[\w-]{22}$/);
  });

  it.each([
    ['first: 0', 'FIRST_BUITEN_BEREIK'],
    ['first: 201', 'FIRST_BUITEN_BEREIK'],
    ['first: 5, after: "kapot"', 'CURSOR_ONGELDIG'],
  ])('%s is een duidelijke fout', async (args, code) => {
    const answer = await dtv.entities(CASEMANAGER, 'LKO', lijst('totalCount', args), [
      dtv.lko(CASEMANAGER, 'lko-a', ['LKO_COA']),
    ]);
    expect(codes(answer)).toEqual([code]);
  });

  it.each([
    ['een genodigde', VOOGD, ['GENODIGD_NIDOS'], 'NIVEAU_TE_LAAG'],
    ['wie geen lid is van dit LKO', CASEMANAGER, [], 'GEEN_GROND'],
    ['een regievoerder zonder LKO', REGIEVOERDER, [], 'GEEN_GROND'],
  ])('%s krijgt de lijst niet', async (_wie, wie, profielen, reden) => {
    const answer = await dtv.entities(
      wie,
      'LKO',
      `${lijst('totalCount')} administratiefGeplaatstInTeBrengen { vNummer }`,
      [dtv.lko(wie, 'lko-a', profielen, { administratiefGeplaatst: [VOL] })],
    );
    expect(eerste(answer)).toEqual({ caseloadlijst: null, administratiefGeplaatstInTeBrengen: null });
    expect(redenen(answer)).toEqual(new Set([reden]));
  });

  it('geeft met het bewijs van een ander LKO niets', async () => {
    const { toegangsbewijs } = dtv.lko(CASEMANAGER, 'lko-b', ['LKO_COA']);
    const answer = await dtv.entities(CASEMANAGER, 'LKO', lijst('totalCount'), [
      { __typename: 'LKO', id: 'lko-a', toegangsbewijs },
    ]);
    expect(redenen(answer)).toEqual(new Set(['BEWIJS_ONGELDIG']));
  });
});

describe('administratief geplaatsten die het COA inbrengt (R-LKO-05)', () => {
  const inTeBrengen = async (administratiefGeplaatst: unknown) =>
    dtv.entities(CASEMANAGER, 'LKO', 'administratiefGeplaatstInTeBrengen { vNummer }', [
      dtv.lko(CASEMANAGER, 'lko-a', ['LKO_COA'], { administratiefGeplaatst }),
    ]);
  const NIEUW = ['9990000101', '9990000102'];

  it('van drie geplaatsten staat er een op de caseload: twee blijven over', async () => {
    const answer = await inTeBrengen([NIEUW[0], VOL, NIEUW[1]]);
    expect(answer.errors).toBeUndefined();
    expect(eerste(answer)).toEqual({
      administratiefGeplaatstInTeBrengen: NIEUW.map((vNummer) => ({ vNummer })),
    });
  });

  it('ook wie bij een ander azc op de caseload staat gaat eraf; wie is vertrokken telt niet als caseload', async () => {
    const answer = await inTeBrengen([ELDERS, VERTROKKEN, ZONDER_STRATEGIE]);
    expect(eerste(answer)).toEqual({ administratiefGeplaatstInTeBrengen: [{ vNummer: VERTROKKEN }] });
  });

  it('een lege lijst van het COA blijft een lege lijst', async () => {
    expect(eerste(await inTeBrengen([]))).toEqual({ administratiefGeplaatstInTeBrengen: [] });
  });

  it('een lijst die niet die van het COA is, zegt over niemand iets: anders vroeg een router naar wie hij wil', async () => {
    nietBijCoa.add(`${NIEUW[1] ?? ''}@lko-a`);
    const answer = await inTeBrengen([NIEUW[0], NIEUW[1]]);
    nietBijCoa.clear();
    expect(eerste(answer)).toEqual({ administratiefGeplaatstInTeBrengen: null });
    expect(codes(answer)).toEqual(['FEITEN_NIET_BEREIKBAAR']);
  });

  it.each([
    ['een lijst die niet kwam', null, 'FEITEN_NIET_BEREIKBAAR'],
    ['een lijst die ontbreekt', undefined, 'FEITEN_NIET_BEREIKBAAR'],
    ['een tekst in plaats van een lijst', VOL, 'FEITEN_NIET_BEREIKBAAR'],
    ['meer dan 500 personen', Array.from({ length: 501 }, () => VOL), 'FEITEN_NIET_BEREIKBAAR'],
    ['een getal als V-nummer', [9990000001], 'SLEUTEL_ONGELDIG'],
    ['negen cijfers', ['999000000'], 'SLEUTEL_ONGELDIG'],
    ['een V-nummer met iets erachter', [`${VOL} or true`], 'SLEUTEL_ONGELDIG'],
    ['een regel erachter', [`${VOL}\n`], 'SLEUTEL_ONGELDIG'],
    ['een lijst in de lijst', [[VOL]], 'SLEUTEL_ONGELDIG'],
  ])('%s geeft null met een code, nooit een lege lijst', async (_geval, waarde, code) => {
    const answer = await inTeBrengen(waarde);
    expect(eerste(answer)).toEqual({ administratiefGeplaatstInTeBrengen: null });
    expect(codes(answer)).toEqual([code]);
  });
});

describe('mijnCaseload', () => {
  const MIJN = `query ($first: Int! = 50, $after: String) { mijnCaseload(first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { vNummer vertrekzaak { zaaknummer } } } } }`;
  interface Mijn {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { node: { vNummer: string; vertrekzaak: { zaaknummer: string } | null } }[];
  }
  const mijn = async (wie: typeof REGIEVOERDER, variables = {}) => {
    const answer = await dtv.query(wie, MIJN, variables);
    return { answer, lijst: answer.data?.['mijnCaseload'] as Mijn | null };
  };

  it('zijn voor een regievoerder de eigen lopende zaken, met de eigen gegevens', async () => {
    const { answer, lijst: eigen } = await mijn(REGIEVOERDER);
    expect(answer.errors).toBeUndefined();
    expect(eigen?.edges.map(({ node }) => [node.vNummer, node.vertrekzaak?.zaaknummer])).toEqual([
      [VOL, 'VZ-1'],
      [AFGESCHERMD, 'VZ-5'],
      [ELDERS, 'VZ-7'],
    ]);
    expect(eigen?.totalCount).toBe(3);
  });

  it('zijn voor een afdelingsmanager de zaken van de eigen regio, per bladzijde', async () => {
    const { lijst: een } = await mijn(AFDELINGSMANAGER, { first: 3 });
    const { lijst: twee } = await mijn(AFDELINGSMANAGER, { first: 3, after: een?.pageInfo.endCursor });
    expect(een?.totalCount).toBe(4);
    expect([een, twee].map((bladzijde) => bladzijde?.pageInfo.hasNextPage)).toEqual([true, false]);
    expect([een, twee].flatMap((b) => b?.edges.map(({ node }) => node.vNummer))).toEqual([
      VOL,
      IBS,
      ZONDER_STRATEGIE,
      AFGESCHERMD,
    ]);
  });

  it('zijn voor een onbekende regievoerder niemand', async () => {
    const { lijst: leeg } = await mijn({ ...REGIEVOERDER, sub: 'r-9' });
    expect(leeg).toEqual({ totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null }, edges: [] });
  });

  it('bestaan niet voor wie hier geen eigen gegevens heeft', async () => {
    const { answer, lijst: geen } = await mijn(CASEMANAGER);
    expect(geen).toBeNull();
    expect(redenen(answer)).toEqual(new Set(['GEEN_GROND']));
  });
});

describe('feiten die overleg mag vragen', () => {
  const ja = async (feit: string, ...sleutels: string[]) => [...(await feitenVan(dtv.db)[feit]!.antwoord(sleutels))];

  it('alleen overleg', () => {
    const feiten = feitenVan(dtv.db);
    expect(Object.keys(feiten)).toEqual([
      'caseloadBijAzc',
      'opCaseload',
      'vertrektermijnVoorbij',
      'vertrekplanMetStrategie',
    ]);
    for (const { vragers } of Object.values(feiten)) expect(vragers).toEqual(['OVERLEG']);
  });

  it('caseloadBijAzc: in de caseload van precies dit azc', async () => {
    const vraag = [`${VOL}@azc-a`, `${VOL}@azc-b`, `${ZONDER_STRATEGIE}@azc-a`, `${VERTROKKEN}@azc-a`, VOL, `${VOL}@`];
    expect(await ja('caseloadBijAzc', ...vraag)).toEqual([`${VOL}@azc-a`]);
  });

  it('opCaseload: een lopende of opgeschorte zaak, waar ook', async () => {
    expect(await ja('opCaseload', VOL, ZONDER_STRATEGIE, VERTROKKEN, '9990009999', 'x')).toEqual([
      VOL,
      ZONDER_STRATEGIE,
    ]);
  });

  it('vertrektermijnVoorbij: na de einddatum, en niet op die dag, of van wie geen termijn heeft (R-LKO-09)', async () => {
    const [termijn] = await dtv.db.select().from(vertrektermijnen).where(eq(vertrektermijnen.vNummer, VOL));
    const einde = Date.parse(termijn!.einddatum);
    const dag = (dagen: number) => new Date(einde + dagen * 86_400_000).toISOString().slice(0, 10);
    const vraag = [`${VOL}@${dag(1)}`, `${VOL}@${dag(0)}`, `${VOL}@${dag(-1)}`, VOL, '9990009999@2999-01-01', 'x'];
    expect(await ja('vertrektermijnVoorbij', ...vraag)).toEqual([`${VOL}@${dag(1)}`]);
  });

  it('vertrekplanMetStrategie: de geldende versie heeft een strategie (R-LKO-16), welke ook', async () => {
    expect((await ja('vertrekplanMetStrategie', VOL, IBS, ZONDER_STRATEGIE, ELDERS, AFGESCHERMD)).sort()).toEqual([
      VOL,
      IBS,
    ]);
  });
});
