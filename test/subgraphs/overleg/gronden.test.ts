import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eq, sql } from 'drizzle-orm';
import { afschermingen, eigenPersonen } from '../../../subgraphs/overleg/tables/persoon.ts';
import { signaallijsten, type SignaalStand } from '../../../subgraphs/overleg/tables/signaallijst.ts';
import type { Wie } from '../../support/subgraph-alone.ts';
import {
  BETROKKENE,
  CASEMANAGER,
  DAG,
  DEELBERAAD_LID,
  geldig,
  IND,
  nieuwVNummer,
  NU,
  OFFICIER,
  over,
  type Overleg,
  RAO_A_LID,
  RAO_B_LID,
  REGIEVOERDER,
  startOverleg,
} from './fixture.ts';

let overleg: Overleg;
beforeAll(async () => {
  overleg = await startOverleg();
});
afterAll(() => overleg.close());

const GEEN_GROND = { reden: 'GEEN_GROND', niveaus: [] };

async function verwachtGrond(wie: Wie, vNummer: string, profiel: string, grond: string, doel?: string) {
  const { toegang, bewijs } = await overleg.vraag(wie, vNummer, doel);
  expect(bewijs()).toEqual(geldig([profiel]));
  expect(toegang.reden).toBeNull();
  expect(toegang.niveaus.length).toBeGreaterThan(0);
  for (const niveau of toegang.niveaus) expect(niveau).toMatchObject({ profiel, grond });
}

async function verwachtGeenGrond(wie: Wie, vNummer: string, doel?: string) {
  const { toegang, bewijs } = await overleg.vraag(wie, vNummer, doel);
  expect(toegang).toEqual(GEEN_GROND);
  expect(bewijs()).toEqual(geldig([]));
}

describe('een agendapunt (k1)', () => {
  it('is een grond voor een lid van het LKO, en niet voor een collega die geen lid is', async () => {
    const { id, vNummer } = await overleg.punt();
    await verwachtGrond(CASEMANAGER, vNummer, 'LKO_COA', `agendapunt ${id}`);
    await verwachtGrond(REGIEVOERDER, vNummer, 'LKO_DTV', `agendapunt ${id}`);
    await verwachtGeenGrond({ ...CASEMANAGER, sub: 'c-niemand' }, vNummer);
  });

  it('van een ander LKO is geen grond', async () => {
    const { vNummer } = await overleg.punt({ lkoId: 'lko-b' });
    await verwachtGeenGrond(CASEMANAGER, vNummer);
  });

  it.each([
    ['vanaf nu lid is', { van: over(0) }, true],
    ['pas straks lid wordt', { van: over(1000) }, false],
    ['nog even lid is', { tot: over(1000) }, true],
    ['geen lid meer is', { tot: over(0) }, false],
    ['bij een andere uitgever dezelfde sub heeft', { issuer: 'http://ander.example' }, false],
    ['met een andere functie is ingeschreven', { functie: 'LOCATIEMANAGER' }, false],
    ['voor een andere organisatie is ingeschreven', { organisatie: 'DTV' }, false],
  ])('wordt gewogen voor wie %s', async (geval, lidmaatschap, grond) => {
    const { id, vNummer } = await overleg.punt();
    const wie = { ...CASEMANAGER, sub: `lid ${geval}` };
    await overleg.lid(wie, 'lko-a', lidmaatschap);
    await (grond ? verwachtGrond(wie, vNummer, 'LKO_COA', `agendapunt ${id}`) : verwachtGeenGrond(wie, vNummer));
  });

  it('geeft een bewijs dat het lidmaatschap niet overleeft; wie twee keer lid is, blijft het tot het laatste einde', async () => {
    const { id, vNummer } = await overleg.punt();
    const [kort, dubbel, blijft] = ['kort', 'dubbel', 'blijft'].map((sub) => ({ ...CASEMANAGER, sub: `lid ${sub}` }));
    for (const wie of [kort, dubbel, blijft]) await overleg.lid(wie!, 'lko-a', { tot: over(10_000) });
    await overleg.lid(dubbel!, 'lko-a', { tot: over(20_000) });
    await overleg.lid(blijft!, 'lko-a');
    const einde = async (wie: Wie) => {
      await verwachtGrond(wie, vNummer, 'LKO_COA', `agendapunt ${id}`);
      const { bewijs } = await overleg.vraag(wie, vNummer);
      return [9, 10, 19, 20, 59, 60].filter((na) => bewijs(NU + na * 1000).stand === 'GELDIG').at(-1);
    };
    expect([await einde(kort!), await einde(dubbel!), await einde(blijft!)]).toEqual([9, 19, 59]);
  });

  it.each([
    ['dat gesloten is', { geslotenOp: over(-1000) }],
    ['zonder band met het azc', { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null }],
    ['waarvan de band nooit is bevestigd', { bandBevestigdOp: null }],
    ['waarvan de band is beeindigd', { bandBeeindigdOp: over(-1000) }],
    ['dat precies 90 dagen oud is', { vernieuwdOp: over(-90 * DAG) }],
  ])('%s is geen grond', async (_geval, meer) => {
    const { vNummer } = await overleg.punt(meer);
    await verwachtGeenGrond(CASEMANAGER, vNummer);
  });

  it('van bijna 90 dagen is nog een grond, en het bewijs houdt met die grond op', async () => {
    const { vNummer } = await overleg.punt({ toegevoegdOp: over(-200 * DAG), vernieuwdOp: over(-90 * DAG + 5000) });
    const { toegang, bewijs } = await overleg.vraag(CASEMANAGER, vNummer);
    expect(toegang.niveaus[0]?.geldigTot).toBe(over(5000).toISOString());
    expect(bewijs(NU + 4999)).toEqual(geldig(['LKO_COA']));
    expect(bewijs(NU + 5000)).toEqual({ stand: 'VERLOPEN' });
  });

  it('dat vernieuwd is telt vanaf die dag opnieuw 90 dagen', async () => {
    const { id, vNummer } = await overleg.punt({ toegevoegdOp: over(-200 * DAG), vernieuwdOp: over(-DAG) });
    await verwachtGrond(CASEMANAGER, vNummer, 'LKO_COA', `agendapunt ${id}`);
  });

  it('geldt 90 maal 24 uur, ook als de klok van de database intussen wordt verzet', async () => {
    const nu = Date.parse('2025-12-01T12:00:00Z');
    const { vNummer } = await overleg.punt({ vernieuwdOp: new Date(nu - 89 * DAG) });
    overleg.setNow(nu);
    await overleg.db.execute(sql`set time zone 'Europe/Amsterdam'`);
    const { toegang } = await overleg.vraag(CASEMANAGER, vNummer).finally(async () => {
      overleg.setNow(NU);
      await overleg.db.execute(sql`set time zone default`);
    });
    expect(toegang.niveaus[0]?.geldigTot).toBe(new Date(nu + DAG).toISOString());
  });

  it('is voor de IND een grond in een LKO waaraan de IND deelneemt, en anders niet (R-LKO-01)', async () => {
    const bij = await overleg.punt({ lkoId: 'lko-b' });
    await verwachtGrond(IND, bij.vNummer, 'LKO_IND', `agendapunt ${bij.id}`);
    await verwachtGeenGrond(IND, (await overleg.punt({ lkoId: 'lko-a' })).vNummer);
  });
});

