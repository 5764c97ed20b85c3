import type { Regel } from './regel.ts';

/** One of another RAO, one that was never made and one that has its minutes are the same: none to write minutes of. */
export const onderwerpBekend: Regel<{ readonly onderwerp: { readonly notulen: string | null } | undefined }> = ({
  onderwerp,
}) =>
  onderwerp !== undefined && onderwerp.notulen === null
    ? undefined
    : {
        regel: 'ONDERWERP_ONBEKEND',
        soort: 'HARD',
        veld: 'onderwerp',
        melding: 'Noem een onderwerp van dit RAO dat nog geen notulen heeft.',
      };
