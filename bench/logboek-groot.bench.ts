/**
 * A log of ten million rows of betrokkenen: whether an FG has an answer within a second, how many links a second it takes, and what
 * removing half of it costs. `npm run bench:logboek-groot` writes docs/prestaties.md; `-- --proef` only shows that it runs.
 */
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Logboek, openLogboek } from '../logboek/logboek.ts';
import { openDatabase } from '../opslag/store.ts';
import { cpuVan } from './cpu-van-vraag.ts';
import { meetDoorvoer } from './doorvoer.ts';
import { markdownTabel } from './markdown-tabel.ts';
import { schrijfPrestaties } from './prestaties.ts';
import { kwantiel } from './tabel.ts';
import { voorbeeldRecords } from './voorbeeld-records.ts';
import { type GevuldLogboek, vulLogboek } from './vul-logboek.ts';
import { openWereld } from './wereld.ts';

const { values } = parseArgs({ options: { proef: { type: 'boolean', default: false } } });
const POSTGRES = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const MAAT = values.proef
  ? { betrokkenen: 200_000, personen: 7000, rondes: 2, ms: 200 }
  : { betrokkenen: 10_000_000, personen: 70_000, rondes: 5, ms: 1500 };
const WIE = 'coa';

const opened: (() => unknown)[] = [];
try {
  const wereld = await openWereld(POSTGRES, 'http://issuer.bench.example', 1);
  opened.push(() => wereld.close());
  const client = new pg.Client({ connectionString: wereld.eigenaar });
  await client.connect();
  opened.push(() => client.end());
  await client.query(`set search_path to ${WIE}_logboek`);
  const gevuld = await vulLogboek(client, MAAT.betrokkenen, MAAT.personen);
  const gigabytes = ((await omvang(client)) / 1e9).toFixed(2);
  const tabellen = [
    await hoeLangDeFgWacht(wereld.url, wereld.eigenaar, gevuld, gigabytes),
    await meetDoorvoer(wereld.url, WIE, MAAT.rondes, MAAT.ms),
    await watOpruimenKost(client, wereld.url, gevuld),
  ];
  await indexenGebruikt(client);
  process.stdout.write(`${tabellen.join('\n\n')}\n`);
  if (!values.proef) schrijfPrestaties('bench:logboek-groot', tabellen);
} finally {
  for (const close of opened.reverse()) await close();
}

