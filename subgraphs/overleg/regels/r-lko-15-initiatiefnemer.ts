import type { Regel } from './regel.ts';

/**
 * R-LKO-15: "Dit gebeurt via een signaallijst (zie bijlage)." "Onderling wordt afgesproken wie het initiatief neemt tot het
 * opstellen van de signaallijst." Nobody is it by default, and nobody makes it another: who takes it on says so.
 */
export const initiatiefGenomen: Regel<{ readonly initiatiefnemer: string; readonly organisatie: string }> = ({
  initiatiefnemer,
  organisatie,
}) =>
  initiatiefnemer === organisatie
    ? undefined
    : {
        regel: 'R-LKO-15',
        soort: 'HARD',
        veld: 'initiatiefnemer',
        melding:
          'Noem als initiatiefnemer de eigen organisatie, of laat de afgesproken organisatie de lijst opstellen.',
      };
