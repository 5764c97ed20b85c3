// gewijzigdSinds: a partner system fetches what changed, and never that something changed which it may not read.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { herijkBanden } from '../../../subgraphs/overleg/band/herijk-banden.ts';
import { agendapunten } from '../../../subgraphs/overleg/tables/agendapunt.ts';
import { afschermingen } from '../../../subgraphs/overleg/tables/persoon.ts';
import type { Wie } from '../../support/subgraph-alone.ts';
import {
  AVIM,
  CASEMANAGER,
  DAG,
  IND,
  nieuwVNummer,
  NU,
  OFFICIER,
  over,
  RAO_A_LID,
  REGIEVOERDER,
  VWN,
} from './fixture.ts';
import { type Handelingen, startHandelingen } from './handelingen/doe.ts';
import { signaalVan } from './handelingen/signaal.ts';

let overleg: Handelingen;
beforeAll(async () => {
  overleg = await startHandelingen();
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.setNow(NU);
  overleg.ja.clear();
});

/** Something after the moment of the fixture, at which nothing had changed. */
const LATER = 60_000;
const STIL = { gewijzigdOp: over(-10 * DAG) };

interface Agenda {
  readonly totalCount: number;
  readonly edges: { node: { id: string | null; beperkt: boolean; vreemdeling: { vNummer: string } | null } }[];
}
async function agenda(wie: Wie, sinds: Date, lko = 'lko-a') {
  const { data } = await overleg.query(
    wie,
    `query ($sinds: DateTime) { lko(id: "${lko}") { agenda(first: 200, gewijzigdSinds: $sinds) { totalCount
      edges { node { id beperkt vreemdeling { vNummer } } } } } }`,
    { sinds: sinds.toISOString() },
  );
  return (data?.['lko'] as { agenda: Agenda }).agenda;
}
const gesloten = async (wie: Wie, sinds: Date) => {
  const { data } = await overleg.query(
    wie,
    'query ($sinds: DateTime!) { lko(id: "lko-a") { geslotenAgendapunten(gewijzigdSinds: $sinds) { id geslotenOp } } }',
    { sinds: sinds.toISOString() },
  );
  return (data?.['lko'] as { geslotenAgendapunten: { id: string }[] | null }).geslotenAgendapunten?.map(({ id }) => id);
};
const opAgenda = async (wie: Wie, sinds = over(0), lko?: string) => {
  const { edges, totalCount } = await agenda(wie, sinds, lko);
  expect(totalCount).toBe(edges.length);
  return edges.flatMap(({ node }) => node.vreemdeling?.vNummer ?? []);
};

