import type { Regel } from './regel.ts';

/**
 * R-BB-04: "De LKO’s melden significante ontwikkelingen aan de RAO’s." "De vertegenwoordigers van de RAO’s beoordelen vanuit hun
 * bevoegdheid of er aanleiding is met de gemeente te overleggen." A RAO judges what was reported to it, once; that a LKO does not
 * judge is a row of handelingen.csv.
 */
export const aanDitRaoGemeld: Regel<{
  readonly raoId: string;
  readonly ontwikkeling: { readonly raoId: string; readonly beoordeeld: boolean } | undefined;
}> = ({ raoId, ontwikkeling }) => {
  if (ontwikkeling?.raoId === raoId && !ontwikkeling.beoordeeld) return undefined;
  // One of another RAO and one that never was are the same.
  const melding =
    ontwikkeling?.raoId === raoId
      ? 'Het RAO heeft deze ontwikkeling al beoordeeld; leg een nieuw gesprek vast als stap (legStapVast).'
      : 'Noem een ontwikkeling die aan dit RAO gemeld is.';
  return { regel: 'R-BB-04', soort: 'HARD', veld: 'ontwikkeling', melding };
};
