/** The questions that the resolvers ask of overleg's records; each is one statement, however many rows it is about. */
import DataLoader from 'dataloader';
import { and, asc, count, eq, exists, gt, gte, inArray, isNull, notInArray, or, sql } from 'drizzle-orm';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import { type Gebruiker, mogelijkeProfielen } from '../../toegang/gebruiker.ts';
import { ligtBijRao } from './gronden/signaallijst.ts';
import type { OverlegSoort } from './lidmaatschappen.ts';
import { eigenUitnodiging, geopendPunt } from './gronden/uitnodiging.ts';
import { agendapunten } from './tables/agendapunt.ts';
import { bijeenkomsten, leden, lkos, raos } from './tables/overleg.ts';
import { afschermingen } from './tables/persoon.ts';
import { signaallijsten, standpunten } from './tables/signaallijst.ts';
import { uitnodigingen, uitnodigingPunten } from './tables/uitnodiging.ts';

export type AgendapuntRij = typeof agendapunten.$inferSelect;
export type SignaallijstRij = typeof signaallijsten.$inferSelect;

/** What changed, as far as this reader reads it. */
export interface Sinds {
  readonly na: Date;
  /** Whether every column of a row is read, or only those of a summary. */
  readonly alles: boolean;
  /** Ids of rows that show nothing but a V-nummer, and so not that they changed either. */
  readonly altijd: readonly string[];
}

/** Who was away longer reads the agenda anew. */
const HOOGSTENS_GESLOTEN = 500;

export interface OverlegStore {
  readonly lko: DataLoader<string, typeof lkos.$inferSelect | undefined>;
  readonly rao: DataLoader<string, typeof raos.$inferSelect | undefined>;
  readonly volgendeBijeenkomst: DataLoader<string, typeof bijeenkomsten.$inferSelect | undefined>;
  readonly signaallijstenVan: DataLoader<string, readonly SignaallijstRij[]>;
  readonly standpuntenVan: DataLoader<string, readonly (typeof standpunten.$inferSelect)[]>;
  ledenVan(
    soort: OverlegSoort,
    overlegId: string,
  ): Promise<readonly { id: number; organisatie: string; functie: string }[]>;
  uitnodigingenVan(lkoId: string): Promise<readonly (typeof uitnodigingen.$inferSelect)[]>;
  /**
   * @param alleenGenodigd true for an invitee, who sees the items of the invitation and no others (k2)
   * @param sinds only what this reader reads otherwise than before it
   */
  agenda(lkoId: string, page: Page, alleenGenodigd: boolean, sinds?: Sinds): Promise<readonly AgendapuntRij[]>;
  telAgenda(lkoId: string, alleenGenodigd: boolean, sinds?: Sinds): Promise<number>;
  /** Open items about somebody who is shielded. */
  afgeschermdOpAgenda(lkoId: string): Promise<readonly AgendapuntRij[]>;
  /** Which items were closed after this moment, the first of them first; not those that showed as shielded (k6). */
  geslotenNa(lkoId: string, sinds: Date): Promise<readonly { readonly id: string; readonly geslotenOp: Date | null }[]>;
  /** @param alleenGenodigd true for an invitee, who sees what is about the persons of the invitation and no more (k2) */
  raoSignaallijsten(
    raoId: string,
    page: Page,
    alleenGenodigd: boolean,
    sinds?: Sinds,
  ): Promise<readonly SignaallijstRij[]>;
  telRaoSignaallijsten(raoId: string, alleenGenodigd: boolean, sinds?: Sinds): Promise<number>;
}