describe('de agenda', () => {
  it('wat erop kwam, een andere band kreeg of zijn band verloor is gewijzigd; opnieuw bevestigd niet', async () => {
    const zo = await overleg.punt(STIL);
    const anders = await overleg.punt(STIL);
    const kwijt = await overleg.punt(STIL);
    overleg.setNow(NU + LATER);
    overleg.ja.add(`opvangBijAzc ${zo.vNummer}@azc-a`).add(`topXBijAzc ${anders.vNummer}@azc-a`);
    for (const { vNummer } of [zo, anders, kwijt])
      await overleg.doe(CASEMANAGER, 'agendeer', { lko: 'lko-a', vNummer, reden: 'BIJZONDERHEID' });
    const nieuw = nieuwVNummer();
    await overleg.doe(CASEMANAGER, 'agendeer', { lko: 'lko-a', vNummer: nieuw, reden: 'BIJZONDERHEID' });
    const gewijzigd = await opAgenda(AVIM);
    expect(gewijzigd).not.toContain(zo.vNummer);
    expect(gewijzigd).toEqual(expect.arrayContaining([anders.vNummer, kwijt.vNummer, nieuw]));
    expect(await opAgenda(AVIM, over(LATER))).toEqual([]);
  });

  it('de dagelijkse vraag aan de bronhouders wijzigt alleen wat anders wordt', async () => {
    const zo = await overleg.punt({ ...STIL, bandBevestigdOp: over(-2 * DAG) });
    const kwijt = await overleg.punt({ ...STIL, bandBevestigdOp: over(-2 * DAG) });
    const vraagFeit = (_wie: string, feit: string, sleutels: readonly string[]) =>
      Promise.resolve(new Set(feit === 'opvangBijAzc' ? sleutels.filter((een) => een.startsWith(zo.vNummer)) : []));
    await herijkBanden({ db: overleg.db, vraagFeit }, NU + LATER);
    overleg.setNow(NU + LATER);
    const gewijzigd = await opAgenda(AVIM);
    expect(gewijzigd).not.toContain(zo.vNummer);
    expect(gewijzigd).toContain(kwijt.vNummer);
  });

  it('een genodigde leest een samenvatting: een andere band is daarin geen wijziging, een nieuwe uitnodiging wel', async () => {
    const { id, vNummer } = await overleg.punt(STIL);
    await overleg.uitnodiging(VWN, 'GENODIGD_VWN', [id]);
    await overleg.db
      .update(agendapunten)
      .set({ gewijzigdOp: over(LATER) })
      .where(eq(agendapunten.id, id));
    expect(await opAgenda(AVIM)).toContain(vNummer);
    expect(await opAgenda(VWN)).toEqual([]);
    expect(await opAgenda(VWN, over(-2 * DAG))).toEqual([vNummer]);
    expect(await gesloten(VWN, over(-20 * DAG))).toBeUndefined();
  });

  it('wat gesloten is staat er een lid bij als id, en nooit van wie afgeschermd is', async () => {
    const dicht = await overleg.punt({ ...STIL, geslotenOp: over(LATER) });
    const afgeschermd = await overleg.punt({ ...STIL, geslotenOp: over(LATER) });
    await overleg.db.insert(afschermingen).values({ vNummer: afgeschermd.vNummer, sinds: '2026-01-01' });
    const ids = await gesloten(AVIM, over(0));
    expect(ids).toContain(dicht.id);
    expect(ids).not.toContain(afgeschermd.id);
    // Whoever puts somebody on the agenda and closes the item must not learn by it who is shielded.
    const zonder = { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };
    const zonderBand = await overleg.punt({ ...STIL, ...zonder, geslotenOp: over(LATER) });
    await overleg.db.insert(afschermingen).values({ vNummer: zonderBand.vNummer, sinds: '2026-01-01' });
    expect(await gesloten(AVIM, over(0))).toContain(zonderBand.id);
    expect(await gesloten(AVIM, over(LATER))).toEqual([]);
  });
});

describe('wie afgeschermd is (k6)', () => {
  it('staat er bij elk tijdstip, zodat geen vraag vertelt wanneer er iets wijzigde', async () => {
    const { vNummer } = await overleg.punt({ gewijzigdOp: over(LATER) });
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    for (const sinds of [over(-20 * DAG), over(0), over(LATER), over(99 * DAG)])
      expect(await opAgenda(AVIM, sinds)).toContain(vNummer);
  });

  it('zonder band is een afgeschermde als ieder ander: wie iemand op de agenda zet komt er zo niet achter', async () => {
    const zonder = { ...STIL, bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null };
    const [afgeschermd, gewoon] = [await overleg.punt(zonder), await overleg.punt(zonder)];
    await overleg.db.insert(afschermingen).values({ vNummer: afgeschermd.vNummer, sinds: '2026-01-01' });
    for (const sinds of [over(-20 * DAG), over(0)]) {
      const gevonden = await opAgenda(AVIM, sinds);
      expect(gevonden.includes(afgeschermd.vNummer)).toBe(gevonden.includes(gewoon.vNummer));
    }
    // Who sees that person elsewhere knows of the shield already, and not when this item changed.
    await overleg.lid(AVIM, 'lko-b');
    await overleg.punt({ lkoId: 'lko-b', vNummer: afgeschermd.vNummer });
    expect(await opAgenda(AVIM, over(99 * DAG))).toContain(afgeschermd.vNummer);
    expect(await opAgenda(REGIEVOERDER, over(99 * DAG))).not.toContain(afgeschermd.vNummer);
  });
});

