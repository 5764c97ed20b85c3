import { and, eq, isNull, ne } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bewoners } from '../../subgraphs/coa/tables.ts';
import { openFeiten } from '../../subgraphs/kit/feiten.ts';
import { herijkBanden } from '../../subgraphs/overleg/band/herijk-banden.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { leden } from '../../subgraphs/overleg/tables/overleg.ts';
import { bandenMet } from '../../demo/wereld/band.ts';
import type { VerhaalNaam } from '../../demo/wereld/verhalen.ts';
import { type GatewayAnswer, startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON } from './breed.ts';
import { persona } from './feiten-van-de-wereld.ts';
import { loopNa } from './naloop.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const DAG = 24 * 60 * 60 * 1000;
const wie = (verhaal: VerhaalNaam, index = 0): string => keten.wereld.verhalen[verhaal][index] ?? '';
const punt = (vNummer: string, overleg = 'lko-duinrand') => {
  const gevonden = keten.wereld.agenda.find(
    (kandidaat) => kandidaat.overleg === overleg && kandidaat.vNummer === vNummer,
  );
  if (gevonden === undefined) throw new Error('not on this agenda');
  return gevonden;
};
const persoonIn = (antwoord: GatewayAnswer) =>
  antwoord.data?.['vreemdeling'] as Record<string, Record<string, unknown> | null>;
const redenen = ({ errors = [] }: GatewayAnswer) => [
  ...new Set(errors.map(({ extensions }) => (extensions?.['toegang'] as { reden: string } | undefined)?.reden)),
];
/** What a member of another organisation than the COA reads at the COA, which no own row scope gives. */
const opvang = (lid: string, vNummer: string, headers?: Record<string, string>) =>
  keten.query(lid, 'query ($v: VNummer!) { vreemdeling(vNummer: $v) { opvang { status } } }', { v: vNummer }, headers);
const isOpen = async (lid: string, vNummer: string) => {
  const antwoord = await opvang(lid, vNummer);
  if (persoonIn(antwoord)['opvang'] !== null) return true;
  expect(redenen(antwoord)).toEqual(['GEEN_GROND']);
  return false;
};
const db = () => keten.stores.overleg.db;

