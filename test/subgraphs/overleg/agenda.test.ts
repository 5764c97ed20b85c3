import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wie } from '../../support/subgraph-alone.ts';
import {
  AVIM,
  CASEMANAGER,
  DAG,
  IND,
  nieuwVNummer,
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
  for (const lko of ['lko-velden', 'lko-blad', 'lko-druk', 'lko-handel'])
    for (const wie of [CASEMANAGER, REGIEVOERDER, AVIM]) await overleg.lid(wie, lko);
});
afterAll(() => overleg.close());

const PUNT = `id soort reden toegevoegdOp bron ingebrachtDoor band { soort bevestigdDoor bevestigdOp } vreemdeling { vNummer }`;
const AGENDA = `query ($id: ID!, $first: Int! = 50, $after: String) { lko(id: $id) { agenda(first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${PUNT} } } } } }`;

interface Agenda {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: { cursor: string; node: { id: string; reden: string } }[];
}
const vraag = (wie: Wie, id: string, bladzijde: object = {}) => overleg.query(wie, AGENDA, { id, ...bladzijde });
const agenda = async (wie: Wie, id: string, bladzijde: object = {}): Promise<Agenda> =>
  ((await vraag(wie, id, bladzijde)).data?.['lko'] as { agenda: Agenda }).agenda;

describe('een agendapunt', () => {
  it('toont een lid alles: waar het vandaan komt, wie het inbracht en welke band er is', async () => {
    const lkoId = 'lko-velden';
    const dossier = await overleg.punt({ lkoId });
    const zonderBand = await overleg.punt({ lkoId, bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null });
    const voorbij = await overleg.punt({ lkoId, bandBeeindigdOp: over(-1000), bron: 'TOP_X_LIJST', reden: 'OVERLAST' });
    const actualiteit = await overleg.punt({
      lkoId,
      vNummer: null,
      soort: 'ACTUALITEIT',
      reden: 'ACTUALITEIT',
      bron: 'LID_AANVULLEND',
      ingebrachtDoor: 'DTV',
      bandSoort: null,
    });
    await overleg.punt({ lkoId, geslotenOp: over(-1000) });
    const answer = await vraag(CASEMANAGER, lkoId);
    expect(answer.errors).toBeUndefined();
    const { edges, totalCount, pageInfo } = (answer.data?.['lko'] as { agenda: Agenda }).agenda;
    const gewoon = {
      soort: 'DOSSIER',
      reden: 'LIJST',
      toegevoegdOp: over(-10 * DAG)
        .toISOString()
        .slice(0, 10),
      bron: 'BEWONERSLIJST',
      ingebrachtDoor: 'COA',
      band: null,
    };
    const vreemdeling = ({ vNummer }: { vNummer: string }) => ({ vreemdeling: { vNummer } });
    expect(edges.map(({ node }) => node)).toEqual([
      {
        ...gewoon,
        id: dossier.id,
        ...vreemdeling(dossier),
        band: { soort: 'OPVANG', bevestigdDoor: 'COA', bevestigdOp: over(-DAG).toISOString() },
      },
      { ...gewoon, id: zonderBand.id, ...vreemdeling(zonderBand) },
      { ...gewoon, id: voorbij.id, ...vreemdeling(voorbij), bron: 'TOP_X_LIJST', reden: 'OVERLAST' },
      {
        ...gewoon,
        id: actualiteit.id,
        vreemdeling: null,
        soort: 'ACTUALITEIT',
        reden: 'ACTUALITEIT',
        bron: 'LID_AANVULLEND',
        ingebrachtDoor: 'DTV',
      },
    ]);
    expect(totalCount).toBe(4);
    expect(pageInfo).toEqual({ hasNextPage: false, endCursor: edges[3]?.cursor });
  });

  it('toont een genodigde reden en datum, maar niet de bron, de inbrenger en de band', async () => {
    const { id, vNummer } = await overleg.punt();
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id]);
    const answer = await vraag(VWN, 'lko-a');
    const [edge] = (answer.data?.['lko'] as { agenda: Agenda }).agenda.edges;
    expect(edge?.node).toEqual({
      id,
      soort: 'DOSSIER',
      reden: 'LIJST',
      toegevoegdOp: over(-10 * DAG)
        .toISOString()
        .slice(0, 10),
      bron: null,
      ingebrachtDoor: null,
      band: null,
      vreemdeling: { vNummer },
    });
    expect(answer.errors?.map(({ path, extensions }) => [path?.at(-1), extensions?.['toegang']])).toEqual(
      ['bron', 'ingebrachtDoor', 'band'].map((veld) => [
        veld,
        { dataklasse: 'AGENDA', niveau: 'VOLLEDIG', reden: 'NIVEAU_TE_LAAG' },
      ]),
    );
  });
});

describe('de reden mensenhandel (R-LKO-06)', () => {
  const lkoId = 'lko-handel';
  const redenen = async (wie: Wie) => (await agenda(wie, lkoId)).edges.map(({ node }) => node.reden);

  it('is voor de politie leesbaar, en voor de anderen een bijzonderheid', async () => {
    await overleg.punt({ lkoId, reden: 'MENSENHANDEL_MENSENSMOKKEL' });
    await overleg.punt({ lkoId, reden: 'BIJZONDERHEID' });
    expect(await redenen(AVIM)).toEqual(['MENSENHANDEL_MENSENSMOKKEL', 'BIJZONDERHEID']);
    for (const wie of [CASEMANAGER, REGIEVOERDER]) {
      expect(await redenen(wie)).toEqual(['BIJZONDERHEID', 'BIJZONDERHEID']);
    }
  });

  it('is ook voor de politie een bijzonderheid zonder grond voor die persoon, of zonder persoon', async () => {
    await overleg.punt({ lkoId, reden: 'MENSENHANDEL_MENSENSMOKKEL', bandBeeindigdOp: over(-1000) });
    await overleg.punt({ lkoId, reden: 'MENSENHANDEL_MENSENSMOKKEL', vNummer: null });
    expect((await redenen(AVIM)).slice(2)).toEqual(['BIJZONDERHEID', 'BIJZONDERHEID']);
    expect((await redenen(CASEMANAGER)).slice(2)).toEqual(['BIJZONDERHEID', 'BIJZONDERHEID']);
  });
});

