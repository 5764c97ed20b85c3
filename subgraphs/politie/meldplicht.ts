/** The running meldplicht of people, each with the last two meldingen that were due: one statement for all of them. */
import { and, desc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { inbewaringstellingen, meldingen, meldplichten } from './tables.ts';

export type MeldingRij = typeof meldingen.$inferSelect;

export interface LopendeMeldplicht {
  readonly meldplicht: typeof meldplichten.$inferSelect;
  /** Vb 2000 art. 4.51 lid 3: who is detained need not report. */
  readonly inBewaring: boolean;
  /** At most two, the newest first; days of detention or ontheffing are not due and not counted. */
  readonly laatsteTwee: readonly MeldingRij[];
}

/** @param vandaag ISO day */
export async function lopendeMeldplichten(
  db: Database,
  vNummers: readonly string[],
  vandaag: string,
): Promise<ReadonlyMap<string, LopendeMeldplicht>> {
  const verschuldigd = db
    .select()
    .from(meldingen)
    .where(
      and(
        eq(meldingen.vNummer, meldplichten.vNummer),
        gte(meldingen.datum, meldplichten.ingang),
        // Until the day is over, somebody who has not come yet has missed nothing.
        sql`(${meldingen.datum} < ${vandaag} or (${meldingen.datum} = ${vandaag} and ${meldingen.voldaan}))`,
        sql`(${meldplichten.ontheffingVan} is null or ${meldingen.datum} < ${meldplichten.ontheffingVan} or ${meldingen.datum} > ${meldplichten.ontheffingTot})`,
        sql`not ${inBewaringOp(sql`${meldingen.vNummer}`, sql`${meldingen.datum}`)}`,
      ),
    )
    .orderBy(desc(meldingen.datum))
    .limit(2)
    .as('verschuldigd');
  const rijen = await db
    .select({
      meldplicht: meldplichten,
      inBewaring: sql<boolean>`${inBewaringOp(sql`${meldplichten.vNummer}`, sql`${vandaag}::date`)}`,
      melding: {
        vNummer: verschuldigd.vNummer,
        datum: verschuldigd.datum,
        voldaan: verschuldigd.voldaan,
        redenVerzuim: verschuldigd.redenVerzuim,
      },
    })
    .from(meldplichten)
    .leftJoinLateral(verschuldigd, sql`true`)
    .where(and(inArray(meldplichten.vNummer, [...vNummers]), looptOp(vandaag)))
    .orderBy(desc(meldplichten.ingang), desc(meldplichten.volgnummer), desc(verschuldigd.datum));
  const gevonden = new Map<string, LopendeMeldplicht & { laatsteTwee: MeldingRij[] }>();
  for (const { meldplicht, inBewaring, melding } of rijen) {
    const eerder = gevonden.get(meldplicht.vNummer);
    if (eerder === undefined) {
      gevonden.set(meldplicht.vNummer, { meldplicht, inBewaring, laatsteTwee: melding === null ? [] : [melding] });
    } else if (eerder.meldplicht.volgnummer === meldplicht.volgnummer && melding !== null) {
      eerder.laatsteTwee.push(melding);
    }
  }
  return gevonden;
}

export function looptOp(dag: string) {
  return and(lte(meldplichten.ingang, dag), or(isNull(meldplichten.einde), gte(meldplichten.einde, dag)));
}

function inBewaringOp(vNummer: ReturnType<typeof sql>, dag: ReturnType<typeof sql>) {
  return sql`exists (select 1 from ${inbewaringstellingen} where ${inbewaringstellingen.vNummer} = ${vNummer} and ${inbewaringstellingen.ingang} <= ${dag} and (${inbewaringstellingen.opheffing} is null or ${inbewaringstellingen.opheffing} > ${dag}))`;
}
