import type { Regel } from './regel.ts';
import { overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

/**
 * R-LKO-29: "Zaken die het LKO wil opschalen naar het MDT." The MRT is another team, coordinated by the MDT, and the one of the
 * LSO of an LVV: a LKO does not ask for it.
 */
export const naarMdt: Regel<Voorgelegd> = (voorgelegd) => {
  const { gronden, naarTeam } = voorgelegd.lijst;
  const naar = gronden.includes('NAAR_MDT');
  const zonder = overPersoon('R-LKO-29', 'NAAR_MDT', voorgelegd);
  if (zonder !== undefined || (naar ? naarTeam === 'MDT' : naarTeam === null)) return zonder;
  return {
    regel: 'R-LKO-29',
    soort: 'HARD',
    veld: naar ? 'naarTeam' : 'gronden',
    melding:
      'Een LKO schaalt met de grond NAAR_MDT op naar het MDT, en zonder die grond naar geen team; het MRT is van het LSO.',
  };
};
