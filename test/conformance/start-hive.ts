import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { freePort } from '../support/free-port.ts';
import type { GatewayAnswer } from '../support/keten.ts';
import type { Answer } from '../support/subgraph-alone.ts';
import type { Question } from './questions.ts';

export interface Hive {
  ask(question: Omit<Question, 'name'>, headers: Readonly<Record<string, string>>): Promise<GatewayAnswer>;
  /** What it wrote so far. */
  output(): string;
  close(): Promise<void>;
}

const ROUTER = join(import.meta.dirname, 'router');
const BIN = join(ROUTER, 'node_modules/@graphql-hive/gateway/dist/bin.js');
const SUPERGRAPH = join(import.meta.dirname, '../../schema/supergraph.graphql');

/**
 * Hive Gateway as a process of its own, on the committed supergraph with the addresses of these subgraphs.
 * @param runtime RUST is the planner of Hive Router; JAVASCRIPT is what Hive Gateway uses when it is told nothing
 * @throws with what it wrote, when it does not come to listen; nothing is left behind then
 */
export async function startHive(
  runtime: 'RUST' | 'JAVASCRIPT',
  subgraphs: Readonly<Record<SubgraphNaam, { readonly url: string }>>,
): Promise<Hive> {
  if (!existsSync(BIN)) throw new Error('the other router is not installed: npm run test:conformance installs it');
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-conformance-'));
  const supergraph = join(folder, 'supergraph.graphql');
  writeFileSync(supergraph, withAddresses(subgraphs));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = ['--config-path', join(ROUTER, 'gateway.config.mjs'), '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(
    process.execPath,
    [
      ...['--import', join(ROUTER, 'confine.mjs')],
      ...[BIN, 'supergraph', supergraph, ...settings, '--disable-websockets'],
      ...(runtime === 'RUST' ? ['--hive-router-runtime'] : []),
    ],
    // Nothing of this environment: no address or key of a service that it could report to.
    // The channel ends with this process, however that ends, and the router with the channel.
    { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  let output = '';
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGKILL')) await once(child, 'exit');
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: unknown) => {
        output += String(chunk);
        if (output.includes(`Listening on ${url}`)) resolve();
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('error', reject);
      child.once('exit', (code) => {
        reject(new Error(`Hive Gateway ended with ${String(code)}: ${output}`));
      });
    });
  } catch (error) {
    await close();
    throw error;
  }
  return {
    ask: async ({ text, variables }, headers) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: text, variables }),
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    },
    output: () => output,
    close,
  };
}

/** @throws when the supergraph names a subgraph that is not among these: no router may ask anywhere else */
function withAddresses(subgraphs: Readonly<Record<SubgraphNaam, { readonly url: string }>>): string {
  const join = /@join__graph\(name: "(\w+)", url: "[^"]*"\)/g;
  return readFileSync(SUPERGRAPH, 'utf8').replace(join, (_whole, name: string) => {
    const known = SUBGRAPH_NAMEN.find((naam) => naam === name);
    if (known === undefined) throw new Error(`the supergraph names ${name}, which is not started`);
    return `@join__graph(name: "${name}", url: "${subgraphs[known].url}/graphql")`;
  });
}
