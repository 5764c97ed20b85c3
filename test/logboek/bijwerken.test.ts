// A log that was made by the first release goes along: its rows and its chain stay, and servers of now work on it before and after.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { controleerKeten } from '../../logboek/controleer.ts';
import { openLogboek } from '../../logboek/logboek.ts';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';
import { rows } from '../../opslag/rows.ts';
import { migrateIn, openDatabase, type Store } from '../../opslag/store.ts';
import { openTestDatabase, SERVER_ROLE, TEST_DATABASE_URL, type TestDatabase } from '../support/database.ts';
import { eenRecord } from './een-record.ts';

const NU = Date.UTC(2026, 10, 22);
const MIGRATIES = join(PACKAGE_ROOT, 'logboek/migrations');
const TABELLEN = ['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'];

let database: TestDatabase;
let store: Store;
let eersteUitgave: string;
beforeAll(async () => {
  eersteUitgave = mkdtempSync(join(tmpdir(), 'ketenbeeld-migraties-'));
  const journal = JSON.parse(readFileSync(join(MIGRATIES, 'meta/_journal.json'), 'utf8')) as { entries: object[] };
  mkdirSync(join(eersteUitgave, 'meta'));
  cpSync(join(MIGRATIES, '0000_logboek.sql'), join(eersteUitgave, '0000_logboek.sql'));
  writeFileSync(
    join(eersteUitgave, 'meta/_journal.json'),
    JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }),
  );
  database = await openTestDatabase();
  await migrateIn(database.eigenaar(), 'oud_logboek', eersteUitgave);
  if (TEST_DATABASE_URL !== undefined)
    await database.alsEigenaar(
      `grant usage on schema oud_logboek to ${SERVER_ROLE}; grant select on all tables in schema oud_logboek to ${SERVER_ROLE};
       grant execute on all functions in schema oud_logboek to ${SERVER_ROLE}`,
    );
  store = await openDatabase({ organisatie: 'oud', source: database.source('oud') });
});
afterAll(async () => {
  await store.close();
  await database.close();
  rmSync(eersteUitgave, { recursive: true });
});

const inhoud = async () =>
  Promise.all(TABELLEN.map((tabel) => rows(store.db, sql.raw(`select * from oud_logboek.${tabel} order by nr`))));
const indexen = async () => {
  const gevonden = await rows(store.db, sql`select indexname from pg_indexes where schemaname = 'oud_logboek'`);
  return gevonden.map(({ indexname }) => indexname);
};
const vraagAlles = async () => {
  const logboek = openLogboek(store.db, 'oud');
  const wie = { wie: ['k1.pseudoniem-0'], voor: undefined, aantal: 10, activiteiten: undefined };
  const [inzage] = await logboek.inzage([wie]);
  const opvallend = await logboek.opvallend({ van: NU, tot: NU + 1, personenPerUur: 3, zonderGrond: 10 });
  return { inzage: inzage?.length, opvallend: opvallend.map(({ personenInDruksteUur }) => personenInDruksteUur) };
};

it('een logboek van de eerste uitgave wordt bijgewerkt zonder dat er iets van verandert', async () => {
  const logboek = openLogboek(store.db, 'oud');
  for (const personen of [0, 1, 3]) await logboek.schrijf(eenRecord(personen, NU));
  expect(await vraagAlles()).toEqual({ inzage: 2, opvallend: [3] });
  const voor = await inhoud();
  expect(await indexen()).not.toContain('audit_moment');

  await database.maakLogboek('oud');

  expect(await indexen()).toContain('audit_moment');
  expect(await inhoud()).toEqual(voor);
  expect(await vraagAlles()).toEqual({ inzage: 2, opvallend: [3] });
  // The server that was running goes on in the same chain.
  await logboek.schrijf(eenRecord(2, NU));
  expect(await controleerKeten(store.db, 'oud')).toMatchObject({ schakels: 4, bevindingen: [] });
});

it('de eigenaar mag de index vooraf maken, zodat niemand op het bijwerken wacht', async () => {
  await migrateIn(database.eigenaar(), 'vroeg_logboek', eersteUitgave);
  await database.alsEigenaar('create index audit_moment on vroeg_logboek.audit (moment)');
  await database.maakLogboek('vroeg');
  await openLogboek(store.db, 'vroeg').schrijf(eenRecord(1, NU));
  expect(await controleerKeten(store.db, 'vroeg')).toMatchObject({ schakels: 1, bevindingen: [] });
});
