import type { Regel } from './regel.ts';
import { isLeeg, overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

/** R-LKO-28: "Verwachte problemen met betrekking tot (terug)plaatsing van een vreemdeling op een bepaalde locatie." Both are named. */
export const plaatsingOpLocatie: Regel<Voorgelegd> = (voorgelegd) => {
  const { gronden, locatie } = voorgelegd.lijst;
  if (!gronden.includes('PLAATSING')) return undefined;
  const zonder = overPersoon('R-LKO-28', 'PLAATSING', voorgelegd);
  if (zonder !== undefined || !isLeeg(locatie)) return zonder;
  return { regel: 'R-LKO-28', soort: 'HARD', veld: 'locatie', melding: 'Noem de locatie van de (terug)plaatsing.' };
};
