import type { KlasseLabel } from '../../../toegang/label.ts';
import type { OverlegContext } from '../context.ts';
import { zietVan } from './ziet-van.ts';

const SIGNAALLIJST: KlasseLabel = { dataklasse: 'SIGNAALLIJST', niveau: 'VOLLEDIG' };

/**
 * The list, if whoever asks may read it; about somebody whom they do not see (k1, k6) it is as if there were none. What a rule says
 * of its stand, its version or its fields is said of that person.
 */
export async function zichtbareLijst<Lijst extends { readonly vNummer: string | null }>(
  lijst: Lijst | undefined,
  context: OverlegContext,
): Promise<Lijst | undefined> {
  if (lijst === undefined || lijst.vNummer === null) return lijst;
  return (await zietVan(context, [lijst.vNummer], SIGNAALLIJST)).has(lijst.vNummer) ? lijst : undefined;
}
