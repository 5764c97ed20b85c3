import type { Regel } from './regel.ts';

/**
 * R-RAO-04: "De deelnemers aan het RAO zijn gezamenlijk verantwoordelijk voor het optimaal uitvoeren van het vreemdelingenbeleid,
 * of het nu gaat om toelatings-, terugkeer-, handhavings- of opvangbeslissingen."
 * So a besluit is the RAO's, without votes, and of a RAO in which all four have somebody; without one of them, it says why.
 */
export const gezamenlijk: Regel<{ readonly ontbrekend: readonly string[] }> = ({ ontbrekend }) =>
  ontbrekend.length === 0
    ? undefined
    : {
        regel: 'R-RAO-04',
        soort: 'ZACHT',
        veld: 'rao',
        melding: `Dit RAO heeft geen lid van ${ontbrekend.join(', ')}; noem als afwijking hoe die organisatie meebesloot.`,
      };
