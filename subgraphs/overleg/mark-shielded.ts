import type { OverlegContext } from './context.ts';

/**
 * Marks the rows that are about a shielded person, so that nothing of them shows but the V-nummer and the mark (k6, Vw 2000
 * art. 107 lid 8). The mark is for whoever has a ground for that person: a row that stands for no ground at all looks as it
 * would of anybody, or else putting somebody on the agenda would tell. It is looked up with the grounds, which the persons of
 * these rows need anyway.
 * @param geeftGrond whether the overleg sees, or once saw, the person by this row
 */
export async function markShielded<Row extends { readonly vNummer: string | null }>(
  context: OverlegContext,
  rows: readonly Row[],
  geeftGrond: (row: Row) => boolean,
): Promise<readonly (Row & { readonly beperkt: boolean; readonly verstrekkingsbeperking: boolean })[]> {
  return await Promise.all(
    rows.map(async (row) => {
      const van = row.vNummer === null ? undefined : await context.bronnen.gronden('Vreemdeling', row.vNummer);
      const beperkt = van?.beperkt === true && (van.gronden.length > 0 || geeftGrond(row));
      return { ...row, beperkt, verstrekkingsbeperking: beperkt };
    }),
  );
}
