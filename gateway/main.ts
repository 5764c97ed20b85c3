/** Runs the gateway as a process: reads the environment, starts, and stops gently when it is told to. */
import { LogboekFault } from '../logboek/fout.ts';
import { openUitvoer } from '../logboek/uitvoer.ts';
import { openEigenLogboek } from '../logboek/open-eigen.ts';
import { type EmbeddedDatabase, openDatabase, openEmbeddedIn, StoreFault } from '../opslag/store.ts';
import { ConfigFault, readConfig } from './config.ts';
import { startGateway } from './gateway.ts';
import { SupergraphFault } from './planning/supergraph-file.ts';

// Apollo's own gateway class reports usage unless told not to; we do not use it, and it must stay silent if that changes.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const report = (event: Readonly<Record<string, string | number>>): void => {
  process.stdout.write(`${JSON.stringify(event)}\n`);
};

const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const opened: { close(): Promise<unknown> }[] = [];
let embedded: EmbeddedDatabase | undefined;

try {
  const config = readConfig(process.env);
  if ('folder' in config.database)
    opened.push((embedded = await openEmbeddedIn(config.database.folder, { onWait: complain, onLost: stopAtOnce })));
  const source = embedded === undefined ? (config.database as { url: string }) : { embedded };
  const store = await openDatabase({ organisatie: 'gateway', source });
  opened.push(store);
  const uitvoer = config.otlp === undefined ? undefined : openUitvoer(config.otlp, 'gateway');
  if (uitvoer !== undefined) opened.push(uitvoer);
  const logboek = await openEigenLogboek(source, store, 'gateway', uitvoer);
  const gateway = await startGateway(config, { now: Date.now, report, logboek });
  opened.push(gateway);
  report({ event: 'gestart', url: gateway.url });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void closeAll();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  await closeAll();
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
}

/** In the other order than they were opened: the log outlives whoever writes in it. */
async function closeAll(): Promise<void> {
  for (const part of opened.reverse()) await part.close();
}

function stopAtOnce(fault: StoreFault): void {
  complain(fault.message);
  process.exit(1);
}

function explainStart(error: unknown): string {
  const known = [ConfigFault, SupergraphFault, StoreFault, LogboekFault].some((kind) => error instanceof kind);
  if (known && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'POORT_IN_GEBRUIK: another process listens on this port; stop it, or set GATEWAY_PORT';
  // The text of an unknown error may hold a setting; its code does not.
  return `START_MISLUKT: the gateway could not start (${typeof code === 'string' ? code : 'no code'})`;
}
