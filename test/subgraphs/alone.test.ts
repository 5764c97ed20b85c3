import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/keten.ts';
import { type DemoSleutels, openSleutels } from '../../demo/sleutels.ts';
import { buildSources } from '../support/built-sources.ts';
import { command, databaseName, databaseUrl, TEST_DATABASE_URL } from '../support/database.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { ALLE_ORGANISATIES } from '../support/subgraph-alone.ts';

const ROOT = join(import.meta.dirname, '../..');
const GATEWAY_ISSUER = 'http://gateway.test.ketenbeeld.example';
const SOURCES = buildSources(['gateway', 'subgraphs', 'toegang']);
const SUBGRAPH_MAIN = (naam: SubgraphNaam): string => join(SOURCES.folder, `subgraphs/${naam}/main.js`);
const GATEWAY_MAIN = join(SOURCES.folder, 'gateway/main.js');

// Each of these tests starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

type Environment = Readonly<Record<string, string>>;
interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

const running: ChildProcess[] = [];
const undo: (() => unknown)[] = [];
let issuer: TestIssuer;
let sleutels: DemoSleutels;
let environments: Record<SubgraphNaam, Environment>;
let gatewayEnvironment: Environment;
let gatewayUrl: string;

beforeAll(async () => {
  issuer = await startIssuer();
  sleutels = await openSleutels(undefined);
  environments = {} as typeof environments;
  const politie = environmentOf('politie', await ownDatabase('politie'), undefined);
  // COA asks the police a feit, so the police are there first.
  const politieUrl = await start(SUBGRAPH_MAIN('politie'), politie);
  for (const naam of SUBGRAPH_NAMEN)
    environments[naam] = naam === 'politie' ? politie : environmentOf(naam, await ownDatabase(naam), politieUrl);
  const urls = Object.fromEntries(
    await Promise.all(
      SUBGRAPH_NAMEN.map(async (naam) => [
        naam,
        `${naam === 'politie' ? politieUrl : await start(SUBGRAPH_MAIN(naam), environments[naam])}/graphql`,
      ]),
    ),
  ) as Record<SubgraphNaam, string>;
  gatewayEnvironment = {
    GATEWAY_PORT: '0',
    GATEWAY_AUDIENCE: 'urn:ketenbeeld:gateway',
    GATEWAY_ISSUERS: JSON.stringify([{ issuer: issuer.issuer, jwks: issuer.jwks, organisaties: ALLE_ORGANISATIES }]),
    GATEWAY_ISSUER,
    GATEWAY_SIGNING_KEYS: JSON.stringify([sleutels.gateway]),
    GATEWAY_SUPERGRAPH: 'schema/supergraph.graphql',
    GATEWAY_SUBGRAPHS: JSON.stringify(urls),
    // Seven processes on two cores: what is tested is who answers, not how soon.
    GATEWAY_SUBGRAPH_TIMEOUT_MS: '30000',
    GATEWAY_DEADLINE_MS: '60000',
  };
  gatewayUrl = await start(GATEWAY_MAIN, gatewayEnvironment);
}, 240_000);

afterAll(async () => {
  for (const child of running) {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  }
  for (const step of undo.reverse()) await step();
  SOURCES.remove();
  await issuer.close();
}, 60_000);

function run(main: string, environment: Environment): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR = tmpdir() } = process.env;
  return spawn(process.execPath, [main], {
    cwd: ROOT,
    env: { PATH, HOME, TMPDIR, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Starts a process that stays; resolves with the address that it prints. */
function start(main: string, environment: Environment): Promise<string> {
  const child = run(main, environment);
  running.push(child);
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout += String(chunk);
      const url = /"event":"gestart".*"url":"([^"]+)"/.exec(stdout)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
    child.once('exit', (code) => {
      reject(new Error(`${main} ended with ${String(code)}: ${stderr}`));
    });
  });
}

