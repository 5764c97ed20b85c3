/** The questions that the resolvers ask of the records of the IND; each takes as many statements for one person as for 200. */
import DataLoader from 'dataloader';
import { and, asc, count, eq, gt, inArray } from 'drizzle-orm';
import type { EigenRij } from '../../toegang/eigen.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import { vNummersInBereik } from './bereik.ts';
import type { InreisverbodRij } from './inreisverbod.ts';
import type { ProcedureRij } from './procedures.ts';
import {
  aliassen,
  dublinclaims,
  identiteitsonderzoeken,
  inreisverboden,
  personen,
  procedures,
  rechtsmiddelen,
  uitstellen,
  verblijfsrechten,
  vervangingen,
} from './tables.ts';

export type AliasRij = typeof aliassen.$inferSelect;

/** One row per person: the extract of the BVV, with the right of residence. */
export interface PersoonRij {
  readonly persoon: typeof personen.$inferSelect;
  readonly verblijfsrecht: typeof verblijfsrechten.$inferSelect | null;
}

type PerPersoon<Rij> = DataLoader<string, Rij | undefined>;
type AllenPerPersoon<Rij> = DataLoader<string, readonly Rij[]>;

export interface IndStore {
  /** Undefined: the IND does not know this V-nummer, or it was replaced. */
  readonly persoon: PerPersoon<PersoonRij>;
  readonly vervanging: PerPersoon<typeof vervangingen.$inferSelect>;
  readonly identiteitsonderzoek: PerPersoon<typeof identiteitsonderzoeken.$inferSelect>;
  readonly aliassen: AllenPerPersoon<AliasRij>;
  readonly procedures: AllenPerPersoon<ProcedureRij>;
  readonly inreisverbod: PerPersoon<InreisverbodRij>;
  readonly dublinclaim: PerPersoon<typeof dublinclaims.$inferSelect>;
  readonly uitstel: PerPersoon<typeof uitstellen.$inferSelect>;
  /** Persons in the own scope, in the order of registration. */
  inBereik(
    gebruiker: Gebruiker,
    eigen: EigenRij,
    page: Page,
  ): Promise<readonly { readonly volgnummer: number; readonly vNummer: string }[]>;
  telInBereik(gebruiker: Gebruiker, eigen: EigenRij): Promise<number>;
}

export function openIndStore(db: Database): IndStore {
  return {
    persoon: een(
      (vNummers) =>
        db
          .select({ persoon: personen, verblijfsrecht: verblijfsrechten })
          .from(personen)
          .leftJoin(verblijfsrechten, eq(verblijfsrechten.vNummer, personen.vNummer))
          .where(inArray(personen.vNummer, vNummers)),
      (rij) => rij.persoon.vNummer,
    ),
    vervanging: een(
      (vNummers) => db.select().from(vervangingen).where(inArray(vervangingen.oudVNummer, vNummers)),
      (rij) => rij.oudVNummer,
    ),
    identiteitsonderzoek: een(
      (vNummers) => db.select().from(identiteitsonderzoeken).where(inArray(identiteitsonderzoeken.vNummer, vNummers)),
      (rij) => rij.vNummer,
    ),
    aliassen: alle((vNummers) =>
      db.select().from(aliassen).where(inArray(aliassen.vNummer, vNummers)).orderBy(aliassen.id),
    ),
    procedures: alle((vNummers) => proceduresVan(db, vNummers)),
    inreisverbod: een(
      (vNummers) => db.select().from(inreisverboden).where(inArray(inreisverboden.vNummer, vNummers)),
      (rij) => rij.vNummer,
    ),
    dublinclaim: een(
      (vNummers) => db.select().from(dublinclaims).where(inArray(dublinclaims.vNummer, vNummers)),
      (rij) => rij.vNummer,
    ),
    uitstel: een(
      (vNummers) => db.select().from(uitstellen).where(inArray(uitstellen.vNummer, vNummers)),
      (rij) => rij.vNummer,
    ),
    inBereik: (gebruiker, eigen, page) =>
      db
        .select({ volgnummer: personen.volgnummer, vNummer: personen.vNummer })
        .from(personen)
        .where(
          and(
            gt(personen.volgnummer, page.naVolgnummer),
            inArray(personen.vNummer, vNummersInBereik(db, gebruiker, eigen)),
          ),
        )
        .orderBy(asc(personen.volgnummer))
        .limit(page.first + 1),
    telInBereik: async (gebruiker, eigen) => {
      const [geteld] = await db
        .select({ aantal: count() })
        .from(personen)
        .where(inArray(personen.vNummer, vNummersInBereik(db, gebruiker, eigen)));
      return geteld?.aantal ?? 0;
    },
  };
}

/** Whether a procedure still runs cannot be told without its rechtsmiddelen, so they always come along. */
async function proceduresVan(db: Database, vNummers: string[]): Promise<readonly ProcedureRij[]> {
  const [rijen, middelen] = await Promise.all([
    db.select().from(procedures).where(inArray(procedures.vNummer, vNummers)).orderBy(procedures.volgnummer),
    db
      .select()
      .from(rechtsmiddelen)
      .where(inArray(rechtsmiddelen.vNummer, vNummers))
      .orderBy(rechtsmiddelen.indiening, rechtsmiddelen.volgnummer),
  ]);
  const perProcedure = groepeer(middelen, (middel) => middel.procedureId);
  return rijen.map((rij) => ({ ...rij, rechtsmiddelen: perProcedure.get(rij.id) ?? [] }));
}

function een<Rij>(
  lees: (vNummers: string[]) => Promise<readonly Rij[]>,
  sleutel: (rij: Rij) => string,
): PerPersoon<Rij> {
  return new DataLoader(async (vNummers) => {
    const gevonden = new Map((await lees([...vNummers])).map((rij) => [sleutel(rij), rij]));
    return vNummers.map((vNummer) => gevonden.get(vNummer));
  });
}

function alle<Rij extends { readonly vNummer: string }>(
  lees: (vNummers: string[]) => Promise<readonly Rij[]>,
): AllenPerPersoon<Rij> {
  return new DataLoader(async (vNummers) => {
    const gevonden = groepeer(await lees([...vNummers]), (rij) => rij.vNummer);
    return vNummers.map((vNummer) => gevonden.get(vNummer) ?? []);
  });
}

function groepeer<Rij>(rijen: readonly Rij[], sleutel: (rij: Rij) => string): ReadonlyMap<string, readonly Rij[]> {
  const groepen = new Map<string, Rij[]>();
  for (const rij of rijen) {
    const groep = groepen.get(sleutel(rij));
    if (groep === undefined) groepen.set(sleutel(rij), [rij]);
    else groep.push(rij);
  }
  return groepen;
}
