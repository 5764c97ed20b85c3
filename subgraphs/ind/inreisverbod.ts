import type { inreisverboden } from './tables.ts';

export type InreisverbodRij = typeof inreisverboden.$inferSelect;

/**
 * Vw 2000 art. 66a: the years count from the day on which the person actually left; until then the ban stands and its end is
 * not in sight.
 */
export function inreisverbodGeldt(rij: InreisverbodRij | undefined, dag: string): boolean {
  if (rij?.uitgevaardigd == null) return false;
  if (rij.opheffing !== null && rij.opheffing <= dag) return false;
  return rij.ingang === null || rij.duurJaren === null || dag < jarenLater(rij.ingang, rij.duurJaren);
}

/** Vw 2000 art. 67: until it is lifted. */
export function ongewenstverklaringGeldt(rij: InreisverbodRij | undefined, dag: string): boolean {
  if (rij?.ongewenstVerklaard == null) return false;
  return rij.ongewenstOpgeheven === null || rij.ongewenstOpgeheven > dag;
}

function jarenLater(dag: string, jaren: number): string {
  return `${Number(dag.slice(0, 4)) + jaren}${dag.slice(4)}`;
}
