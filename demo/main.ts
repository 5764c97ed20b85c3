/**
 * `npm start`: the whole chain on this machine, with fictional people. It turns the folder `.data/` into a running demo, says
 * how to use it, and stops gently. It must never listen on anything but loopback, and never start a second time on the same
 * folder.
 */
import { join } from 'node:path';
import { StoreFault } from '../opslag/store.ts';
import { type Demo, startDemo } from './demo.ts';
import { IdentityProviderError } from './identity-provider/errors.ts';
import { PERSONAS } from './personas.ts';

const PORTS = { gateway: 4000, overleg: 4001, dtv: 4002, coa: 4003, ind: 4004, politie: 4005, provider: 4010 } as const;
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

try {
  const began = performance.now();
  const demo = await startDemo({ dataFolder: join(process.cwd(), '.data'), ports: PORTS, say, onLost: stopAtOnce });
  introduce(demo.url, performance.now() - began);
  stopOnSignal(demo);
} catch (error) {
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
}

function stopAtOnce(fault: StoreFault): void {
  process.stderr.write(`${fault.message}\n`);
  process.exit(1);
}

function stopOnSignal(demo: Demo): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('Ketenbeeld stopt.');
    void demo.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function introduce(url: string, milliseconds: number): void {
  say(`
Ketenbeeld draait op ${url}  (gereed in ${(milliseconds / 1000).toFixed(1)} s; alle personen zijn fictief)

Personas, om mee in te loggen op de pagina of met npm run -s token -- <persona>:`);
  for (const { id, omschrijving } of PERSONAS) say(`  ${id.padEnd(26)}${omschrijving}`);
  say(`
Een eerste vraag, als casemanager van het COA in LKO Duinrand:

  curl -s ${url}/v1/graphql -H "Authorization: Bearer $(npm run -s token -- coa-duinrand)" \\
    -H 'Doelbinding: UITVOERING_VW' -H 'Content-Type: application/json' \\
    -d '{"query":"{ lko(id: \\"lko-duinrand\\") { naam agenda(first: 2) { totalCount edges { node { vreemdeling { vNummer identiteit { naam } meldplicht { frequentie } } } } } } }"}'

Stoppen: Ctrl-C.`);
}

function explainStart(error: unknown): string {
  if (error instanceof StoreFault) return error.message;
  if (error instanceof IdentityProviderError) return `${error.code}: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const port =
      error instanceof Error && 'port' in error ? String(error.port) : 'een van de poorten 4000-4005 en 4010';
    return `POORT_IN_GEBRUIK: poort ${port} is bezet door een ander programma; stop dat eerst.`;
  }
  return `START_MISLUKT: ${error instanceof Error ? error.message : 'onbekend'}`;
}
