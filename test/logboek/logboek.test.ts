import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { controleerKeten } from '../../logboek/controleer.ts';
import { controleerRol, openLogboek } from '../../logboek/logboek.ts';
import { maakLogboek } from '../../logboek/maak.ts';
import { openStore, type Store } from '../../opslag/store.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { eenRecord } from './een-record.ts';
import { openTestDatabase, TEST_DATABASE_URL, type TestDatabase } from '../support/database.ts';

let database: TestDatabase;
let store: Store;
/** Who owns the log: with the embedded database also who may do anything. */
let eigenaar: Store;
/** Each test has the log of an organisation of its own. */
let org = '';
let nummer = 0;
beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore({ organisatie: 'coa', source: database.source('coa'), migrations: migrationsOf('coa') });
  eigenaar = await openStore({ organisatie: 'ind', source: database.eigenaar(), migrations: migrationsOf('ind') });
});
afterAll(async () => {
  await store.close();
  await eigenaar.close();
  await database.close();
});
beforeEach(async () => {
  org = `org${String((nummer += 1))}`;
  await database.maakLogboek(org);
});

const NU = Date.UTC(2026, 10, 22);
const records = (betrokkenen = 1) => eenRecord(betrokkenen, NU);

async function rijen(tabel: string): Promise<readonly Record<string, unknown>[]> {
  const gevonden = await eigenaar.db.execute(sql.raw(`select * from ${org}_logboek.${tabel} order by nr`));
  return (gevonden as { rows: Record<string, unknown>[] }).rows;
}

describe('wat in het logboek komt', () => {
  it('een vraag over tweehonderd personen is een opdracht aan de database, en een rij per betrokkene', async () => {
    await openLogboek(store.db, org).schrijf(records(200));
    expect(await rijen('betrokkene')).toHaveLength(200);
    expect(await rijen('schakel')).toHaveLength(1);
    const [eerste] = await rijen('logboek_dataverwerkingen');
    expect(eerste).toMatchObject({
      trace_id: 'a'.repeat(32),
      parent_span_id: 'b'.repeat(16),
      status: 'Ok',
      name: 'verstrekt aan gateway',
      attributes: {
        'dpl.core.processing_activity_id': 'urn:ketenbeeld:verwerkingsactiviteit:coa:lezen_uitvoering_vw',
        'dpl.core.data_subject_id': 'k1.pseudoniem-0',
        'dpl.core.data_subject_id_type': 'Vreemdelingennummer',
      },
    });
  });

  it('een vraag die van niemand iets gaf, laat een beslissing na en geen verwerking', async () => {
    await openLogboek(store.db, org).schrijf(records(0));
    expect(await rijen('beslissing')).toHaveLength(1);
    expect(await rijen('verwerking')).toEqual([]);
  });

  it('van een record dat niet deugt blijft niets staan', async () => {
    const goed = records();
    const slecht = { ...goed, beslissing: { ...goed.beslissing, trace_id: 'geen trace' } };
    const fout = await openLogboek(store.db, org).schrijf(slecht).catch(String);
    expect(fout).toMatch(/LOGBOEK_NIET_BESCHIKBAAR/);
    for (const tabel of ['audit', 'beslissing', 'verwerking', 'betrokkene', 'schakel'])
      expect(await rijen(tabel)).toEqual([]);
  });

  it('een logboek dat er niet is, weigert', async () => {
    await expect(openLogboek(store.db, 'dtv').schrijf(records())).rejects.toThrow('LOGBOEK_NIET_BESCHIKBAAR');
  });
});

describe('alleen toevoegen', () => {
  it.each(['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'])('%s', async (tabel) => {
    await openLogboek(store.db, org).schrijf(records());
    for (const wijziging of [
      `update ${org}_logboek.${tabel} set nr = nr`,
      `delete from ${org}_logboek.${tabel}`,
      `truncate ${org}_logboek.${tabel}`,
    ]) {
      await expect(store.db.execute(sql.raw(wijziging))).rejects.toThrow();
      // Who owns it is stopped by the triggers alone.
      await expect(eigenaar.db.execute(sql.raw(wijziging))).rejects.toThrow();
    }
    expect(await rijen(tabel)).toHaveLength(1);
  });

  it.runIf(TEST_DATABASE_URL !== undefined)(
    'de rol van de server kan niet om schrijf heen; wie meer kan, start niet',
    async () => {
      await controleerRol(store.db, org);
      await expect(controleerRol(eigenaar.db, org)).rejects.toThrow('LOGBOEK_ROL_TE_RUIM');
      await expect(controleerRol(store.db, 'dtv')).rejects.toThrow('LOGBOEK_ONTBREEKT');
      const direct = sql.raw(
        `insert into ${org}_logboek.audit values (7, '${randomUUID()}', 1, 'x', 'x', 'x', 'x', 'x')`,
      );
      await expect(store.db.execute(direct)).rejects.toThrow();
      await expect(store.db.execute(sql.raw(`select ${org}_logboek.ruim_op(1)`))).rejects.toThrow();
    },
  );
});