describe('een signaallijst (R-RAO-06, R-RAO-08)', () => {
  it('is een grond voor een lid van het RAO waaraan zij is voorgelegd, en voor geen ander', async () => {
    const { id, vNummer } = await overleg.signaallijst();
    await verwachtGrond(RAO_A_LID, vNummer, 'RAO_DTV', `signaallijst ${id}`);
    await verwachtGeenGrond(RAO_B_LID, vNummer);
    await verwachtGeenGrond({ ...RAO_A_LID, sub: 'm-niemand' }, vNummer);
    await verwachtGeenGrond(DEELBERAAD_LID, vNummer);
    await verwachtGeenGrond(CASEMANAGER, vNummer);
  });

  it('van een RAO naar het Deelberaad is een grond voor beide, en niet voor een ander RAO', async () => {
    const { id, vNummer } = await overleg.signaallijst({ niveau: 'RAO_NAAR_DA', lkoId: null });
    await verwachtGrond(DEELBERAAD_LID, vNummer, 'DEELBERAAD_ASIEL', `signaallijst ${id}`);
    await verwachtGrond(RAO_A_LID, vNummer, 'RAO_DTV', `signaallijst ${id}`);
    await verwachtGeenGrond(RAO_B_LID, vNummer);
    await verwachtGeenGrond({ ...DEELBERAAD_LID, sub: 'd-niemand' }, vNummer);
  });

  it('is als concept nog van het LKO, en voor geen RAO een grond; ook de genodigde van het RAO ziet de persoon niet', async () => {
    const { id, vNummer } = await overleg.punt();
    const wie = { ...OFFICIER, sub: 'o-concept' };
    await overleg.uitnodiging(wie, 'GENODIGD_OM', [id], { soort: 'RAO', overlegId: 'rao-a' });
    const concept = await overleg.signaallijst({ vNummer, stand: 'CONCEPT', ingediendOp: null });
    await verwachtGeenGrond(RAO_A_LID, vNummer);
    await verwachtGeenGrond(wie, vNummer);
    await overleg.db.update(signaallijsten).set({ stand: 'INGEDIEND' }).where(eq(signaallijsten.id, concept.id));
    await verwachtGrond(RAO_A_LID, vNummer, 'RAO_DTV', `signaallijst ${concept.id}`);
    expect((await overleg.vraag(wie, vNummer)).toegang.niveaus).not.toEqual([]);
  });

  it('is een grond tot 90 dagen na de terugkoppeling, en daarvoor tot 180 dagen nadat iemand er iets mee deed', async () => {
    const gesteld = async (stand: SignaalStand, sinds: number, niveau: 'LKO_NAAR_RAO' | 'RAO_NAAR_DA') =>
      (await overleg.signaallijst({ niveau, stand, standSinds: over(sinds), gewijzigdOp: over(sinds) })).vNummer;
    for (const [wie, niveau] of [
      [RAO_A_LID, 'LKO_NAAR_RAO'],
      [DEELBERAAD_LID, 'RAO_NAAR_DA'],
    ] as const) {
      await verwachtGeenGrond(wie, await gesteld('TERUGGEKOPPELD', -90 * DAG, niveau));
      const nog = (await overleg.vraag(wie, await gesteld('TERUGGEKOPPELD', -90 * DAG + 1000, niveau))).toegang;
      expect(new Set(nog.niveaus.map(({ geldigTot }) => geldigTot))).toEqual(new Set([over(1000).toISOString()]));
      for (const stand of ['BESLOTEN', 'OPGESCHAALD_DA'] as const) {
        await verwachtGeenGrond(wie, await gesteld(stand, -180 * DAG, niveau));
        const loopt = (await overleg.vraag(wie, await gesteld(stand, -180 * DAG + 1000, niveau))).toegang;
        expect(new Set(loopt.niveaus.map(({ geldigTot }) => geldigTot))).toEqual(new Set([over(1000).toISOString()]));
      }
    }
  });

  it('is geen grond voor wie geen RAO-lid meer is', async () => {
    const { vNummer } = await overleg.signaallijst();
    const wie = { ...RAO_A_LID, sub: 'm-oud' };
    await overleg.lid(wie, 'rao-a', { tot: over(-1000) });
    await verwachtGeenGrond(wie, vNummer);
  });
});

