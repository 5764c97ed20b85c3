import { memoryLogboek, PSEUDONIEM_SLEUTELS } from '../../support/logboek.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JSONWebKeySet, JWK } from 'jose';
import { type FeitenOptions, openFeiten } from '../../../subgraphs/kit/feiten.ts';
import { migrationsOf } from '../../../subgraphs/kit/package-files.ts';
import { openStore, type Store } from '../../../opslag/store.ts';
import { type RunningSubgraph, startSubgraph } from '../../../subgraphs/kit/subgraph.ts';
import { definePolitie } from '../../../subgraphs/politie/politie.ts';
import { inbewaringstellingen, meldingen, meldplichten, topX } from '../../../subgraphs/politie/tables.ts';
import { laadPolitie } from '../../../demo/laad/politie.ts';
import { maakWereld } from '../../../demo/wereld/wereld.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';
import { serviceKey } from '../../support/subgraph-alone.ts';
import { dag } from './dossier.ts';

let database: TestDatabase;
let store: Store;
let politie: RunningSubgraph;
let vraagVan: (organisatie: string) => ReturnType<typeof openFeiten>;
const wereld = maakWereld({ omvang: 'klein', peildatum: dag(0) });

beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore({
    organisatie: 'politie',
    source: database.source('politie'),
    migrations: migrationsOf('politie'),
  });
  await laadPolitie(store.db, wereld, 'http://issuer.invalid');
  const sleutels: Record<string, JWK> = {};
  for (const organisatie of ['COA', 'OVERLEG', 'DTV']) sleutels[organisatie] = await serviceKey();
  const vragers = Object.fromEntries(Object.entries(sleutels).map(([naam, jwk]) => [naam, openbaar(jwk)]));
  const now = () => Date.now();
  politie = await startSubgraph(definePolitie({ db: store.db, now }), {
    host: '127.0.0.1',
    port: 0,
    issuers: [],
    bewijsSleutels: {},
    feiten: { organisatie: 'POLITIE', sleutel: await serviceKey(), vragers, adressen: {} },
    logboek: memoryLogboek(),
    pseudoniemSleutels: PSEUDONIEM_SLEUTELS,
    now,
    log: () => undefined,
  });
  vraagVan = (organisatie) => {
    const sleutel = sleutels[organisatie];
    if (sleutel === undefined) throw new Error(`no key for ${organisatie}`);
    const options: FeitenOptions = { organisatie, sleutel, vragers: {}, adressen: { POLITIE: politie.url } };
    return openFeiten(options, now);
  };
});
afterAll(async () => {
  await politie.close();
  await store.close();
  await database.close();
});

function openbaar({ kty, n, e, kid, alg }: JWK): JSONWebKeySet {
  return { keys: [{ kty, n, e, kid, alg } as JWK] };
}

