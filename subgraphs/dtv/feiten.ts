import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { OPEN_STANDEN, vertrekplannen, vertrektermijnen, vertrekzaken } from './tables.ts';

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
    /** R-LKO-09: whether the vertrektermijn of a person has ended before a day. Keys are `vNummer@JJJJ-MM-DD`. */
    vertrektermijnVoorbij: {
      vragers: OVERLEG,
      antwoord: async (sleutels) => {
        const gevraagd = sleutels.map((sleutel) => ({ sleutel, vNummer: sleutel.split('@', 1)[0] ?? '' }));
        const rows = await db
          .select({ vNummer: vertrektermijnen.vNummer, einddatum: vertrektermijnen.einddatum })
          .from(vertrektermijnen)
          .where(
            inArray(
              vertrektermijnen.vNummer,
              gevraagd.map(({ vNummer }) => vNummer),
            ),
          );
        const einde = new Map(rows.map((row) => [row.vNummer, row.einddatum]));
        return new Set(
          gevraagd.flatMap(({ sleutel, vNummer }) => {
            const dag = sleutel.slice(vNummer.length + 1);
            const einddatum = einde.get(vNummer);
            return einddatum !== undefined && einddatum < dag ? [sleutel] : [];
          }),
        );
      },
    },
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
