import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { OPEN_STANDEN, vertrekplannen, vertrekzaken } from './tables.ts';

const OVERLEG = ['OVERLEG'];

/** What overleg may ask DT&V, yes or no. A key of another shape is nobody, and gets no. */
export function feitenVan(db: Database): Readonly<Record<string, Feit>> {
  const open = inArray(vertrekzaken.status, [...OPEN_STANDEN]);
  return {
    /** Ontwerp, "Profiles and grounds": the tie of a person to an azc. Keys are `vNummer@azc`. */
    caseloadBijAzc: {
      vragers: OVERLEG,
      antwoord: async (sleutels) => {
        const rows = await db
          .select({ vNummer: vertrekzaken.vNummer, azc: vertrekzaken.azc })
          .from(vertrekzaken)
          .where(
            and(
              open,
              inArray(
                vertrekzaken.vNummer,
                sleutels.map((sleutel) => sleutel.split('@', 1)[0] ?? ''),
              ),
            ),
          );
        return new Set(rows.flatMap((row) => (row.azc === null ? [] : [`${row.vNummer}@${row.azc}`])));
      },
    },
    /** R-LKO-27: whether there is consensus about the caseload at all. Keys are V-nummers. */
    opCaseload: { vragers: OVERLEG, antwoord: (sleutels) => opCaseload(db, sleutels) },
    /** R-LKO-16: a signaallijst refers to a vertrekplan with strategie. Keys are V-nummers. */
    vertrekplanMetStrategie: {
      vragers: OVERLEG,
      antwoord: async (sleutels) => {
        const rows = await db
          .select({ vNummer: vertrekzaken.vNummer })
          .from(vertrekzaken)
          .innerJoin(vertrekplannen, eq(vertrekplannen.zaaknummer, vertrekzaken.zaaknummer))
          .where(
            and(
              open,
              inArray(vertrekzaken.vNummer, [...sleutels]),
              isNotNull(vertrekplannen.strategie),
              // Only the plan that holds: a strategie that a later versie dropped is none.
              sql`not exists (select 1 from ${vertrekplannen} later where later.zaaknummer = ${vertrekplannen.zaaknummer} and later.versie > ${vertrekplannen.versie})`,
            ),
          );
        return new Set(rows.map((row) => row.vNummer));
      },
    },
  };
}

/** Of these people, those on the caseload of DT&V, wherever in the country; one statement. */
export async function opCaseload(db: Database, vNummers: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ vNummer: vertrekzaken.vNummer })
    .from(vertrekzaken)
    .where(and(inArray(vertrekzaken.vNummer, [...vNummers]), inArray(vertrekzaken.status, [...OPEN_STANDEN])));
  return new Set(rows.map((row) => row.vNummer));
}
