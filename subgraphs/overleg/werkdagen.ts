/** Says of a day, as `2026-04-03`, whether it is a feestdag; which calendar that is, is for who asks. */
export type IsFeestdag = (dag: string) => boolean;

const DAG = 24 * 60 * 60 * 1000;

/**
 * The day on which the last of this many working days falls; the day itself does not count. Monday to Friday, less the
 * feestdagen.
 */
export function plusWerkdagen(dag: string, aantal: number, isFeestdag: IsFeestdag): string {
  let hier = dag;
  for (let nog = aantal; nog > 0;) {
    hier = new Date(Date.parse(`${hier}T00:00:00Z`) + DAG).toISOString().slice(0, 10);
    if (isWerkdag(hier, isFeestdag)) nog -= 1;
  }
  return hier;
}

function isWerkdag(dag: string, isFeestdag: IsFeestdag): boolean {
  const inDeWeek = new Date(`${dag}T00:00:00Z`).getUTCDay();
  return inDeWeek !== 0 && inDeWeek !== 6 && !isFeestdag(dag);
}
