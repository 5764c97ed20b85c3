/**
 * What the log takes: rows and bytes of the query that prepares an LKO for 200 people; and whether an FG finds somebody within a
 * second in ten million rows. `npm run bench:logboek` writes docs/prestaties.md; `-- --proef` only shows that it runs.
 */
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { fetchToken } from '../demo/identity-provider/fetch-token.ts';
import { startIdentityProvider } from '../demo/identity-provider/start.ts';
import { SUBGRAPH_NAMEN } from '../demo/keten.ts';
import { PERSONAS } from '../demo/personas.ts';
import { startProcessen } from '../demo/processen.ts';
import { openSleutels } from '../demo/sleutels.ts';
import { bouwProduct } from './bouw.ts';
import { LKO_VRAAG, vraagLko } from './lko-vraag.ts';
import { schrijfPrestaties } from './prestaties.ts';
import { openWereld } from './wereld.ts';

const { values } = parseArgs({ options: { proef: { type: 'boolean', default: false } } });
const POSTGRES = process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/test';
const VRAGEN = values.proef ? 3 : 100;
const BETROKKENEN = values.proef ? 10_000 : 10_000_000;
/** Of one request, in the log that grows. */
const PER_VRAAG = 10;
const PERSONEN = values.proef ? 700 : 70_000;
const WIE = 'dtv-duinrand';

const opened: (() => unknown)[] = [];
try {
  const tabellen = [await watEenVraagKost(), await hoeLangZoekenDuurt()];
  process.stdout.write(`${tabellen.join('\n\n')}\n`);
  if (!values.proef) schrijfPrestaties('bench:logboek', tabellen);
} finally {
  for (const close of opened.reverse()) await close();
}

/** Rows and bytes, with their indexes, that each organisation's log grew by. */
async function watEenVraagKost(): Promise<string> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ketenbeeld-bench-'));
  opened.push(() => rm(dataFolder, { recursive: true }));
  const provider = await startIdentityProvider({
    demo: true,
    port: 0,
    dataFolder,
    personas: PERSONAS,
    redirectUris: [],
    webOrigins: [],
  });
  opened.push(() => provider.close());
  const wereld = await openWereld(POSTGRES, provider.issuer, 200);
  opened.push(() => wereld.close());
  const processen = await startProcessen({
    provider: { issuer: provider.issuer, jwks: `${provider.url}/jwks` },
    sleutels: await openSleutels(undefined),
    folder: bouwProduct(),
    database: () => ({ SUBGRAPH_DATABASE_URL: wereld.url }),
    gateway: { GATEWAY_DATABASE_URL: wereld.url, GATEWAY_PEOPLE_PER_MINUTE: '5000' },
  });
  opened.push(() => processen.close());
  const persona = PERSONAS.find(({ id }) => id === WIE);
  if (persona === undefined) throw new Error(`no persona ${WIE}`);
  const bearer = await fetchToken({ provider: provider.url, persona, dataFolder });
  const client = new pg.Client({ connectionString: wereld.eigenaar });
  await client.connect();
  opened.push(() => client.end());
  const voor = await omvang(client);
  for (let i = 0; i < VRAGEN; i += 1) await vraagLko(processen.gateway.url, LKO_VRAAG(200), bearer);
  const na = await omvang(client);
  const rijen = [...na].map(([deel, { schakels, betrokkenen, bytes }]) => {
    const eerst = voor.get(deel) ?? { schakels: 0, betrokkenen: 0, bytes: 0 };
    const per = (waarde: number) => (waarde / VRAGEN).toFixed(1);
    const kilobytes = ((bytes - eerst.bytes) / VRAGEN / 1000).toFixed(1);
    return `| ${deel} | ${per(schakels - eerst.schakels)} | ${per(betrokkenen - eerst.betrokkenen)} | ${kilobytes} |`;
  });
  const kop = '| one LKO query, 200 people | links | betrokkenen | kB with indexes |\n| --- | --- | --- | --- |';
  return [kop, ...rijen].join('\n');
}

