/**
 * `npm run logboek -- <opdracht>`: what the owner of a log does with it. From arguments to lines on stdout and an exit code: 0,
 * 1 for a command that cannot be done, 2 for a log that is not as it was written. It prints nobody's data.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { rows } from '../opslag/rows.ts';
import { type Database, openDatabase, openEmbeddedIn, StoreFault } from '../opslag/store.ts';
import { controleerKeten, type Kop } from './controleer.ts';
import { maakLogboek, schemaVan } from './maak.ts';
import { openPseudoniem } from './pseudoniem.ts';

const GEBRUIK = `npm run logboek -- <opdracht> [--url postgres://... | --map .data/database] [--organisatie coa]

  maak --organisatie coa --voor <rol> --url <url van de eigenaar>   maakt het logboek of werkt het bij; de rol mag alleen toevoegen
  controleer [--kop <nr>:<hash>] [--bewaard-vanaf JJJJ-MM-DD]       volgt de keten van begin tot eind
  ruim-op --organisatie coa --voor-dag JJJJ-MM-DD                   verwijdert wat voor die dag is vastgelegd; de schakels blijven
  pseudoniem                                                        leest een V-nummer van standaardinvoer; sleutels uit SUBGRAPH_PSEUDONIEM_SLEUTELS
`;

/** A command that cannot be done as it is written. */
class GebruikFault extends Error {}

const OPTIES = {
  url: { type: 'string' },
  map: { type: 'string' },
  organisatie: { type: 'string' },
  voor: { type: 'string' },
  'voor-dag': { type: 'string' },
  kop: { type: 'string' },
  'bewaard-vanaf': { type: 'string' },
} as const;

/** The parts of `process` that a command works with. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<unknown>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown };
  exit(code: number): unknown;
}

/** @returns the exit code */
export async function voerOpdrachtUit(args: readonly string[], host: Host): Promise<0 | 1 | 2> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIES, allowPositionals: true });
    const [opdracht, ...rest] = positionals;
    if (rest.length > 0) throw new GebruikFault(`onverwacht: ${rest.join(' ')}`);
    if (opdracht === 'maak') return await maak(values, host);
    if (opdracht === 'controleer') return await controleer(values, host);
    if (opdracht === 'ruim-op') return await ruimOp(values, host);
    if (opdracht === 'pseudoniem') return await pseudoniem(host);
    throw new GebruikFault(`onbekende opdracht ${String(opdracht)}`);
  } catch (error) {
    const ofUse = error instanceof GebruikFault || (error instanceof TypeError && 'code' in error);
    if (!ofUse && !(error instanceof StoreFault)) throw error;
    host.stderr.write(`${error.message}\n${ofUse ? `\n${GEBRUIK}` : ''}`);
    return 1;
  }
}

type Waarden = ReturnType<typeof parseArgs<{ options: typeof OPTIES }>>['values'];

async function maak({ url, organisatie, voor }: Waarden, host: Host): Promise<0> {
  if (url === undefined || organisatie === undefined || voor === undefined)
    throw new GebruikFault('maak heeft --url, --organisatie en --voor nodig');
  await maakLogboek({ url }, naam(organisatie), voor);
  say(host, `${schemaVan(organisatie)} is er; ${voor} mag lezen en toevoegen, en niets veranderen`);
  return 0;
}

async function controleer(waarden: Waarden, host: Host): Promise<0 | 2> {
  const eerder = waarden.kop === undefined ? undefined : leesKop(waarden.kop);
  if (eerder !== undefined && waarden.organisatie === undefined)
    throw new GebruikFault('--kop is van een organisatie; noem haar met --organisatie');
  const bewaardVanaf = waarden['bewaard-vanaf'] === undefined ? undefined : leesDag(waarden['bewaard-vanaf']);
  let uitgang: 0 | 2 = 0;
  await metDatabase(waarden, host, async (db) => {
    for (const organisatie of await organisaties(db, waarden.organisatie)) {
      const { kop, schakels, opgeruimd, bevindingen } = await controleerKeten(db, organisatie, {
        eerder,
        bewaardVanaf,
      });
      const einde = kop === undefined ? 'leeg' : `kop ${kop.nr}:${kop.hash}`;
      say(
        host,
        `${organisatie}: ${schakels} schakels, ${opgeruimd} opgeruimd, ${bevindingen.length} bevindingen, ${einde}`,
      );
      for (const { nr, wat } of bevindingen) say(host, `  ${wat} bij ${nr}`);
      if (bevindingen.length > 0) uitgang = 2;
    }
  });
  return uitgang;
}

