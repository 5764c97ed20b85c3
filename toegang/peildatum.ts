/** How many days of counting stay published. */
const MAANDEN = 12;

/**
 * The days of which counts are published, the newest first: the first of each of the last months, and none in the month that
 * runs. Any day that one likes would be a way to find one person: the numbers of two days that differ by that person.
 * @param nu milliseconds since the epoch
 * @returns ISO days
 */
export function gepubliceerdePeildatums(nu: number): readonly string[] {
  const vandaag = new Date(nu);
  return Array.from({ length: MAANDEN }, (_, terug) =>
    new Date(Date.UTC(vandaag.getUTCFullYear(), vandaag.getUTCMonth() - 1 - terug, 1)).toISOString().slice(0, 10),
  );
}
