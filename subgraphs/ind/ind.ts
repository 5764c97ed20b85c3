/**
 * The IND: its extract of the BVV, procedures, verblijfsrecht, inreisverbod, Dublin, art. 64 and minderjarigheid, each field
 * decided per person. It must never hold or show gehoor, asielmotief or medical content, and never answer "no" about somebody
 * whom it does not know.
 */
import { sql } from 'drizzle-orm';
import { eigenRijVan } from '../kit/context.ts';
import { readSdl } from '../kit/package-files.ts';
import { publicatieOnderhoud } from '../kit/publiceer.ts';
import { openPublicaties, regioVeld } from '../kit/publicaties.ts';
import type { Database } from '../../opslag/store.ts';
import type { SubgraphDefinition } from '../kit/subgraph.ts';
import { eigenVNummers } from './bereik.ts';
import { indFeiten } from './feiten.ts';
import { Query } from './resolvers/query.ts';
import { Vreemdeling } from './resolvers/vreemdeling.ts';
import { openIndStore } from './store.ts';
import { publicaties } from './tables.ts';
import { indTellingen } from './tellingen.ts';
import type { IndBronnen } from './context.ts';

export interface IndOptions {
  readonly db: Database;
  /** Milliseconds since the epoch; the day on which a feit is asked decides about age. */
  readonly now: () => number;
}

const Regio = {
  procedures: regioVeld('PROCEDURES'),
  proceduresPerDuur: regioVeld('PROCEDURES_PER_DUUR'),
};

export function defineInd({ db, now }: IndOptions): SubgraphDefinition<IndBronnen> {
  return {
    naam: 'ind',
    bronhouder: 'IND',
    sdl: readSdl('ind'),
    resolvers: { Query, Vreemdeling, Regio },
    bronnen: ({ nu }) => ({ store: openIndStore(db), publicaties: openPublicaties(db, publicaties, nu) }),
    eigenBereik: async (type, keys, basis) => {
      const eigen = eigenRijVan(basis);
      if (type !== 'Vreemdeling' || eigen === undefined) return new Set<string>();
      return await eigenVNummers(db, keys, basis.gebruiker, eigen);
    },
    feiten: indFeiten(db, now),
    onderhoud: publicatieOnderhoud(indTellingen(db)),
    bereikbaar: () => db.execute(sql`select 1`),
  };
}
