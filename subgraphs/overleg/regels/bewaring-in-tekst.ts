import type { Regel } from './regel.ts';

const BEWARING = /bewaring|\bIBS\b|deten(?:tie|eren)|vrijheidsontneming|\bart(?:ikel|\.)?\s*59\b/iu;

/** Whether a text speaks of detention: running, over, or considered, which no word in it tells apart. */
export function noemtBewaring(tekst: string): boolean {
  return BEWARING.test(tekst.normalize('NFKC'));
}

/**
 * INBEWARINGSTELLING_OVERWOGEN (niveaus.csv): that a detention is considered is for the LKO and the RAO, also where a text says it, and
 * never for an invitee, the Deelberaad or the person. Where what is written gets readers beyond those two, who writes it looks again.
 */
export const bewaringInTekst: Regel<{ readonly leestVerder: readonly string[] }> = ({ leestVerder }) =>
  leestVerder.some(noemtBewaring)
    ? {
        regel: 'BEWARING_IN_TEKST',
        soort: 'ZACHT',
        veld: null,
        melding:
          'Een tekst noemt bewaring, en wie hem leest mag van een overwogen bewaring niet weten. Laat dat weg, of zeg als afwijking dat het over een andere gaat.',
      }
    : undefined;
