import type { SignaalStand } from '../tables/signaallijst.ts';
import type { Regel } from './regel.ts';

/**
 * R-RAO-07: what may follow which stand. What the Deelberaad is asked comes back too: no signaallijst ends without a
 * terugkoppeling to the LKO that made it.
 */
const DAARNA: Readonly<Record<SignaalStand, readonly SignaalStand[]>> = {
  CONCEPT: ['INGEDIEND'],
  INGEDIEND: ['GEAGENDEERD'],
  GEAGENDEERD: ['BESPROKEN'],
  BESPROKEN: ['BESLOTEN', 'OPGESCHAALD_DA'],
  BESLOTEN: ['TERUGGEKOPPELD', 'OPGESCHAALD_DA'],
  OPGESCHAALD_DA: ['TERUGGEKOPPELD'],
  TERUGGEKOPPELD: [],
};

export function magOvergaan(van: SignaalStand, naar: SignaalStand): boolean {
  return DAARNA[van].includes(naar);
}

/** A signaallijst goes one step at a time, and nowhere back. */
export const standLaatToe: Regel<{
  readonly lijst: { readonly stand: SignaalStand } | undefined;
  readonly naar: SignaalStand;
}> = ({ lijst, naar }) =>
  lijst === undefined || magOvergaan(lijst.stand, naar)
    ? undefined
    : {
        regel: 'SIGNAAL_STAND',
        soort: 'HARD',
        veld: 'signaallijst',
        melding: `Een signaallijst met de stand ${lijst.stand} wordt niet ${naar}; lees de stand opnieuw.`,
      };

/** What was submitted stays as it was. */
export const nogConcept: Regel<{ readonly lijst: { readonly stand: SignaalStand } | undefined }> = ({ lijst }) =>
  lijst === undefined || lijst.stand === 'CONCEPT'
    ? undefined
    : {
        regel: 'SIGNAAL_STAND',
        soort: 'HARD',
        veld: 'signaallijst',
        melding: 'Deze signaallijst is ingediend en wordt niet meer gewijzigd; stel zo nodig een nieuwe op.',
      };

/** One of another overleg, one that was never made and one that nobody here may know of are the same. */
export const signaallijstBekend: Regel<{ readonly lijst: unknown }> = ({ lijst }) =>
  lijst === undefined
    ? {
        regel: 'SIGNAALLIJST_ONBEKEND',
        soort: 'HARD',
        veld: 'signaallijst',
        melding: 'Noem een signaallijst van dit overleg.',
      }
    : undefined;
