import { SUBGRAPH_NAMEN } from '../../demo/subgraph-namen.ts';
import { laadWereld } from '../../demo/laad/wereld.ts';
import { maakWereld } from '../../demo/wereld/wereld.ts';
import { maakLogboek } from '../../logboek/maak.ts';
import { type DatabaseSource, openStore, type Store } from '../../opslag/store.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { TEST_ISSUER } from './issuer.ts';

/** Each organisation has a log, and so has the gateway. */
const LOGBOEKEN = [...SUBGRAPH_NAMEN, 'gateway'];

/** Every organisation's tables, with the demo's world in them. @param server where they are made by the server itself */
export async function fillWorld(server: DatabaseSource, peildatum: string): Promise<void> {
  const stores = {} as Record<(typeof SUBGRAPH_NAMEN)[number], Store>;
  for (const naam of SUBGRAPH_NAMEN) {
    stores[naam] = await openStore({ organisatie: naam, source: server, migrations: migrationsOf(naam) });
  }
  await laadWereld(stores, maakWereld({ omvang: 'klein', peildatum }), TEST_ISSUER);
  for (const store of Object.values(stores)) await store.close();
}

/** The log of everybody, empty, made by its owner. @param voor the role that may add to them, where there are roles */
export async function makeLogs(eigenaar: DatabaseSource, voor?: string): Promise<void> {
  for (const naam of LOGBOEKEN) await maakLogboek(eigenaar, naam, voor);
}
