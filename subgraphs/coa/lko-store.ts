/** The questions that the resolvers ask about an LKO: one statement for its figures, one for a page of its bewonerslijst. */
import DataLoader from 'dataloader';
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import { bewegingen, bewoners, lkos } from './tables.ts';

/** Who lives on the location; an administratief geplaatste does not (R-LKO-05). */
export const IN_OPVANG = ['AANWEZIG', 'AFWEZIG'] as const;

export interface LkoOverzicht {
  readonly bewoners: number;
  /** V-nummers. */
  readonly administratief: readonly string[];
  /** Per month that has any; `maand` is JJJJ-MM. */
  readonly stromen: readonly {
    readonly maand: string;
    readonly instroom: number;
    readonly doorstroom: number;
    readonly uitstroom: number;
  }[];
}

export type BewonerslijstRij = Pick<
  typeof bewoners.$inferSelect,
  'volgnummer' | 'vNummer' | 'naam' | 'verstrekkingsbeperking' | 'aankomst'
>;

export interface LkoStore {
  /** Undefined for an LKO of which the COA has no azc. Everything that is counted, so that a meeting costs one statement. */
  readonly overzicht: DataLoader<string, LkoOverzicht | undefined>;
  bewonerslijst(lkoId: string, page: Page): Promise<readonly BewonerslijstRij[]>;
}

export function openLkoStore(db: Database): LkoStore {
  return {
    overzicht: new DataLoader(async (lkoIds) => {
      const rows = await leesOverzicht(db, lkoIds);
      const gevonden = new Map(rows.map((row) => [row.lkoId, row]));
      return lkoIds.map((lkoId) => gevonden.get(lkoId));
    }),
    bewonerslijst: (lkoId, page) =>
      db
        .select({
          volgnummer: bewoners.volgnummer,
          vNummer: bewoners.vNummer,
          naam: bewoners.naam,
          verstrekkingsbeperking: bewoners.verstrekkingsbeperking,
          aankomst: bewoners.aankomst,
        })
        .from(bewoners)
        .innerJoin(lkos, eq(lkos.locatie, bewoners.locatie))
        .where(
          and(
            eq(lkos.lkoId, lkoId),
            inArray(bewoners.status, [...IN_OPVANG]),
            gt(bewoners.volgnummer, page.naVolgnummer),
          ),
        )
        .orderBy(bewoners.volgnummer)
        .limit(page.first + 1),
  };
}

function leesOverzicht(db: Database, lkoIds: readonly string[]) {
  const wonend = sql`${bewoners.status} in ('AANWEZIG', 'AFWEZIG')`;
  const administratief = sql`${bewoners.status} = 'ADMINISTRATIEF_GEPLAATST'`;
  const mensen = db
    .select({
      bewoners: sql<number>`(count(*) filter (where ${wonend}))::int`.as('bewoners'),
      administratief: sql<
        string[]
      >`coalesce(array_agg(${bewoners.vNummer} order by ${bewoners.volgnummer}) filter (where ${administratief}), '{}')`.as(
        'administratief',
      ),
    })
    .from(bewoners)
    .where(eq(bewoners.locatie, lkos.locatie))
    .as('mensen');
  const perMaand = db
    .select({
      maand: sql<string>`to_char(${bewegingen.datum}, 'YYYY-MM')`.as('maand'),
      instroom: sql<number>`(count(*) filter (where ${bewegingen.van} is null))::int`.as('instroom'),
      doorstroom:
        sql<number>`(count(*) filter (where ${bewegingen.van} is not null and ${bewegingen.naar} is not null))::int`.as(
          'doorstroom',
        ),
      uitstroom: sql<number>`(count(*) filter (where ${bewegingen.naar} is null))::int`.as('uitstroom'),
    })
    .from(bewegingen)
    .where(sql`${bewegingen.van} = ${lkos.locatie} or ${bewegingen.naar} = ${lkos.locatie}`)
    .groupBy(sql`1`)
    .as('per_maand');
  const stromen = db
    .select({ maanden: sql<LkoOverzicht['stromen']>`coalesce(json_agg(per_maand), '[]')`.as('maanden') })
    .from(perMaand)
    .as('stromen');
  return db
    .select({
      lkoId: lkos.lkoId,
      bewoners: mensen.bewoners,
      administratief: mensen.administratief,
      stromen: stromen.maanden,
    })
    .from(lkos)
    .innerJoinLateral(mensen, sql`true`)
    .innerJoinLateral(stromen, sql`true`)
    .where(inArray(lkos.lkoId, [...lkoIds]));
}
