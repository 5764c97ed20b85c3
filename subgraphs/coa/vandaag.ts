/** The day of a moment (milliseconds since the epoch) as ISO 8601, in UTC like every day here. */
export function dagVan(nu: number): string {
  return new Date(nu).toISOString().slice(0, 10);
}

/** The last day of birth with which somebody is eighteen or older on this day. */
export function achttienGeworden(vandaag: string): string {
  return `${Number(vandaag.slice(0, 4)) - 18}${vandaag.slice(4)}`;
}
