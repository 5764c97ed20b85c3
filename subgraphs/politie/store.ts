/** The questions that the resolvers ask of the records of the police; each is one statement, however many people it is about. */
import DataLoader from 'dataloader';
import { and, count, desc, eq, exists, gt, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import { isMedewerker } from './bereik.ts';
import { type LopendeMeldplicht, lopendeMeldplichten, looptOp, type MeldingRij } from './meldplicht.ts';
import {
  inbewaringstellingen,
  lkos,
  medewerkers,
  meldingen,
  meldplichten,
  mensenhandelSignalen,
  openbareOrde,
  overwogenInbewaringstellingen,
  personen,
  topX,
  vrijheidsbeperkingen,
} from './tables.ts';

/** Either half may be missing: registered without being on the Top-X, and the reverse. */
export interface OrdeBeeld {
  readonly orde: typeof openbareOrde.$inferSelect | null;
  readonly topX: typeof topX.$inferSelect | null;
}

export interface TopXRij {
  readonly volgnummer: number;
  readonly vNummer: string;
  readonly naam: string;
  readonly sinds: string;
  readonly verstrekkingsbeperking: boolean;
}

export interface PolitieStore {
  readonly meldplicht: DataLoader<string, LopendeMeldplicht | undefined>;
  readonly meldingen: DataLoader<string, readonly MeldingRij[]>;
  readonly vrijheidsbeperking: DataLoader<string, typeof vrijheidsbeperkingen.$inferSelect | undefined>;
  readonly inbewaringstelling: DataLoader<string, typeof inbewaringstellingen.$inferSelect | undefined>;
  readonly overwogen: DataLoader<string, typeof overwogenInbewaringstellingen.$inferSelect | undefined>;
  readonly openbareOrde: DataLoader<string, OrdeBeeld | undefined>;
  readonly mensenhandelSignaal: DataLoader<string, typeof mensenhandelSignalen.$inferSelect | undefined>;
  topX(lkoId: string, page: Page): Promise<readonly TopXRij[]>;
  telTopX(lkoId: string): Promise<number>;
  /** The people with a running meldplicht in the region of this medewerker. */
  meldplichtigen(page: Page): Promise<readonly { readonly volgnummer: number; readonly vNummer: string }[]>;
  telMeldplichtigen(): Promise<number>;
}

const MELDINGEN_GETOOND = 12;

/** @param vandaag ISO day of the request */
export function openPolitieStore(db: Database, gebruiker: Gebruiker, vandaag: string): PolitieStore {
  const opLijst = (lkoId: string) => and(eq(lkos.id, lkoId), isNull(topX.afgevoerdOp));
  const meldplichtig = exists(
    db
      .select({ een: sql`1` })
      .from(meldplichten)
      .where(and(eq(meldplichten.vNummer, personen.vNummer), looptOp(vandaag))),
  );
  const inEigenRegio = and(eq(medewerkers.regio, personen.regio), isMedewerker(gebruiker));
  return {
    meldplicht: new DataLoader(async (vNummers) => {
      const lopend = await lopendeMeldplichten(db, vNummers, vandaag);
      return vNummers.map((vNummer) => lopend.get(vNummer));
    }),
    meldingen: new DataLoader(async (vNummers) => {
      const genummerd = db
        .select({
          vNummer: meldingen.vNummer,
          datum: meldingen.datum,
          voldaan: meldingen.voldaan,
          redenVerzuim: meldingen.redenVerzuim,
          plaats:
            sql<number>`row_number() over (partition by ${meldingen.vNummer} order by ${meldingen.datum} desc)`.as(
              'plaats',
            ),
        })
        .from(meldingen)
        .where(and(inArray(meldingen.vNummer, [...vNummers]), lte(meldingen.datum, vandaag)))
        .as('genummerd');
      const rijen = await db
        .select()
        .from(genummerd)
        .where(lte(genummerd.plaats, MELDINGEN_GETOOND))
        .orderBy(desc(genummerd.datum));
      const perPersoon = new Map<string, MeldingRij[]>(vNummers.map((vNummer) => [vNummer, []]));
      for (const { plaats: _plaats, ...melding } of rijen) perPersoon.get(melding.vNummer)?.push(melding);
      return vNummers.map((vNummer) => perPersoon.get(vNummer) ?? []);
    }),
    vrijheidsbeperking: perPersoon((vNummers) =>
      db
        .selectDistinctOn([vrijheidsbeperkingen.vNummer])
        .from(vrijheidsbeperkingen)
        .where(
          and(
            inArray(vrijheidsbeperkingen.vNummer, vNummers),
            lte(vrijheidsbeperkingen.ingang, vandaag),
            or(isNull(vrijheidsbeperkingen.einde), gte(vrijheidsbeperkingen.einde, vandaag)),
          ),
        )
        .orderBy(
          vrijheidsbeperkingen.vNummer,
          desc(vrijheidsbeperkingen.ingang),
          desc(vrijheidsbeperkingen.volgnummer),
        ),
    ),
    inbewaringstelling: perPersoon((vNummers) =>
      db
        .selectDistinctOn([inbewaringstellingen.vNummer])
        .from(inbewaringstellingen)
        // A detention that still has to begin is a considered one (R-LKO-24), another class.
        .where(and(inArray(inbewaringstellingen.vNummer, vNummers), lte(inbewaringstellingen.ingang, vandaag)))
        .orderBy(
          inbewaringstellingen.vNummer,
          desc(inbewaringstellingen.ingang),
          desc(inbewaringstellingen.volgnummer),
        ),
    ),
    overwogen: perPersoon((vNummers) =>
      db.select().from(overwogenInbewaringstellingen).where(inArray(overwogenInbewaringstellingen.vNummer, vNummers)),
    ),
    openbareOrde: new DataLoader(async (vNummers) => {
      const rijen = await db
        .select({ vNummer: personen.vNummer, orde: openbareOrde, topX })
        .from(personen)
        .leftJoin(openbareOrde, eq(openbareOrde.vNummer, personen.vNummer))
        .leftJoin(topX, and(eq(topX.vNummer, personen.vNummer), isNull(topX.afgevoerdOp)))
        .where(inArray(personen.vNummer, [...vNummers]));
      const gevonden = new Map(rijen.map((rij) => [rij.vNummer, rij]));
      return vNummers.map((vNummer) => gevonden.get(vNummer));
    }),
    mensenhandelSignaal: perPersoon((vNummers) =>
      db
        .selectDistinctOn([mensenhandelSignalen.vNummer])
        .from(mensenhandelSignalen)
        .where(and(inArray(mensenhandelSignalen.vNummer, vNummers), isNull(mensenhandelSignalen.afgeslotenOp)))
        .orderBy(mensenhandelSignalen.vNummer, desc(mensenhandelSignalen.datum), desc(mensenhandelSignalen.volgnummer)),
    ),
    topX: (lkoId, page) =>
      db
        .select({
          volgnummer: topX.volgnummer,
          vNummer: topX.vNummer,
          naam: personen.naam,
          sinds: topX.sinds,
          verstrekkingsbeperking: personen.verstrekkingsbeperking,
        })
        .from(topX)
        .innerJoin(lkos, eq(lkos.azc, topX.azc))
        .innerJoin(personen, eq(personen.vNummer, topX.vNummer))
        .where(and(opLijst(lkoId), gt(topX.volgnummer, page.naVolgnummer)))
        .orderBy(topX.volgnummer)
        .limit(page.first + 1),
    telTopX: async (lkoId) =>
      eerste(
        await db
          .select({ aantal: count() })
          .from(topX)
          .innerJoin(lkos, eq(lkos.azc, topX.azc))
          .innerJoin(personen, eq(personen.vNummer, topX.vNummer))
          .where(opLijst(lkoId)),
      ),
    meldplichtigen: (page) =>
      db
        .select({ volgnummer: personen.volgnummer, vNummer: personen.vNummer })
        .from(personen)
        .innerJoin(medewerkers, inEigenRegio)
        .where(and(meldplichtig, gt(personen.volgnummer, page.naVolgnummer)))
        .orderBy(personen.volgnummer)
        .limit(page.first + 1),
    telMeldplichtigen: async () =>
      eerste(
        await db.select({ aantal: count() }).from(personen).innerJoin(medewerkers, inEigenRegio).where(meldplichtig),
      ),
  };
}

/** For tables of which at most one row per person is read. */
function perPersoon<Row extends { readonly vNummer: string }>(read: (vNummers: string[]) => PromiseLike<Row[]>) {
  return new DataLoader<string, Row | undefined>(async (vNummers) => {
    const gevonden = new Map((await read([...vNummers])).map((rij) => [rij.vNummer, rij]));
    return vNummers.map((vNummer) => gevonden.get(vNummer));
  });
}

function eerste(rijen: readonly { readonly aantal: number }[]): number {
  return rijen[0]?.aantal ?? 0;
}
