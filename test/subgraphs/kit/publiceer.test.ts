import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../../opslag/store.ts';
import { bewegingen, locaties, publicaties, raoRegios } from '../../../subgraphs/coa/tables.ts';
import { coaTellingen } from '../../../subgraphs/coa/tellingen.ts';
import { migrationsOf } from '../../../subgraphs/kit/package-files.ts';
import { type PublicatieBron, publiceer } from '../../../subgraphs/kit/publiceer.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
let store: Store;
let bron: PublicatieBron;

const IN_MAART = Date.parse('2026-03-15T12:00:00Z');
const IN_APRIL = Date.parse('2026-04-01T00:00:00Z');

beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore({ organisatie: 'coa', source: database.source('coa'), migrations: migrationsOf('coa') });
  bron = coaTellingen(store.db);
  const locatie = { type: 'AZC', gemeente: 'Duin', provincie: 'Kwelderland', capaciteit: 400 } as const;
  await store.db.insert(locaties).values([
    { ...locatie, code: 'azc-een', naam: 'azc Een', regio: 'noord' },
    { ...locatie, code: 'azc-twee', naam: 'azc Twee', regio: 'zuid' },
  ]);
  await store.db.insert(raoRegios).values({ regio: 'noord', raoId: 'rao-noord' });
  await komen(40, '2025-12-01', 'azc-een');
  await komen(25, '2024-06-01', 'azc-een');
  await komen(30, '2024-06-01', 'azc-twee');
});
afterAll(async () => {
  await store.close();
  await database.close();
});

let volgend = 0;
async function komen(aantal: number, datum: string, naar: string): Promise<void> {
  const rijen = Array.from({ length: aantal }, () => ({
    vNummer: String(9_990_000_000 + (volgend += 1)),
    datum,
    van: null,
    naar,
  }));
  await store.db.insert(bewegingen).values(rijen);
}

const gepubliceerd = async () =>
  (await store.db.select().from(publicaties)).filter(({ onderwerp }) => onderwerp === 'OPVANG');
const opDag = async (dag: string) => {
  const { tabel } = (await gepubliceerd()).find(({ peildatum }) => peildatum === dag) ?? {};
  return tabel && [tabel.aantal, ...tabel.cellen.map(({ aantal }) => aantal)];
};

describe('publiceren', () => {
  it('telt de regio die de eigen records noemen, op elke dag zoals het toen was', async () => {
    await publiceer(bron, IN_MAART);
    const regios = new Set((await gepubliceerd()).map(({ regio }) => regio));
    expect([...regios]).toEqual(['rao-noord']);
    // Who came in December was not there in November; then 25 were there for less than two years, and more than one.
    expect(await opDag('2025-11-01')).toEqual([25, null, null, null]);
    // 40 for less than a year, 25 for one to two: with nobody beside them, the smaller of both is hidden too.
    expect(await opDag('2026-02-01')).toEqual([65, 40, null, null]);
  });

  it('verandert niets meer aan een dag die er is, en voegt er een toe als de maand om is', async () => {
    await komen(100, '2025-01-01', 'azc-een');
    const toen = await gepubliceerd();
    expect(await publiceer(bron, IN_MAART)).toBe(0);
    expect(await gepubliceerd()).toEqual(toen);
    expect(await publiceer(bron, IN_APRIL)).toBe(2);
    expect(await opDag('2026-03-01')).toEqual([165, null, 125, null]);
    expect(await opDag('2026-02-01')).toEqual([65, 40, null, null]);
  });

  it('wie vertrok telt niet meer, en wie naar een andere regio ging ook niet', async () => {
    const [eerste, tweede] = [String(9_990_000_001), String(9_990_000_002)];
    await store.db.insert(bewegingen).values([
      { vNummer: eerste, datum: '2026-04-10', van: 'azc-een', naar: null },
      { vNummer: tweede, datum: '2026-04-10', van: 'azc-een', naar: 'azc-twee' },
    ]);
    const [opvang] = bron.tellingen;
    const som = async (dag: string) =>
      (await (opvang?.tel(store.db, dag) ?? [])).reduce((totaal, { aantal }) => totaal + aantal, 0);
    expect([await som('2026-04-09'), await som('2026-04-10')]).toEqual([165, 163]);
  });

  it('twee tegelijk houden er een over', async () => {
    const IN_MEI = Date.parse('2026-05-02T00:00:00Z');
    await Promise.all([publiceer(bron, IN_MEI), publiceer(bron, IN_MEI)]);
    expect((await gepubliceerd()).filter(({ peildatum }) => peildatum === '2026-04-01')).toHaveLength(1);
  });

  it('een telling in een cel die de vorm niet kent is een fout, en er wordt niets van gepubliceerd', async () => {
    const tel = () => Promise.resolve([{ regio: 'rao-noord', cel: 'ERGENS', aantal: 40 }]);
    const fout = { ...bron, tellingen: [{ onderwerp: 'PROEF', vorm: ['HIER'], tel }] };
    await expect(publiceer(fout, IN_MAART)).rejects.toThrow(/does not have/);
    expect((await store.db.select().from(publicaties)).some(({ onderwerp }) => onderwerp === 'PROEF')).toBe(false);
  });

  it('houdt op tussen twee tellingen als de dienst stopt', async () => {
    expect(await publiceer(bron, Date.parse('2027-05-02T00:00:00Z'), AbortSignal.abort())).toBe(0);
  });
});
