/** What the resolvers ask of the records about gemeenten; each is one statement, however many rows it is about. */
import DataLoader from 'dataloader';
import { and, count, desc, eq, exists, gt, gte, inArray, not, sql } from 'drizzle-orm';
import type { Page } from '../../kit/connection.ts';
import type { Database } from '../../../opslag/store.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import {
  aangedragenZaken,
  gemeenteStappen,
  medewerkingen,
  ontwikkelingen,
  ontwikkelingOordelen,
  opvangwaarnemingen,
} from '../tables/gemeente.ts';

export type MedewerkingRij = typeof medewerkingen.$inferSelect;
export type GemeenteStapRij = typeof gemeenteStappen.$inferSelect;
export type OpvangwaarnemingRij = typeof opvangwaarnemingen.$inferSelect;
export type AangedragenZaakRij = typeof aangedragenZaken.$inferSelect;
export interface OntwikkelingRij {
  readonly ontwikkeling: typeof ontwikkelingen.$inferSelect;
  readonly oordeel: typeof ontwikkelingOordelen.$inferSelect | null;
}

export interface GemeenteStore {
  /** By gemeente, the newest version first. */
  readonly medewerkingBijRao: DataLoader<string, readonly MedewerkingRij[]>;
  /** The newest first, and so are the ones below. */
  readonly stappenBijRao: DataLoader<string, readonly GemeenteStapRij[]>;
  readonly stappenVanLko: DataLoader<string, readonly GemeenteStapRij[]>;
  readonly ontwikkelingenBijRao: DataLoader<string, readonly OntwikkelingRij[]>;
  readonly ontwikkelingenVanLko: DataLoader<string, readonly OntwikkelingRij[]>;
  readonly waarnemingenVan: DataLoader<string, readonly OpvangwaarnemingRij[]>;
  readonly zakenOver: DataLoader<string, readonly AangedragenZaakRij[]>;
  /** What waits: not on the agenda of this LKO since it was put to it. */
  zakenBij(lkoId: string, page: Page): Promise<readonly AangedragenZaakRij[]>;
  telZakenBij(lkoId: string): Promise<number>;
}

export function openGemeenteStore(db: Database): GemeenteStore {
  const wachtend = (lkoId: string) =>
    and(
      eq(aangedragenZaken.lkoId, lkoId),
      not(
        exists(
          db
            .select({ id: agendapunten.id })
            .from(agendapunten)
            .where(
              and(
                eq(agendapunten.lkoId, aangedragenZaken.lkoId),
                eq(agendapunten.vNummer, aangedragenZaken.vNummer),
                gte(agendapunten.toegevoegdOp, aangedragenZaken.op),
              ),
            ),
        ),
      ),
    );
  const metOordeel = () =>
    db
      .select({ ontwikkeling: ontwikkelingen, oordeel: ontwikkelingOordelen })
      .from(ontwikkelingen)
      .leftJoin(ontwikkelingOordelen, eq(ontwikkelingOordelen.ontwikkelingId, ontwikkelingen.id))
      .orderBy(desc(ontwikkelingen.volgnummer));
  return {
    medewerkingBijRao: perSleutel(
      (ids) =>
        db
          .select()
          .from(medewerkingen)
          .where(inArray(medewerkingen.raoId, ids))
          .orderBy(sql`${medewerkingen.gemeente} collate "C"`, desc(medewerkingen.versie)),
      (rij) => rij.raoId,
    ),
    stappenBijRao: perSleutel(
      (ids) =>
        db
          .select()
          .from(gemeenteStappen)
          .where(inArray(gemeenteStappen.raoId, ids))
          .orderBy(desc(gemeenteStappen.volgnummer)),
      (rij) => rij.raoId,
    ),
    stappenVanLko: perSleutel(
      (ids) =>
        db
          .select()
          .from(gemeenteStappen)
          .where(and(eq(gemeenteStappen.soort, 'LKO'), inArray(gemeenteStappen.overlegId, ids)))
          .orderBy(desc(gemeenteStappen.volgnummer)),
      (rij) => rij.overlegId,
    ),
    ontwikkelingenBijRao: perSleutel(
      (ids) => metOordeel().where(inArray(ontwikkelingen.raoId, ids)),
      (rij) => rij.ontwikkeling.raoId,
    ),
    ontwikkelingenVanLko: perSleutel(
      (ids) => metOordeel().where(inArray(ontwikkelingen.lkoId, ids)),
      (rij) => rij.ontwikkeling.lkoId,
    ),
    waarnemingenVan: perSleutel(
      (ids) =>
        db
          .select()
          .from(opvangwaarnemingen)
          .where(inArray(opvangwaarnemingen.vNummer, ids))
          .orderBy(desc(opvangwaarnemingen.volgnummer)),
      (rij) => rij.vNummer,
    ),
    zakenOver: perSleutel(
      (ids) =>
        db
          .select()
          .from(aangedragenZaken)
          .where(inArray(aangedragenZaken.vNummer, ids))
          .orderBy(desc(aangedragenZaken.volgnummer)),
      (rij) => rij.vNummer,
    ),
    zakenBij: (lkoId, page) =>
      db
        .select()
        .from(aangedragenZaken)
        .where(and(wachtend(lkoId), gt(aangedragenZaken.volgnummer, page.naVolgnummer)))
        .orderBy(aangedragenZaken.volgnummer)
        .limit(page.first + 1),
    telZakenBij: async (lkoId) =>
      (await db.select({ aantal: count() }).from(aangedragenZaken).where(wachtend(lkoId)))[0]?.aantal ?? 0,
  };
}

function perSleutel<Rij>(
  lees: (ids: string[]) => PromiseLike<readonly Rij[]>,
  sleutelVan: (rij: Rij) => string,
): DataLoader<string, readonly Rij[]> {
  return new DataLoader(async (ids) => {
    const rijen = await lees([...ids]);
    return ids.map((id) => rijen.filter((rij) => sleutelVan(rij) === id));
  });
}