async function ruimOp(waarden: Waarden, host: Host): Promise<0> {
  const { organisatie, 'voor-dag': dag } = waarden;
  if (organisatie === undefined || dag === undefined)
    throw new GebruikFault('ruim-op heeft --organisatie en --voor-dag nodig');
  await metDatabase(waarden, host, async (db) => {
    const schema = sql.identifier(schemaVan(naam(organisatie)));
    const [rij] = await rows(db, sql`select ${schema}.ruim_op(${leesDag(dag)})::text as nr`);
    say(host, `${organisatie}: de inhoud tot en met schakel ${String(rij?.['nr'])} is verwijderd`);
  });
  return 0;
}

async function pseudoniem(host: Host): Promise<0> {
  const tekst = host.env['SUBGRAPH_PSEUDONIEM_SLEUTELS'];
  if (tekst === undefined) throw new GebruikFault('SUBGRAPH_PSEUDONIEM_SLEUTELS ontbreekt');
  const { kid, sleutels } = JSON.parse(tekst) as { kid: string; sleutels: Record<string, string> };
  const bytes = Object.fromEntries(Object.entries(sleutels).map(([k, s]) => [k, Buffer.from(s, 'base64url')]));
  let invoer = '';
  for await (const deel of host.stdin) invoer += String(deel);
  // Never an argument: a shell keeps those.
  if (!/^\d{10}$/.test(invoer.trim())) throw new GebruikFault('geef een V-nummer van tien cijfers op standaardinvoer');
  for (const naamInLog of openPseudoniem({ kid, sleutels: bytes }).alleVan(invoer.trim())) say(host, naamInLog);
  return 0;
}

async function metDatabase({ url, map }: Waarden, host: Host, doe: (db: Database) => Promise<void>): Promise<void> {
  if (url !== undefined && map !== undefined) throw new GebruikFault('geef --url of --map, niet allebei');
  const waarschuw = (line: string) => host.stderr.write(`${line}\n`);
  const onLost = (fault: StoreFault) => {
    waarschuw(fault.message);
    host.exit(1);
  };
  const embedded =
    url === undefined
      ? await openEmbeddedIn(map ?? join(PACKAGE_ROOT, '.data/database'), { onWait: waarschuw, onLost })
      : undefined;
  const store = await openDatabase({
    organisatie: 'het logboek',
    source: embedded === undefined ? { url: url ?? '' } : { embedded },
  });
  try {
    await doe(store.db);
  } finally {
    await store.close();
    await embedded?.close();
  }
}

/** Those whose log is in this database. */
async function organisaties(db: Database, een: string | undefined): Promise<readonly string[]> {
  if (een !== undefined) return [naam(een)];
  const gevonden = await rows(
    db,
    sql`select replace(nspname, '_logboek', '') as naam from pg_namespace where nspname like '%\\_logboek' order by nspname`,
  );
  if (gevonden.length === 0) throw new GebruikFault('in deze database is geen logboek');
  return gevonden.map(({ naam: gevondenNaam }) => String(gevondenNaam));
}

function naam(organisatie: string): string {
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(organisatie)) throw new GebruikFault('--organisatie is een naam als coa');
  return organisatie;
}

function leesKop(tekst: string): Kop {
  const [, nr, hash] = /^(\d+):([0-9a-f]{64})$/.exec(tekst) ?? [];
  if (nr === undefined || hash === undefined)
    throw new GebruikFault('--kop is <nr>:<hash>, zoals controleer hem geeft');
  return { nr: Number(nr), hash };
}

function leesDag(tekst: string): number {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(tekst) ? Date.parse(`${tekst}T00:00:00Z`) : NaN;
  if (Number.isNaN(moment)) throw new GebruikFault('een dag is JJJJ-MM-DD');
  return moment;
}

function say(host: Host, text: string): void {
  host.stdout.write(`${text}\n`);
}
