/** What the resolvers ask of the signaallijsten beyond the lists themselves; each is one statement, however many rows it is about. */
import DataLoader from 'dataloader';
import { and, count, desc, eq, exists, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Page } from '../../kit/connection.ts';
import type { Database } from '../../../opslag/store.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { afschermingen } from '../tables/persoon.ts';
import { signaallijsten, signaalOvergangen, standpunten } from '../tables/signaallijst.ts';
import { stappenplannen } from '../tables/stappenplan.ts';

export type StappenplanRij = typeof stappenplannen.$inferSelect;
type Lijst = typeof signaallijsten.$inferSelect;

export interface SignaalStore {
  readonly overgangenVan: DataLoader<string, readonly (typeof signaalOvergangen.$inferSelect)[]>;
  /** The newest first. */
  stappenplannenVan(lkoId: string): Promise<readonly StappenplanRij[]>;
  /** The open items of a person, on whatever agenda. */
  readonly openDossiers: DataLoader<string, readonly (typeof agendapunten.$inferSelect)[]>;
  /**
   * @param organisatie whose own standpunt counts as a change of the list; that of another does not
   * @param sinds only what was changed after it
   */
  vanLko(lkoId: string, organisatie: string, page: Page, sinds: Date | undefined): Promise<readonly Lijst[]>;
  telVanLko(lkoId: string, organisatie: string, sinds: Date | undefined): Promise<number>;
}

const HOOGSTENS = 100;

export function openSignaalStore(db: Database): SignaalStore {
  const eigenStandpunt = (organisatie: string, sinds: Date) =>
    db
      .select({ organisatie: standpunten.organisatie })
      .from(standpunten)
      .where(
        and(
          eq(standpunten.signaallijstId, signaallijsten.id),
          eq(standpunten.organisatie, organisatie),
          gt(standpunten.gewijzigdOp, sinds),
        ),
      );
  const vanLko = (lkoId: string, organisatie: string, sinds: Date | undefined) =>
    and(
      eq(signaallijsten.lkoId, lkoId),
      // k6: when a list about a shielded person changed is not to be found out by asking for each moment.
      sinds === undefined
        ? undefined
        : or(
            gt(signaallijsten.gewijzigdOp, sinds),
            exists(eigenStandpunt(organisatie, sinds)),
            inArray(signaallijsten.vNummer, db.select({ v: afschermingen.vNummer }).from(afschermingen)),
          ),
    );
  return {
    overgangenVan: new DataLoader(async (ids) => {
      const rows = await db
        .select()
        .from(signaalOvergangen)
        .where(inArray(signaalOvergangen.signaallijstId, [...ids]))
        .orderBy(signaalOvergangen.volgnummer);
      return ids.map((id) => rows.filter((row) => row.signaallijstId === id));
    }),
    stappenplannenVan: (lkoId) =>
      db
        .select()
        .from(stappenplannen)
        .where(eq(stappenplannen.lkoId, lkoId))
        .orderBy(desc(stappenplannen.volgnummer))
        .limit(HOOGSTENS),
    openDossiers: new DataLoader(async (vNummers) => {
      const rows = await db
        .select()
        .from(agendapunten)
        .where(and(inArray(agendapunten.vNummer, [...vNummers]), isNull(agendapunten.geslotenOp)))
        .orderBy(agendapunten.volgnummer);
      return vNummers.map((vNummer) => rows.filter((row) => row.vNummer === vNummer));
    }),
    vanLko: (lkoId, organisatie, page, sinds) =>
      db
        .select()
        .from(signaallijsten)
        .where(and(vanLko(lkoId, organisatie, sinds), gt(signaallijsten.volgnummer, page.naVolgnummer)))
        .orderBy(signaallijsten.volgnummer)
        .limit(page.first + 1),
    telVanLko: async (lkoId, organisatie, sinds) =>
      (
        await db
          .select({ aantal: count() })
          .from(signaallijsten)
          .where(vanLko(lkoId, organisatie, sinds))
      )[0]?.aantal ?? 0,
  };
}
