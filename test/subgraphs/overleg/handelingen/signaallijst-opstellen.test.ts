// From the first initiative to a filled-in concept, and where an AMV goes instead.
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { agendapunten } from '../../../../subgraphs/overleg/tables/agendapunt.ts';
import { afschermingen } from '../../../../subgraphs/overleg/tables/persoon.ts';
import { signaallijsten, signaalOvergangen } from '../../../../subgraphs/overleg/tables/signaallijst.ts';
import { stappenplannen } from '../../../../subgraphs/overleg/tables/stappenplan.ts';
import type { Wie } from '../../../support/subgraph-alone.ts';
import { AVIM, CASEMANAGER, IND, nieuwVNummer, NU, over, RAO_A_LID, REGIEVOERDER } from '../fixture.ts';
import { type Handelingen, startHandelingen } from './doe.ts';
import { INHOUD, signaalVan } from './signaal.ts';

let overleg: Handelingen;
let signaal: ReturnType<typeof signaalVan>;
beforeAll(async () => {
  overleg = await startHandelingen();
  signaal = signaalVan(overleg);
});
afterAll(() => overleg.close());
beforeEach(() => {
  overleg.zwijg(false);
  overleg.setNow(NU);
  overleg.gevraagd.length = 0;
});

describe('stelSignaallijstOp (R-LKO-15)', () => {
  it('begint een concept van het LKO, en geen RAO heeft er een grond van', async () => {
    const { id, vNummer, regels } = await signaal.opgesteld();
    expect(regels).toEqual([]);
    expect(await signaal.lijst(id)).toMatchObject({
      ...{ stand: 'CONCEPT', lkoId: 'lko-a', raoId: 'rao-a', initiatiefnemer: 'COA', ingediendOp: null, versie: 1 },
    });
    const stappen = await overleg.db.select().from(signaalOvergangen).where(eq(signaalOvergangen.signaallijstId, id));
    expect(stappen).toMatchObject([{ van: null, naar: 'CONCEPT', sub: CASEMANAGER.sub, op: over(0) }]);
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('GEEN_GROND');
  });

  it.each([
    ['wie een ander noemt', REGIEVOERDER, { initiatiefnemer: 'COA' }, ['R-LKO-15 HARD']],
    ['een grond van een RAO', REGIEVOERDER, { gronden: ['TREND'] }, ['GRONDEN_ONGELDIG HARD']],
  ])('%s: geweigerd, en er is niets', async (_geval, wie, meer, regels) => {
    const { vNummer } = await overleg.punt();
    const gedaan = await signaal.stelOp(wie, vNummer, meer);
    expect([gedaan.resultaat, overleg.regels(gedaan)]).toEqual([null, regels]);
    expect(overleg.gevraagd).toEqual([]);
  });

  it.each([
    ['een lid van het RAO', RAO_A_LID],
    ['de IND in een LKO waaraan zij niet deelneemt', IND],
  ])('%s: geen grond', async (_wie, wie) => {
    const { vNummer } = await overleg.punt();
    expect((await signaal.stelOp(wie, vNummer)).fout).toBe('GEEN_GROND');
  });

  it('k1: wie het LKO zelf niet ziet legt het niet voor, en van een onbekende geeft het hetzelfde antwoord', async () => {
    const zonderBand = await overleg.punt({ bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null });
    const elders = await overleg.punt({ lkoId: 'lko-b' });
    for (const v of [zonderBand.vNummer, elders.vNummer, nieuwVNummer()]) {
      overleg.ja.add(`amvOnder18 ${v}`);
      expect(overleg.regels(await signaal.stelOp(CASEMANAGER, v))).toEqual(['k1 HARD']);
    }
    expect(overleg.gevraagd).toEqual([]);
  });

  it('een tweede concept over dezelfde persoon: geweigerd, ook tegelijk', async () => {
    const { vNummer } = await overleg.punt();
    const beide = await Promise.all([signaal.stelOp(CASEMANAGER, vNummer), signaal.stelOp(REGIEVOERDER, vNummer)]);
    expect(beide.filter(({ resultaat }) => resultaat !== null)).toHaveLength(1);
    expect(overleg.regels(await signaal.stelOp(AVIM, vNummer))).toEqual(['CONCEPT_LOOPT HARD']);
  });
});

