/**
 * How the product grows with what is asked and with how much there is: the query that prepares an LKO, for 10, 50 and 200 people, on the world `klein`
 * and on `landelijk`, each on a PostgreSQL database of its own. Every part is a process of its own and tells its CPU time; rounds alternate between
 * the worlds. `npm run bench:groei` writes the tables in docs/prestaties.md; with `-- --proef` it only shows that it runs.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import pg from 'pg';
import type { Proces, Processen } from '../demo/processen.ts';
import { SUBGRAPH_NAMEN } from '../demo/subgraph-namen.ts';
import type { Omvang } from '../demo/wereld/omvang.ts';
import { bouwProduct } from './bouw.ts';
import { LKO_VRAAG, vraagLko } from './lko-vraag.ts';
import { markdownTabel } from './markdown-tabel.ts';
import { type Meetplaats, openMeetplaats } from './meetplaats.ts';
import { schrijfPrestaties } from './prestaties.ts';
import { drukVerhouding, kwantiel, verhouding } from './tabel.ts';
import { cpuVanProces } from './verbruik.ts';

const { values } = parseArgs({
  options: {
    proef: { type: 'boolean', default: false },
    rondes: { type: 'string', default: '10' },
    blok: { type: 'string', default: '10' },
    opwarmen: { type: 'string', default: '60' },
  },
});
const [RONDES, BLOK, OPWARMEN] = values.proef
  ? [2, 2, 2]
  : [Number(values.rondes), Number(values.blok), Number(values.opwarmen)];
const DELEN = ['gateway', ...SUBGRAPH_NAMEN] as const;
const AANTALLEN = [10, 50, 200] as const;
const WERELDEN: readonly Omvang[] = values.proef ? ['klein'] : ['klein', 'landelijk'];
const WIE = 'dtv-duinrand';
const SQL = 'PostgreSQL, ms by its clock';
const LATENCY = 'latency, ms';
/** PostgreSQL tells what a session did at most once a second. */
const STATS_MS = 1500;

const opened: (() => unknown)[] = [];
try {
  await meet();
} finally {
  for (const close of opened.reverse()) await close();
}

interface MeetKeten extends Meetplaats {
  readonly processen: Processen;
}

/** Per part the milliseconds for a request, of each round. */
type Ronden = ReadonlyMap<string, number[]>;

async function meet(): Promise<void> {
  const folder = bouwProduct();
  const ketens = new Map<Omvang, MeetKeten>();
  for (const omvang of WERELDEN) {
    const plaats = await openMeetplaats(Math.max(...AANTALLEN), omvang);
    opened.push(() => plaats.close());
    ketens.set(omvang, { ...plaats, processen: await plaats.start(folder) });
  }
  const tabellen: string[] = [];
  for (const aantal of AANTALLEN) {
    const gemeten = await meetVraag(ketens, LKO_VRAAG(aantal));
    tabellen.push(tabel(aantal, gemeten));
    process.stdout.write(`\n${tabellen.at(-1) ?? ''}\n`);
  }
  const geheugen = [...ketens].map(([omvang, { processen }]) => ({
    omvang,
    megabytes: DELEN.map((deel) => megabytesVan(procesVan(processen, deel))),
  }));
  tabellen.push(
    markdownTabel(
      ['memory after all of it (RSS), MB', ...DELEN],
      geheugen.map(({ omvang, megabytes }) => [omvang, ...megabytes.map((mb) => mb.toFixed(0))]),
    ),
  );
  process.stdout.write(`\n${tabellen.at(-1) ?? ''}\n`);
  const hoe = `${RONDES} rounds of ${BLOK} requests on each world, one at a time, after ${OPWARMEN} to warm up.`;
  if (!values.proef) schrijfPrestaties('bench:groei', [hoe, ...tabellen]);
}

async function meetVraag(ketens: ReadonlyMap<Omvang, MeetKeten>, query: string): Promise<ReadonlyMap<Omvang, Ronden>> {
  const gemeten = new Map<Omvang, Map<string, number[]>>();
  for (const [omvang, keten] of ketens) {
    await blok(keten, query, OPWARMEN);
    gemeten.set(omvang, new Map([...DELEN, LATENCY, SQL].map((deel) => [deel, []])));
  }
  const voorSql = await sqlVan(ketens);
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    const volgorde = ronde % 2 === 0 ? [...ketens] : [...ketens].reverse();
    for (const [omvang, keten] of volgorde) {
      const processen = DELEN.map((deel) => procesVan(keten.processen, deel));
      const voor = await Promise.all(processen.map(cpuVanProces));
      const duur = await blok(keten, query, BLOK);
      const na = await Promise.all(processen.map(cpuVanProces));
      DELEN.forEach((deel, i) =>
        gemeten
          .get(omvang)
          ?.get(deel)
          ?.push(((na[i] ?? 0) - (voor[i] ?? 0)) / BLOK),
      );
      gemeten
        .get(omvang)
        ?.get(LATENCY)
        ?.push(duur / BLOK);
    }
  }
  const naSql = await sqlVan(ketens);
  for (const omvang of ketens.keys())
    gemeten
      .get(omvang)
      ?.get(SQL)
      ?.push(((naSql.get(omvang) ?? NaN) - (voorSql.get(omvang) ?? NaN)) / (RONDES * BLOK));
  return gemeten;
}

/** @returns milliseconds by the clock, without the making of the token */
async function blok({ processen, token }: MeetKeten, query: string, keer: number): Promise<number> {
  const bearer = await token(WIE);
  const begin = performance.now();
  for (let i = 0; i < keer; i += 1) await vraagLko(processen.gateway.url, query, bearer);
  return performance.now() - begin;
}

/** Milliseconds that each database has run statements so far: `active_time` of pg_stat_database. */
async function sqlVan(ketens: ReadonlyMap<Omvang, MeetKeten>): Promise<ReadonlyMap<Omvang, number>> {
  await new Promise((resolve) => setTimeout(resolve, STATS_MS));
  const sql = new Map<Omvang, number>();
  for (const [omvang, { eigenaar, processen, token }] of ketens) {
    // A session that is idle tells when it is next asked.
    await vraagLko(processen.gateway.url, LKO_VRAAG(1), await token(WIE));
    const client = new pg.Client({ connectionString: eigenaar });
    await client.connect();
    const { rows } = await client.query<{ active_time: number }>(
      'select active_time from pg_stat_database where datname = current_database()',
    );
    await client.end();
    sql.set(omvang, Number(rows[0]?.active_time));
  }
  return sql;
}

function tabel(aantal: number, gemeten: ReadonlyMap<Omvang, Ronden>): string {
  const ronden = (omvang: Omvang, deel: string) => gemeten.get(omvang)?.get(deel) ?? [];
  const vergelijkt = WERELDEN.length > 1;
  return markdownTabel(
    [
      `${aantal} people`,
      ...WERELDEN.map((omvang) => `${omvang}, ms`),
      ...(vergelijkt ? ['landelijk to klein (middle half)'] : []),
    ],
    [...DELEN, SQL, LATENCY].map((deel) => [
      deel,
      ...WERELDEN.map((omvang) => kwantiel(ronden(omvang, deel), 0.5).toFixed(2)),
      ...(vergelijkt ? [drukVerhouding(verhouding(ronden('landelijk', deel), ronden('klein', deel)))] : []),
    ]),
  );
}

function procesVan({ gateway, subgraphs }: Processen, deel: (typeof DELEN)[number]): Proces {
  return deel === 'gateway' ? gateway : subgraphs[deel];
}

/** What Linux counts of it: proc(5). */
function megabytesVan({ child }: Proces): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
