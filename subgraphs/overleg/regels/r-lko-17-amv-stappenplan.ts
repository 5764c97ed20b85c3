import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';

/** The class that says whether somebody is an AMV. */
export const AMV_LABEL: KlasseLabel = { dataklasse: 'MINDERJARIGHEID', niveau: 'VOLLEDIG' };

/** Who are in the Stappenplan Nidos-DT&V-COA. */
export const STAPPENPLAN = ['NIDOS', 'DTV', 'COA'] as const;

/**
 * R-LKO-17: "Opschaling gebeurt bij een alleenstaande minderjarige vreemdeling niet via het RAO maar volgens het Stappenplan
 * Nidos-DT&V-COA." Hard, and until the day of the eighteenth birthday. It fails also for whoever may not know who is an AMV: a list
 * that can be made would say so just as well as one that cannot.
 * @param amv what the IND says; undefined when it was not asked, because who asks may not know
 */
export const nietOverAmv: Regel<{ readonly vNummer: string | null; readonly amv: boolean | undefined }> = ({
  vNummer,
  amv,
}) =>
  vNummer === null || amv === false
    ? undefined
    : {
        regel: 'AMV_STAPPENPLAN',
        soort: 'HARD',
        veld: 'vNummer',
        melding:
          'Voor een AMV geldt niet het RAO maar het Stappenplan Nidos-DT&V-COA (R-LKO-17): doe startStappenplan.',
        onthult: { vNummers: [vNummer], label: AMV_LABEL },
      };

/** The same sentence the other way about: whoever is no AMV under 18 goes to the RAO. */
export const alleenVoorAmv: Regel<{ readonly vNummer: string; readonly amv: boolean | undefined }> = ({
  vNummer,
  amv,
}) =>
  amv === true
    ? undefined
    : {
        regel: 'R-LKO-17',
        soort: 'HARD',
        veld: 'vNummer',
        melding: 'Het Stappenplan is voor een AMV jonger dan 18; schaal anders op met een signaallijst.',
        onthult: { vNummers: [vNummer], label: AMV_LABEL },
      };