export function openOverlegStore(db: Database, gebruiker: Gebruiker, nu: number): OverlegStore {
  const vandaag = new Date(nu).toISOString().slice(0, 10);
  const genodigd = genodigdeZaken(db, gebruiker, nu);
  const lopend = (lkoId: string, alleenGenodigd: boolean, sinds?: Sinds) =>
    and(
      eq(agendapunten.lkoId, lkoId),
      isNull(agendapunten.geslotenOp),
      alleenGenodigd ? inArray(agendapunten.id, genodigd(agendapunten.id, 'LKO', lkoId)) : undefined,
      sinds &&
        or(
          gt(sinds.alles ? agendapunten.gewijzigdOp : agendapunten.toegevoegdOp, sinds.na),
          inArray(agendapunten.id, [...sinds.altijd]),
          alleenGenodigd ? inArray(agendapunten.id, genodigd(agendapunten.id, 'LKO', lkoId, sinds.na)) : undefined,
        ),
    );
  const voorgelegd = (raoId: string, alleenGenodigd: boolean, sinds?: Sinds) =>
    and(
      eq(signaallijsten.raoId, raoId),
      ligtBijRao(nu),
      alleenGenodigd ? inArray(signaallijsten.vNummer, genodigd(agendapunten.vNummer, 'RAO', raoId)) : undefined,
      sinds &&
        or(
          gt(sinds.alles ? signaallijsten.gewijzigdOp : signaallijsten.standSinds, sinds.na),
          sinds.alles ? exists(nieuwStandpunt(db, sinds.na)) : undefined,
          inArray(signaallijsten.vNummer, afgeschermd(db)),
          alleenGenodigd
            ? inArray(signaallijsten.vNummer, genodigd(agendapunten.vNummer, 'RAO', raoId, sinds.na))
            : undefined,
        ),
    );
  return {
    lko: new DataLoader(async (ids) =>
      byKey(
        ids,
        await db
          .select()
          .from(lkos)
          .where(inArray(lkos.id, [...ids])),
        (r) => r.id,
      ),
    ),
    rao: new DataLoader(async (ids) =>
      byKey(
        ids,
        await db
          .select()
          .from(raos)
          .where(inArray(raos.id, [...ids])),
        (r) => r.id,
      ),
    ),
    volgendeBijeenkomst: new DataLoader(async (ids) => {
      const rows = await db
        .selectDistinctOn([bijeenkomsten.overlegId])
        .from(bijeenkomsten)
        .where(and(inArray(bijeenkomsten.overlegId, [...ids]), gte(bijeenkomsten.datum, vandaag)))
        .orderBy(bijeenkomsten.overlegId, asc(bijeenkomsten.datum));
      return byKey(ids, rows, (r) => r.overlegId);
    }),
    signaallijstenVan: new DataLoader(async (vNummers) => {
      const rows = await db
        .select()
        .from(signaallijsten)
        .where(inArray(signaallijsten.vNummer, [...vNummers]))
        .orderBy(signaallijsten.volgnummer);
      return vNummers.map((vNummer) => rows.filter((row) => row.vNummer === vNummer));
    }),
    standpuntenVan: new DataLoader(async (ids) => {
      const rows = await db
        .select()
        .from(standpunten)
        .where(inArray(standpunten.signaallijstId, [...ids]))
        .orderBy(standpunten.organisatie);
      return ids.map((id) => rows.filter((row) => row.signaallijstId === id));
    }),
    ledenVan: (soort, overlegId) =>
      db
        .select({ id: leden.id, organisatie: leden.organisatie, functie: leden.functie })
        .from(leden)
        .where(and(eq(leden.soort, soort), eq(leden.overlegId, overlegId), lopendLid(nu)))
        .orderBy(leden.id),
    uitnodigingenVan: (lkoId) =>
      db
        .select()
        .from(uitnodigingen)
        .where(and(eq(uitnodigingen.soort, 'LKO'), eq(uitnodigingen.overlegId, lkoId)))
        .orderBy(uitnodigingen.van, uitnodigingen.id),
    agenda: (lkoId, page, alleenGenodigd, sinds) =>
      db
        .select()
        .from(agendapunten)
        .where(and(lopend(lkoId, alleenGenodigd, sinds), gt(agendapunten.volgnummer, page.naVolgnummer)))
        .orderBy(agendapunten.volgnummer)
        .limit(page.first + 1),
    telAgenda: async (lkoId, alleenGenodigd, sinds) =>
      (
        await db
          .select({ aantal: count() })
          .from(agendapunten)
          .where(lopend(lkoId, alleenGenodigd, sinds))
      )[0]?.aantal ?? 0,
    afgeschermdOpAgenda: (lkoId) =>
      db
        .select()
        .from(agendapunten)
        .where(
          and(
            eq(agendapunten.lkoId, lkoId),
            isNull(agendapunten.geslotenOp),
            inArray(agendapunten.vNummer, afgeschermd(db)),
          ),
        ),
    geslotenNa: (lkoId, sinds) =>
      db
        .select({ id: agendapunten.id, geslotenOp: agendapunten.geslotenOp })
        .from(agendapunten)
        .where(
          and(
            eq(agendapunten.lkoId, lkoId),
            gt(agendapunten.geslotenOp, sinds),
            // Without a tie it showed like any other, and so does its end: or closing it would tell who is shielded.
            or(
              isNull(agendapunten.vNummer),
              isNull(agendapunten.bandBevestigdOp),
              notInArray(agendapunten.vNummer, afgeschermd(db)),
            ),
          ),
        )
        .orderBy(agendapunten.geslotenOp, agendapunten.volgnummer)
        .limit(HOOGSTENS_GESLOTEN),
    raoSignaallijsten: (raoId, page, alleenGenodigd, sinds) =>
      db
        .select()
        .from(signaallijsten)
        .where(and(voorgelegd(raoId, alleenGenodigd, sinds), gt(signaallijsten.volgnummer, page.naVolgnummer)))
        .orderBy(signaallijsten.volgnummer)
        .limit(page.first + 1),
    telRaoSignaallijsten: async (raoId, alleenGenodigd, sinds) =>
      (
        await db
          .select({ aantal: count() })
          .from(signaallijsten)
          .where(voorgelegd(raoId, alleenGenodigd, sinds))
      )[0]?.aantal ?? 0,
  };
}

