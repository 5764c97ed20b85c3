import { and, inArray, isNull } from 'drizzle-orm';
import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { topX } from './tables.ts';

/**
 * R-LKO-04: of these pairs (`vNummer@azc`), who stands on the Top-X of that azc now. It is the tie that overleg needs before an
 * item on the agenda can be a ground.
 */
export function topXBijAzc(db: Database): Feit {
  return {
    vragers: ['OVERLEG'],
    antwoord: async (sleutels) => {
      const vNummers = [...new Set(sleutels.map((sleutel) => sleutel.split('@')[0] ?? ''))];
      const rijen = await db
        .select({ vNummer: topX.vNummer, azc: topX.azc })
        .from(topX)
        .where(and(inArray(topX.vNummer, vNummers), isNull(topX.afgevoerdOp)));
      return new Set(rijen.flatMap(({ vNummer, azc }) => (azc === null ? [] : [`${vNummer}@${azc}`])));
    },
  };
}