/** Runs a process that must not start; resolves when it has ended by itself. */
async function failing(main: string, environment: Environment): Promise<Ended> {
  const child = run(main, environment);
  running.push(child);
  return endOf(child);
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

/** Where a subgraph makes a database of its own, empty. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-leeg-'));
  undo.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return join(folder, 'database');
}

/** A copy of the world that holds this organisation's part alone; in a folder, or on the PostgreSQL server. */
async function ownDatabase(naam: SubgraphNaam): Promise<Environment> {
  const others = SUBGRAPH_NAMEN.filter((ander) => ander !== naam).map((ander) => `drop schema ${ander} cascade;`);
  const template = inject('templates').WERELD;
  if (TEST_DATABASE_URL !== undefined) {
    const server = TEST_DATABASE_URL;
    const name = databaseName();
    await command(server, `create database ${name} template ${template}`);
    undo.push(() => command(server, `drop database if exists ${name} with (force)`));
    const url = databaseUrl(server, name);
    await command(url, others.join(' '));
    return { SUBGRAPH_DATABASE_URL: url };
  }
  const folder = mkdtempSync(join(tmpdir(), `ketenbeeld-${naam}-`));
  undo.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const client = await PGlite.create({ dataDir: join(folder, 'pg'), loadDataDir: new Blob([readFileSync(template)]) });
  await client.exec(others.join(' '));
  await client.close();
  return { SUBGRAPH_DATABASE_FOLDER: folder };
}

function environmentOf(naam: SubgraphNaam, database: Environment, politieUrl: string | undefined): Environment {
  const organisatie = naam.toUpperCase();
  const text = (key: Uint8Array): string => Buffer.from(key).toString('base64url');
  const texts = (keys: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, text(key)]));
  const { kid, ontvangers } = sleutels.teken;
  return {
    ...database,
    SUBGRAPH_PORT: '0',
    SUBGRAPH_ISSUERS: JSON.stringify([
      { issuer: issuer.issuer, jwks: issuer.jwks, organisaties: ALLE_ORGANISATIES },
      { issuer: GATEWAY_ISSUER, jwks: sleutels.gatewayJwks, wisseltVoor: [issuer.issuer] },
    ]),
    SUBGRAPH_FEITEN: JSON.stringify({
      sleutel: sleutels.dienst(organisatie),
      vragers: { COA: sleutels.dienstJwks('COA') },
      adressen: politieUrl === undefined ? {} : { POLITIE: politieUrl },
    }),
    ...(naam === 'overleg'
      ? { SUBGRAPH_TEKEN_SLEUTELS: JSON.stringify({ kid, ontvangers: texts(ontvangers) }) }
      : { SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify(texts(sleutels.bewijsVan(naam))) }),
  };
}