/** k6: when something about them changed is not to be found out by asking for each moment. */
function afgeschermd(db: Database) {
  return db.select({ v: afschermingen.vNummer }).from(afschermingen);
}

/** Whether a standpunt on this list came or changed after this moment. */
function nieuwStandpunt(db: Database, na: Date) {
  return db
    .select({ een: sql`1` })
    .from(standpunten)
    .where(and(eq(standpunten.signaallijstId, signaallijsten.id), gt(standpunten.gewijzigdOp, na)));
}

/** The open items, or their persons, to which the running invitations of one overleg, begun after `na`, give this gebruiker access. */
function genodigdeZaken(db: Database, gebruiker: Gebruiker, nu: number) {
  const mogelijk = mogelijkeProfielen(gebruiker);
  return (
    zaak: typeof agendapunten.id | typeof agendapunten.vNummer,
    soort: 'LKO' | 'RAO',
    overlegId: string,
    na?: Date,
  ) =>
    db
      .select({ zaak })
      .from(uitnodigingPunten)
      .innerJoin(uitnodigingen, eq(uitnodigingen.id, uitnodigingPunten.uitnodigingId))
      .innerJoin(agendapunten, eq(agendapunten.id, uitnodigingPunten.agendapuntId))
      .where(
        and(
          eq(uitnodigingen.soort, soort),
          eq(uitnodigingen.overlegId, overlegId),
          isNull(agendapunten.geslotenOp),
          eigenUitnodiging({ gebruiker, mogelijk, nu }),
          gt(uitnodigingen.tot, new Date(nu)),
          na && gt(uitnodigingen.van, na),
          geopendPunt({ db, gebruiker }),
        ),
      );
}

function lopendLid(nu: number) {
  return sql`${leden.van} <= ${new Date(nu).toISOString()}::timestamptz and (${leden.tot} is null or ${leden.tot} > ${new Date(nu).toISOString()}::timestamptz)`;
}

function byKey<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): (Row | undefined)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(key));
}
