/**
 * What authorisation costs, and what its records cost: the query that prepares an LKO, for 50 and for 200 people, over the chain as it is, over a
 * copy without its log, and over one without log and authorisation. Each part is a process of its own and tells its own CPU time; all chains use
 * one PostgreSQL server; rounds alternate. `npm run bench:toegang` writes the tables in docs/prestaties.md; with `-- --proef` it only shows that it
 * runs.
 */
import { parseArgs } from 'node:util';
import { SUBGRAPH_NAMEN } from '../demo/subgraph-namen.ts';
import type { Proces, Processen } from '../demo/processen.ts';
import { LKO_VRAAG, vraagLko } from './lko-vraag.ts';
import { bouw, type Variant, VARIANTEN } from './bouw.ts';
import { meting, type Meting, tabel } from './tabel.ts';
import { schrijfPrestaties } from './prestaties.ts';
import { cpuVanProces } from './verbruik.ts';
import { openMeetplaats } from './meetplaats.ts';

const { values } = parseArgs({
  options: {
    proef: { type: 'boolean', default: false },
    rondes: { type: 'string', default: '20' },
    blok: { type: 'string', default: '20' },
    opwarmen: { type: 'string', default: '150' },
  },
});
const [RONDES, BLOK, OPWARMEN] = values.proef
  ? [2, 3, 3]
  : [Number(values.rondes), Number(values.blok), Number(values.opwarmen)];
const DELEN = ['gateway', ...SUBGRAPH_NAMEN] as const;
const AANTALLEN = [50, 200] as const;
const WIE = 'dtv-duinrand';

const opened: (() => unknown)[] = [];
try {
  await meet();
} finally {
  for (const close of opened.reverse()) await close();
}

async function meet(): Promise<void> {
  const { gebouwd, remove } = bouw();
  opened.push(remove);
  const plaats = await openMeetplaats(200);
  opened.push(() => plaats.close());
  const ketens = {} as Record<Variant, Processen>;
  for (const variant of VARIANTEN) {
    const { folder, supergraph } = gebouwd[variant];
    ketens[variant] = await plaats.start(folder, { GATEWAY_SUPERGRAPH: supergraph });
  }

  const tabellen: string[] = [];
  for (const aantal of AANTALLEN) {
    const metingen = await meetVraag(ketens, LKO_VRAAG(aantal), () => plaats.token(WIE));
    tabellen.push(tabel(aantal, metingen));
    process.stdout.write(`\n${tabellen.at(-1) ?? ''}\n`);
  }
  const hoe = `${RONDES} rounds of ${BLOK} requests to each chain (CPU, and latency by the clock), one at a time, after ${OPWARMEN} to warm up.`;
  if (!values.proef) schrijfPrestaties('bench:toegang', [hoe, ...tabellen]);
}

type Ketens = Readonly<Record<Variant, Processen>>;

async function meetVraag(ketens: Ketens, query: string, token: () => Promise<string>): Promise<readonly Meting[]> {
  const bearer = await token();
  const [product = '', ...andere] = await Promise.all(
    VARIANTEN.map((variant) => vraagLko(ketens[variant].gateway.url, query, bearer)),
  );
  // A cheaper answer must not be a smaller one.
  for (const antwoord of andere)
    if (antwoord !== product) throw new Error(`the chains answer differently:\n${verschil(product, antwoord)}`);
  for (const variant of VARIANTEN) await blok(ketens[variant], query, bearer, OPWARMEN);

  const delen = [...DELEN, 'latency'] as const;
  const perRonde: readonly Ronden[] = delen.map((deel) => ({ deel, product: [], zonderLogboek: [], zonder: [] }));
  for (let ronde = 0; ronde < RONDES; ronde += 1) {
    for (const variant of ronde % 2 === 0 ? VARIANTEN : VARIANTEN.toReversed()) {
      const processen = DELEN.map((deel) => procesVan(ketens[variant], deel));
      const vers = await token();
      const voor = await Promise.all(processen.map(cpuVanProces));
      const begin = performance.now();
      await blok(ketens[variant], query, vers, BLOK);
      const duur = performance.now() - begin;
      const na = await Promise.all(processen.map(cpuVanProces));
      const gebruikt = [...na.map((cpu, i) => cpu - (voor[i] ?? 0)), duur];
      perRonde.forEach((rij, i) => rij[variant].push((gebruikt[i] ?? 0) / BLOK));
    }
  }
  return perRonde.map(({ deel, ...ronden }) => meting(deel, ronden));
}

type Ronden = { readonly deel: string } & Readonly<Record<Variant, number[]>>;

async function blok(keten: Processen, query: string, bearer: string, keer: number): Promise<void> {
  for (let i = 0; i < keer; i += 1) await vraagLko(keten.gateway.url, query, bearer);
}

function verschil(een: string, ander: string): string {
  let at = 0;
  while (at < een.length && een[at] === ander[at]) at += 1;
  return `${een.slice(Math.max(0, at - 80), at + 80)}\n${ander.slice(Math.max(0, at - 80), at + 80)}`;
}

function procesVan(keten: Processen, deel: (typeof DELEN)[number]): Proces {
  return deel === 'gateway' ? keten.gateway : keten.subgraphs[deel];
}
