import { isReden } from './genoemd.ts';
import type { Regel } from './regel.ts';

/**
 * R-BB-02: "Gemeenten worden geacht zelf zaken aan te dragen ten behoeve van het afbouwen van maatschappelijke opvang." Whom it is about
 * is not looked at, here or anywhere: whatever this rule said of a V-nummer would be reading by writing.
 */
export const zaakToegelicht: Regel<{ readonly toelichting: string }> = ({ toelichting }) =>
  isReden(toelichting)
    ? undefined
    : {
        regel: 'R-BB-02',
        soort: 'HARD',
        veld: 'toelichting',
        melding: 'Zeg in 10 tot en met 500 tekens waarom u deze zaak aandraagt, zonder namen of V-nummers.',
      };
