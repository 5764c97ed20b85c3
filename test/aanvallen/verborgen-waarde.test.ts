import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bewoners } from '../../subgraphs/coa/tables.ts';
import { personen as dtvPersonen, vertrekplannen, vertrekzaken } from '../../subgraphs/dtv/tables.ts';
import { personen as indPersonen } from '../../subgraphs/ind/tables.ts';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { standpunten } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { mensenhandelSignalen } from '../../subgraphs/politie/tables.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { EEN_PERSOON } from '../toegang-keten/breed.ts';
import { opVolgorde } from '../toegang-keten/op-volgorde.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const wie = (naam: keyof TestKeten['wereld']['verhalen'], index = 0) => keten.wereld.verhalen[naam][index] ?? '';

describe('een verborgen waarde die verandert, verandert niets aan het antwoord (aanval 5)', () => {
  const AGENDA = `{ lko(id: "lko-duinrand") { agenda(first: 200) { totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { beperkt id soort reden toegevoegdOp bron ingebrachtDoor band { bevestigdOp } vreemdeling { vNummer } } } } } }`;
  const LIJSTEN = `{ lko(id: "lko-duinrand") {
    caseloadlijst(first: 100) { totalCount edges { cursor beperkt node { naam sinds } vreemdeling { vNummer identiteit { naam } } } }
    bewonerslijst(first: 100) { totalCount edges { cursor beperkt node { naam sinds } vreemdeling { vNummer } } } } }`;
  const PERSOON = (vNummer: () => string) => () => ({ tekst: EEN_PERSOON, variables: { vNummer: vNummer() } });
  const MET_STANDPUNT = (vNummer: () => string) => () => ({
    tekst:
      'query ($v: VNummer!) { vreemdeling(vNummer: $v) { signaallijsten { stand standpunten { organisatie tekst } } } }',
    variables: { v: vNummer() },
  });
  const db = () => keten.stores;
  const vanDuinrand = (vNummer: string) =>
    and(eq(agendapunten.lkoId, 'lko-duinrand'), eq(agendapunten.vNummer, vNummer));
  const proefpunt = (id: string) => ({
    id,
    lkoId: 'lko-duinrand',
    vNummer: wie('bewonerNietOpAgenda'),
    soort: 'DOSSIER' as const,
    bron: 'BEWONERSLIJST' as const,
    reden: 'LIJST' as const,
    ingebrachtDoor: 'COA',
    toegevoegdOp: new Date(),
    vernieuwdOp: new Date(),
  });

  /** Who asks what; which value is hidden from them; how it changes and is put back. */
  const VERBORGEN: Readonly<
    Record<
      string,
      readonly [
        lid: string,
        vraag: () => { tekst: string; variables?: object },
        anders: () => Promise<unknown>,
        herstel: () => Promise<unknown>,
      ]
    >
  > = {
    'een punt van een ander op de agenda, voor een genodigde': [
      'nidos-duinrand',
      () => ({ tekst: AGENDA }),
      () => db().overleg.db.insert(agendapunten).values(proefpunt('proef-1')),
      () => db().overleg.db.delete(agendapunten).where(eq(agendapunten.id, 'proef-1')),
    ],
    'reden, bron, dag en plaats van het punt over een afgeschermde, voor een lid': [
      'dtv-duinrand',
      () => ({ tekst: AGENDA }),
      () =>
        db()
          .overleg.db.update(agendapunten)
          .set({
            reden: 'OVERLAST',
            bron: 'TOP_X_LIJST',
            ingebrachtDoor: 'POLITIE',
            toegevoegdOp: new Date(0),
            bandBevestigdOp: new Date(0),
          })
          .where(vanDuinrand(wie('verstrekkingsbeperkingOpAgenda'))),
      () =>
        db()
          .overleg.db.update(agendapunten)
          .set({
            reden: 'LIJST',
            bron: 'BEWONERSLIJST',
            ingebrachtDoor: 'COA',
            toegevoegdOp: new Date(),
            bandBevestigdOp: new Date(),
          })
          .where(vanDuinrand(wie('verstrekkingsbeperkingOpAgenda'))),
    ],
    'mensenhandel als reden, voor het COA': [
      'coa-duinrand',
      () => ({ tekst: AGENDA }),
      () =>
        db()
          .overleg.db.update(agendapunten)
          .set({ reden: 'BIJZONDERHEID' })
          .where(vanDuinrand(wie('mensenhandelOpAgenda'))),
      () =>
        db()
          .overleg.db.update(agendapunten)
          .set({ reden: 'MENSENHANDEL_MENSENSMOKKEL' })
          .where(vanDuinrand(wie('mensenhandelOpAgenda'))),
    ],
    'naam en dag op de lijsten van een afgeschermde, voor de politie': [
      'politie-duinrand',
      () => ({ tekst: LIJSTEN }),
      async () => {
        const vNummer = wie('verstrekkingsbeperkingOpAgenda');
        await db().dtv.db.update(dtvPersonen).set({ naam: 'A Anders' }).where(eq(dtvPersonen.vNummer, vNummer));
        await db()
          .dtv.db.update(vertrekzaken)
          .set({ instroomDatum: '2001-01-01' })
          .where(eq(vertrekzaken.vNummer, vNummer));
        await db()
          .coa.db.update(bewoners)
          .set({ naam: 'A Anders', aankomst: '2001-01-01' })
          .where(eq(bewoners.vNummer, vNummer));
        await db().ind.db.update(indPersonen).set({ geslachtsnaam: 'Anders' }).where(eq(indPersonen.vNummer, vNummer));
      },
      () => Promise.resolve(),
    ],
    'de strategie inbewaringstelling, voor de betrokkene': [
      'betrokkene',
      PERSOON(() => wie('betrokkene')),
      () => zetStrategie('IBS'),
      () => zetStrategie(null),
    ],
    'een signaal van mensenhandel, voor wie dat niet eens als hit mag zien': [
      'betrokkene',
      PERSOON(() => wie('betrokkene')),
      () =>
        db()
          .politie.db.insert(mensenhandelSignalen)
          .values({
            vNummer: wie('betrokkene'),
            organisatie: 'COA',
            aard: 'MENSENHANDEL',
            datum: '2026-01-01',
            stand: 'GEMELD',
          }),
      () =>
        db()
          .politie.db.delete(mensenhandelSignalen)
          .where(eq(mensenhandelSignalen.vNummer, wie('betrokkene'))),
    ],
    'het standpunt van een ander voor de vaststelling': [
      'coa-duinrand',
      MET_STANDPUNT(() => wie('zwaarInreisverbod')),
      () => db().overleg.db.update(standpunten).set({ tekst: 'anders' }).where(eq(standpunten.organisatie, 'DTV')),
      () => Promise.resolve(),
    ],
    'alles van wie geen grond heeft': [
      'coa-duinrand',
      PERSOON(() => wie('opgeschaaldZuidhoek', 1)),
      async () => {
        const vNummer = wie('opgeschaaldZuidhoek', 1);
        await db().ind.db.update(indPersonen).set({ geslachtsnaam: 'Anders' }).where(eq(indPersonen.vNummer, vNummer));
        await db().coa.db.update(bewoners).set({ status: 'MOB' }).where(eq(bewoners.vNummer, vNummer));
        await db()
          .overleg.db.update(agendapunten)
          .set({ geslotenOp: new Date() })
          .where(eq(agendapunten.vNummer, vNummer));
      },
      () => Promise.resolve(),
    ],
  };
  const zetStrategie = (strategie: 'IBS' | null) =>
    keten.stores.dtv.db
      .update(vertrekplannen)
      .set({ strategie })
      .where(
        eq(
          vertrekplannen.zaaknummer,
          keten.stores.dtv.db
            .select({ z: vertrekzaken.zaaknummer })
            .from(vertrekzaken)
            .where(eq(vertrekzaken.vNummer, wie('betrokkene'))),
        ),
      );

  it.each(Object.entries(VERBORGEN))('%s', async (_wat, [lid, vraag, anders, herstel]) => {
    const tekst = async () => {
      const { tekst, variables = {} } = vraag();
      return JSON.stringify(opVolgorde(await keten.query(lid, tekst, variables)));
    };
    await herstel();
    const eerst = await tekst();
    expect(JSON.parse(eerst)).toMatchObject({ status: 200, data: {} });
    await anders();
    expect(await tekst()).toBe(eerst);
    await herstel();
  });
});
