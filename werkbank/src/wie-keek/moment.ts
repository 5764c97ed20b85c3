/** Moments of the log in Dutch words and Dutch time, wherever the reader's computer thinks that it is. */

const TIJDZONE = 'Europe/Amsterdam';
const DAG = new Intl.DateTimeFormat('nl-NL', {
  timeZone: TIJDZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIJD = new Intl.DateTimeFormat('nl-NL', {
  timeZone: TIJDZONE,
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const DAG_EN_TIJD = new Intl.DateTimeFormat('nl-NL', {
  timeZone: TIJDZONE,
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});
const DAG_MS = 24 * 60 * 60 * 1000;

/** @returns "zondag 22 november 2026"; the text itself when it is no moment */
export function dagVan(moment: string): string {
  return write(DAG, moment);
}

/** @returns "14:05:09" */
export function tijdVan(moment: string): string {
  return write(TIJD, moment);
}

/** A day in UTC as it lies in Dutch time: "van 22 november om 01:00 tot 23 november om 01:00". */
export function vensterVan(dag: string): string {
  const begin = Date.parse(`${dag}T00:00:00Z`);
  if (Number.isNaN(begin)) return '';
  return `van ${DAG_EN_TIJD.format(begin)} tot ${DAG_EN_TIJD.format(begin + DAG_MS)}`;
}

/** @param dag JJJJ-MM-DD */
export function dagErna(dag: string, dagen: number): string {
  return new Date(Date.parse(`${dag}T00:00:00Z`) + dagen * DAG_MS).toISOString().slice(0, 10);
}

function write(format: Intl.DateTimeFormat, moment: string): string {
  const tijdstip = Date.parse(moment);
  return Number.isNaN(tijdstip) ? moment : format.format(tijdstip);
}

/** Lines that follow each other on one day, together; the order stays. */
export function perDag<Regel extends { readonly moment: string }>(regels: readonly Regel[]): [string, Regel[]][] {
  const dagen: [string, Regel[]][] = [];
  for (const regel of regels) {
    const dag = dagVan(regel.moment);
    const laatste = dagen.at(-1);
    if (laatste?.[0] === dag) laatste[1].push(regel);
    else dagen.push([dag, [regel]]);
  }
  return dagen;
}
