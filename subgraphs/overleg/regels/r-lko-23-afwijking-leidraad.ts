import type { Regel } from './regel.ts';
import { isLeeg, type Voorgelegd } from './signaallijst-inhoud.ts';

/** R-LKO-23: "Verzoeken om af te wijken van de kaders zoals gesteld in de Leidraad" From which, the list says. */
export const kaderGenoemd: Regel<Voorgelegd> = ({ lijst: { gronden, afgewekenKader } }) =>
  gronden.includes('AFWIJKING_LEIDRAAD') && isLeeg(afgewekenKader)
    ? {
        regel: 'R-LKO-23',
        soort: 'HARD',
        veld: 'afgewekenKader',
        melding: 'Noem het kader van de Leidraad waarvan wordt afgeweken.',
      }
    : undefined;
