import type { Klaar } from '../overleg/open-klaar.ts';
import { HANDELINGEN, type HandelingNaam } from './handelingen.ts';
import { type KlareHandeling, mutationOf, type Omgeving } from './klare-handeling.ts';

/** A mutation as it stands ready for the demo. */
export function klaarVoorDeDemo(handeling: KlareHandeling, omgeving: Omgeving): Klaar {
  return { query: mutationOf(handeling), variables: variablesOf(handeling.invoer(omgeving)) };
}

/** A mutation about what is on the page: what the page knows stands over the example. */
export function handelingOver(naam: HandelingNaam, bekend: Readonly<Record<string, unknown>>, vandaag: string): Klaar {
  const handeling: KlareHandeling | undefined = HANDELINGEN.find((een) => een.naam === naam);
  if (handeling === undefined) throw new Error(`no mutation ${naam} stands ready`);
  const voorbeeld = handeling.invoer({ vandaag, raoBijeenkomst: '', issuer: '' });
  return { query: mutationOf(handeling, 'ingevuld'), variables: variablesOf({ ...voorbeeld, ...bekend }) };
}

/** Each with a key of its own: done twice by accident it is done once, opened again it is another. */
function variablesOf(invoer: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ invoer: { ...invoer, idempotentiesleutel: crypto.randomUUID() } }, null, 2);
}