describe('bladeren door de agenda', () => {
  const lkoId = 'lko-blad';

  it('toont elk punt een keer, ook als er intussen punten bij komen en verdwijnen', async () => {
    const punten = [];
    for (let i = 0; i < 5; i++) punten.push((await overleg.punt({ lkoId })).id);
    const eerste = await agenda(CASEMANAGER, lkoId, { first: 2 });
    expect(eerste.pageInfo).toEqual({ hasNextPage: true, endCursor: eerste.edges[1]?.cursor });
    expect(eerste.totalCount).toBe(5);
    const later = (await overleg.punt({ lkoId })).id;
    const tweede = await agenda(CASEMANAGER, lkoId, { first: 3, after: eerste.pageInfo.endCursor });
    const derde = await agenda(CASEMANAGER, lkoId, { first: 3, after: tweede.pageInfo.endCursor });
    const gezien = [eerste, tweede, derde].flatMap(({ edges }) => edges.map(({ node }) => node.id));
    expect(gezien).toEqual([...punten, later]);
    expect(derde.pageInfo.hasNextPage).toBe(false);
    expect(derde.totalCount).toBe(6);
    const na = await agenda(CASEMANAGER, lkoId, { after: derde.pageInfo.endCursor });
    expect(na).toEqual({ totalCount: 6, edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
  });

  it('kent cursors die niemand noemen', async () => {
    const { edges } = await agenda(CASEMANAGER, lkoId);
    for (const { cursor } of edges) expect(cursor).toMatch(/^[\w-]{22}$/);
  });

  it.each([
    ['first 0', { first: 0 }, 'FIRST_BUITEN_BEREIK'],
    ['first 201', { first: 201 }, 'FIRST_BUITEN_BEREIK'],
    ['first -1', { first: -1 }, 'FIRST_BUITEN_BEREIK'],
    ['een verzonnen cursor', { after: 'verzonnen' }, 'CURSOR_ONGELDIG'],
    ['een lege cursor', { after: '' }, 'CURSOR_ONGELDIG'],
  ])('weigert %s met een duidelijke fout', async (_geval, bladzijde, code) => {
    const answer = await vraag(CASEMANAGER, lkoId, bladzijde);
    expect(answer.data).toEqual({ lko: { agenda: null } });
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]).toMatchObject({ path: ['lko', 'agenda'], extensions: { code } });
  });

  it('weigert een cursor van een andere lijst, in beide richtingen', async () => {
    await overleg.signaallijst();
    const bladRao = (after?: string) =>
      overleg.query(
        RAO_A_LID,
        `query ($after: String) { rao(id: "rao-a") { signaallijsten(first: 200, after: $after) { pageInfo { endCursor } } } }`,
        { after },
      );
    const rao = (await bladRao()).data?.['rao'] as { signaallijsten: { pageInfo: { endCursor: string } } };
    const vanRao = rao.signaallijsten.pageInfo.endCursor;
    const vanAgenda = (await agenda(CASEMANAGER, lkoId)).pageInfo.endCursor ?? '';
    for (const answer of [await vraag(CASEMANAGER, lkoId, { after: vanRao }), await bladRao(vanAgenda)])
      expect(answer.errors?.[0]?.extensions?.['code']).toBe('CURSOR_ONGELDIG');
  });

  it('weigert een onbevoegde voordat er naar zijn bladzijde wordt gekeken', async () => {
    const answer = await vraag(OFFICIER, lkoId, { first: 0 });
    expect(answer.errors?.map(({ extensions }) => extensions?.['code'])).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
  });
});

describe('het aantal SQL-opdrachten', () => {
  it('voor een agenda met personen, toegang en bewijs is even groot bij 5 als bij 200 punten', async () => {
    const lkoId = 'lko-druk';
    await Promise.all(
      Array.from({ length: 200 }, (_, i) =>
        overleg.punt({ lkoId, vNummer: nieuwVNummer(), reden: i % 2 === 0 ? 'MENSENHANDEL_MENSENSMOKKEL' : 'LIJST' }),
      ),
    );
    const tel = async (first: number) => {
      overleg.statements.length = 0;
      const answer = await overleg.query(
        CASEMANAGER,
        `query ($first: Int!) { lko(id: "lko-druk") { agenda(first: $first) { edges { node { reden
          vreemdeling { vNummer toegang { niveaus { dataklasse } } toegangsbewijs } } } } } }`,
        { first },
      );
      const { edges } = (answer.data as { lko: { agenda: { edges: unknown[] } } }).lko.agenda;
      expect(edges).toHaveLength(first);
      expect(JSON.stringify(edges).match(/"dataklasse":"IDENTITEIT"/g)).toHaveLength(first);
      return overleg.statements.length;
    };
    // Memberships, invitations, the page of items, the grounds for its persons.
    expect(await tel(5)).toBe(4);
    expect(await tel(200)).toBe(4);
  });

  it('is niet groter voor wie van twee overleggen lid is', async () => {
    overleg.statements.length = 0;
    await overleg.query(IND, `{ a: lko(id: "lko-a") { toegang { reden } } b: lko(id: "lko-b") { toegang { reden } } }`);
    expect(overleg.statements).toHaveLength(2);
  });
});