describe('een AMV gaat niet naar het RAO (R-LKO-17)', () => {
  const amv = async () => {
    const { vNummer } = await overleg.punt();
    overleg.ja.add(`amvOnder18 ${vNummer}`);
    return vNummer;
  };
  const start = (vNummer: string) =>
    overleg.doe(REGIEVOERDER, 'startStappenplan', { lko: 'lko-a', vNummer, reden: 'Het vertrek stokt in de opvang.' });

  it('er komt geen signaallijst; het Stappenplan legt Nidos, DT&V en COA vast, een keer', async () => {
    const vNummer = await amv();
    expect(overleg.regels(await signaal.stelOp(CASEMANAGER, vNummer))).toEqual(['AMV_STAPPENPLAN HARD']);
    expect(await overleg.db.select().from(signaallijsten).where(eq(signaallijsten.vNummer, vNummer))).toEqual([]);
    const gestart = await start(vNummer);
    expect(gestart.regelfouten).toEqual([]);
    const plannen = await overleg.db.select().from(stappenplannen).where(eq(stappenplannen.vNummer, vNummer));
    expect(plannen).toMatchObject([
      { id: gestart.resultaat?.onderwerp, organisaties: ['NIDOS', 'DTV', 'COA'], organisatie: 'DTV', lkoId: 'lko-a' },
    ]);
    expect((await start(vNummer)).resultaat).toBeNull();
    const vraag = `{ lko(id: "lko-a") { stappenplannen { organisaties gestartDoor reden vreemdeling { vNummer } } } }`;
    const gelezen = async (wie: Wie) => (await overleg.query(wie, vraag)).data?.['lko'];
    const reden = 'Het vertrek stokt in de opvang.';
    const plan = { organisaties: ['NIDOS', 'DTV', 'COA'], gestartDoor: 'DTV', reden, vreemdeling: { vNummer } };
    expect(await gelezen(AVIM)).toEqual({ stappenplannen: [plan] });
    expect(await gelezen(RAO_A_LID)).toEqual({ stappenplannen: null });
    // Without a ground for the person nobody is told who is an AMV.
    await overleg.db
      .update(agendapunten)
      .set({ geslotenOp: over(-1000) })
      .where(eq(agendapunten.vNummer, vNummer));
    expect(await gelezen(AVIM)).toEqual({ stappenplannen: [] });
    expect(await overleg.gezienDoor(RAO_A_LID, vNummer)).toBe('GEEN_GROND');
  });

  it('wie geen AMV is krijgt geen stappenplan', async () => {
    const { vNummer } = await overleg.punt();
    expect(overleg.regels(await start(vNummer))).toEqual(['R-LKO-17 HARD']);
  });

  it('bij indienen wordt de IND opnieuw gevraagd', async () => {
    const { id, vNummer } = await signaal.volledig();
    overleg.ja.add(`amvOnder18 ${vNummer}`);
    expect(overleg.regels(await signaal.dienIn(id))).toEqual(['AMV_STAPPENPLAN HARD']);
    expect((await signaal.lijst(id)).stand).toBe('CONCEPT');
    overleg.ja.delete(`amvOnder18 ${vNummer}`);
    expect((await signaal.dienIn(id)).resultaat).not.toBeNull();
  });

  it('zwijgt de IND, dan gebeurt er niets', async () => {
    const { vNummer } = await overleg.punt();
    overleg.zwijg(true);
    expect((await signaal.stelOp(CASEMANAGER, vNummer)).fout).toBe('FEITEN_NIET_BEREIKBAAR');
  });

  it('van wie is afgeschermd zegt de regel niets, en wordt niemand iets gevraagd, AMV of niet', async () => {
    for (const vNummer of [await amv(), (await overleg.punt()).vNummer]) {
      await overleg.db.insert(afschermingen).values({ vNummer, sinds: '2026-01-01' });
      expect(overleg.regels(await signaal.stelOp(CASEMANAGER, vNummer))).toEqual(['REGEL_NIET_TOONBAAR HARD']);
    }
    expect(overleg.gevraagd).toEqual([]);
  });
});

describe('werkSignaallijstBij', () => {
  it('vult in, laat weg wat niet genoemd is, en maakt leeg wat null is', async () => {
    const { id } = await signaal.opgesteld();
    await signaal.werkBij(id, INHOUD);
    expect((await signaal.werkBij(id, { gevolgBijPositief: null, locatie: 'gl-a' })).regelfouten).toEqual([]);
    expect(await signaal.lijst(id)).toMatchObject({ ...INHOUD, gevolgBijPositief: null, locatie: 'gl-a', versie: 3 });
  });

  it('een verouderde versie: geweigerd, met wat er gewijzigd is', async () => {
    const { id } = await signaal.opgesteld();
    await signaal.werkBij(id, { locatie: 'gl-a', unaniem: true });
    const laat = await signaal.werkBij(id, { locatie: 'gl-b' }, CASEMANAGER, 1);
    expect(laat.regelfouten).toMatchObject([
      { regel: 'VERSIE_VEROUDERD', melding: expect.stringContaining('Versie 2 van COA: unaniem, locatie.') as string },
    ]);
    expect((await signaal.lijst(id)).locatie).toBe('gl-a');
  });

  it('van twee tegelijk met dezelfde versie gaat er een door', async () => {
    const { id } = await signaal.opgesteld();
    const beide = await Promise.all(
      ['gl-a', 'gl-b'].map((locatie) => signaal.werkBij(id, { locatie }, CASEMANAGER, 1)),
    );
    expect(beide.filter(({ resultaat }) => resultaat !== null)).toHaveLength(1);
    expect((await signaal.lijst(id)).versie).toBe(2);
  });

  it('een ander dan de initiatiefnemer, en een lijst van niemand: dezelfde weigering', async () => {
    const { id } = await signaal.opgesteld();
    expect((await signaal.werkBij(id, { locatie: 'gl-a' }, REGIEVOERDER)).fout).toBe('GEEN_ROL');
    const nergens = { lko: 'lko-a', signaallijst: 'signaal-nergens', versie: 1, locatie: 'gl-a' };
    expect((await overleg.doe(REGIEVOERDER, 'werkSignaallijstBij', nergens)).fout).toBe('GEEN_ROL');
  });

  it('R-LKO-21: een lijst over niemand noemt in geen tekst een V-nummer', async () => {
    const { resultaat } = await signaal.stelOp(CASEMANAGER, null, { gronden: ['BELEID'] });
    const id = resultaat?.onderwerp ?? '';
    expect(overleg.regels(await signaal.werkBij(id, { afgewekenKader: 'Als bij 9990000001.' }))).toEqual([
      'R-LKO-21 HARD',
    ]);
    expect((await signaal.werkBij(id, { afgewekenKader: 'Als bij anderen.' })).resultaat).not.toBeNull();
  });
});
