import { noemtVNummer } from './noemt-v-nummer.ts';
import type { Regel } from './regel.ts';

/**
 * R-RAO-05: "Het RAO bespreekt de onderwerpen die door de deelnemende leden van het RAO worden geagendeerd waaronder zaken die
 * zijn voorgedragen vanuit het LKO." "Ook bespreekt het RAO onderwerpen op overkoepelend niveau die de regio betreffen."
 * A person comes by a signaallijst, with the grounds that follow from it; a subject of the region names nobody.
 */
export const onderwerpZonderPersoon: Regel<{ readonly tekst: string }> = ({ tekst }) =>
  noemtVNummer(tekst)
    ? {
        regel: 'R-RAO-05',
        soort: 'HARD',
        veld: 'omschrijving',
        melding: 'Een regionaal onderwerp noemt geen V-nummer; een persoon komt met een signaallijst van een LKO.',
      }
    : undefined;
