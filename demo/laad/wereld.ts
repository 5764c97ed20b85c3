import type { Database, Store } from '../../opslag/store.ts';
import type { SubgraphNaam } from '../keten.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { laadCoa } from './coa.ts';
import { laadDtv } from './dtv.ts';
import { laadInd } from './ind.ts';
import { laadOverleg } from './overleg.ts';
import { laadPolitie } from './politie.ts';

type Laad = (db: Database, wereld: Wereld, issuer: string) => Promise<void>;

const LADERS: Readonly<Record<SubgraphNaam, Laad>> = {
  overleg: laadOverleg,
  dtv: laadDtv,
  coa: laadCoa,
  ind: laadInd,
  politie: laadPolitie,
};

/**
 * Fills every organisation's tables from one world.
 * @param progress told after each organisation
 */
export async function laadWereld(
  stores: Readonly<Record<SubgraphNaam, Pick<Store, 'db'>>>,
  wereld: Wereld,
  issuer: string,
  progress: (subgraph: SubgraphNaam) => void = () => undefined,
): Promise<void> {
  for (const naam of Object.keys(LADERS) as SubgraphNaam[]) {
    await LADERS[naam](stores[naam].db, wereld, issuer);
    progress(naam);
  }
}
