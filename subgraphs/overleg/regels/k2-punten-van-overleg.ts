import type { Regel } from './regel.ts';

const HOOGSTENS = 100;

/** k2: an invitation names its items, and they are this overleg's own. */
export const puntenVanOverleg: Regel<{ readonly gevraagd: readonly string[]; readonly punten: readonly string[] }> = ({
  gevraagd,
  punten,
}) =>
  gevraagd.length >= 1 && gevraagd.length <= HOOGSTENS && punten.length === gevraagd.length
    ? undefined
    : {
        regel: 'k2',
        soort: 'HARD',
        veld: 'agendapunten',
        melding: `Noem 1 tot en met ${HOOGSTENS} open agendapunten van dit overleg.`,
      };
