import type { Regel } from './regel.ts';

/**
 * k1: a signaallijst gives the members of the RAO a ground for a person. Nobody puts to it whom the LKO itself does not see: else a
 * member could have any file opened there.
 */
export const dossierMetGrond: Regel<{ readonly vNummer: string | null; readonly metGrond: boolean }> = ({
  vNummer,
  metGrond,
}) =>
  vNummer === null || metGrond
    ? undefined
    : {
        regel: 'k1',
        soort: 'HARD',
        veld: 'vNummer',
        melding: 'Zet het dossier eerst met een bevestigde band op de agenda van dit LKO.',
      };

/** Two concepts about one person would be two initiatives. */
export const eenConcept: Regel<{ readonly concept: boolean }> = ({ concept }) =>
  concept
    ? {
        regel: 'CONCEPT_LOOPT',
        soort: 'HARD',
        veld: 'vNummer',
        melding: 'Over deze persoon is in dit LKO al een signaallijst in de maak; vul die aan.',
      }
    : undefined;
