import type { OverlegStore } from '../store.ts';
import type { Plaats } from './verb.ts';

/** The RAO of the region in which this overleg is: of a RAO that is the RAO itself, and the Deelberaad is in none. */
export async function raoVan(store: Pick<OverlegStore, 'lko'>, { soort, id }: Plaats): Promise<string | undefined> {
  if (soort === 'RAO') return id;
  return soort === 'LKO' ? (await store.lko.load(id))?.raoId : undefined;
}