describe('de eigen persoon (AVG art. 15)', () => {
  it('is een grond voor de betrokkene zelf, en voor geen andere persoon', async () => {
    const vNummer = nieuwVNummer();
    const { issuer } = overleg.issuer;
    await overleg.db.insert(eigenPersonen).values([
      { issuer, sub: BETROKKENE.sub, vNummer, relatie: 'BETROKKENE' },
      { issuer: 'http://ander.example', sub: 'b-2', vNummer, relatie: 'BETROKKENE' },
    ]);
    await verwachtGrond(BETROKKENE, vNummer, 'BETROKKENE', 'eigen gegevens', 'INZAGE');
    await verwachtGeenGrond(BETROKKENE, nieuwVNummer(), 'INZAGE');
    await verwachtGeenGrond({ ...BETROKKENE, sub: 'b-2' }, vNummer, 'INZAGE');
    const { toegang } = await overleg.vraag(BETROKKENE, vNummer, 'UITVOERING_VW');
    expect(toegang).toEqual({ reden: 'DOELBINDING', niveaus: [] });
  });

  it('maakt een medewerker met dezelfde sub nog geen betrokkene, en een voogd zonder uitnodiging niets', async () => {
    const { issuer } = overleg.issuer;
    const vNummer = nieuwVNummer();
    const voogd = { sub: 'n-zonder', organisatie: 'NIDOS', functie: 'VOOGD' };
    await overleg.db.insert(eigenPersonen).values([
      { issuer, sub: CASEMANAGER.sub, vNummer, relatie: 'BETROKKENE' },
      { issuer, sub: voogd.sub, vNummer, relatie: 'PUPIL' },
    ]);
    await verwachtGeenGrond(CASEMANAGER, vNummer);
    await verwachtGeenGrond(voogd, vNummer);
  });
});

describe('een afgeschermde persoon (k6, Vw 2000 art. 107 lid 8)', () => {
  it('is voor wie een grond heeft beperkt, en voor wie er geen heeft een onbekende', async () => {
    const { vNummer } = await overleg.punt();
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    const lid = await overleg.vraag(CASEMANAGER, vNummer);
    expect(lid.toegang).toEqual({ reden: 'VERSTREKKINGSBEPERKING', niveaus: [] });
    expect(lid.bewijs()).toEqual(geldig(['LKO_COA'], { beperkt: true }));
    const ander = await overleg.vraag(RAO_B_LID, vNummer);
    expect(ander.toegang).toEqual(GEEN_GROND);
    expect(ander.bewijs()).toMatchObject({ profielen: [] });
  });

  it('krijgt ook de signaallijsten niet te zien wie ze anders wel zou zien', async () => {
    const { vNummer } = await overleg.signaallijst();
    await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
    const answer = await overleg.query(
      RAO_A_LID,
      `query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer signaallijsten { id } } }`,
      { v: vNummer },
    );
    expect(answer.data).toEqual({ vreemdeling: { vNummer, signaallijsten: null } });
    expect(answer.errors?.[0]?.extensions?.['toegang']).toEqual({
      dataklasse: 'SIGNAALLIJST',
      niveau: 'SAMENVATTING',
      reden: 'VERSTREKKINGSBEPERKING',
    });
  });
});
