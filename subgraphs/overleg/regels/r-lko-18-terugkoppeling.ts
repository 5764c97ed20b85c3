import type { TerugkoppelTermijn } from '../../kit/config.ts';
import { type IsFeestdag, plusWerkdagen } from '../werkdagen.ts';
import type { Regel } from './regel.ts';

/** From what day on the five working days count; the source does not say. */
type Klok = TerugkoppelTermijn['klok'];

export type TerugkoppelingStand = 'OP_TIJD' | 'TE_LAAT';

const WERKDAGEN = 5;

/** Of each clock its day, and the calendar of the five working days. */
export function terugkoppelingUiterlijk(
  dagen: Readonly<Record<Klok, string>>,
  { klok, isFeestdag }: { readonly klok: Klok; readonly isFeestdag: IsFeestdag },
): string {
  return plusWerkdagen(dagen[klok], WERKDAGEN, isFeestdag);
}

/** What is still to come is late from the day after its last day. */
export function terugkoppelingStand(uiterlijk: string, gedaanOp: string | null, vandaag: string): TerugkoppelingStand {
  return (gedaanOp ?? vandaag) <= uiterlijk ? 'OP_TIJD' : 'TE_LAAT';
}

/**
 * R-LKO-18: "De deelnemende organisaties rapporteren bijzonderheden aan de eigen vertegenwoordiger in het RAO." "De betrokken
 * partijen krijgen zo mogelijk binnen vijf werkdagen van het RAO een terugkoppeling." The first is meldBijzonderheid. The second
 * is a target ("zo mogelijk"): what comes late is told to be so, and comes.
 */
export const terugkoppelingOpTijd: Regel<{ readonly uiterlijk: string | undefined; readonly vandaag: string }> = ({
  uiterlijk,
  vandaag,
}) =>
  uiterlijk === undefined || terugkoppelingStand(uiterlijk, vandaag, vandaag) === 'OP_TIJD'
    ? undefined
    : {
        regel: 'R-LKO-18',
        soort: 'MELDING',
        veld: null,
        melding: 'Deze terugkoppeling komt later dan vijf werkdagen; zij is gedaan en staat als TE_LAAT.',
      };
