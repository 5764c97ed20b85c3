import type { Reden } from '../../toegang/beslis.ts';
import { besluitOver, type SubgraphContext } from '../kit/context.ts';
import type { HubNaam } from '../../toegang/bewijs.ts';
import { DATAKLASSEN } from '../../toegang/generated/policy.ts';
import type { Niveau } from '../../toegang/niveau.ts';
import { TOEZICHT_KLASSE } from '../../toegang/toezicht.ts';
import type { Gronden } from './gronden/gronden.ts';

const HOOGSTE_EERST: readonly Niveau[] = ['VOLLEDIG', 'SAMENVATTING', 'HIT'];
/** Of a region there are counts alone. */
const AANTALLEN: readonly Niveau[] = ['AGGREGAAT'];

/**
 * The decision of `beslis` printed for the one whom it concerns: per class the highest level and why, or the one reason that
 * there is nothing. What an owner adds (own row scope, Wpg decisions) only that owner knows.
 */
export function toegangVan(context: SubgraphContext, type: HubNaam, key: string, gronden: Gronden | undefined) {
  const redenen = new Set<Reden>();
  // The log is kept of persons; of an overleg an FG has nothing to see.
  const klassen = DATAKLASSEN.filter(
    (dataklasse) => type === 'Vreemdeling' || dataklasse !== TOEZICHT_KLASSE.dataklasse,
  );
  const niveaus = klassen.flatMap((dataklasse) => {
    for (const niveau of type === 'Regio' ? AANTALLEN : HOOGSTE_EERST) {
      const besluit = besluitOver(context, type, key, [[{ dataklasse, niveau }]], 'AVG');
      if (!besluit.toegestaan) {
        redenen.add(besluit.reden);
        continue;
      }
      const grond = gronden?.gronden.find((g) => g.profiel === besluit.profiel);
      return [
        {
          dataklasse,
          niveau,
          profiel: besluit.profiel,
          grond: grond?.grond ?? besluit.grond,
          geldigTot: grond?.geldigTot === undefined ? null : new Date(grond.geldigTot),
        },
      ];
    }
    return [];
  });
  if (niveaus.length > 0) return { niveaus, reden: null };
  // Every profile lacks some class; what closes the classes that it does have is the reason that nothing is left.
  const [reden = 'NIVEAU_TE_LAAG'] = [...redenen].filter((kandidaat) => kandidaat !== 'NIVEAU_TE_LAAG');
  return { niveaus, reden };
}
