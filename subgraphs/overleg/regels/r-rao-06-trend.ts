import { noemtVNummer } from './noemt-v-nummer.ts';
import type { Regel } from './regel.ts';

/**
 * R-RAO-06: "Het doel is trends te signaleren en deze te delen met andere RAO’s om te toetsen of deze landelijk spelen en om
 * organisatieontwikkelingen en capaciteitsinzet vroegtijdig te melden, zodat ketenpartners hierop kunnen anticiperen."
 * Those others have no ground for anybody in it.
 */
export const trendZonderPersoon: Regel<{ readonly tekst: string }> = ({ tekst }) =>
  noemtVNummer(tekst)
    ? {
        regel: 'R-RAO-06',
        soort: 'HARD',
        veld: 'tekst',
        melding: 'Wat met andere RAO’s gedeeld wordt noemt geen V-nummer.',
      }
    : undefined;
