import type { TekenSleutels } from '../../toegang/bewijs.ts';
import { LogboekFault } from '../../logboek/fout.ts';
import { openUitvoer } from '../../logboek/uitvoer.ts';
import { openEigenLogboek } from '../../logboek/open-eigen.ts';
import { ConfigFault, readConfig, type TerugkoppelTermijn } from './config.ts';
import { openFeiten, type VraagFeit } from './feiten.ts';
import { migrationsOf } from './package-files.ts';
import {
  type Database,
  type EmbeddedDatabase,
  type FolderWatch,
  openEmbeddedIn,
  openStore,
  StoreFault,
} from '../../opslag/store.ts';
import { type RunningSubgraph, startSubgraph, type SubgraphDefinition } from './subgraph.ts';

/** What a definition is made from, whoever starts it. */
export interface SubgraphParts {
  readonly db: Database;
  readonly vraagFeit: VraagFeit;
  readonly now: () => number;
  /** Overleg's alone. */
  readonly tekenSleutels: TekenSleutels | undefined;
  readonly terugkoppeling: TerugkoppelTermijn | undefined;
}

/** The parts of `process` that a main.ts hands over. */
export interface ProcessLike {
  readonly env: Readonly<Record<string, string | undefined>>;
  exitCode?: number | string | null | undefined;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  once(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Runs one subgraph as a process of its own until it is told to stop. A fault at the start is one clear line on stderr for
 * each thing that is wrong, and an exit code that is not zero.
 */
export async function runAlone<Bronnen>(
  subgraph: { readonly naam: string; readonly organisatie: string; readonly tekent: boolean },
  define: (parts: SubgraphParts) => SubgraphDefinition<Bronnen>,
  host: ProcessLike,
): Promise<void> {
  const log = (event: Readonly<Record<string, string | number | null>>) =>
    host.stdout.write(`${JSON.stringify(event)}\n`);
  let embedded: EmbeddedDatabase | undefined;
  try {
    const config = readConfig(host.env, subgraph);
    if ('folder' in config.database) embedded = await openEmbeddedIn(config.database.folder, watchOf(host));
    const source = embedded === undefined ? (config.database as { url: string }) : { embedded };
    const store = await openStore({ organisatie: subgraph.naam, source, migrations: migrationsOf(subgraph.naam) });
    const uitvoer = config.otlp === undefined ? undefined : openUitvoer(config.otlp, subgraph.naam);
    const logboek = await openEigenLogboek(source, store, subgraph.naam, uitvoer);
    const feiten = { ...config.feiten, organisatie: subgraph.organisatie };
    const definition = define({
      db: store.db,
      vraagFeit: openFeiten(feiten, Date.now),
      now: Date.now,
      tekenSleutels: config.tekenSleutels,
      terugkoppeling: config.terugkoppeling,
    });
    const running = await startSubgraph(definition, { ...config, feiten, logboek, now: Date.now, log });
    log({ event: 'gestart', subgraph: subgraph.naam, url: running.url });
    stopOnSignal(host, running, async () => {
      await uitvoer?.close();
      await store.close();
      await embedded?.close();
    });
  } catch (error) {
    await embedded?.close();
    host.stderr.write(`${explainStart(error)}\n`);
    host.exitCode = 1;
  }
}

function watchOf(host: ProcessLike): FolderWatch {
  return {
    onWait: (line) => host.stderr.write(`${line}\n`),
    onLost: (fault) => {
      host.stderr.write(`${fault.message}\n`);
      host.exit(1);
    },
  };
}

function stopOnSignal(host: ProcessLike, running: RunningSubgraph, after: () => Promise<void>): void {
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void running.close().then(after);
  };
  host.once('SIGINT', stop);
  host.once('SIGTERM', stop);
}

function explainStart(error: unknown): string {
  if (error instanceof ConfigFault || error instanceof StoreFault || error instanceof LogboekFault)
    return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'POORT_IN_GEBRUIK: another process listens on this port; stop it, or set SUBGRAPH_PORT';
  return `START_MISLUKT: ${error instanceof Error ? error.message : 'unknown'}`;
}
