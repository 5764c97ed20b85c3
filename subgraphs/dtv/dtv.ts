/**
 * Dienst Terugkeer en Vertrek: the caseload, and of each person on it the vertrekplan, the vertrektermijn and the
 * reisdocument. Turns DT&V's own records into its part of the chain's view. It must never tell of a considered detention to
 * who may not see that class, and never keep what another organisation owns.
 */
import { sql } from 'drizzle-orm';
import { eigenRijVan, type RequestBasis } from '../kit/context.ts';
import type { Database } from '../../opslag/store.ts';
import type { VraagFeit } from '../kit/feiten.ts';
import { readSdl } from '../kit/package-files.ts';
import { publicatieOnderhoud } from '../kit/publiceer.ts';
import { openPublicaties, regioVeld } from '../kit/publicaties.ts';
import type { SubgraphDefinition } from '../kit/subgraph.ts';
import { openEigenCaseload } from './eigen-caseload.ts';
import { feitenVan, opCaseload } from './feiten.ts';
import { CaseloadlijstEdge, LKO } from './resolvers/lko.ts';
import { Query } from './resolvers/query.ts';
import { Vreemdeling } from './resolvers/vreemdeling.ts';
import { Vertrekplan } from './resolvers/vertrekplan.ts';
import { Vertrekuitstroom, Vertrekzaak } from './resolvers/vertrekzaak.ts';
import { openDtvStore } from './store.ts';
import { publicaties } from './tables.ts';
import { dtvTellingen } from './tellingen.ts';
import type { DtvBronnen } from './context.ts';

export interface DtvOptions {
  readonly db: Database;
  /** How DT&V asks another organisation a narrow question, with its own identity. */
  readonly vraagFeit: VraagFeit;
}

const Regio = { caseload: regioVeld('CASELOAD'), vertrek: regioVeld('VERTREK') };

export function defineDtv({ db, vraagFeit }: DtvOptions): SubgraphDefinition<DtvBronnen> {
  const eigenCaseloadVan = (basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder'>) =>
    openEigenCaseload(db, basis.gebruiker, eigenRijVan(basis)?.reikwijdte);
  return {
    naam: 'dtv',
    bronhouder: 'DTV',
    sdl: readSdl('dtv'),
    resolvers: { Query, Vreemdeling, Vertrekzaak, Vertrekuitstroom, Vertrekplan, LKO, CaseloadlijstEdge, Regio },
    bronnen: (basis) => ({
      store: openDtvStore(db),
      publicaties: openPublicaties(db, publicaties, basis.nu),
      eigenCaseload: eigenCaseloadVan(basis),
      geplaatstBijCoa: async (lkoId, vNummers) => {
        const ja = await vraagFeit(
          'COA',
          'administratiefBijLko',
          vNummers.map((vNummer) => `${vNummer}@${lkoId}`),
        );
        return new Set([...ja].map((sleutel) => sleutel.split('@')[0] ?? ''));
      },
      opCaseload: (vNummers) => opCaseload(db, vNummers),
    }),
    // An LKO is nobody's own row: its list is seen by its members, also those of DT&V (k1).
    eigenBereik: (type, keys, basis) =>
      type === 'Vreemdeling' ? eigenCaseloadVan(basis).bevat(keys) : Promise.resolve(new Set<string>()),
    feiten: feitenVan(db),
    onderhoud: publicatieOnderhoud(dtvTellingen(db)),
    bereikbaar: () => db.execute(sql`select 1`),
  };
}
