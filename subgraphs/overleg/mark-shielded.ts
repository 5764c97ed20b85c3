import type { OverlegContext } from './context.ts';

/**
 * Marks the rows that are about a shielded person, so that nothing of them shows but the V-nummer and the mark (k6, Vw 2000
 * art. 107 lid 8). It is looked up with the grounds, which the persons of these rows need anyway.
 */
export async function markShielded<Row extends { readonly vNummer: string | null }>(
  context: OverlegContext,
  rows: readonly Row[],
): Promise<readonly (Row & { readonly beperkt: boolean; readonly verstrekkingsbeperking: boolean })[]> {
  return await Promise.all(
    rows.map(async (row) => {
      const beperkt = row.vNummer !== null && (await context.bronnen.gronden('Vreemdeling', row.vNummer)).beperkt;
      return { ...row, beperkt, verstrekkingsbeperking: beperkt };
    }),
  );
}
