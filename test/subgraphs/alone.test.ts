import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { mainOf, type Omgeving, type Processen, runProces, startProces, startProcessen } from '../../demo/processen.ts';
import { openSleutels } from '../../demo/sleutels.ts';
import { buildSources } from '../../build/sources.ts';
import { TEST_DATABASE_URL } from '../support/database.ts';
import { unpackTemplate } from '../support/embedded-templates.ts';
import { startIssuer, type TestIssuer } from '../support/issuer.ts';
import { ownDatabase } from '../support/own-database.ts';

const SOURCES = buildSources(['gateway', 'logboek', 'opslag', 'subgraphs', 'toegang']);
const SUBGRAPH_MAIN = (naam: SubgraphNaam): string => mainOf(SOURCES.folder, naam);
const GATEWAY_MAIN = mainOf(SOURCES.folder, 'gateway');

// Each of these tests starts processes of its own.
vi.setConfig({ testTimeout: 60_000 });

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
}

const running: ChildProcess[] = [];
const undo: (() => unknown)[] = [];
let issuer: TestIssuer;
let processen: Processen;

beforeAll(async () => {
  issuer = await startIssuer();
  const databases = {} as Record<SubgraphNaam, Omgeving>;
  for (const naam of SUBGRAPH_NAMEN) databases[naam] = await databaseOf(naam);
  processen = await startProcessen({
    provider: { issuer: issuer.issuer, jwks: issuer.jwks },
    sleutels: await openSleutels(undefined),
    folder: SOURCES.folder,
    database: (naam) => databases[naam],
    // Six processes on two cores: what is tested is who answers, not how soon.
    gateway: {
      ...(await databaseOf('gateway')),
      GATEWAY_SUBGRAPH_TIMEOUT_MS: '30000',
      GATEWAY_DEADLINE_MS: '60000',
    },
  });
}, 240_000);

afterAll(async () => {
  await processen.close();
  for (const child of running) {
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  }
  for (const step of undo.reverse()) await step();
  SOURCES.remove();
  await issuer.close();
}, 60_000);

/** Runs a process that must not start; resolves when it has ended by itself. */
async function failing(main: string, omgeving: Omgeving): Promise<Ended> {
  const child = runProces(main, omgeving);
  running.push(child);
  return endOf(child);
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let stderr = '';
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stderr };
}

/** An embedded database of its own, empty, for one process. */
function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-leeg-'));
  undo.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const database = join(folder, 'database');
  // Where PostgreSQL is tested there is no dump, and the process makes it itself.
  if (TEST_DATABASE_URL === undefined) unpackTemplate(inject('templates').LEEG, database);
  return database;
}

async function databaseOf(naam: SubgraphNaam | 'gateway'): Promise<Omgeving> {
  const { omgeving, drop } = await ownDatabase(naam);
  undo.push(drop);
  return omgeving;
}

describe('each subgraph in its own process on its own database, and the gateway over them by URL', () => {
  it('one query gets what each of the five knows', async () => {
    const gebruiker = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
    const response = await fetch(`${processen.gateway.url}/v1/graphql`, {
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
    expect((await fetch(`${processen.gateway.url}/health/ready`)).status).toBe(200);
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
    const { SUBGRAPH_DATABASE_FOLDER: _folder, ...rest } = processen.omgevingen.dtv;
    const url = `postgres://iemand:geheim@127.0.0.1:${port}/weg`;
    const { code, stderr } = await failing(SUBGRAPH_MAIN('dtv'), { ...rest, SUBGRAPH_DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_ONBEREIKBAAR: [^\n]+\n$/);
    expect(stderr).not.toContain('geheim');
  });

  it('a database folder in which another process works; and that one ends when its lock is taken away', async () => {
    const { SUBGRAPH_DATABASE_URL: _url, ...rest } = processen.omgevingen.dtv;
    const omgeving = { ...rest, SUBGRAPH_DATABASE_FOLDER: emptyFolder() };
    const first = await startProces(SUBGRAPH_MAIN('dtv'), omgeving);
    running.push(first.child);
    const end = endOf(first.child);
    const second = await failing(SUBGRAPH_MAIN('dtv'), omgeving);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/^(?:The data folder [^\n]+\n)?DATABASE_IN_GEBRUIK: [^\n]+\n$/);
    rmSync(`${omgeving.SUBGRAPH_DATABASE_FOLDER}.lock`, { recursive: true });
    const { code, stderr } = await end;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_SLOT_VERLOREN: [^\n]+\n$/);
  });

  it('a port in use', async () => {
    const port = new URL(processen.gateway.url).port;
    // PostgreSQL lets two processes in; an embedded database does not, so that one gets another folder.
    const database: Omgeving = TEST_DATABASE_URL === undefined ? { SUBGRAPH_DATABASE_FOLDER: emptyFolder() } : {};
    const ended = await Promise.all([
      failing(GATEWAY_MAIN, { ...gatewayAnders(), GATEWAY_PORT: port }),
      failing(SUBGRAPH_MAIN('ind'), { ...processen.omgevingen.ind, ...database, SUBGRAPH_PORT: port }),
    ]);
    for (const { code, stderr } of ended) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^POORT_IN_GEBRUIK: [^\n]+\n$/);
    }
  });

  it('a supergraph that is not there', async () => {
    const { code, stderr } = await failing(GATEWAY_MAIN, {
      ...gatewayAnders(),
      GATEWAY_SUPERGRAPH: 'weg.graphql',
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^SUPERGRAPH_ONTBREEKT: [^\n]+\n$/);
  });
});

/** The settings of the gateway that runs; an embedded database lets no second process in, so that one gets another folder. */
function gatewayAnders(): Omgeving {
  const database: Omgeving = TEST_DATABASE_URL === undefined ? { GATEWAY_DATABASE_FOLDER: emptyFolder() } : {};
  return { ...processen.omgevingen.gateway, ...database };
}

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
