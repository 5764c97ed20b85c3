const MILLISECONDEN = 86_400_000;

/** True for an ISO 8601 day that exists: `2026-02-29` does not. */
export function isDag(tekst: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(tekst) && !Number.isNaN(Date.parse(tekst)) && isoDag(Date.parse(tekst)) === tekst;
}

/** The day `aantal` days later (earlier when negative). */
export function plusDagen(dag: string, aantal: number): string {
  return isoDag(Date.parse(dag) + aantal * MILLISECONDEN);
}

/** Number of days from `van` to `tot`; negative when `tot` is earlier. */
export function dagenTussen(van: string, tot: string): number {
  return Math.round((Date.parse(tot) - Date.parse(van)) / MILLISECONDEN);
}

/** The later of two ISO days. */
export function laatste(a: string, b: string): string {
  return a > b ? a : b;
}

/** The earlier of two ISO days. */
export function eerste(a: string, b: string): string {
  return a < b ? a : b;
}

/** The first given weekday (0 = Sunday) strictly after `dag`. */
export function weekdagNa(dag: string, weekdag: number): string {
  const verschil = (weekdag - new Date(Date.parse(dag)).getUTCDay() + 7) % 7;
  return plusDagen(dag, verschil === 0 ? 7 : verschil);
}

/** Completed years of age on `dag`; on the birthday itself the year counts. */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** The last day of birth with which somebody is 18 on `dag`. On 29 February that is 28 February of the other year. */
export function achttienOp(dag: string): string {
  const jaar = Number(dag.slice(0, 4)) - 18;
  const geboortedag = `${jaar}${dag.slice(4)}`;
  return isDag(geboortedag) ? geboortedag : `${jaar}-02-28`;
}

function isoDag(tijd: number): string {
  return new Date(tijd).toISOString().slice(0, 10);
}