describe('de signaallijsten', () => {
  const gevonden = async (wie: Wie, hub: 'lko' | 'rao', sinds = over(0)) => {
    const { data } = await overleg.query(
      wie,
      `query ($sinds: DateTime) { ${hub}(id: "${hub}-a") { signaallijsten(first: 200, gewijzigdSinds: $sinds) {
        totalCount edges { node { id } } } } }`,
      { sinds: sinds.toISOString() },
    );
    const lijst = (data?.[hub] as { signaallijsten: { totalCount: number; edges: { node: { id: string } }[] } })
      .signaallijsten;
    expect(lijst.totalCount).toBe(lijst.edges.length);
    return lijst.edges.map(({ node }) => node.id);
  };

  it('van het LKO: het standpunt van een ander is voor vaststelling niet te merken, het eigen wel', async () => {
    const signaal = signaalVan(overleg);
    const { id } = await signaal.opgesteld();
    overleg.setNow(NU + LATER);
    await signaal.standpunt(REGIEVOERDER, id);
    expect(await gevonden(REGIEVOERDER, 'lko')).toContain(id);
    for (const ander of [AVIM, CASEMANAGER]) expect(await gevonden(ander, 'lko')).not.toContain(id);
    await signaal.werkBij(id, { internToelichting: 'met het eigen bureau' });
    for (const wie of [AVIM, CASEMANAGER]) expect(await gevonden(wie, 'lko')).toContain(id);
  });

  it('van het RAO: een lid merkt een standpunt dat erbij kwam, een genodigde die het niet leest merkt het niet', async () => {
    const manager: Wie = { sub: 'i-rao', organisatie: 'IND', functie: 'MANAGER' };
    await overleg.lid(manager, 'rao-a');
    const { id: punt, vNummer } = await overleg.punt(STIL);
    const { id } = await overleg.signaallijst({ vNummer, ...STIL, standSinds: over(-10 * DAG) });
    await overleg.uitnodiging(OFFICIER, 'GENODIGD_OM', [punt], { soort: 'RAO', overlegId: 'rao-a' });
    expect(await gevonden(RAO_A_LID, 'rao')).not.toContain(id);
    overleg.setNow(NU + LATER);
    const gegeven = await overleg.doe(manager, 'geefStandpunt', {
      ...{ soort: 'RAO', overleg: 'rao-a', signaallijst: id, tekst: 'toelating is beoordeeld' },
    });
    expect(gegeven.regelfouten).toEqual([]);
    expect(await gevonden(RAO_A_LID, 'rao')).toContain(id);
    expect(await gevonden(OFFICIER, 'rao')).not.toContain(id);
    expect(await gevonden(OFFICIER, 'rao', over(-2 * DAG))).toContain(id);
  });

  it('over een afgeschermde persoon staat er bij het RAO bij elk tijdstip', async () => {
    const { vNummer } = await overleg.signaallijst(STIL);
    const eerder = (await gevonden(RAO_A_LID, 'rao', over(99 * DAG))).length;
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    for (const sinds of [over(0), over(99 * DAG)])
      expect((await gevonden(RAO_A_LID, 'rao', sinds)).filter((id) => (id as string | null) === null)).toHaveLength(1);
    expect(eerder).toBe(0);
  });

  it('wie het overleg niet ziet krijgt er ook met gewijzigdSinds niets van', async () => {
    const vraag = '{ lko(id: "lko-a") { agenda(gewijzigdSinds: "2020-01-01T00:00:00Z") { totalCount } } }';
    expect((await overleg.query(RAO_A_LID, vraag)).data).toEqual({ lko: { agenda: null } });
    expect((await overleg.query(IND, vraag)).data).toEqual({ lko: { agenda: null } });
  });
});
