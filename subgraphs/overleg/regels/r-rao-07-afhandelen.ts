import type { Regel } from './regel.ts';

/**
 * R-RAO-07: "Het bespreken en afhandelen van binnengekomen signaallijsten van de LKO’s, inclusief terugkoppeling naar het LKO en het
 * opstellen van een besluitenlijst." There is nothing to tell the LKO before there is a besluit.
 */
export const besluitGenomen: Regel<{ readonly lijst: unknown; readonly besluiten: readonly unknown[] }> = ({
  lijst,
  besluiten,
}) =>
  lijst === undefined || besluiten.length > 0
    ? undefined
    : {
        regel: 'R-RAO-07',
        soort: 'HARD',
        veld: 'signaallijst',
        melding: 'Over deze signaallijst staat nog geen besluit op de besluitenlijst; leg dat eerst vast.',
      };