describe('tweeMeldingenGemist (Rva 2005 art. 7 lid 1 onder j)', () => {
  const ingang = dag(-60);
  const meldplicht = {
    grondslag: 'ART_54_1_F',
    frequentie: 'WEKELIJKS',
    locatie: 'Meldpunt',
    opgelegdDoor: 'AVIM',
  } as const;
  /** Days before today on which the person did (true) or did not report. */
  const geval = async (
    vNummer: string,
    wat: Readonly<Record<number, boolean>>,
    anders: Partial<typeof meldplichten.$inferInsert> = {},
  ) => {
    await store.db.insert(meldplichten).values({ ...meldplicht, ingang, ...anders, vNummer });
    await store.db
      .insert(meldingen)
      .values(Object.entries(wat).map(([d, voldaan]) => ({ vNummer, datum: dag(-Number(d)), voldaan })));
  };

  it('is ja na twee verzuimen achtereen en anders nee', async () => {
    await geval('9980000001', { 3: false, 10: false, 17: true });
    await geval('9980000002', { 3: true, 10: false, 17: false });
    await geval('9980000003', { 3: false, 10: true, 17: false });
    await geval('9980000004', { 3: false });
    // Today is not over: the melding of today is not missed yet, but counts once it is made.
    await geval('9980000005', { 0: false, 7: false, 14: true });
    await geval('9980000006', { 0: true, 7: false, 14: false });
    await geval('9980000007', { 3: false, 10: false }, { einde: dag(-1) });
    const nummers = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `998000000${String(n)}`);
    const ja = await vraagVan('COA')('POLITIE', 'tweeMeldingenGemist', nummers);
    expect([...ja]).toEqual(['9980000001']);
  });

  it('is nee bij inbewaringstelling en bij ontheffing (Vb 2000 art. 4.51)', async () => {
    const gemist = { 3: false, 10: false, 17: false };
    await geval('9980000011', gemist);
    await store.db
      .insert(inbewaringstellingen)
      .values({ vNummer: '9980000011', artikel: 'ART_59', locatie: 'DC_ROTTERDAM', ingang: dag(-1) });
    await geval('9980000012', gemist, { ontheffingVan: dag(-1), ontheffingTot: dag(20) });
    await geval('9980000013', gemist, { ontheffingVan: dag(-1) });
    // An ontheffing or detention that is over: its days were not due, the ones before it were.
    await geval('9980000014', { 3: false, 10: false, 17: true }, { ontheffingVan: dag(-12), ontheffingTot: dag(-8) });
    await geval('9980000015', { 3: false, 10: false, 17: false }, { ontheffingVan: dag(-12), ontheffingTot: dag(-8) });
    await geval('9980000016', { 3: false, 10: false, 17: true });
    await store.db
      .insert(inbewaringstellingen)
      .values({ vNummer: '9980000016', artikel: 'ART_59', locatie: 'GGV', ingang: dag(-11), opheffing: dag(-6) });
    const nummers = [1, 2, 3, 4, 5, 6].map((n) => `998000001${String(n)}`);
    const ja = await vraagVan('COA')('POLITIE', 'tweeMeldingenGemist', nummers);
    expect([...ja]).toEqual(['9980000015']);
  });

  it('wordt alleen het COA beantwoord', async () => {
    await expect(vraagVan('DTV')('POLITIE', 'tweeMeldingenGemist', ['9980000001'])).rejects.toMatchObject({
      code: 'FEITEN_NIET_BEREIKBAAR',
    });
    await expect(vraagVan('OVERLEG')('POLITIE', 'tweeMeldingenGemist', ['9980000001'])).rejects.toThrow();
  });
});

describe('topXBijAzc (R-LKO-04)', () => {
  it('bevestigt aan overleg de band van een persoon met een azc zolang die op de lijst staat', async () => {
    await store.db.insert(topX).values([
      { vNummer: '9980000021', azc: 'azc-a', sinds: dag(-9), ketenmarinier: false },
      { vNummer: '9980000022', azc: 'azc-a', sinds: dag(-90), ketenmarinier: false, afgevoerdOp: dag(-3) },
    ]);
    const sleutels = ['9980000021@azc-a', '9980000021@azc-b', '9980000022@azc-a', '9980000029@azc-a', '9980000021'];
    expect([...(await vraagVan('OVERLEG')('POLITIE', 'topXBijAzc', sleutels))]).toEqual(['9980000021@azc-a']);
    await expect(vraagVan('COA')('POLITIE', 'topXBijAzc', sleutels)).rejects.toThrow();
  });
});

describe('de demo', () => {
  it('laadt wat de wereld van ieder zegt', async () => {
    const gemist = wereld.personen.filter((p) => p.tweeGemist).map((p) => p.vNummer);
    expect(gemist).toContain(wereld.verhalen.tweeMeldingenGemist[0]);
    const ja = await vraagVan('COA')(
      'POLITIE',
      'tweeMeldingenGemist',
      wereld.personen.map((p) => p.vNummer),
    );
    expect([...ja]).toEqual(gemist);

    const paren = wereld.personen.map((p) => `${p.vNummer}@azc-duinrand`);
    const opLijst = await vraagVan('OVERLEG')('POLITIE', 'topXBijAzc', paren);
    expect([...opLijst]).toEqual(
      wereld.personen.filter((p) => p.topX && p.topXAzc === 'azc-duinrand').map((p) => `${p.vNummer}@azc-duinrand`),
    );
  });
});
