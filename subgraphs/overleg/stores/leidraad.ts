/** The proposals to change the Leidraad; one statement per question. */
import DataLoader from 'dataloader';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { wijzigingsvoorstellen } from '../tables/leidraad.ts';

export type WijzigingsvoorstelRij = typeof wijzigingsvoorstellen.$inferSelect;

export interface LeidraadStore {
  /** Of a LKO its own, the newest first. */
  readonly voorstellenVanLko: DataLoader<string, readonly WijzigingsvoorstelRij[]>;
  /** Of a RAO its own and those of its LKO's, the newest first. */
  readonly voorstellenBijRao: DataLoader<string, readonly WijzigingsvoorstelRij[]>;
}

export function openLeidraadStore(db: Database): LeidraadStore {
  const t = wijzigingsvoorstellen;
  return {
    voorstellenVanLko: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(t)
        .where(and(eq(t.soort, 'LKO'), inArray(t.overlegId, [...ids])))
        .orderBy(desc(t.volgnummer));
      return ids.map((id) => rijen.filter((rij) => rij.overlegId === id));
    }),
    voorstellenBijRao: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(t)
        .where(inArray(t.raoId, [...ids]))
        .orderBy(desc(t.volgnummer));
      return ids.map((id) => rijen.filter((rij) => rij.raoId === id));
    }),
  };
}
