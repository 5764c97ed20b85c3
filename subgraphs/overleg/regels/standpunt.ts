import type { SignaalStand } from '../tables/signaallijst.ts';
import { isLeeg } from './signaallijst-inhoud.ts';
import type { Regel } from './regel.ts';

/**
 * R-RAO-09: "derhalve dient elke organisatie zijn eigen standpunt/inzette hebben verwoord." In the LKO before vaststelling, that is
 * before it is submitted. An organisation that does not take part there, as the IND may not (R-LKO-01), gives its standpunt at the
 * RAO before that discusses the list, and only once.
 */
export const voorVaststelling: Regel<{
  readonly soort: string;
  readonly lijst: { readonly stand: SignaalStand } | undefined;
  /** Whether the organisation has a standpunt on it. */
  readonly gegeven: boolean;
}> = ({ soort, lijst, gegeven }) => {
  if (lijst === undefined) return undefined;
  const mag =
    soort === 'LKO'
      ? lijst.stand === 'CONCEPT'
      : !gegeven && (lijst.stand === 'INGEDIEND' || lijst.stand === 'GEAGENDEERD');
  return mag
    ? undefined
    : {
        regel: 'STANDPUNT_VASTGESTELD',
        soort: 'HARD',
        veld: 'signaallijst',
        melding: 'Het standpunt van uw organisatie staat vast: de signaallijst is ingediend, of al besproken.',
      };
};

export const standpuntGenoemd: Regel<{ readonly tekst: string }> = ({ tekst }) =>
  isLeeg(tekst)
    ? { regel: 'STANDPUNT_LEEG', soort: 'HARD', veld: 'tekst', melding: 'Verwoord het standpunt van uw organisatie.' }
    : undefined;