describe('each subgraph in its own process on its own database, and the gateway over them by URL', () => {
  it('one query gets what each of the five knows', async () => {
    const gebruiker = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
    const response = await fetch(`${gatewayUrl}/v1/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        doelbinding: 'UITVOERING_VW',
        authorization: `Bearer ${await issuer.token(gebruiker, 'urn:ketenbeeld:gateway')}`,
      },
      body: JSON.stringify({
        query: `{ lko(id: "lko-duinrand") { naam
          caseloadlijst(first: 1) { totalCount } bewonerslijst(first: 1) { totalCount } topX { totalCount }
          agenda(first: 50) { edges { node { vreemdeling {
            identiteit { naam } opvang { sinds } vertrekzaak { status } meldplicht { frequentie } } } } } } }`,
      }),
    });
    const { data } = (await response.json()) as { data: { lko: Record<string, unknown> & Agenda } };
    expect(response.status).toBe(200);
    expect(data.lko['naam']).toBe('LKO Duinrand');
    for (const lijst of ['caseloadlijst', 'bewonerslijst', 'topX'])
      expect(data.lko[lijst]).toEqual({ totalCount: expect.any(Number) as number });
    const people = data.lko.agenda.edges.map(({ node }) => node.vreemdeling);
    const known = (field: string) => people.filter((person) => person?.[field] != null).length;
    for (const field of ['identiteit', 'opvang', 'vertrekzaak', 'meldplicht']) expect(known(field)).toBeGreaterThan(0);
  });

  it('the gateway is ready over them', async () => {
    expect((await fetch(`${gatewayUrl}/health/ready`)).status).toBe(200);
  });
});

interface Agenda {
  readonly agenda: { readonly edges: readonly { node: { vreemdeling: Record<string, unknown> | null } }[] };
}

describe('a process that cannot start says why, without a stack trace, and ends with exit code 1', () => {
  it('missing settings are all named', async () => {
    const [subgraph, gateway] = await Promise.all([
      failing(SUBGRAPH_MAIN('coa'), { SUBGRAPH_PROT: '1' }),
      failing(GATEWAY_MAIN, { GATEWAY_PROT: '1' }),
    ]);
    for (const { code, stderr } of [subgraph, gateway]) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^CONFIGURATIE_ONGELDIG: \d+ fault\(s\) in the settings:\n(- \w+_\w+: .+\n)+$/);
      expect(stderr).toContain('_PROT: is not a setting');
    }
    for (const name of ['SUBGRAPH_PORT', 'SUBGRAPH_ISSUERS', 'SUBGRAPH_FEITEN'])
      expect(subgraph.stderr).toContain(name);
    for (const name of ['GATEWAY_AUDIENCE', 'GATEWAY_ISSUERS', 'GATEWAY_SIGNING_KEYS', 'GATEWAY_SUPERGRAPH'])
      expect(gateway.stderr).toContain(`- ${name}: is missing\n`);
  });

  it('a database that is not there', async () => {
    const port = await unusedPort();
    const { SUBGRAPH_DATABASE_FOLDER: _folder, ...rest } = environments.dtv;
    const url = `postgres://iemand:geheim@127.0.0.1:${port}/weg`;
    const { code, stderr } = await failing(SUBGRAPH_MAIN('dtv'), { ...rest, SUBGRAPH_DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_ONBEREIKBAAR: [^\n]+\n$/);
    expect(stderr).not.toContain('geheim');
  });

  it('a database folder in which another process works; and that one ends when its lock is taken away', async () => {
    const { SUBGRAPH_DATABASE_URL: _url, ...rest } = environments.dtv;
    const environment = { ...rest, SUBGRAPH_DATABASE_FOLDER: emptyFolder() };
    const started = start(SUBGRAPH_MAIN('dtv'), environment);
    const first = running.at(-1);
    if (first === undefined) throw new Error('nothing was started');
    const end = endOf(first);
    await started;
    const second = await failing(SUBGRAPH_MAIN('dtv'), environment);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^(?:The data folder [^\n]+\n)?DATABASE_IN_GEBRUIK: [^\n]+\n$/);
    rmSync(`${environment.SUBGRAPH_DATABASE_FOLDER}.lock`, { recursive: true });
    const { code, stderr } = await end;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_SLOT_VERLOREN: [^\n]+\n$/);
  });

  it('a port in use', async () => {
    const port = new URL(gatewayUrl).port;
    // PostgreSQL lets two processes in; an embedded database does not, so that one gets another folder.
    const database: Environment = TEST_DATABASE_URL === undefined ? { SUBGRAPH_DATABASE_FOLDER: emptyFolder() } : {};
    const ended = await Promise.all([
      failing(GATEWAY_MAIN, { ...gatewayEnvironment, GATEWAY_PORT: port }),
      failing(SUBGRAPH_MAIN('ind'), { ...environments.ind, ...database, SUBGRAPH_PORT: port }),
    ]);
    for (const { code, stderr } of ended) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^POORT_IN_GEBRUIK: [^\n]+\n$/);
    }
  });

  it('a supergraph that is not there', async () => {
    const { code, stderr } = await failing(GATEWAY_MAIN, { ...gatewayEnvironment, GATEWAY_SUPERGRAPH: 'weg.graphql' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^SUPERGRAPH_ONTBREEKT: [^\n]+\n$/);
  });
});

/** A port on which nothing listens: it was free a moment ago. */
async function unusedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
