import { memoryLogboek, PSEUDONIEM_SLEUTELS } from '../../support/logboek.ts';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laadCoa } from '../../../demo/laad/coa.ts';
import { maakWereld } from '../../../demo/wereld/wereld.ts';
import { bandenMet } from '../../../demo/wereld/band.ts';
import { plusDagen } from '../../../demo/wereld/dag.ts';
import { defineCoa } from '../../../subgraphs/coa/coa.ts';
import { bewegingen, bewoners, opvangrechten } from '../../../subgraphs/coa/tables.ts';
import { openFeiten, type VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { migrationsOf } from '../../../subgraphs/kit/package-files.ts';
import { openStore, type Store } from '../../../opslag/store.ts';
import { type RunningSubgraph, startSubgraph } from '../../../subgraphs/kit/subgraph.ts';
import { openTestDatabase, type TestDatabase } from '../../support/database.ts';

// The world of the demo, loaded; and the COA that answers the consultations' questions about it, over real HTTP.
const PEILDATUM = '2026-11-21';
const wereld = maakWereld({ omvang: 'klein', peildatum: PEILDATUM });
const now = () => Date.parse(`${PEILDATUM}T12:00:00Z`);
let database: TestDatabase;
let store: Store;
let coa: RunningSubgraph;
let overlegVraagt: VraagFeit;
let dtvVraagt: VraagFeit;

beforeAll(async () => {
  database = await openTestDatabase();
  store = await openStore({ organisatie: 'coa', source: database.source('coa'), migrations: migrationsOf('coa') });
  await laadCoa(store.db, wereld, 'https://provider.example');
  const [eigen, overleg, dtv] = await Promise.all([sleutelpaar(), sleutelpaar(), sleutelpaar()]);
  coa = await startSubgraph(
    defineCoa({ db: store.db, now, vraagFeit: () => Promise.reject(new Error('no fact was to be asked')) }),
    {
      host: '127.0.0.1',
      port: 0,
      issuers: [],
      bewijsSleutels: {},
      feiten: {
        organisatie: 'COA',
        sleutel: eigen.geheim,
        vragers: { OVERLEG: { keys: [overleg.openbaar] }, DTV: { keys: [dtv.openbaar] } },
        adressen: {},
      },
      logboek: memoryLogboek(),
      pseudoniemSleutels: PSEUDONIEM_SLEUTELS,
      now,
      log: () => undefined,
    },
  );
  const vraagAls = (organisatie: string, sleutel: JWK) =>
    openFeiten({ organisatie, sleutel, vragers: {}, adressen: { COA: coa.url } }, now);
  overlegVraagt = vraagAls('OVERLEG', overleg.geheim);
  dtvVraagt = vraagAls('DTV', dtv.geheim);
});
afterAll(async () => {
  await coa.close();
  await store.close();
  await database.close();
});

describe('feiten die het COA bevestigt', () => {
  it.each([
    ['opvangBijAzc', 'OPVANG'],
    ['administratiefBijAzc', 'ADMINISTRATIEF'],
  ] as const)('%s is voor elke persoon en elk azc wat de wereld zegt', async (feit, band) => {
    const sleutels: string[] = [];
    const verwacht = new Set<string>();
    for (const persoon of wereld.personen) {
      for (const azc of ['azc-duinrand', 'azc-veenkamp', 'azc-zuidhoek']) {
        const sleutel = `${persoon.vNummer}@${azc}`;
        sleutels.push(sleutel);
        if (bandenMet(persoon, azc).includes(band)) verwacht.add(sleutel);
      }
    }
    expect(verwacht.size).toBeGreaterThan(8);
    expect(await overlegVraagt('COA', feit, sleutels)).toEqual(verwacht);
  });

  it('opvangrechtGeeindigd: de dag na de laatste dag wel, op de laatste dag nog niet, zonder einddatum niet', async () => {
    const basis = { grondslag: 'Rva 2005 art. 3', ingang: '2026-01-01' };
    await store.db.insert(opvangrechten).values([
      { ...basis, vNummer: '9999999991', einddatum: plusDagen(PEILDATUM, -1) },
      { ...basis, vNummer: '9999999992', einddatum: PEILDATUM },
      { ...basis, vNummer: '9999999993' },
    ]);
    const gevraagd = ['9999999991', '9999999992', '9999999993', '9999999994'];
    expect(await overlegVraagt('COA', 'opvangrechtGeeindigd', gevraagd)).toEqual(new Set(['9999999991']));
  });

  it('eindeVerstrekkingenOp: alleen de dag die het COA heeft (R-LKO-26), en zonder einddatum geen', async () => {
    const dag = plusDagen(PEILDATUM, -1);
    const gevraagd = [`9999999991@${dag}`, `9999999991@${PEILDATUM}`, `9999999993@${dag}`, '9999999993@', '9999999991'];
    expect(await overlegVraagt('COA', 'eindeVerstrekkingenOp', gevraagd)).toEqual(new Set([`9999999991@${dag}`]));
  });

  it('een sleutel die nergens op slaat krijgt geen ja', async () => {
    expect(await overlegVraagt('COA', 'opvangBijAzc', ['', '@', 'x', '9990000001', '9990000001@'])).toEqual(new Set());
  });

  it.each(['opvangBijAzc', 'administratiefBijAzc', 'opvangrechtGeeindigd', 'eindeVerstrekkingenOp'])(
    '%s is alleen voor het overleg',
    async (feit) => {
      await expect(dtvVraagt('COA', feit, ['9990000001@azc-duinrand'])).rejects.toThrow(/kon een nodig feit niet/);
    },
  );
});

describe('de demo bij het COA', () => {
  it('heeft een rij en een recht voor ieder die ooit in de opvang was, en een recht dat niet begint na zijn einde', async () => {
    const inOpvang = wereld.personen.filter((persoon) => persoon.opvangStatus !== null);
    expect(await store.db.$count(bewoners)).toBe(inOpvang.length);
    const rechten = await store.db.select().from(opvangrechten);
    expect(rechten.filter((recht) => recht.vNummer < '9999999990')).toHaveLength(inOpvang.length);
    expect(rechten.filter((recht) => recht.einddatum !== null && recht.einddatum < recht.ingang)).toEqual([]);
  });

  it('laat ieder die er nu woont ook zijn binnengekomen, en na een vertrek niet meer bewegen', async () => {
    const bewogen = await store.db.select().from(bewegingen);
    const laatste = new Map(bewogen.map((beweging) => [beweging.vNummer, beweging.naar]));
    for (const persoon of wereld.personen) {
      if (persoon.opvangStatus === null || persoon.opvangStatus === 'ADMINISTRATIEF_GEPLAATST') continue;
      expect([persoon.vNummer, laatste.get(persoon.vNummer)]).toEqual([persoon.vNummer, persoon.locatie]);
    }
  });

  it('vertelt de verhalen: verstreken termijn is einde recht, twee gemiste meldingen nog niet', async () => {
    const { termijnVerstreken, tweeMeldingenGemist } = wereld.verhalen;
    const gevraagd = [termijnVerstreken[0], tweeMeldingenGemist[0]];
    expect(await overlegVraagt('COA', 'opvangrechtGeeindigd', gevraagd)).toEqual(new Set([termijnVerstreken[0]]));
  });
});

async function sleutelpaar(): Promise<{ geheim: JWK; openbaar: JWK }> {
  const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true });
  const kenmerk = { kid: 'dienst-1', alg: 'PS256' };
  return {
    geheim: { ...(await exportJWK(privateKey)), ...kenmerk },
    openbaar: { ...(await exportJWK(publicKey)), ...kenmerk },
  };
}
