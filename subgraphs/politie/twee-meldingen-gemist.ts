import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { type LopendeMeldplicht, lopendeMeldplichten } from './meldplicht.ts';

/**
 * Rva 2005 art. 7 lid 1 onder j: of these people (V-nummers), who did not report twice in a row. Asked by the COA, which decides
 * on the opvangrecht; it learns yes or no, and nothing of the meldingen.
 */
export function tweeMeldingenGemist(db: Database, vandaag: () => string): Feit {
  return {
    vragers: ['COA'],
    antwoord: async (vNummers) => {
      const dag = vandaag();
      const lopend = await lopendeMeldplichten(db, vNummers, dag);
      return new Set([...lopend].flatMap(([vNummer, van]) => (heeftTweeGemist(van, dag) ? [vNummer] : [])));
    },
  };
}

/** Not while detained (Vb 2000 art. 4.51 lid 3) or exempt (lid 2). */
function heeftTweeGemist({ meldplicht, inBewaring, laatsteTwee }: LopendeMeldplicht, dag: string): boolean {
  const { ontheffingVan, ontheffingTot } = meldplicht;
  const ontheven = ontheffingVan !== null && ontheffingVan <= dag && (ontheffingTot === null || dag <= ontheffingTot);
  return !inBewaring && !ontheven && laatsteTwee.length === 2 && laatsteTwee.every((melding) => !melding.voldaan);
}
