/** The questions that the resolvers ask about persons; each is one statement, however many persons it is about. */
import DataLoader from 'dataloader';
import { and, asc, count, desc, eq, gt, inArray } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Page } from '../kit/connection.ts';
import type { RequestBasis } from '../kit/context.ts';
import type { Database } from '../../opslag/store.ts';
import { eigenLocaties } from './eigen-bereik.ts';
import { bewoners, gezinsleden, kwetsbaarheden, locaties, maatregelen, opvangrechten } from './tables.ts';

export type LocatieRij = typeof locaties.$inferSelect;
export type MaatregelRij = typeof maatregelen.$inferSelect;
export type KwetsbaarheidRij = typeof kwetsbaarheden.$inferSelect;

/** A resident with the location and the right that belong to it. */
export interface OpvangRij {
  readonly bewoner: typeof bewoners.$inferSelect;
  readonly locatie: LocatieRij | null;
  readonly opvangrecht: typeof opvangrechten.$inferSelect | null;
}

export interface CoaStore {
  readonly opvang: DataLoader<string, OpvangRij | undefined>;
  /** The newest first. */
  readonly maatregelenVan: DataLoader<string, readonly MaatregelRij[]>;
  readonly kwetsbaarhedenVan: DataLoader<string, readonly KwetsbaarheidRij[]>;
  /** The person included; empty for who has no family here. */
  readonly gezinVan: DataLoader<string, readonly { readonly vNummer: string; readonly geboortedatum: string }[]>;
  /** Residents in the own scope; none for who has no scope. */
  eigenBewoners(page: Page): Promise<readonly { readonly volgnummer: number; readonly vNummer: string }[]>;
  telEigenBewoners(): Promise<number>;
  locaties(page: Page): Promise<readonly LocatieRij[]>;
  telLocaties(): Promise<number>;
}

export function openCoaStore(db: Database, basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder'>): CoaStore {
  const eigen = eigenLocaties(db, basis);
  return {
    opvang: new DataLoader(async (vNummers) => {
      const rows = await db
        .select({ bewoner: bewoners, locatie: locaties, opvangrecht: opvangrechten })
        .from(bewoners)
        .leftJoin(locaties, eq(locaties.code, bewoners.locatie))
        .leftJoin(opvangrechten, eq(opvangrechten.vNummer, bewoners.vNummer))
        .where(inArray(bewoners.vNummer, [...vNummers]));
      const gevonden = new Map(rows.map((row) => [row.bewoner.vNummer, row]));
      return vNummers.map((vNummer) => gevonden.get(vNummer));
    }),
    maatregelenVan: new DataLoader(async (vNummers) =>
      groupBy(
        vNummers,
        await db
          .select()
          .from(maatregelen)
          .where(inArray(maatregelen.vNummer, [...vNummers]))
          .orderBy(desc(maatregelen.ingang), desc(maatregelen.volgnummer)),
        (row) => row.vNummer,
      ),
    ),
    kwetsbaarhedenVan: new DataLoader(async (vNummers) =>
      groupBy(
        vNummers,
        await db
          .select()
          .from(kwetsbaarheden)
          .where(inArray(kwetsbaarheden.vNummer, [...vNummers]))
          .orderBy(asc(kwetsbaarheden.sinds), asc(kwetsbaarheden.soort)),
        (row) => row.vNummer,
      ),
    ),
    gezinVan: new DataLoader(async (vNummers) => {
      const ander = alias(gezinsleden, 'ander');
      const rows = await db
        .select({ van: gezinsleden.vNummer, vNummer: ander.vNummer, geboortedatum: ander.geboortedatum })
        .from(gezinsleden)
        .innerJoin(ander, eq(ander.gezinsnummer, gezinsleden.gezinsnummer))
        .where(inArray(gezinsleden.vNummer, [...vNummers]))
        .orderBy(asc(ander.geboortedatum), asc(ander.vNummer));
      return groupBy(vNummers, rows, (row) => row.van);
    }),
    eigenBewoners: async (page) =>
      eigen === undefined
        ? []
        : db
            .select({ volgnummer: bewoners.volgnummer, vNummer: bewoners.vNummer })
            .from(bewoners)
            .where(and(inArray(bewoners.locatie, eigen), gt(bewoners.volgnummer, page.naVolgnummer)))
            .orderBy(bewoners.volgnummer)
            .limit(page.first + 1),
    telEigenBewoners: async () =>
      eigen === undefined
        ? 0
        : ((await db.select({ aantal: count() }).from(bewoners).where(inArray(bewoners.locatie, eigen)))[0]?.aantal ??
          0),
    locaties: (page) =>
      db
        .select()
        .from(locaties)
        .where(gt(locaties.volgnummer, page.naVolgnummer))
        .orderBy(locaties.volgnummer)
        .limit(page.first + 1),
    telLocaties: async () => (await db.select({ aantal: count() }).from(locaties))[0]?.aantal ?? 0,
  };
}

function groupBy<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const groups = new Map(keys.map((key): [string, Row[]] => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}
