import type { OpvallendeRij } from '../../logboek/opvallend.ts';
import type { SubgraphContext } from './context.ts';

/** More than the longest page of any list: the preparation of a meeting, or of one caseload, stays below it. */
export const PERSONEN_PER_UUR = 201;
/** A wrong number, or an item that was closed since, is one or two a day. */
export const ZONDER_GROND = 10;
const DAG_MS = 24 * 60 * 60 * 1000;

/** The root `opvallendeInzage...`, the same at every organisation: where its FG could begin to look. */
export function opvallendeInzage(
  _root: unknown,
  { dag }: { readonly dag: string },
  { opvallend }: SubgraphContext,
): Promise<readonly OpvallendeRij[]> {
  const van = Date.parse(`${dag}T00:00:00Z`);
  return opvallend({ van, tot: van + DAG_MS, personenPerUur: PERSONEN_PER_UUR, zonderGrond: ZONDER_GROND });
}
