import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { vraagBanden } from '../../../subgraphs/overleg/band/vraag-band.ts';
import { eq } from 'drizzle-orm';
import { SubgraphFault } from '../../../subgraphs/kit/fault.ts';
import type { VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { type Herijking, herijkBanden } from '../../../subgraphs/overleg/band/herijk-banden.ts';
import { agendapunten } from '../../../subgraphs/overleg/tables/agendapunt.ts';
import { bijeenkomsten } from '../../../subgraphs/overleg/tables/overleg.ts';
import { startBronhouders } from './bronhouders.ts';
import { CASEMANAGER, DAG, geldig, NU, nieuwVNummer, over, type Overleg, startOverleg } from './fixture.ts';

const UUR = DAG / 24;
let bronhouders: Awaited<ReturnType<typeof startBronhouders>>;
let overleg: Overleg;
beforeAll(async () => {
  bronhouders = await startBronhouders();
  overleg = await startOverleg(bronhouders.vraagFeit);
});
afterAll(async () => {
  await overleg.close();
  await bronhouders.close();
});

const NIET_BEREIKBAAR = { code: 'FEITEN_NIET_BEREIKBAAR' };

describe('de band die een bronhouder bevestigt (k1, R-LKO-04, R-LKO-05)', () => {
  it.each([
    ['opvangBijAzc', { soort: 'OPVANG', bevestigdDoor: 'COA' }],
    ['administratiefBijAzc', { soort: 'ADMINISTRATIEF', bevestigdDoor: 'COA' }],
    ['caseloadBijAzc', { soort: 'CASELOAD', bevestigdDoor: 'DTV' }],
    ['topXBijAzc', { soort: 'TOP_X', bevestigdDoor: 'POLITIE' }],
  ])('%s geeft een band', async (feit, band) => {
    const [wel, niet] = [nieuwVNummer(), nieuwVNummer()];
    bronhouders.antwoorden({ [feit]: [`${wel}@azc-a`, `${niet}@azc-b`] });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [wel, niet]);
    expect([...banden]).toEqual([[wel, band]]);
  });

  it('is van meer dan een de eerste in vaste volgorde', async () => {
    const vNummer = nieuwVNummer();
    const ja = [`${vNummer}@azc-a`];
    bronhouders.antwoorden({ topXBijAzc: ja, caseloadBijAzc: ja, administratiefBijAzc: ja });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [vNummer]);
    expect(banden.get(vNummer)?.soort).toBe('ADMINISTRATIEF');
  });

  it('telt ook als een andere bronhouder niet te bereiken is', async () => {
    const vNummer = nieuwVNummer();
    bronhouders.antwoorden({ caseloadBijAzc: [`${vNummer}@azc-a`] }, ['COA', 'POLITIE']);
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [vNummer]);
    expect(banden.get(vNummer)?.soort).toBe('CASELOAD');
  });

  it('is onbekend, en niet afwezig, als niemand ja zegt en een bronhouder niet te bereiken is', async () => {
    const [wel, onbekend] = [nieuwVNummer(), nieuwVNummer()];
    bronhouders.antwoorden({ opvangBijAzc: [`${wel}@azc-a`] }, ['DTV']);
    const vraag = vraagBanden(bronhouders.vraagFeit, 'azc-a', [wel, onbekend]);
    await expect(vraag).rejects.toMatchObject(NIET_BEREIKBAAR);
  });

  it('kost vier vragen, ook voor tweehonderd personen', async () => {
    const personen = Array.from({ length: 200 }, nieuwVNummer);
    bronhouders.antwoorden({ opvangBijAzc: personen.map((vNummer) => `${vNummer}@azc-a`) });
    const banden = await vraagBanden(bronhouders.vraagFeit, 'azc-a', [...personen, ...personen]);
    expect(banden.size).toBe(200);
    expect(bronhouders.gevraagd.map(({ sleutels }) => sleutels.length)).toEqual([200, 200, 200, 200]);
  });
});

/** Closes every item of the tests before, so that only what this test puts on an agenda is asked about. */
async function legeAgenda() {
  await overleg.db.update(agendapunten).set({ geslotenOp: over(-UUR) });
  await overleg.db.delete(bijeenkomsten);
}

const herijk = (vraagFeit: VraagFeit = bronhouders.vraagFeit): Promise<Herijking> =>
  herijkBanden({ db: overleg.db, vraagFeit }, NU);

async function rijVan(id: string) {
  const [rij] = await overleg.db.select().from(agendapunten).where(eq(agendapunten.id, id));
  return rij;
}

async function verwachtGrond(vNummer: string, nu = NU) {
  overleg.setNow(nu);
  const { toegang, bewijs } = await overleg.vraag(CASEMANAGER, vNummer).finally(() => {
    overleg.setNow(NU);
  });
  expect(bewijs(nu)).toEqual(geldig(['LKO_COA']));
  return toegang;
}

