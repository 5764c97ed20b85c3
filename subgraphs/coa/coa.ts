/**
 * The COA: who is or was in opvang where, on what right, and under which maatregelen. From its own tables to the opvang of a
 * person and the lists of an LKO. It must never hold medical content, clear a room by itself (Vw 2000 art. 45: the police do),
 * or take "not reachable" from another organisation for a "no".
 */
import DataLoader from 'dataloader';
import { sql } from 'drizzle-orm';
import type { TracedBasis } from '../kit/context.ts';
import type { VraagFeit } from '../kit/feiten.ts';
import { readSdl } from '../kit/package-files.ts';
import type { Database } from '../../opslag/store.ts';
import type { SubgraphDefinition } from '../kit/subgraph.ts';
import { eigenBereik } from './eigen-bereik.ts';
import { publicatieOnderhoud } from '../kit/publiceer.ts';
import { openPublicaties, regioVeld } from '../kit/publicaties.ts';
import { coaFeiten } from './feiten.ts';
import { openLkoStore } from './lko-store.ts';
import { BewonerslijstEdge, LKO } from './resolvers/lko.ts';
import { Query } from './resolvers/query.ts';
import { Opvangrecht, Vreemdeling } from './resolvers/vreemdeling.ts';
import { openCoaStore } from './store.ts';
import { publicaties } from './tables.ts';
import { coaTellingen } from './tellingen.ts';
import type { CoaBronnen } from './context.ts';

export interface CoaOptions {
  readonly db: Database;
  /** How the COA asks another organisation a narrow question, with its own identity. */
  readonly vraagFeit: VraagFeit;
  /** Milliseconds since the epoch; for the questions of others, which come outside a request of a gebruiker. */
  readonly now: () => number;
}

export function defineCoa({ db, vraagFeit, now }: CoaOptions): SubgraphDefinition<CoaBronnen> {
  return {
    naam: 'coa',
    bronhouder: 'COA',
    sdl: readSdl('coa'),
    resolvers: { Query, Vreemdeling, Opvangrecht, LKO, BewonerslijstEdge, Regio },
    bronnen: (basis) => openBronnen(db, vraagFeit, basis),
    eigenBereik: (type, keys, basis) => eigenBereik(db, type, keys, basis),
    feiten: coaFeiten(db, now),
    onderhoud: publicatieOnderhoud(coaTellingen(db)),
    bereikbaar: () => db.execute(sql`select 1`),
  };
}

const Regio = {
  opvang: regioVeld('OPVANG'),
  opvangPerLocatietype: regioVeld('OPVANG_PER_LOCATIETYPE'),
};

function openBronnen(db: Database, vraagFeit: VraagFeit, basis: TracedBasis): CoaBronnen {
  return {
    store: openCoaStore(db, basis),
    lkoStore: openLkoStore(db),
    publicaties: openPublicaties(db, publicaties, basis.nu),
    tweeMeldingenGemist: new DataLoader(async (vNummers) => {
      const gemist = await vraagFeit('POLITIE', 'tweeMeldingenGemist', vNummers, basis.trace);
      return vNummers.map((vNummer) => gemist.has(vNummer));
    }),
  };
}
