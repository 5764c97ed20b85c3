/**
 * Whether the gateway keeps what it need not: minutes of queries of which no two are the same, over the whole product, and the heap of the gateway
 * after its garbage was collected, minute by minute. `npm run bench:duur` writes the table in docs/prestaties.md and fails when the last is more than
 * 1.2 times the first; with `-- --proef` it only shows that it runs.
 */
import { parseArgs } from 'node:util';
import { mainOf } from '../demo/processen.ts';
import { bouwProduct } from './bouw.ts';
import { markdownTabel } from './markdown-tabel.ts';
import { openMeetplaats } from './meetplaats.ts';
import { startProces } from './motor/proces.ts';
import { schrijfPrestaties } from './prestaties.ts';
import { stelVraag } from './stel-vraag.ts';

const { values } = parseArgs({
  options: {
    proef: { type: 'boolean', default: false },
    minuten: { type: 'string', default: '10' },
    tegelijk: { type: 'string', default: '4' },
  },
});
const [MINUTEN, MINUUT_MS] = values.proef ? [2, 1500] : [Number(values.minuten), 60_000];
const TEGELIJK = Number(values.tegelijk);
const MEER = 1.2;
const WIE = 'dtv-duinrand';

const opened: (() => unknown)[] = [];
try {
  await meet();
} finally {
  for (const close of opened.reverse()) await close();
}

async function meet(): Promise<void> {
  const folder = bouwProduct();
  const plaats = await openMeetplaats(20);
  opened.push(() => plaats.close());
  const { omgevingen } = await plaats.start(folder);
  const proces = startProces(['--expose-gc', mainOf(folder, 'gateway')], omgevingen.gateway);
  opened.push(() => proces.close());
  const url = await proces.says(/"event":"gestart".*"url":"([^"]+)"/);

  const heaps: number[] = [];
  let gevraagd = 0;
  const vragen: number[] = [];
  for (let minuut = 0; minuut < MINUTEN; minuut += 1) {
    const bearer = await plaats.token(WIE);
    const tot = Date.now() + MINUUT_MS;
    const vrager = async () => {
      while (Date.now() < tot) await stelVraag(url, ongezien((gevraagd += 1)), { id: 'lko-duinrand' }, bearer);
    };
    await Promise.all(Array.from({ length: TEGELIJK }, vrager));
    // Twice: what only the first collection lets go of is gone after the second.
    await proces.memory();
    heaps.push((await proces.memory()).heap / 1e6);
    vragen.push(gevraagd);
    process.stdout.write(`minute ${minuut + 1}: ${gevraagd} queries, heap ${heaps.at(-1)?.toFixed(1) ?? ''} MB\n`);
  }
  const [eerste = NaN, laatste = NaN] = [heaps[0], heaps.at(-1)];
  const tabel = markdownTabel(
    ['after minute', ...heaps.map((_heap, minuut) => String(minuut + 1))],
    [
      ['queries so far', ...vragen.map(String)],
      ['heap, MB', ...heaps.map((heap) => heap.toFixed(1))],
    ],
  );
  const hoe = `${TEGELIJK} at once, no two queries the same. The last heap is ${(laatste / eerste).toFixed(2)} times the first; the goal is at most ${MEER}.`;
  if (values.proef) return;
  schrijfPrestaties('bench:duur', [hoe, tabel]);
  if (!(laatste <= MEER * eerste))
    throw new Error(`the heap grew to ${(laatste / eerste).toFixed(2)} times that of the first minute`);
}

/** Other names, other fields and another page each time: nothing that was made for one serves another. */
function ongezien(nummer: number): string {
  const kies = <T>(velden: readonly T[], zaad: number): readonly T[] =>
    velden.filter((_veld, i) => (((nummer + zaad) >> (i % 8)) & 1) === 1 || i === zaad % velden.length);
  const velden = [
    ...kies(['vNummer', `nummer${nummer}: vNummer`], 0),
    `i${nummer}: identiteit { ${kies(['naam', 'geboortedatum', `n${nummer}: naam`], 1).join(' ')} }`,
    ...kies(['opvang { sinds locatie { naam } }', 'procedures { loopt soort }', 'meldplicht { frequentie }'], 2),
    `v${nummer}: vertrekzaak { ${kies(['status', 'zaaknummer', 'regievoerder { functie }'], 3).join(' ')} }`,
  ];
  return `query Q${nummer}($id: ID!) { l${nummer}: lko(id: $id) { naam
    agenda(first: ${1 + (nummer % 20)}) { edges { node { reden vreemdeling { ${velden.join(' ')} } } } } } }`;
}
