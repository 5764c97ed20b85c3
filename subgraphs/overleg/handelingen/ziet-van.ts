import { printLabel, type KlasseLabel } from '../../../toegang/label.ts';
import { mag } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';

/** Of these persons, those of whom this gebruiker may see this class. */
export async function zietVan(
  context: OverlegContext,
  vNummers: readonly string[],
  label: KlasseLabel,
): Promise<ReadonlySet<string>> {
  await Promise.all(vNummers.map((key) => context.relaties.load({ type: 'Vreemdeling', key })));
  return new Set(vNummers.filter((key) => mag(context, 'Vreemdeling', key, printLabel(label))));
}
