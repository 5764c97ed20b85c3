/** Runs the gateway: reads the environment, starts one process or, with `--processen N`, several, and stops gently when told to. */
import cluster from 'node:cluster';
import { LogboekFault } from '../logboek/fout.ts';
import { StoreFault } from '../opslag/store.ts';
import { ConfigFault, readConfig, readProcesses } from './config.ts';
import { SupergraphFault } from './planning/supergraph-file.ts';
import { ProcessFault, startProcesses } from './processes.ts';
import { runGateway } from './run-gateway.ts';

// Apollo's own gateway class reports usage unless told not to; we do not use it, and it must stay silent if that changes.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const report = (event: Readonly<Record<string, string | number>>): void => {
  process.stdout.write(`${JSON.stringify(event)}\n`);
};
const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
let running: { close(): Promise<void> } | undefined;

try {
  const processes = readProcesses(process.argv.slice(2));
  const settings = readConfig(process.env, processes);
  if (processes > 1 && cluster.isPrimary) {
    const all = await startProcesses(processes, (how) => {
      report({ event: 'proces-gestopt', ...how });
    });
    running = all;
    report({ event: 'gestart', url: `http://${settings.server.host}:${all.port}`, processen: processes });
  } else {
    const gateway = await runGateway(settings, { report, complain, onLost: stopAtOnce });
    running = gateway;
    if (cluster.isPrimary) report({ event: 'gestart', url: gateway.url });
  }
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void running?.close().finally(() => {
      // The channel to the process that started this one would keep it alive.
      if (cluster.isWorker) cluster.worker?.disconnect();
    });
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  complain(explainStart(error));
  process.exitCode = 1;
  if (cluster.isWorker) cluster.worker?.disconnect();
}

function stopAtOnce(fault: StoreFault): void {
  complain(fault.message);
  process.exit(1);
}

function explainStart(error: unknown): string {
  const known = [ConfigFault, SupergraphFault, StoreFault, LogboekFault, ProcessFault].some(
    (kind) => error instanceof kind,
  );
  if (known && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'POORT_IN_GEBRUIK: another process listens on this port; stop it, or set GATEWAY_PORT';
  // The text of an unknown error may hold a setting; its code does not.
  return `START_MISLUKT: the gateway could not start (${typeof code === 'string' ? code : 'no code'})`;
}
