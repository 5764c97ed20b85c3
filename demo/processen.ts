/**
 * The chain as it runs at work: each organisation's subgraph in a process of its own on its own database, and the gateway
 * over them by URL. For tests and benchmarks that end, measure or replace a process; `npm start` runs it all in one.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { GATEWAY_ISSUER, ORGANISATIE, ORGANISATIES } from './keten.ts';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from './subgraph-namen.ts';
import type { DemoSleutels } from './sleutels.ts';

export type Omgeving = Readonly<Record<string, string>>;

export interface Proces {
  readonly child: ChildProcess;
  /** As the process printed it. */
  readonly url: string;
  /** Stops it gently, and waits for its end. */
  close(): Promise<void>;
}

export interface ProcessenOptions {
  readonly provider: { readonly issuer: string; readonly jwks: string };
  readonly sleutels: DemoSleutels;
  /** The folder with the built sources: `gateway/main.js`, `subgraphs/coa/main.js`. */
  readonly folder: string;
  /** SUBGRAPH_DATABASE_URL or SUBGRAPH_DATABASE_FOLDER of each. */
  readonly database: (naam: SubgraphNaam) => Omgeving;
  /** GATEWAY_DATABASE_URL or GATEWAY_DATABASE_FOLDER, and what replaces the usual settings. */
  readonly gateway: Omgeving;
  /** How many processes the gateway runs in; 1 unless said. */
  readonly processen?: number | undefined;
}

export interface Processen {
  readonly gateway: Proces;
  readonly subgraphs: Readonly<Record<SubgraphNaam, Proces>>;
  /** What each was started with, to start it again. */
  readonly omgevingen: Readonly<Record<SubgraphNaam | 'gateway', Omgeving>>;
  close(): Promise<void>;
}

