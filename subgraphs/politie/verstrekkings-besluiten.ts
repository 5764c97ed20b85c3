import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { VerstrekkingsBesluit } from '../../toegang/verstrekkingsbesluit.ts';
import type { Database } from '../../opslag/store.ts';
import { verstrekkingsBesluiten } from './tables.ts';

/**
 * The Wpg decisions on record (Wpg art. 20), valid or not: the decision on a field looks at the moment. The police's own people
 * need none, so for them nothing is read.
 */
export async function leesVerstrekkingsBesluiten(
  db: Database,
  gebruiker: Pick<Gebruiker, 'organisatie'>,
): Promise<readonly VerstrekkingsBesluit[]> {
  if (gebruiker.organisatie === 'POLITIE') return [];
  const rijen = await db.select().from(verstrekkingsBesluiten);
  return rijen.map(({ dataklassen, ontvangers, van, tot }) => ({
    // niveaus.csv: being on the Top-X is OPENBARE_ORDE. The only list of the police is the Top-X, and its fields ask
    // for both classes: a decision on OPENBARE_ORDE names the row too, and nothing else can.
    dataklassen: dataklassen.flatMap((klasse) => {
      if (klasse === 'LKO_LIJST') return [];
      return klasse === 'OPENBARE_ORDE' ? [klasse, 'LKO_LIJST'] : [klasse];
    }),
    ontvangers,
    van: van.getTime(),
    tot: tot.getTime(),
  }));
}
