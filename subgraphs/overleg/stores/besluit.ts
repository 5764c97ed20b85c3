/** What the resolvers and verbs ask about how a signaallijst is dealt with; each is one statement. */
import DataLoader from 'dataloader';
import { and, count, eq, exists, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import type { Page } from '../../kit/connection.ts';
import { ligtBijRao } from '../gronden/signaallijst.ts';
import { besluiten, opschalingen, terugkoppelingen, vervolgacties } from '../tables/besluit.ts';
import { signaallijsten } from '../tables/signaallijst.ts';

export type BesluitRij = typeof besluiten.$inferSelect;
export type LijstRij = typeof signaallijsten.$inferSelect;
type VervolgactieRij = typeof vervolgacties.$inferSelect;

export interface BesluitStore {
  /** By the id of the signaallijst, in the order in which they were made. */
  readonly besluitenVan: DataLoader<string, readonly BesluitRij[]>;
  readonly terugkoppelingVan: DataLoader<string, typeof terugkoppelingen.$inferSelect | undefined>;
  readonly vervolgactiesVan: DataLoader<string, readonly VervolgactieRij[]>;
  /** Of a signaallijst of a RAO the one of a LKO that it follows. */
  readonly volgtOp: DataLoader<string, string | undefined>;
  /** Of a signaallijst of a LKO what the Deelberaad told the RAO about it. */
  vanDeelberaad(lijstId: string): Promise<typeof terugkoppelingen.$inferSelect | undefined>;
  readonly lijst: DataLoader<string, LijstRij | undefined>;
  /** Of a LKO, and it lies at this RAO. */
  lijstBijRao(raoId: string, id: string): Promise<LijstRij | undefined>;
  lijstBijDeelberaad(id: string): Promise<LijstRij | undefined>;
  besluitenlijst(raoId: string, page: Page): Promise<readonly BesluitRij[]>;
  telBesluiten(raoId: string): Promise<number>;
  /** Signaallijsten of this LKO about which there is a besluit. */
  beslotenVanLko(lkoId: string, page: Page): Promise<readonly LijstRij[]>;
  telBeslotenVanLko(lkoId: string): Promise<number>;
  bijDeelberaad(page: Page): Promise<readonly LijstRij[]>;
  telBijDeelberaad(): Promise<number>;
}

export function openBesluitStore(db: Database, nu: number): BesluitStore {
  // k1: when a list is no ground any more, what was decided about its person is no longer read here either.
  const nogGelezen = or(isNull(signaallijsten.vNummer), ligtBijRao(nu));
  const opDeLijst = (raoId: string) =>
    and(
      eq(besluiten.raoId, raoId),
      inArray(besluiten.signaallijstId, db.select({ id: signaallijsten.id }).from(signaallijsten).where(nogGelezen)),
    );
  const bijDeelberaad = and(eq(signaallijsten.niveau, 'RAO_NAAR_DA'), nogGelezen);
  const beslotenVan = (lkoId: string) =>
    and(
      eq(signaallijsten.lkoId, lkoId),
      nogGelezen,
      exists(db.select({ id: besluiten.id }).from(besluiten).where(eq(besluiten.signaallijstId, signaallijsten.id))),
    );
  const aantal = async (vraag: PromiseLike<{ aantal: number }[]>) => (await vraag)[0]?.aantal ?? 0;
  return {
    besluitenVan: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(besluiten)
        .where(inArray(besluiten.signaallijstId, [...ids]))
        .orderBy(besluiten.volgnummer);
      return ids.map((id) => rijen.filter((rij) => rij.signaallijstId === id));
    }),
    terugkoppelingVan: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(terugkoppelingen)
        .where(inArray(terugkoppelingen.signaallijstId, [...ids]));
      return ids.map((id) => rijen.find((rij) => rij.signaallijstId === id));
    }),
    vervolgactiesVan: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(vervolgacties)
        .where(inArray(vervolgacties.signaallijstId, [...ids]))
        .orderBy(vervolgacties.volgnummer);
      return ids.map((id) => rijen.filter((rij) => rij.signaallijstId === id));
    }),
    volgtOp: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(opschalingen)
        .where(inArray(opschalingen.signaallijstId, [...ids]));
      return ids.map((id) => rijen.find((rij) => rij.signaallijstId === id)?.volgtOp);
    }),
    vanDeelberaad: async (lijstId) =>
      (
        await db
          .select({
            signaallijstId: terugkoppelingen.signaallijstId,
            tekst: terugkoppelingen.tekst,
            op: terugkoppelingen.op,
          })
          .from(opschalingen)
          .innerJoin(terugkoppelingen, eq(terugkoppelingen.signaallijstId, opschalingen.signaallijstId))
          .where(eq(opschalingen.volgtOp, lijstId))
      )[0],
    lijst: new DataLoader(async (ids) => {
      const rijen = await db
        .select()
        .from(signaallijsten)
        .where(inArray(signaallijsten.id, [...ids]));
      return ids.map((id) => rijen.find((rij) => rij.id === id));
    }),
    lijstBijRao: async (raoId, id) =>
      (
        await db
          .select()
          .from(signaallijsten)
          .where(
            and(
              eq(signaallijsten.id, id),
              eq(signaallijsten.raoId, raoId),
              eq(signaallijsten.niveau, 'LKO_NAAR_RAO'),
              ne(signaallijsten.stand, 'CONCEPT'),
            ),
          )
      )[0],
    lijstBijDeelberaad: async (id) =>
      (
        await db
          .select()
          .from(signaallijsten)
          .where(and(eq(signaallijsten.id, id), eq(signaallijsten.niveau, 'RAO_NAAR_DA')))
      )[0],
    besluitenlijst: (raoId, page) =>
      db
        .select()
        .from(besluiten)
        .where(and(opDeLijst(raoId), gt(besluiten.volgnummer, page.naVolgnummer)))
        .orderBy(besluiten.volgnummer)
        .limit(page.first + 1),
    telBesluiten: (raoId) => aantal(db.select({ aantal: count() }).from(besluiten).where(opDeLijst(raoId))),
    beslotenVanLko: (lkoId, page) =>
      db
        .select()
        .from(signaallijsten)
        .where(and(beslotenVan(lkoId), gt(signaallijsten.volgnummer, page.naVolgnummer)))
        .orderBy(signaallijsten.volgnummer)
        .limit(page.first + 1),
    telBeslotenVanLko: (lkoId) => aantal(db.select({ aantal: count() }).from(signaallijsten).where(beslotenVan(lkoId))),
    bijDeelberaad: (page) =>
      db
        .select()
        .from(signaallijsten)
        .where(and(bijDeelberaad, gt(signaallijsten.volgnummer, page.naVolgnummer)))
        .orderBy(signaallijsten.volgnummer)
        .limit(page.first + 1),
    telBijDeelberaad: () => aantal(db.select({ aantal: count() }).from(signaallijsten).where(bijDeelberaad)),
  };
}
