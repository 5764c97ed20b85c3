/** The questions that the resolvers ask of DT&V's records; each is one statement, however many people it is about. */
import DataLoader from 'dataloader';
import { and, asc, count, desc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import {
  lkos,
  medewerkers,
  OPEN_STANDEN,
  partnerakkoorden,
  personen,
  reisdocumentdatums,
  reisdocumenten,
  vertrekplannen,
  vertrekstappen,
  vertrektermijnen,
  vertrekzaken,
} from './tables.ts';

export type StapRij = Pick<
  typeof vertrekstappen.$inferSelect,
  'omschrijving' | 'gereed' | 'belegdBij' | 'overInbewaringstelling'
>;
export type AkkoordRij = Pick<typeof partnerakkoorden.$inferSelect, 'organisatie' | 'akkoord' | 'datum'>;
export type ReisdocumentDatumRij = Pick<typeof reisdocumentdatums.$inferSelect, 'status' | 'datum'>;

/** All that DT&V holds of one person: the open case, or else the last one, its plan, the term and the papers. */
export interface Dossier {
  readonly zaak: typeof vertrekzaken.$inferSelect | null;
  readonly regievoerder: typeof medewerkers.$inferSelect | null;
  readonly plan: typeof vertrekplannen.$inferSelect | null;
  readonly stappen: readonly StapRij[];
  readonly akkoorden: readonly AkkoordRij[];
  readonly termijn: typeof vertrektermijnen.$inferSelect | null;
  readonly reisdocument: typeof reisdocumenten.$inferSelect | null;
  readonly datums: readonly ReisdocumentDatumRij[];
}

export interface CaseloadRij {
  readonly volgnummer: number;
  readonly vNummer: string;
  readonly naam: string;
  readonly verstrekkingsbeperking: boolean;
  readonly sinds: string;
}

export interface DtvStore {
  readonly dossier: DataLoader<string, Dossier | undefined>;
  /** At most `first + 1` open cases of the azc of this LKO, in the order of volgnummer. */
  caseloadlijst(lkoId: string, page: Page): Promise<readonly CaseloadRij[]>;
  telCaseload(lkoId: string): Promise<number>;
}

export function openDtvStore(db: Database): DtvStore {
  const vanLko = (lkoId: string) => and(eq(lkos.id, lkoId), inArray(vertrekzaken.status, [...OPEN_STANDEN]));
  return {
    dossier: new DataLoader(async (vNummers) => {
      const found = new Map((await dossiersVan(db, vNummers)).map(({ vNummer, ...dossier }) => [vNummer, dossier]));
      return vNummers.map((vNummer) => found.get(vNummer));
    }),
    caseloadlijst: (lkoId, page) =>
      db
        .select({
          volgnummer: vertrekzaken.volgnummer,
          vNummer: vertrekzaken.vNummer,
          naam: personen.naam,
          verstrekkingsbeperking: personen.verstrekkingsbeperking,
          sinds: vertrekzaken.instroomDatum,
        })
        .from(lkos)
        .innerJoin(vertrekzaken, eq(vertrekzaken.azc, lkos.azc))
        .innerJoin(personen, eq(personen.vNummer, vertrekzaken.vNummer))
        .where(and(vanLko(lkoId), gt(vertrekzaken.volgnummer, page.naVolgnummer)))
        .orderBy(vertrekzaken.volgnummer)
        .limit(page.first + 1),
    telCaseload: async (lkoId) =>
      (
        await db
          .select({ aantal: count() })
          .from(lkos)
          .innerJoin(vertrekzaken, eq(vertrekzaken.azc, lkos.azc))
          .innerJoin(personen, eq(personen.vNummer, vertrekzaken.vNummer))
          .where(vanLko(lkoId))
      )[0]?.aantal ?? 0,
  };
}

/** One statement: the small lists below a row come along as JSON, so that a dossier costs no second round. */
function dossiersVan(db: Database, vNummers: readonly string[]) {
  const vanPlan = (t: typeof vertrekstappen | typeof partnerakkoorden) =>
    and(eq(t.zaaknummer, vertrekplannen.zaaknummer), eq(t.versie, vertrekplannen.versie));
  return db
    .selectDistinctOn([personen.vNummer], {
      vNummer: personen.vNummer,
      zaak: vertrekzaken,
      regievoerder: medewerkers,
      plan: vertrekplannen,
      stappen: sql<StapRij[]>`(
        select coalesce(json_agg(json_build_object('omschrijving', ${vertrekstappen.omschrijving}, 'gereed', ${vertrekstappen.gereed},
          'belegdBij', ${vertrekstappen.belegdBij}, 'overInbewaringstelling', ${vertrekstappen.overInbewaringstelling})
          order by ${vertrekstappen.nummer}), '[]'::json)
        from ${vertrekstappen} where ${vanPlan(vertrekstappen)})`,
      akkoorden: sql<AkkoordRij[]>`(
        select coalesce(json_agg(json_build_object('organisatie', ${partnerakkoorden.organisatie}, 'akkoord', ${partnerakkoorden.akkoord},
          'datum', ${partnerakkoorden.datum}) order by ${partnerakkoorden.organisatie}), '[]'::json)
        from ${partnerakkoorden} where ${vanPlan(partnerakkoorden)})`,
      termijn: vertrektermijnen,
      reisdocument: reisdocumenten,
      datums: sql<ReisdocumentDatumRij[]>`(
        select coalesce(json_agg(json_build_object('status', ${reisdocumentdatums.status}, 'datum', ${reisdocumentdatums.datum})
          order by ${reisdocumentdatums.datum}), '[]'::json)
        from ${reisdocumentdatums} where ${eq(reisdocumentdatums.vNummer, personen.vNummer)})`,
    })
    .from(personen)
    .leftJoin(vertrekzaken, eq(vertrekzaken.vNummer, personen.vNummer))
    .leftJoin(
      medewerkers,
      and(eq(medewerkers.issuer, vertrekzaken.regievoerderIssuer), eq(medewerkers.sub, vertrekzaken.regievoerderSub)),
    )
    .leftJoin(vertrekplannen, eq(vertrekplannen.zaaknummer, vertrekzaken.zaaknummer))
    .leftJoin(vertrektermijnen, eq(vertrektermijnen.vNummer, personen.vNummer))
    .leftJoin(reisdocumenten, eq(reisdocumenten.vNummer, personen.vNummer))
    .where(inArray(personen.vNummer, [...vNummers]))
    .orderBy(
      asc(personen.vNummer),
      desc(inArray(vertrekzaken.status, [...OPEN_STANDEN])),
      desc(vertrekzaken.instroomDatum),
      desc(vertrekzaken.volgnummer),
      desc(vertrekplannen.versie),
    );
}
