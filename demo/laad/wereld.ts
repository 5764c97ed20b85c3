import type { Database, Store } from '../../opslag/store.ts';
import type { SubgraphNaam } from '../subgraph-namen.ts';
import { coaTellingen } from '../../subgraphs/coa/tellingen.ts';
import { dtvTellingen } from '../../subgraphs/dtv/tellingen.ts';
import { indTellingen } from '../../subgraphs/ind/tellingen.ts';
import { publiceer, type PublicatieBron } from '../../subgraphs/kit/publiceer.ts';
import { overlegTellingen } from '../../subgraphs/overleg/tellingen.ts';
import { politieTellingen } from '../../subgraphs/politie/tellingen.ts';
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

const TELLINGEN: Readonly<Record<SubgraphNaam, (db: Database) => PublicatieBron>> = {
  overleg: overlegTellingen,
  dtv: dtvTellingen,
  coa: coaTellingen,
  ind: indTellingen,
  politie: politieTellingen,
};

/**
 * Fills every organisation's tables from one world, and publishes the counts of the days before it, as a year of running would have done.
 * @param progress told after each organisation
 */
export async function laadWereld(
  stores: Readonly<Record<SubgraphNaam, Pick<Store, 'db'>>>,
  wereld: Wereld,
  issuer: string,
  progress: (subgraph: SubgraphNaam) => void = () => undefined,
): Promise<void> {
  for (const naam of Object.keys(LADERS) as SubgraphNaam[]) {
    const { db } = stores[naam];
    await LADERS[naam](db, wereld, issuer);
    await publiceer(TELLINGEN[naam](db), Date.parse(`${wereld.peildatum}T12:00:00Z`));
    progress(naam);
  }
}