async function omvang(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(oid)) as bytes from pg_class where relnamespace = '${WIE}_logboek'::regnamespace and relkind = 'r'`,
  );
  return Number(rows[0]?.bytes);
}

/** With the statements of the product, as the role of a server, over its own connection. */
async function hoeLangDeFgWacht(
  url: string,
  eigenaar: string,
  gevuld: GevuldLogboek,
  gigabytes: string,
): Promise<string> {
  const { verzoeken, betrokkenen, dag, vanDieDag } = gevuld;
  const store = await openDatabase({ organisatie: WIE, source: { url } });
  const logboek = openLogboek(store.db, WIE);
  // Somebody else each time, so that no answer is in memory because it was just read.
  const inzage = await duren(100, async (i) => {
    const wie = [gevuld.naamVan(i * 691), 'k0.een-oude-sleutel'];
    const [rijen] = await logboek.inzage([{ wie, voor: undefined, aantal: 51, activiteiten: undefined }]);
    return rijen?.length ?? 0;
  });
  const opvallend = await duren(10, async () => {
    const gevonden = await logboek.opvallend({ ...dag, personenPerUur: 201, zonderGrond: 10 });
    return gevonden.length;
  });
  await store.close();
  const rekentijd = await cpuVan(eigenaar, WIE, 10, (log) =>
    log.opvallend({ ...dag, personenPerUur: 201, zonderGrond: 10 }),
  );
  const rekentijdInzage = await cpuVan(eigenaar, WIE, 10, (log, i) =>
    log.inzage([{ wie: [gevuld.naamVan(i * 877 + 1)], voor: undefined, aantal: 51, activiteiten: undefined }]),
  );
  const regel = (vraag: string, duur: readonly number[], cpu: readonly number[]) => [
    vraag,
    betrokkenen.toLocaleString('en'),
    verzoeken.toLocaleString('en'),
    gigabytes,
    kwantiel(cpu, 0.5).toFixed(1),
    ...[0, 0.5, 1].map((deel) => kwantiel(duur, deel).toFixed(1)),
  ];
  return markdownTabel(
    [
      'an FG asks',
      'rows of betrokkenen',
      'requests',
      'GB with indexes',
      'CPU, median, ms',
      'quickest, ms',
      'median, ms',
      'slowest, ms',
    ],
    [
      regel('the newest 50 of one person, 100 times', inzage, rekentijdInzage),
      regel(`who stood out on a day of ${vanDieDag.toLocaleString('en')} requests, 10 times`, opvallend, rekentijd),
    ],
  );
}

/** Milliseconds of each; what finds nothing measures nothing. */
async function duren(keer: number, vraag: (i: number) => Promise<number>): Promise<readonly number[]> {
  const duur: number[] = [];
  for (let i = 0; i < keer; i += 1) {
    const voor = performance.now();
    const gevonden = await vraag(i);
    duur.push(performance.now() - voor);
    if (gevonden === 0) throw new Error('nothing was found: it would measure nothing');
  }
  return duur;
}

/** Half of the month, as the owner does it, while a server goes on writing. */
async function watOpruimenKost(client: pg.Client, url: string, { halverwege }: GevuldLogboek): Promise<string> {
  const store = await openDatabase({ organisatie: WIE, source: { url } });
  const schrijver = schrijfIntussen(openLogboek(store.db, WIE));
  const aantal = async () => {
    const { rows } = await client.query<{ aantal: string }>(
      `select ${['audit', 'beslissing', 'verwerking', 'betrokkene'].map((tabel) => `(select count(*) from ${tabel})`).join(' + ')} as aantal`,
    );
    return Number(rows[0]?.aantal);
  };
  const voor = await aantal();
  const begin = performance.now();
  await client.query('select ruim_op($1)', [halverwege]);
  const opgeruimd = performance.now() - begin;
  const weg = voor - (await aantal());
  const { geschreven, langste } = await schrijver.stop();
  await store.close();
  const beginVacuum = performance.now();
  await client.query('vacuum');
  const vacuum = performance.now() - beginVacuum;
  return markdownTabel(
    [
      'removed: rows',
      'ruim-op, s',
      'rows a second',
      'vacuum afterwards, s',
      'links written meanwhile',
      'slowest of them, ms',
    ],
    [
      [
        `${weg.toLocaleString('en')} of ${voor.toLocaleString('en')}`,
        (opgeruimd / 1000).toFixed(0),
        Math.round(weg / (opgeruimd / 1000)).toLocaleString('en'),
        (vacuum / 1000).toFixed(0),
        geschreven.toLocaleString('en'),
        langste.toFixed(0),
      ],
    ],
  );
}

function schrijfIntussen(logboek: Logboek) {
  const stop = new AbortController();
  const klaar = (async () => {
    let [geschreven, langste] = [0, 0];
    while (!stop.signal.aborted) {
      const voor = performance.now();
      await logboek.schrijf(voorbeeldRecords(10, Date.now()));
      langste = Math.max(langste, performance.now() - voor);
      geschreven += 1;
    }
    return { geschreven, langste };
  })();
  return {
    stop: () => {
      stop.abort();
      return klaar;
    },
  };
}

/** The planner may prefer to read all; then what was measured is not what is told. */
async function indexenGebruikt(client: pg.Client): Promise<void> {
  if (values.proef) return;
  for (const index of ['audit_moment', 'beslissing_zonder_grond', 'betrokkene_wie']) {
    const { rows } = await client.query<{ idx_scan: string }>(
      `select idx_scan from pg_stat_user_indexes where schemaname = '${WIE}_logboek' and indexrelname = $1`,
      [index],
    );
    if (Number(rows[0]?.idx_scan ?? 0) === 0) throw new Error(`the index ${index} was not used`);
  }
}
