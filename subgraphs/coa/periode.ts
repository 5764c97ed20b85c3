import { SubgraphFault } from '../kit/fault.ts';

/** Whole calendar months, `tot` exclusive; both are days that exist, as the scalar saw to. */
export interface Periode {
  readonly van: string;
  readonly tot: string;
}

/**
 * @returns whether a month (`JJJJ-MM`) lies in the period
 * @throws SubgraphFault PERIODE_ONGELDIG
 */
export function maandenVan({ van, tot }: Periode): (maand: string) => boolean {
  if (!van.endsWith('-01') || !tot.endsWith('-01') || van >= tot) throw new SubgraphFault('PERIODE_ONGELDIG');
  return (maand) => van.slice(0, 7) <= maand && maand < tot.slice(0, 7);
}
