/**
 * What the engine costs beside other gateways: the query of the public federation benchmark over its four subgraphs, 50 connections at once. Each
 * gateway is a process of its own and tells its own CPU time; their rounds alternate in a random order. `npm run bench` writes the tables in
 * docs/prestaties.md; with `-- --proef` it only shows that it runs.
 */
import { deepStrictEqual } from 'node:assert';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSources } from '../build/sources.ts';
import { rng } from '../demo/wereld/rng.ts';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { openBelasting, type Belasting } from './motor/belasting.ts';
import { FLAGS, type Gateway, GATEWAYS, isInstalled, isOwn } from './motor/gateways.ts';
import { type Proces, startProces } from './motor/proces.ts';
import { motorTabel, type Ronde } from './motor/tabel.ts';
import { ANSWER, QUERY, SUPERGRAPH } from './motor/winkel.ts';
import { schrijfPrestaties } from './prestaties.ts';

const { values } = parseArgs({
  options: {
    proef: { type: 'boolean', default: false },
    'zonder-peers': { type: 'boolean', default: false },
    rondes: { type: 'string', default: '12' },
    /** Milliseconds of CPU that a block takes about; a cheap gateway gets more requests in it. */
    blok: { type: 'string', default: '1500' },
    /** Milliseconds of CPU before anything is measured: with as many requests each, the cheapest would be compiled the least. */
    opwarmen: { type: 'string', default: '20000' },
    tegelijk: { type: 'string', default: '50' },
    /** Gateways whose name holds this, and no others. */
    alleen: { type: 'string', default: '' },
    zaad: { type: 'string', default: String(Date.now() % 100_000) },
  },
});
const [RONDES, BLOK_MS, OPWARMEN] = values.proef
  ? [2, 20, 20]
  : [Number(values.rondes), Number(values.blok), Number(values.opwarmen)];
const TEGELIJK = Number(values.tegelijk);
const START_MS = 60_000;
/** Requests after which is looked at how warm it is. */
const PROEFBLOK = 250;

const opened: (() => unknown)[] = [];
try {
  await meet();
} finally {
  for (const close of opened.reverse()) await close();
}

interface Lopend {
  readonly gateway: Gateway;
  readonly proces: Proces;
  readonly belasting: Belasting;
  readonly antwoord: Buffer;
  /** Calls of the subgraphs for one request. */
  readonly calls: number;
  /** Requests in a block. */
  readonly blok: number;
}

async function meet(): Promise<void> {
  const subgraphs = startProces(['--import', 'tsx', join(PACKAGE_ROOT, 'bench/motor/subgraphs.ts')], { PORT: '0' });
  opened.push(() => subgraphs.close());
  const bron = await subgraphs.says(/listening on (\S+)/);
  const folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-bench-'));
  opened.push(() => rm(folder, { recursive: true }));
  const supergraph = join(folder, 'supergraph.graphql');
  await writeFile(supergraph, SUPERGRAPH.replaceAll('http://127.0.0.1:4200', bron));

  const sources = buildSources(['bench', 'gateway', 'logboek', 'opslag', 'toegang']);
  opened.push(() => {
    sources.remove();
  });
  const lopend: Lopend[] = [];
  for (const gateway of GATEWAYS.filter(isWanted))
    lopend.push(await start(gateway, { supergraph, sources: sources.folder }, bron));
  process.stdout.write(`seed ${values.zaad}\n`);

  const ronden = new Map<Gateway, Ronde[]>(lopend.map(({ gateway }) => [gateway, []]));
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const volgorde = rng('motor', values.zaad, String(ronde));
    const wachtend = [...lopend];
    while (wachtend.length > 0) {
      const [een] = wachtend.splice(volgorde.int(0, wachtend.length - 1), 1);
      if (een !== undefined) ronden.get(een.gateway)?.push(await meetRonde(een, bron));
    }
  }
  const rijen = lopend.map(({ gateway, calls }) => ({ gateway, calls, ronden: ronden.get(gateway) ?? [] }));
  const hoe = `${RONDES} rounds in a random order (seed ${values.zaad}), ${TEGELIJK} requests at once, blocks of ${lopend
    .map(({ blok }) => blok)
    .toSorted((a, b) => a - b)
    .join(', ')} requests, after ${OPWARMEN / 1000} s of CPU each to warm up; every answer compared.`;
  const delen = [
    hoe,
    motorTabel(rijen.filter(({ gateway }) => !gateway.sharing)),
    ...(rijen.some(({ gateway }) => gateway.sharing)
      ? [
          'With requests that share: who may answers one request from what another, that runs at the same time, asked. All 50 ask the same here, and at work they do not.',
          motorTabel(rijen.filter(({ gateway }) => gateway.sharing)),
        ]
      : []),
  ];
  process.stdout.write(`${delen.join('\n\n')}\n`);
  if (!values.proef && values.alleen === '') schrijfPrestaties('bench', delen);
}