async function omvang(client: pg.Client) {
  const delen = new Map<string, { schakels: number; betrokkenen: number; bytes: number }>();
  for (const deel of [...SUBGRAPH_NAMEN, 'gateway'].sort()) {
    const { rows } = await client.query<{ schakels: string; betrokkenen: string; bytes: string }>(
      `select (select count(*) from ${deel}_logboek.schakel) as schakels,
        (select count(*) from ${deel}_logboek.betrokkene) as betrokkenen,
        (select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = '${deel}_logboek' and c.relkind = 'r') as bytes`,
    );
    for (const { schakels, betrokkenen, bytes } of rows)
      delen.set(deel, { schakels: Number(schakels), betrokkenen: Number(betrokkenen), bytes: Number(bytes) });
  }
  return delen;
}

/** Rows as `schrijf` would have made them, put in by the owner: a month's worth in minutes. */
async function hoeLangZoekenDuurt(): Promise<string> {
  const wereld = await openWereld(POSTGRES, 'http://issuer.bench.example', 1);
  opened.push(() => wereld.close());
  const client = new pg.Client({ connectionString: wereld.eigenaar });
  await client.connect();
  opened.push(() => client.end());
  const vragen = BETROKKENEN / PER_VRAAG;
  const begin = Date.UTC(2026, 9, 1);
  await client.query('set search_path to coa_logboek');
  await client.query(
    `insert into audit select nr, gen_random_uuid(), ${begin} + nr * 2, 'http://issuer.example', 'p-' || nr % 4000, 'DTV', 'REGIEVOERDER',
      'UITVOERING_VW' from generate_series(1, ${vragen}::bigint) nr`,
  );
  await client.query(
    `insert into verwerking select nr, md5(nr::text), left(md5(nr::text), 16), left(md5(nr::text), 16), 'Ok', 'gegevens raadplegen: verstrekt',
      ${begin} + nr * 2, ${begin} + nr * 2 + 20, 'urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_uitvoering_vw', 'Vreemdelingennummer', null
      from generate_series(1, ${vragen}::bigint) nr`,
  );
  await client.query(
    `insert into betrokkene select nr, volg, left(md5(nr::text || volg), 16),
      'k1.' || left(md5(((nr * 7919 + volg * 104729) % ${PERSONEN})::text), 22), 'IDENTITEIT OPVANG OPVANGRECHT'
      from generate_series(1, ${vragen}::bigint) nr, generate_series(0, ${PER_VRAAG - 1}) volg`,
  );
  await client.query('analyze');
  const { rows: groot } = await client.query<{ bytes: string }>(
    `select sum(pg_total_relation_size(oid)) as bytes from pg_class where relnamespace = 'coa_logboek'::regnamespace and relkind = 'r'`,
  );
  const zoek = (naam: string) =>
    client.query(
      `select v.start_time, v.processing_activity_id, a.organisatie, a.functie, a.doel, b.dataklassen
        from betrokkene b join verwerking v using (nr) join audit a using (nr)
        where b.data_subject_id = any($1) order by b.nr desc limit 50`,
      [[naam, 'k0.een-oude-sleutel']],
    );
  // Somebody else each time, so that no answer is in memory because it was just read.
  const duur: number[] = [];
  let gevonden = 0;
  for (let i = 0; i < 100; i += 1) {
    const naam = `k1.${createHash('md5')
      .update(String((i * 691) % PERSONEN))
      .digest('hex')
      .slice(0, 22)}`;
    const voor = performance.now();
    gevonden += (await zoek(naam)).rows.length;
    duur.push(performance.now() - voor);
  }
  duur.sort((a, b) => a - b);
  if (gevonden < 100) throw new Error('the search found nobody: it would measure nothing');
  const ms = (deel: number) => (duur[Math.floor((duur.length - 1) * deel)] ?? NaN).toFixed(1);
  return [
    `| rows of betrokkenen | GB with indexes | newest 50 of one person: median, ms | slowest of 100, ms |`,
    '| --- | --- | --- | --- |',
    `| ${BETROKKENEN.toLocaleString('en')} | ${(Number(groot[0]?.bytes ?? 0) / 1e9).toFixed(2)} | ${ms(0.5)} | ${ms(1)} |`,
  ].join('\n');
}
