/** Runs the gateway as a process: reads the environment, starts, and stops gently when it is told to. */
import { ConfigFault, readConfig } from './config.ts';
import { startGateway } from './gateway.ts';
import { SupergraphFault } from './planning/supergraph-file.ts';

// Apollo's own gateway class reports usage unless told not to; we do not use it, and it must stay silent if that changes.
process.env['APOLLO_TELEMETRY_DISABLED'] = '1';

const report = (event: Readonly<Record<string, string | number>>): void => {
  process.stdout.write(`${JSON.stringify(event)}\n`);
};

try {
  const gateway = await startGateway(readConfig(process.env), { now: Date.now, report });
  report({ event: 'gestart', url: gateway.url });
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void gateway.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
}

function explainStart(error: unknown): string {
  if (error instanceof ConfigFault || error instanceof SupergraphFault) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return 'POORT_IN_GEBRUIK: another process listens on this port; stop it, or set GATEWAY_PORT';
  // The text of an unknown error may hold a setting; its code does not.
  return `START_MISLUKT: the gateway could not start (${typeof code === 'string' ? code : 'no code'})`;
}
