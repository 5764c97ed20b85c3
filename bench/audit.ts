/**
 * Holds the bare engine to the public federation gateway audit (github.com/graphql-hive/federation-gateway-audit). In a clone of that, with Node 22:
 * `npm ci && npm start -- serve`; then here `npm run audit`, or with `-- --van URL` where it listens elsewhere. Each suite gets an engine of its
 * own, by the command that CONTRIBUTING.md names. What is not answered as the audit expects is printed, and makes it fail.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { startProces } from './motor/proces.ts';

const { values } = parseArgs({ options: { van: { type: 'string', default: 'http://127.0.0.1:4200' } } });
const JSON_ASKED = { accept: 'application/json' };

interface Geval {
  readonly query: string;
  /** Without `errors` it does not matter whether there are any. */
  readonly expected: { readonly data?: unknown; readonly errors?: boolean };
}

const folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-audit-'));
try {
  const suites = await lees<readonly string[]>('ids');
  let gevallen = 0;
  let goed = 0;
  for (const suite of suites) {
    const cases = await lees<readonly Geval[]>(`${suite}/tests`);
    const fouten = await legVoor(suite, cases);
    gevallen += cases.length;
    goed += cases.length - fouten.length;
    for (const fout of fouten) process.stdout.write(`${fout}\n`);
  }
  process.stdout.write(`${goed} of ${gevallen} cases in ${suites.length} suites\n`);
  if (goed < gevallen || gevallen === 0) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true });
}

/** @returns what was answered otherwise, in words */
async function legVoor(suite: string, cases: readonly Geval[]): Promise<readonly string[]> {
  const supergraph = join(folder, `${suite}.graphql`);
  await writeFile(supergraph, await (await haal(`${suite}/supergraph`)).text());
  const motor = join(PACKAGE_ROOT, 'bench/kale-motor.ts');
  const proces = startProces(['--import', 'tsx', motor, '--supergraph', supergraph, '--port', '0']);
  try {
    const url = await proces.says(/"url":"([^"]+)"/);
    const fouten: string[] = [];
    // In their order: a suite of mutations counts on it.
    for (const [nummer, { query, expected }] of cases.entries()) {
      const { data = null, errors = [] } = await vraag(url, query);
      const gekregen = { data, errors: expected.errors === undefined ? undefined : errors.length > 0 };
      const verwacht = { data: expected.data ?? null, errors: expected.errors };
      if (isDeepStrictEqual(gekregen, verwacht)) continue;
      fouten.push(`${suite} ${nummer}: ${query}\n${JSON.stringify(gekregen)} instead of ${JSON.stringify(verwacht)}`);
    }
    return fouten;
  } finally {
    await proces.close();
  }
}

async function vraag(url: string, query: string): Promise<{ data?: unknown; errors?: readonly unknown[] }> {
  const headers = { ...JSON_ASKED, 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
  return (await response.json()) as { data?: unknown; errors?: readonly unknown[] };
}

async function lees<Value>(pad: string): Promise<Value> {
  return (await (await haal(pad)).json()) as Value;
}

async function haal(pad: string): Promise<Response> {
  const response = await fetch(`${values.van}/${pad}`, { headers: JSON_ASKED });
  if (!response.ok) throw new Error(`the audit answers HTTP ${response.status} for ${pad}`);
  return response;
}
