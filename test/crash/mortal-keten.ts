import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { PERSONAS } from '../../demo/personas.ts';
import { mainOf, type Omgeving, type Proces, startProces, startProcessen, wordsFor } from '../../demo/processen.ts';
import { type DemoSleutels, openSleutels } from '../../demo/sleutels.ts';
import { type Database, openDatabase, openEmbeddedIn } from '../../opslag/store.ts';
import { buildSources } from '../../build/sources.ts';
import { startIssuer } from '../support/issuer.ts';
import { type OwnDatabase, ownDatabase } from '../support/own-database.ts';

export type Deel = SubgraphNaam | 'gateway';
export const DELEN: readonly Deel[] = [...SUBGRAPH_NAMEN, 'gateway'];

/** What a client holds when all of an answer has come in. */
export interface Antwoord {
  /** Of the header `traceresponse`: under it the records are found. */
  readonly trace: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly { readonly path?: readonly (string | number)[]; readonly code: string }[];
}

export interface MortalKeten {
  readonly sleutels: DemoSleutels;
  /** Undefined when the connection broke before the whole answer was there. */
  query(persona: string, text: string, variables: object): Promise<Antwoord | undefined>;
  /** kill -9; resolves when the process is gone. */
  kill(deel: Deel): Promise<void>;
  /**
   * On the same port and database.
   * @param waits leaves the lock of an embedded database as the dead process left it, so that the start waits until it is
   *   stale, up to 12 seconds; without it the lock goes, as whoever knows that the process is gone may do
   */
  restart(deel: Deel, waits: boolean): Promise<void>;
  /** Opens the databases of processes that are dead, as they were left. */
  leftBy<T>(deel: Deel, read: (db: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * The chain as processes, each on a database of its own, of which any can be killed while the others go on.
 * @param processen in which the gateway runs
 */
export async function startMortalKeten(processen = 1): Promise<MortalKeten> {
  const sources = buildSources(['gateway', 'logboek', 'opslag', 'subgraphs', 'toegang']);
  const issuer = await startIssuer();
  const sleutels = await openSleutels(undefined);
  const databases = {} as Record<Deel, OwnDatabase>;
  for (const deel of DELEN) databases[deel] = await ownDatabase(deel);
  const first = await startProcessen({
    provider: { issuer: issuer.issuer, jwks: issuer.jwks },
    sleutels,
    folder: sources.folder,
    processen,
    database: (naam) => databases[naam].omgeving,
    gateway: {
      ...databases.gateway.omgeving,
      // Seven processes on two cores: a part that is dead refuses at once, and one that is slow is not what is tested.
      GATEWAY_SUBGRAPH_TIMEOUT_MS: '30000',
      GATEWAY_DEADLINE_MS: '60000',
      GATEWAY_PEOPLE_PER_MINUTE: '5000',
      // Who finds a part back asks it again at once; how long the gateway leaves alone what is down is tested elsewhere.
      GATEWAY_SUBGRAPH_BREAK_MS: '100',
    },
  });
  const running: Record<Deel, Proces> = { ...first.subgraphs, gateway: first.gateway };
  const { url } = first.gateway;
  const omgevingen = Object.fromEntries(
    DELEN.map((deel) => [deel, { ...first.omgevingen[deel], ...portOf(deel, running[deel]) }]),
  ) as Record<Deel, Omgeving>;

  return {
    sleutels,
    query: async (id, query, variables) => {
      const { sub, organisatie, functie, doelbinding } = PERSONAS.find((persona) => persona.id === id)!;
      const token = await issuer.token({ sub, organisatie, functie }, 'urn:ketenbeeld:gateway');
      try {
        const response = await fetch(`${url}/v1/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', doelbinding, authorization: `Bearer ${token}` },
          body: JSON.stringify({ query, variables }),
        });
        return read(response.headers.get('traceresponse'), await response.text());
      } catch {
        return undefined;
      }
    },
    kill: async (deel) => {
      const { child } = running[deel];
      if (child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    },
    restart: async (deel, waits) => {
      if (!waits) unlock(databases[deel]);
      running[deel] = await startProces(mainOf(sources.folder, deel), omgevingen[deel], wordsFor(deel, processen));
    },
    leftBy: async (deel, readFrom) => {
      const { place } = databases[deel];
      unlock(databases[deel]);
      const embedded = 'folder' in place ? await openEmbeddedIn(place.folder, NO_WATCH) : undefined;
      const source = embedded === undefined ? (place as { url: string }) : { embedded };
      const { db, close } = await openDatabase({ organisatie: deel, source });
      try {
        return await readFrom(db);
      } finally {
        await close();
        await embedded?.close();
      }
    },
    close: async () => {
      await first.close();
      await Promise.all(Object.values(running).map((proces) => proces.close()));
      for (const database of Object.values(databases)) await database.drop();
      sources.remove();
      await issuer.close();
    },
  };
}

const NO_WATCH = { onWait: () => undefined, onLost: () => undefined };

function portOf(deel: Deel, { url }: Proces): Omgeving {
  return { [deel === 'gateway' ? 'GATEWAY_PORT' : 'SUBGRAPH_PORT']: new URL(url).port };
}

function unlock({ place }: OwnDatabase): void {
  if ('folder' in place) rmSync(`${place.folder}.lock`, { recursive: true, force: true });
}

function read(traceresponse: string | null, text: string): Antwoord {
  const body = JSON.parse(text) as {
    data?: Antwoord['data'];
    errors?: readonly { path?: readonly (string | number)[]; extensions?: { code?: string } }[];
  };
  return {
    trace: traceresponse?.split('-')[1] ?? '',
    data: body.data ?? null,
    errors: (body.errors ?? []).map(({ path, extensions }) => ({
      ...(path === undefined ? {} : { path }),
      code: extensions?.code ?? '',
    })),
  };
}