describe('het agendapunt als grond', () => {
  it('zonder band met het azc geeft het geen grond, met de bevestiging van een tweede organisatie wel', async () => {
    for (const vNummer of keten.wereld.verhalen.agendaZonderBand)
      expect(await isOpen('dtv-duinrand', vNummer)).toBe(false);
    expect(await isOpen('dtv-duinrand', wie('agendaMetTweedeBevestiging'))).toBe(true);
  });

  it('vervalt na 90 dagen, tenzij het is vernieuwd', async () => {
    for (const vNummer of keten.wereld.verhalen.vervallenAgendapunt)
      expect(await isOpen('dtv-duinrand', vNummer)).toBe(false);
    expect(await isOpen('dtv-duinrand', wie('verlengdAgendapunt'))).toBe(true);
  });

  it('vervalt ook als de tijd verstrijkt', async () => {
    const straks = Date.now() + 91 * DAG;
    const { sub, organisatie, functie } = persona('dtv-duinrand');
    const iat = Math.floor(straks / 1000);
    const token = await keten.issuer.token({ sub, organisatie, functie }, 'urn:ketenbeeld:gateway', {
      iat,
      exp: iat + 600,
    });
    keten.setNow(straks);
    try {
      const antwoord = await opvang('dtv-duinrand', wie('betrokkene'), { authorization: `Bearer ${token}` });
      expect([persoonIn(antwoord)['opvang'], redenen(antwoord)]).toEqual([null, ['GEEN_GROND']]);
    } finally {
      keten.setNow(Date.now());
    }
    expect(await isOpen('dtv-duinrand', wie('betrokkene'))).toBe(true);
  });

  it('geeft niets meer vanaf het eerstvolgende verzoek nadat het is gesloten of de band is geeindigd', async () => {
    const { id } = punt(wie('betrokkene'));
    for (const einde of [{ geslotenOp: new Date() }, { bandBeeindigdOp: new Date() }, { bandBevestigdOp: null }]) {
      expect(await isOpen('dtv-duinrand', wie('betrokkene'))).toBe(true);
      const [eerst] = await db().select().from(agendapunten).where(eq(agendapunten.id, id));
      await db().update(agendapunten).set(einde).where(eq(agendapunten.id, id));
      expect(await isOpen('dtv-duinrand', wie('betrokkene'))).toBe(false);
      await db()
        .update(agendapunten)
        .set(eerst ?? {})
        .where(eq(agendapunten.id, id));
    }
  });

  it('geeft niets meer aan wie geen lid meer is', async () => {
    expect(await isOpen('dtv-duinrand', wie('pupilVanNidos'))).toBe(true);
    await db().update(leden).set({ tot: new Date() }).where(eq(leden.sub, 'p-dtv-duinrand'));
    expect(await isOpen('dtv-duinrand', wie('pupilVanNidos'))).toBe(false);
    await db().update(leden).set({ tot: null }).where(eq(leden.sub, 'p-dtv-duinrand'));
  });

  it('gesloten punten uit de wereld geven niemand een grond', async () => {
    const open = new Set(
      keten.wereld.agenda.filter(({ geslotenOp }) => geslotenOp === null).map(({ vNummer }) => vNummer),
    );
    const gesloten = keten.wereld.agenda.filter(
      ({ overleg, geslotenOp, vNummer }) => overleg === 'lko-duinrand' && geslotenOp !== null && !open.has(vNummer),
    );
    expect(gesloten.length).toBeGreaterThan(3);
    for (const { vNummer } of gesloten) expect(await isOpen('politie-duinrand', vNummer ?? '')).toBe(false);
  });

  it('de IND ziet niets van een LKO waaraan zij niet deelneemt, ook als er een lid van haar staat geschreven', async () => {
    const lid = { soort: 'LKO', overlegId: 'lko-zuidhoek', issuer: keten.issuer.issuer, van: new Date(0) } as const;
    const van = (id: string) => (({ sub, organisatie, functie }) => ({ sub, organisatie, functie }))(persona(id));
    await db()
      .insert(leden)
      .values([
        { ...lid, ...van('ind-duinrand') },
        { ...lid, ...van('politie-veenkamp') },
      ]);
    const lko = '{ lko(id: "lko-zuidhoek") { naam agenda(first: 5) { totalCount } } }';
    expect((await keten.query('ind-duinrand', lko)).data).toEqual({ lko: { naam: null, agenda: null } });
    expect(await isOpen('ind-duinrand', wie('opgeschaaldZuidhoek'))).toBe(false);
    // The same record for another organisation does count: it is the IND's part in the LKO that is missing.
    expect(await isOpen('politie-veenkamp', wie('opgeschaaldZuidhoek'))).toBe(true);
  });

  it('een wijkagent die als lid staat geschreven, krijgt nooit LKO_POLITIE', async () => {
    const { sub, organisatie, functie } = persona('wijkagent-duinrand');
    await db()
      .insert(leden)
      .values({
        soort: 'LKO',
        overlegId: 'lko-duinrand',
        issuer: keten.issuer.issuer,
        sub,
        organisatie,
        functie,
        van: new Date(0),
      });
    expect(await isOpen('wijkagent-duinrand', wie('betrokkene'))).toBe(false);
    const antwoord = await keten.query('wijkagent-duinrand', EEN_PERSOON, { vNummer: wie('overlastMetWijkagent') });
    expect(
      loopNa(EEN_PERSOON, antwoord, { wereld: keten.wereld, wie: persona('wijkagent-duinrand') }).verschillen,
    ).toEqual([]);
    const mij = await keten.query(
      'wijkagent-duinrand',
      '{ mij { profielen } lko(id: "lko-duinrand") { leden { functie } caseloadlijst { totalCount } } }',
    );
    expect(mij.data).toEqual({ mij: { profielen: ['GENODIGD_WIJKAGENT'] }, lko: { leden: null, caseloadlijst: null } });
  });
});

