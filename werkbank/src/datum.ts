/** Days in Dutch words, in Dutch time, wherever the reader's computer thinks that it is. */

const TIJDZONE = 'Europe/Amsterdam';
const DATUM = new Intl.DateTimeFormat('nl-NL', { timeZone: TIJDZONE, day: 'numeric', month: 'long', year: 'numeric' });
// Swedish writes a day as ISO 8601 does.
const ISO_DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: TIJDZONE });
const DAG_MS = 24 * 60 * 60 * 1000;

/**
 * @param dag JJJJ-MM-DD, or a moment in UTC
 * @returns "1 november 2020"; the text itself when it is neither
 */
export function datumVan(dag: string): string {
  const tijdstip = Date.parse(dag);
  return Number.isNaN(tijdstip) ? dag : DATUM.format(tijdstip);
}

/** @returns the day of this moment in the Netherlands, as JJJJ-MM-DD */
export function dagIn(tijdstip: number): string {
  return ISO_DAG.format(tijdstip);
}

/** @returns how many days the second lies after the first; negative when before, 0 when either is no day */
export function dagenTussen(dag: string, later: string): number {
  const dagen = (Date.parse(later) - Date.parse(dag)) / DAG_MS;
  return Number.isNaN(dagen) ? 0 : Math.round(dagen);
}

/** @param dag JJJJ-MM-DD */
export function dagErbij(dag: string, dagen: number): string {
  return new Date(Date.parse(dag) + dagen * DAG_MS).toISOString().slice(0, 10);
}

/** How a last day lies to today, in words: "vandaag", "nog 3 dagen", "2 dagen te laat". */
export function restVan(uiterlijk: string, vandaag: string): string {
  const dagen = dagenTussen(vandaag, uiterlijk);
  if (dagen === 0) return 'vandaag';
  if (dagen > 0) return `nog ${aantalDagen(dagen)}`;
  return `${aantalDagen(-dagen)} te laat`;
}

function aantalDagen(dagen: number): string {
  return dagen === 1 ? '1 dag' : `${String(dagen)} dagen`;
}
