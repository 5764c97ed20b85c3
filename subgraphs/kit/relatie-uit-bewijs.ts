import { type HubNaam, leesBewijs, type OntvangerSleutels } from '../../toegang/bewijs.ts';
import type { Relatie } from '../../toegang/beslis.ts';
import { eigenRijVan, type RequestBasis } from './context.ts';
import type { LeesRelaties, Onderwerp } from './relaties.ts';

/** How an owner establishes relations: the toegangsbewijs says the profiles, its own records say what is in the own scope. */
export function leesRelatiesUitBewijs(
  subgraph: {
    readonly naam: string;
    readonly eigenBereik: (type: HubNaam, keys: readonly string[], basis: RequestBasis) => Promise<ReadonlySet<string>>;
  },
  sleutels: OntvangerSleutels,
  basis: RequestBasis,
): LeesRelaties {
  return async (onderwerpen) => {
    const eigen = eigenRijVan(basis);
    const bereik = new Map<HubNaam, ReadonlySet<string>>();
    if (eigen !== undefined) {
      for (const type of new Set(onderwerpen.map((o) => o.type))) {
        const keys = [...new Set(onderwerpen.filter((o) => o.type === type).map((o) => o.key))];
        bereik.set(type, await subgraph.eigenBereik(type, keys, basis));
      }
    }
    return onderwerpen.map((onderwerp): Relatie => {
      const binnen = bereik.get(onderwerp.type)?.has(onderwerp.key) === true;
      return relatieUit(onderwerp, subgraph.naam, sleutels, basis, binnen ? eigen : undefined);
    });
  };
}

function relatieUit(
  { type, key, toegangsbewijs }: Onderwerp,
  ontvanger: string,
  sleutels: OntvangerSleutels,
  { gebruiker, nu }: RequestBasis,
  eigen: Relatie['eigen'],
): Relatie {
  const bewijs = leesBewijs(toegangsbewijs, { ontvanger, sleutels, gebruiker, type, key, nu });
  const bewezen = bewijs.stand === 'GELDIG' ? bewijs : { profielen: [], verlopen: [], beperkt: false };
  return {
    bewijs: bewijs.stand,
    profielen: bewezen.profielen,
    verlopen: bewezen.verlopen,
    beperkt: bewezen.beperkt,
    eigen,
  };
}