async function verwachtGeenGrond(vNummer: string, nu = NU) {
  overleg.setNow(nu);
  const { toegang, bewijs } = await overleg.vraag(CASEMANAGER, vNummer).finally(() => {
    overleg.setNow(NU);
  });
  expect(toegang).toEqual({ reden: 'GEEN_GROND', niveaus: [] });
  // A profile that lapsed would explain the refusal, and so tell that there had been a ground.
  expect(bewijs(nu)).toEqual(geldig([]));
}

describe('het overleg zelf', () => {
  it('vraagt de banden opnieuw zodra het start, en zegt het logboek alleen hoeveel', async () => {
    const vraag = { event: 'onderhoud', subgraph: 'overleg', bevestigd: 0, beeindigd: 0, onbekend: 0 };
    const gepubliceerd: unknown = expect.any(Number);
    await vi.waitFor(() => {
      expect(overleg.events).toContainEqual({ ...vraag, gepubliceerd });
    });
  });
});

describe('de band wordt ten minste dagelijks opnieuw gevraagd (ontwerp, Profiles and grounds)', () => {
  beforeEach(legeAgenda);

  it('en blijft een grond zolang de bronhouder hem bevestigt', async () => {
    const { id, vNummer } = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    bronhouders.antwoorden({ opvangBijAzc: [`${vNummer}@azc-a`] });
    expect(await herijk()).toEqual({ bevestigd: 1, beeindigd: 0, onbekend: 0 });
    expect(await rijVan(id)).toMatchObject({ bandSoort: 'OPVANG', bandBevestigdOp: over(0), bandBeeindigdOp: null });
    await verwachtGrond(vNummer, NU + 47 * UUR);
  });

  it('en is geen grond meer zodra niemand hem nog bevestigt', async () => {
    const { id, vNummer } = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    await verwachtGrond(vNummer);
    bronhouders.antwoorden({ opvangBijAzc: [`${vNummer}@azc-b`] });
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 1, onbekend: 0 });
    expect(await rijVan(id)).toMatchObject({ bandBevestigdOp: over(-DAG), bandBeeindigdOp: over(0) });
    await verwachtGeenGrond(vNummer);
  });

  it('en die geeindigd is begint niet vanzelf opnieuw', async () => {
    const { vNummer } = await overleg.punt({ bandBevestigdOp: over(-DAG), bandBeeindigdOp: over(-UUR) });
    bronhouders.antwoorden({ opvangBijAzc: [`${vNummer}@azc-a`] });
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 0, onbekend: 0 });
    await verwachtGeenGrond(vNummer);
  });

  it.each([
    [47, verwachtGrond],
    [49, verwachtGeenGrond],
  ])('en die een bronhouder %i uur niet bevestigt omdat hij zwijgt', async (uren, verwacht) => {
    const { id, vNummer } = await overleg.punt({ bandBevestigdOp: over(-uren * UUR) });
    bronhouders.antwoorden({}, ['COA']);
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 0, onbekend: 1 });
    expect(await rijVan(id)).toMatchObject({ bandBevestigdOp: over(-uren * UUR), bandBeeindigdOp: null });
    await verwacht(vNummer);
  });

  it('en houdt een bewijs niet langer open dan de 48 uur', async () => {
    const { vNummer } = await overleg.punt({ bandBevestigdOp: over(-48 * UUR + 5000) });
    const toegang = await verwachtGrond(vNummer);
    expect(toegang.niveaus[0]?.geldigTot).toBe(over(5000).toISOString());
    await verwachtGeenGrond(vNummer, NU + 5000);
  });

  it('en kan van een andere bronhouder worden, ook als de eerste zwijgt', async () => {
    const punten = [
      await overleg.punt({ bandBevestigdOp: over(-DAG) }),
      await overleg.punt({ bandBevestigdOp: over(-DAG) }),
    ];
    const [verhuisd, gebleven] = punten.map(({ vNummer }) => `${vNummer}@azc-a`);
    bronhouders.antwoorden({ opvangBijAzc: [gebleven ?? ''], caseloadBijAzc: [verhuisd ?? '', gebleven ?? ''] });
    expect(await herijk()).toEqual({ bevestigd: 2, beeindigd: 0, onbekend: 0 });
    expect(await rijVan(punten[0]?.id ?? '')).toMatchObject({ bandSoort: 'CASELOAD', bandBevestigdDoor: 'DTV' });
    expect(await rijVan(punten[1]?.id ?? '')).toMatchObject({ bandSoort: 'OPVANG', bandBevestigdDoor: 'COA' });
  });

  it('en eindigt als zijn eigen bronhouder nee zegt, ook als een andere zwijgt: wat niemand bevestigt is dicht', async () => {
    const { vNummer } = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    bronhouders.antwoorden({}, ['DTV', 'POLITIE']);
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 1, onbekend: 0 });
    await verwachtGeenGrond(vNummer);
  });

  it.each([
    ['die net bevestigd is', { bandBevestigdOp: over(-DAG + 1000) }],
    ['van een gesloten punt', { geslotenOp: over(-1000) }],
    ['van een punt dat na 90 dagen niet is vernieuwd', { vernieuwdOp: over(-90 * DAG) }],
    ['die een tweede organisatie bevestigde', { bandSoort: 'TWEEDE_ORGANISATIE' as const }],
    ['die nooit is bevestigd', { bandSoort: null, bandBevestigdDoor: null, bandBevestigdOp: null }],
  ])('maar niet de band %s', async (_geval, meer) => {
    await overleg.punt({ bandBevestigdOp: over(-2 * DAG), ...meer });
    bronhouders.antwoorden({});
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 0, onbekend: 0 });
    expect(bronhouders.gevraagd).toEqual([]);
  });

  it('en op de dag van een bijeenkomst van dat LKO nog eens, en daarna die dag niet meer', async () => {
    const gisteren = new Date(Date.parse(over(0).toISOString().slice(0, 10)) - 1000);
    const { vNummer } = await overleg.punt({ bandBevestigdOp: gisteren });
    const elders = await overleg.punt({ lkoId: 'lko-b', bandBevestigdOp: gisteren });
    const datum = over(0).toISOString().slice(0, 10);
    await overleg.db
      .insert(bijeenkomsten)
      .values({ id: 'b-1', soort: 'LKO', overlegId: 'lko-a', datum, voorzitter: 'DTV' });
    bronhouders.antwoorden({ opvangBijAzc: [`${vNummer}@azc-a`] });
    expect(await herijk()).toEqual({ bevestigd: 1, beeindigd: 0, onbekend: 0 });
    expect(bronhouders.gevraagd.flatMap(({ sleutels }) => sleutels)).not.toContain(`${elders.vNummer}@azc-b`);
    expect(await herijk()).toEqual({ bevestigd: 0, beeindigd: 0, onbekend: 0 });
  });

  it("met vier vragen voor tweehonderd personen van verschillende azc's", async () => {
    const punten = [];
    for (let i = 0; i < 200; i += 1)
      punten.push(await overleg.punt({ lkoId: i % 2 === 0 ? 'lko-a' : 'lko-b', bandBevestigdOp: over(-DAG) }));
    bronhouders.antwoorden({
      opvangBijAzc: punten.map(({ vNummer }, i) => `${vNummer}@azc-${i % 2 === 0 ? 'a' : 'b'}`),
    });
    overleg.statements.length = 0;
    expect(await herijk()).toEqual({ bevestigd: 200, beeindigd: 0, onbekend: 0 });
    expect(bronhouders.gevraagd.map(({ sleutels }) => sleutels.length)).toEqual([200, 200, 200, 200]);
    expect(overleg.statements.filter((statement) => !/^(begin|commit)/.test(statement))).toHaveLength(2);
  });

  it('en wat intussen gesloten of opnieuw bevestigd is blijft zoals het is', async () => {
    const gesloten = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    const vernieuwd = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    const straks = over(1000);
    bronhouders.antwoorden({});
    const tussendoor: VraagFeit = async (...vraag) => {
      await overleg.db
        .update(agendapunten)
        .set({ geslotenOp: over(0) })
        .where(eq(agendapunten.id, gesloten.id));
      await overleg.db.update(agendapunten).set({ bandBevestigdOp: straks }).where(eq(agendapunten.id, vernieuwd.id));
      return bronhouders.vraagFeit(...vraag);
    };
    await herijk(tussendoor);
    expect(await rijVan(gesloten.id)).toMatchObject({ bandBeeindigdOp: null });
    expect(await rijVan(vernieuwd.id)).toMatchObject({ bandBevestigdOp: straks, bandBeeindigdOp: null });
  });

  it('en een fout van onszelf is geen zwijgende bronhouder: er wordt niets geschreven', async () => {
    const { id } = await overleg.punt({ bandBevestigdOp: over(-DAG) });
    await expect(herijk(() => Promise.reject(new SubgraphFault('INTERNE_FOUT')))).rejects.toThrow();
    expect(await rijVan(id)).toMatchObject({ bandBevestigdOp: over(-DAG), bandBeeindigdOp: null });
  });

  it('zonder de band van een tweede organisatie na 48 uur te sluiten: die geldt zolang het punt (k1)', async () => {
    const { vNummer } = await overleg.punt({
      vernieuwdOp: over(-80 * DAG),
      bandBevestigdOp: over(-80 * DAG),
      bandSoort: 'TWEEDE_ORGANISATIE',
      bandBevestigdDoor: 'DTV',
      bandReden: 'plaatsing volgt',
    });
    await verwachtGrond(vNummer, NU + 9 * DAG);
    await verwachtGeenGrond(vNummer, NU + 10 * DAG);
  });
});