export async function startProcessen(options: ProcessenOptions): Promise<Processen> {
  const subgraphs: Partial<Record<SubgraphNaam, Proces>> = {};
  const omgevingen: Partial<Record<SubgraphNaam | 'gateway', Omgeving>> = {};
  const opened: Proces[] = [];
  const close = async () => {
    await Promise.all(opened.map((proces) => proces.close()));
  };
  const start = async (part: SubgraphNaam | 'gateway', omgeving: Omgeving) => {
    omgevingen[part] = omgeving;
    const proces = await startProces(mainOf(options.folder, part), omgeving, wordsFor(part, options.processen));
    opened.push(proces);
    return proces;
  };
  try {
    for (const naam of SUBGRAPH_NAMEN) subgraphs[naam] = await start(naam, subgraphOmgeving(naam, subgraphs, options));
    const all = subgraphs as Record<SubgraphNaam, Proces>;
    const gateway = await start('gateway', { ...gatewayOmgeving(all, options), ...options.gateway });
    return { gateway, subgraphs: all, omgevingen: omgevingen as Processen['omgevingen'], close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function mainOf(folder: string, part: SubgraphNaam | 'gateway'): string {
  return join(folder, part === 'gateway' ? 'gateway/main.js' : `subgraphs/${part}/main.js`);
}

export function wordsFor(part: SubgraphNaam | 'gateway', processen = 1): readonly string[] {
  return part === 'gateway' && processen > 1 ? ['--processen', String(processen)] : [];
}

/** A process with these settings and no others; its working folder is that of the package. */
export function runProces(
  main: string,
  omgeving: Omgeving,
  nodeOptions: readonly string[] = [],
  words: readonly string[] = [],
): ChildProcess {
  const { PATH = '', HOME = '', TMPDIR = '/tmp' } = process.env;
  return spawn(process.execPath, [...nodeOptions, main, ...words], {
    cwd: PACKAGE_ROOT,
    env: { PATH, HOME, TMPDIR, ...omgeving },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
}

/**
 * Resolves when the process says that it listens.
 * @throws Error with what it wrote on stderr, when it ends instead
 */
export async function startProces(main: string, omgeving: Omgeving, words: readonly string[] = []): Promise<Proces> {
  const child = runProces(main, omgeving, ['--import', TELLS_CPU], words);
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  };
  const url = await new Promise<string>((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (chunk) => {
      stdout = stdout.length < 10_000 ? stdout + String(chunk) : stdout;
      const found = /"event":"gestart".*"url":"([^"]+)"/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
    child.once('exit', (code) => {
      reject(new Error(`${main} ended with ${String(code)}: ${stderr}`));
    });
  });
  return { child, url, close };
}

/**
 * A process that is asked anything over its IPC channel answers with its own `process.cpuUsage()`, in microseconds. Those that
 * it starts itself inherit this line, and need their channel.
 */
const TELLS_CPU = `data:text/javascript,${encodeURIComponent(
  `if (!process.env.NODE_UNIQUE_ID) { process.on('message', () => process.send(process.cpuUsage())); process.channel.unref(); }`,
)}`;

function subgraphOmgeving(
  naam: SubgraphNaam,
  before: Readonly<Partial<Record<SubgraphNaam, Proces>>>,
  { provider, sleutels, database }: ProcessenOptions,
): Omgeving {
  const text = (key: Uint8Array): string => Buffer.from(key).toString('base64url');
  const texts = (keys: Readonly<Record<string, Uint8Array>>) =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, text(key)]));
  const adressen = Object.entries(before).map(([ander, { url }]) => [ORGANISATIE[ander as SubgraphNaam], url]);
  const { kid, ontvangers } = sleutels.teken;
  const pseudoniem = sleutels.pseudoniemVan(naam);
  return {
    ...database(naam),
    SUBGRAPH_PORT: '0',
    SUBGRAPH_PSEUDONIEM_SLEUTELS: JSON.stringify({ kid: pseudoniem.kid, sleutels: texts(pseudoniem.sleutels) }),
    SUBGRAPH_ISSUERS: JSON.stringify([
      { ...provider, organisaties: ORGANISATIES },
      { issuer: GATEWAY_ISSUER, jwks: sleutels.gatewayJwks, wisseltVoor: [provider.issuer] },
    ]),
    SUBGRAPH_FEITEN: JSON.stringify({
      sleutel: sleutels.dienst(ORGANISATIE[naam]),
      vragers: Object.fromEntries(Object.values(ORGANISATIE).map((wie) => [wie, sleutels.dienstJwks(wie)])),
      adressen: Object.fromEntries(adressen) as Record<string, string>,
    }),
    ...(naam === 'overleg'
      ? { SUBGRAPH_TEKEN_SLEUTELS: JSON.stringify({ kid, ontvangers: texts(ontvangers) }) }
      : { SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify(texts(sleutels.bewijsVan(naam))) }),
  };
}

/** The settings of a gateway over these subgraphs, without where its log is. */
export function gatewayOmgeving(
  subgraphs: Readonly<Record<SubgraphNaam, Pick<Proces, 'url'>>>,
  { provider, sleutels }: Pick<ProcessenOptions, 'provider' | 'sleutels'>,
): Omgeving {
  return {
    GATEWAY_PORT: '0',
    GATEWAY_AUDIENCE: 'urn:ketenbeeld:gateway',
    GATEWAY_ISSUERS: JSON.stringify([{ ...provider, organisaties: ORGANISATIES }]),
    GATEWAY_ISSUER,
    GATEWAY_SIGNING_KEYS: JSON.stringify([sleutels.gateway]),
    GATEWAY_SUPERGRAPH: join(PACKAGE_ROOT, 'schema/supergraph.graphql'),
    GATEWAY_SUBGRAPHS: JSON.stringify(
      Object.fromEntries(SUBGRAPH_NAMEN.map((naam) => [naam, `${subgraphs[naam].url}/graphql`])),
    ),
  };
}
