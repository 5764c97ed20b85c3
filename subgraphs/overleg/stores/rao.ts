/** What the resolvers and verbs ask about a RAO; each is one statement. */
import DataLoader from 'dataloader';
import { and, desc, eq, inArray, lte } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { kaders } from '../tables/kader.ts';
import { bijeenkomsten, raos } from '../tables/overleg.ts';
import { raoOnderwerpen, trends } from '../tables/rao.ts';

export type BijeenkomstRij = typeof bijeenkomsten.$inferSelect;
export type OnderwerpRij = typeof raoOnderwerpen.$inferSelect;
export type TrendRij = typeof trends.$inferSelect;
export type KaderRij = typeof kaders.$inferSelect;

export interface RaoStore {
  /** Of all RAO's, in order. */
  ids(): Promise<readonly string[]>;
  /** The last meeting whose day has come. */
  readonly vorigeBijeenkomst: DataLoader<string, BijeenkomstRij | undefined>;
  bijeenkomst(raoId: string, id: string): Promise<BijeenkomstRij | undefined>;
  onderwerpen(raoId: string): Promise<readonly OnderwerpRij[]>;
  onderwerp(raoId: string, id: string): Promise<OnderwerpRij | undefined>;
  /** Of all RAO's. */
  trends(): Promise<readonly TrendRij[]>;
  /** Of each subject the newest version that holds on this day. */
  kaders(dag: string): Promise<readonly KaderRij[]>;
  /** All versions of a kader, in their order. */
  versiesVan(onderwerp: string): Promise<readonly KaderRij[]>;
}

/** The newest of these are enough to prepare a meeting with. */
const HOOGSTENS = 100;

export function openRaoStore(db: Database, nu: number): RaoStore {
  const vandaag = new Date(nu).toISOString().slice(0, 10);
  const vanRao = (raoId: string) => and(eq(bijeenkomsten.soort, 'RAO'), eq(bijeenkomsten.overlegId, raoId));
  return {
    ids: async () => (await db.select({ id: raos.id }).from(raos).orderBy(raos.id)).map(({ id }) => id),
    vorigeBijeenkomst: new DataLoader(async (ids) => {
      const rijen = await db
        .selectDistinctOn([bijeenkomsten.overlegId])
        .from(bijeenkomsten)
        .where(
          and(
            eq(bijeenkomsten.soort, 'RAO'),
            inArray(bijeenkomsten.overlegId, [...ids]),
            lte(bijeenkomsten.datum, vandaag),
          ),
        )
        .orderBy(bijeenkomsten.overlegId, desc(bijeenkomsten.datum));
      return ids.map((id) => rijen.find((rij) => rij.overlegId === id));
    }),
    bijeenkomst: async (raoId, id) =>
      (
        await db
          .select()
          .from(bijeenkomsten)
          .where(and(vanRao(raoId), eq(bijeenkomsten.id, id)))
      )[0],
    onderwerpen: (raoId) =>
      db
        .select()
        .from(raoOnderwerpen)
        .where(eq(raoOnderwerpen.raoId, raoId))
        .orderBy(desc(raoOnderwerpen.volgnummer))
        .limit(HOOGSTENS),
    onderwerp: async (raoId, id) =>
      (
        await db
          .select()
          .from(raoOnderwerpen)
          .where(and(eq(raoOnderwerpen.raoId, raoId), eq(raoOnderwerpen.id, id)))
      )[0],
    trends: () => db.select().from(trends).orderBy(desc(trends.volgnummer)).limit(HOOGSTENS),
    kaders: async (dag) => {
      const nieuwsteEerst = await db
        .selectDistinctOn([kaders.onderwerp])
        .from(kaders)
        .where(lte(kaders.geldigVan, dag))
        .orderBy(kaders.onderwerp, desc(kaders.versie));
      // A version that lapsed does not let the one before it come back.
      return nieuwsteEerst.filter(({ geldigTot }) => geldigTot === null || geldigTot >= dag);
    },
    versiesVan: (onderwerp) => db.select().from(kaders).where(eq(kaders.onderwerp, onderwerp)).orderBy(kaders.versie),
  };
}
