import { and, count, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Reikwijdte } from '../../toegang/eigen.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Page } from '../kit/connection.ts';
import type { Database } from '../../opslag/store.ts';
import { medewerkers, OPEN_STANDEN, vertrekzaken } from './tables.ts';

/** The own rows of somebody at DT&V (eigen.csv): open cases only, for a closed case is nobody's caseload any more. */
export interface EigenCaseload {
  /** Of these people, those in the own caseload; one statement. */
  bevat(vNummers: readonly string[]): Promise<ReadonlySet<string>>;
  /** At most `first + 1` cases in the order of volgnummer. */
  bladzijde(page: Page): Promise<readonly { readonly volgnummer: number; readonly vNummer: string }[]>;
  tel(): Promise<number>;
}

/** @param reikwijdte of the row in eigen.csv; undefined when there is none, and then nothing is one's own */
export function openEigenCaseload(
  db: Database,
  gebruiker: Gebruiker,
  reikwijdte: Reikwijdte | undefined,
): EigenCaseload {
  const eigen = and(
    eq(medewerkers.issuer, gebruiker.issuer),
    eq(medewerkers.sub, gebruiker.sub),
    // A token that says another functie than the own records is not that medewerker.
    eq(medewerkers.functie, gebruiker.functie),
    inArray(vertrekzaken.status, [...OPEN_STANDEN]),
  );
  const binnen = binnenReikwijdte(reikwijdte);
  return {
    bevat: async (vNummers) => {
      const rows = await db
        .select({ vNummer: vertrekzaken.vNummer })
        .from(medewerkers)
        .innerJoin(vertrekzaken, binnen)
        .where(and(eigen, inArray(vertrekzaken.vNummer, [...vNummers])));
      return new Set(rows.map((row) => row.vNummer));
    },
    bladzijde: (page) =>
      db
        .select({ volgnummer: vertrekzaken.volgnummer, vNummer: vertrekzaken.vNummer })
        .from(medewerkers)
        .innerJoin(vertrekzaken, binnen)
        .where(and(eigen, gt(vertrekzaken.volgnummer, page.naVolgnummer)))
        .orderBy(vertrekzaken.volgnummer)
        .limit(page.first + 1),
    tel: async () =>
      (await db.select({ aantal: count() }).from(medewerkers).innerJoin(vertrekzaken, binnen).where(eigen))[0]
        ?.aantal ?? 0,
  };
}

function binnenReikwijdte(reikwijdte: Reikwijdte | undefined): SQL | undefined {
  switch (reikwijdte) {
    case 'EIGEN_CASELOAD':
      return and(
        eq(vertrekzaken.regievoerderIssuer, medewerkers.issuer),
        eq(vertrekzaken.regievoerderSub, medewerkers.sub),
      );
    case 'CASELOAD_EIGEN_REGIO':
      return eq(vertrekzaken.regio, medewerkers.regio);
    default:
      return sql`false`;
  }
}
