/**
 * The police in its supervision of aliens (AVIM): from its records to meldplicht, vrijheidsbeperking and inbewaringstelling (AVG), and
 * to openbare orde, Top-X and signals of mensenhandel (Wpg). It must never tell criminal details or the text of an
 * incident, and never give police data under the Wpg to another organisation without a verstrekkingsbesluit.
 */
import { sql } from 'drizzle-orm';
import { readSdl } from '../kit/package-files.ts';
import { publicatieOnderhoud } from '../kit/publiceer.ts';
import { openPublicaties, regioVeld } from '../kit/publicaties.ts';
import type { Database } from '../../opslag/store.ts';
import type { SubgraphDefinition } from '../kit/subgraph.ts';
import { binnenEigenRegio } from './bereik.ts';
import { LKO, TopXEdge } from './resolvers/lko.ts';
import { PolitieVreemdelingEdge, Query } from './resolvers/query.ts';
import { Vreemdeling } from './resolvers/vreemdeling.ts';
import { openPolitieStore } from './store.ts';
import { publicaties } from './tables.ts';
import { politieTellingen } from './tellingen.ts';
import { topXBijAzc } from './top-x-bij-azc.ts';
import { tweeMeldingenGemist } from './twee-meldingen-gemist.ts';
import { leesVerstrekkingsBesluiten } from './verstrekkings-besluiten.ts';
import type { PolitieBronnen } from './context.ts';

export interface PolitieOptions {
  readonly db: Database;
  /** Milliseconds since the epoch; for the feiten, which know no request of a gebruiker. */
  readonly now: () => number;
}

export function definePolitie({ db, now }: PolitieOptions): SubgraphDefinition<PolitieBronnen> {
  return {
    naam: 'politie',
    bronhouder: 'POLITIE',
    sdl: readSdl('politie'),
    resolvers: { Query, PolitieVreemdelingEdge, Vreemdeling, LKO, TopXEdge, Regio },
    bronnen: ({ gebruiker, nu }) => {
      const vandaag = isoDag(nu);
      const store = openPolitieStore(db, gebruiker, vandaag);
      return { store, vandaag, publicaties: openPublicaties(db, publicaties, nu) };
    },
    eigenBereik: (type, keys, { gebruiker }) => binnenEigenRegio(db, type, keys, gebruiker),
    verstrekkingsBesluiten: (gebruiker) => leesVerstrekkingsBesluiten(db, gebruiker),
    feiten: { tweeMeldingenGemist: tweeMeldingenGemist(db, () => isoDag(now())), topXBijAzc: topXBijAzc(db) },
    onderhoud: publicatieOnderhoud(politieTellingen(db)),
    bereikbaar: () => db.execute(sql`select 1`),
  };
}

const Regio = {
  meldplichten: regioVeld('MELDPLICHT'),
  inbewaringstellingen: regioVeld('INBEWARINGSTELLINGEN'),
};

function isoDag(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