describe('de band met het azc, gevraagd aan de bronhouders zelf', () => {
  const vraagAls = (organisatie: string) => {
    const { coa, dtv, politie } = keten.subgraphs;
    const adressen = { COA: coa.url, DTV: dtv.url, POLITIE: politie.url };
    const sleutel = keten.sleutels.dienst(organisatie);
    return openFeiten({ organisatie, sleutel, vragers: {}, adressen }, Date.now);
  };
  const herijk = () => herijkBanden({ db: db(), vraagFeit: vraagAls('OVERLEG') }, Date.now());
  const vanBronhouder = and(isNull(agendapunten.geslotenOp), ne(agendapunten.bandSoort, 'TWEEDE_ORGANISATIE'));
  const verouder = () =>
    db()
      .update(agendapunten)
      .set({ bandBevestigdOp: new Date(Date.now() - DAG), vernieuwdOp: new Date() })
      .where(vanBronhouder)
      .returning();
  const FEITEN = ['opvangBijAzc', 'administratiefBijAzc', 'caseloadBijAzc', 'topXBijAzc'];

  it('bevestigen zij elke band die in de wereld staat, zoals hij er staat, met vier vragen', async () => {
    const punten = await verouder();
    const banden = () => db().select({ id: agendapunten.id, soort: agendapunten.bandSoort }).from(agendapunten);
    const eerst = await banden().orderBy(agendapunten.id);
    keten.reset();
    expect(await herijk()).toEqual({ bevestigd: punten.length, beeindigd: 0, onbekend: 0 });
    expect(punten.length).toBeGreaterThan(50);
    expect(await banden().orderBy(agendapunten.id)).toEqual(eerst);
    // Each owner writes down that overleg asked, and how many; never of whom.
    expect(keten.events.map(({ feit, vrager, gevraagd }) => [feit, vrager, gevraagd]).sort()).toEqual(
      FEITEN.map((feit) => [feit, 'OVERLEG', punten.length]).sort(),
    );
    expect(JSON.stringify(keten.events)).not.toMatch(/999\d{7}/);
  });

  it('is de grond weg bij het eerstvolgende herijken nadat het COA hem niet meer bevestigt', async () => {
    const alleenOpvang = keten.wereld.personen.find(
      (persoon) =>
        !persoon.verstrekkingsbeperking &&
        keten.wereld.agenda.some(({ vNummer, geslotenOp }) => vNummer === persoon.vNummer && geslotenOp === null) &&
        bandenMet(persoon, 'azc-duinrand').join() === 'OPVANG',
    );
    const vNummer = alleenOpvang?.vNummer ?? '';
    await keten.stores.coa.db.update(bewoners).set({ locatie: 'azc-veenkamp' }).where(eq(bewoners.vNummer, vNummer));
    expect(await isOpen('politie-duinrand', vNummer)).toBe(true);
    await verouder();
    expect(await herijk()).toMatchObject({ beeindigd: 1, onbekend: 0 });
    expect(await isOpen('politie-duinrand', vNummer)).toBe(false);
  });

  it.each(['DTV', 'COA', 'IND', 'POLITIE'])(
    'krijgt %s op geen van deze vragen antwoord: alleen het overleg',
    async (wieVraagt) => {
      const eigenaren = {
        opvangBijAzc: 'COA',
        administratiefBijAzc: 'COA',
        caseloadBijAzc: 'DTV',
        topXBijAzc: 'POLITIE',
      };
      keten.reset();
      for (const [feit, organisatie] of Object.entries(eigenaren))
        await expect(vraagAls(wieVraagt)(organisatie, feit, ['9990000001@azc-duinrand'])).rejects.toMatchObject({
          code: 'FEITEN_NIET_BEREIKBAAR',
        });
      expect(keten.events.map(({ code }) => code)).toEqual(FEITEN.map(() => 'FEIT_GEWEIGERD'));
    },
  );
});