describe('de keten van hashes', () => {
  beforeEach(async () => {
    const logboek = openLogboek(store.db, org);
    for (let i = 0; i < 5; i += 1) await logboek.schrijf(records(i));
  });
  const controleer = (opties = {}) => controleerKeten(store.db, org, opties);
  const met = async (...wijzigingen: string[]) => {
    for (const tabel of ['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'])
      await eigenaar.db.execute(sql.raw(`alter table ${org}_logboek.${tabel} disable trigger user`));
    for (const wijziging of wijzigingen)
      await eigenaar.db.execute(sql.raw(wijziging.replaceAll('LOGBOEK', `${org}_logboek`)));
  };

  it('klopt zolang niemand eraan komt', async () => {
    expect(await controleer()).toMatchObject({ schakels: 5, opgeruimd: 0, bevindingen: [], kop: { nr: 5 } });
  });

  it('klopt ook na vijftig vragen tegelijk', async () => {
    await Promise.all(Array.from({ length: 50 }, () => openLogboek(store.db, org).schrijf(records(2))));
    expect(await controleer()).toMatchObject({ schakels: 55, bevindingen: [] });
  });

  it.each([
    ['een betrokkene weg', 'delete from LOGBOEK.betrokkene where nr = 3 and volg = 1', 3, 'INHOUD_VERANDERD'],
    ['een andere klasse', "update LOGBOEK.betrokkene set dataklassen = 'X' where nr = 4", 4, 'INHOUD_VERANDERD'],
    ['een andere gebruiker', "update LOGBOEK.audit set sub = 'p-ander' where nr = 2", 2, 'INHOUD_VERANDERD'],
    ['een ander besluit', "update LOGBOEK.beslissing set body = '{}' where nr = 1", 1, 'INHOUD_VERANDERD'],
    ['een ander moment', 'update LOGBOEK.schakel set moment = moment + 1 where nr = 2', 2, 'SCHAKEL_VERANDERD'],
    ['een schakel weg', 'delete from LOGBOEK.schakel where nr = 3', 3, 'ONTBREEKT'],
    ['een rij erbij', "insert into LOGBOEK.betrokkene values (99, 0, 'aaaaaaaaaaaaaaaa', 'x', 'X')", 99, 'LOSSE_RIJ'],
  ])('ziet %s', async (_naam, wijziging, nr, wat) => {
    await met(wijziging);
    expect((await controleer()).bevindingen).toContainEqual({ nr, wat });
  });

  it('ziet ook een schakel die netjes opnieuw is uitgerekend', async () => {
    await met(
      "update LOGBOEK.audit set sub = 'p-ander' where nr = 2",
      'update LOGBOEK.schakel set inhoud = LOGBOEK.inhoud_van(2) where nr = 2',
      'update LOGBOEK.schakel set hash = LOGBOEK.hash_van(nr, moment, inhoud, vorige) where nr = 2',
    );
    expect((await controleer()).bevindingen).toEqual([{ nr: 3, wat: 'SCHAKEL_VERANDERD' }]);
  });

  it('ziet dat het einde is afgeknipt, als de kop elders is bewaard', async () => {
    const { kop } = await controleer();
    await met(
      ...['schakel', 'audit', 'beslissing', 'verwerking', 'betrokkene'].map(
        (tabel) => `delete from ${org}_logboek.${tabel} where nr = 5`,
      ),
    );
    expect((await controleer()).bevindingen).toEqual([]);
    expect((await controleer({ eerder: kop })).bevindingen).toEqual([{ nr: 5, wat: 'KOP_WEG' }]);
  });

  it('wat na zijn termijn is opgeruimd mist niemand, wat eerder weg is wel', async () => {
    await eigenaar.db.execute(sql.raw(`select ${org}_logboek.ruim_op(${NU + 1})`));
    expect(await rijen('betrokkene')).toEqual([]);
    expect(await controleer({ bewaardVanaf: NU + 1 })).toMatchObject({ schakels: 5, opgeruimd: 5, bevindingen: [] });
    expect((await controleer()).bevindingen).toHaveLength(5);
  });

  it('bijwerken van de tabellen laat alles staan', async () => {
    await maakLogboek(database.eigenaar(), org);
    expect(await controleer()).toMatchObject({ schakels: 5, bevindingen: [] });
  });
});
