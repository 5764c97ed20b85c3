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

/**
 * R-RAO-07: "Een goede informatievoorziening richting het LKO en het Deelberaad Asiel door zowel informatie te halen als door
 * proactief punten op de agenda’s van LKO en Deelberaad Asiel te krijgen." Of the LKO's in its own region; one of another region and one
 * that is not there are the same.
 */
export const lkoVanRegio: Regel<{ readonly rao: string; readonly raoVanLko: string | undefined }> = ({
  rao,
  raoVanLko,
}) =>
  raoVanLko === rao
    ? undefined
    : { regel: 'R-RAO-07', soort: 'HARD', veld: 'lko', melding: 'Noem een LKO van de regio van dit RAO.' };