function isWanted(gateway: Gateway): boolean {
  if (!gateway.name.includes(values.alleen)) return false;
  if (values['zonder-peers'] && !isOwn(gateway)) return false;
  if (isInstalled(gateway)) return true;
  throw new Error(`${gateway.name} is not installed: npm run bench installs it`);
}

interface Files {
  readonly supergraph: string;
  readonly sources: string;
}

async function start(gateway: Gateway, { supergraph, sources }: Files, bron: string): Promise<Lopend> {
  const port = await freePort();
  const proces = startProces([...FLAGS, ...gateway.args(supergraph, port, sources)], gateway.env);
  opened.push(() => proces.close());
  const belasting = openBelasting(`http://127.0.0.1:${port}/graphql`, TEGELIJK);
  opened.push(() => belasting.close());
  await isReady(proces, belasting, gateway);

  await callsOf(bron);
  const antwoord = await belasting.vraag(QUERY);
  const calls = await callsOf(bron);
  deepStrictEqual(JSON.parse(antwoord.toString()), JSON.parse(ANSWER), `${gateway.name} answers otherwise`);
  if (gateway.calls !== undefined && gateway.calls !== calls)
    throw new Error(`${gateway.name} makes ${calls} calls, not ${gateway.calls}`);
  const { perVerzoek, verzoeken } = await warmOp(proces, () => belasting.blok(QUERY, antwoord, PROEFBLOK));
  process.stdout.write(`${gateway.name}: ${calls} calls, warmed up with ${verzoeken} requests\n`);
  const blok = Math.max(TEGELIJK, Math.round(BLOK_MS / perVerzoek));
  return { gateway, proces, belasting, antwoord, calls, blok };
}

/** @returns milliseconds of CPU for one of the last of these requests */
async function warmOp(proces: Proces, vraagProefblok: () => Promise<unknown>) {
  const begin = await proces.cpu();
  for (let verzoeken = PROEFBLOK, voor = begin; ; verzoeken += PROEFBLOK) {
    await vraagProefblok();
    const na = await proces.cpu();
    if (na - begin >= OPWARMEN) return { perVerzoek: (na - voor) / PROEFBLOK, verzoeken };
    voor = na;
  }
}

async function meetRonde({ gateway, proces, belasting, antwoord, calls, blok }: Lopend, bron: string): Promise<Ronde> {
  await callsOf(bron);
  const voor = await proces.cpu();
  const { duur, wachttijden } = await belasting.blok(QUERY, antwoord, blok);
  const cpu = ((await proces.cpu()) - voor) / blok;
  const gevraagd = await callsOf(bron);
  // Fewer would be an answer out of another request.
  if (!gateway.sharing && gevraagd < calls * blok)
    throw new Error(`${gateway.name} asked its subgraphs ${gevraagd} times for ${blok} requests of ${calls}`);
  const { rss } = await proces.memory();
  return { cpu, perSeconde: (blok / duur) * 1000, wachttijden, calls: gevraagd / blok, rss };
}

/** What the subgraphs were asked since they were asked this. */
async function callsOf(bron: string): Promise<number> {
  const counts = (await (await fetch(`${bron}/counts`)).json()) as Readonly<Record<string, number>>;
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** Resolves when it answers; not all say that they listen, nor all when they can. */
async function isReady(proces: Proces, belasting: Belasting, { name }: Gateway): Promise<void> {
  const tot = Date.now() + START_MS;
  for (;;) {
    try {
      await belasting.vraag('{ __typename }');
      return;
    } catch (error) {
      if (proces.hasEnded()) throw new Error(`${name} ended: ${proces.output()}`, { cause: error });
      if (Date.now() > tot) throw new Error(`${name} does not come to answer`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no port'));
        else resolve(address.port);
      });
    });
  });
}
