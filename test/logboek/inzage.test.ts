// Who looked at somebody, straight from the log: found under every name, by one statement for however many people.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openLogboek, type Logboek } from '../../logboek/logboek.ts';
import { openPseudoniem } from '../../logboek/pseudoniem.ts';
import { openStore, type Store } from '../../opslag/store.ts';
import { openInzagelog } from '../../subgraphs/kit/inzagelog.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const PERSOON = '9990000001';
const ANDER = '9990000002';
const SLEUTELS = { oud: Buffer.alloc(32, 1), nieuw: Buffer.alloc(32, 2) };
const VROEGER = openPseudoniem({ kid: 'oud', sleutels: { oud: SLEUTELS.oud } });
const NU = openPseudoniem({ kid: 'nieuw', sleutels: SLEUTELS });
const ALLES = { voor: undefined, aantal: 10, activiteiten: undefined };

let database: TestDatabase;
let store: Store;
let logboek: Logboek;
const statements: string[] = [];
beforeAll(async () => {
  database = await openTestDatabase();
  await database.maakLogboek('coa');
  store = await openStore({
    organisatie: 'coa',
    source: database.source('coa'),
    migrations: migrationsOf('coa'),
    onStatement: (statement) => statements.push(statement),
  });
  logboek = openLogboek(store.db, 'coa');
  await kijk(1, VROEGER.van(PERSOON), 'lezen');
  await kijk(2, VROEGER.van(ANDER), 'lezen');
  await kijk(3, NU.van(PERSOON), 'geheim');
  await kijk(4, NU.van(PERSOON), 'lezen');
});
afterAll(async () => {
  await store.close();
  await database.close();
});
beforeEach(() => {
  statements.length = 0;
});

async function kijk(moment: number, pseudoniem: string, activiteit: string): Promise<void> {
  const trace = { trace_id: 'a'.repeat(32), span_id: 'b'.repeat(16) };
  await logboek.schrijf({
    moment,
    audit: {
      audit_id: randomUUID(),
      moment,
      issuer: 'http://issuer.example',
      sub: 'p-iemand',
      organisatie: 'DTV',
      functie: 'REGIEVOERDER',
      doel: 'UITVOERING_VW',
    },
    beslissing: {
      ...trace,
      event_name: 'adl.access_evaluations',
      timestamp: moment,
      status: 'Ok',
      attributes: {},
      body: {},
    },
    verwerking: {
      ...trace,
      parent_span_id: null,
      status: 'Ok',
      name: 'lezen',
      start_time: moment,
      end_time: moment,
      processing_activity_id: activiteit,
      data_subject_id_type: 'Vreemdelingennummer',
      fsc_transaction_id: null,
    },
    betrokkenen: [{ volg: 0, span_id: 'c'.repeat(16), data_subject_id: pseudoniem, dataklassen: 'OPVANG PROCEDURE' }],
  });
}
const momenten = (rijen: readonly { readonly moment: number }[]) => rijen.map(({ moment }) => moment);

describe('wie er keek', () => {
  it('wordt na het wisselen van de sleutel nog gevonden, de nieuwste eerst', async () => {
    const rijen = await openInzagelog(logboek, NU).load({ vNummer: PERSOON, ...ALLES });
    expect(momenten(rijen)).toEqual([4, 3, 1]);
    expect(rijen[0]).toMatchObject({
      organisatie: 'DTV',
      functie: 'REGIEVOERDER',
      doel: 'UITVOERING_VW',
      activiteit: 'lezen',
      dataklassen: ['OPVANG', 'PROCEDURE'],
    });
    // Who has the old key alone finds the old rows alone.
    expect(momenten(await openInzagelog(logboek, VROEGER).load({ vNummer: PERSOON, ...ALLES }))).toEqual([1]);
  });

  it('telt in een bladzijde alleen wat gezien mag worden', async () => {
    const openbaar = { vNummer: PERSOON, ...ALLES, activiteiten: ['lezen'] };
    const log = openInzagelog(logboek, NU);
    expect(momenten(await log.load(openbaar))).toEqual([4, 1]);
    expect(momenten(await log.load({ ...openbaar, aantal: 1 }))).toEqual([4]);
    expect(momenten(await log.load({ ...openbaar, voor: 4 }))).toEqual([1]);
    expect(await log.load({ ...openbaar, activiteiten: [] })).toEqual([]);
  });

  it('kost een statement voor hoeveel mensen ook, en ieder krijgt het zijne', async () => {
    const log = openInzagelog(logboek, NU);
    const [een, twee, niemand] = await Promise.all(
      [PERSOON, ANDER, '9999999998'].map((vNummer) => log.load({ vNummer, ...ALLES })),
    );
    expect([een, twee, niemand].map((rijen) => momenten(rijen ?? []))).toEqual([[4, 3, 1], [2], []]);
    expect(statements).toHaveLength(1);
  });
});

describe('wie opvalt', () => {
  const DREMPELS = { van: 0, tot: 10, personenPerUur: 2, zonderGrond: 1000 };

  it('is wie in een uur zoveel verschillende mensen bekeek, binnen de periode', async () => {
    // Under two names one person is two: for an hour around the change of a key.
    const rij = { organisatie: 'DTV', functie: 'REGIEVOERDER', personenInDruksteUur: 3, zonderGrond: 0 };
    expect(await logboek.opvallend({ ...DREMPELS, personenPerUur: 3 })).toEqual([expect.objectContaining(rij)]);
    expect(await logboek.opvallend({ ...DREMPELS, personenPerUur: 4 })).toEqual([]);
    expect(await logboek.opvallend({ ...DREMPELS, tot: 3 })).toHaveLength(1);
    expect(await logboek.opvallend({ ...DREMPELS, tot: 2 })).toEqual([]);
    expect(statements).toHaveLength(4);
  });
});
