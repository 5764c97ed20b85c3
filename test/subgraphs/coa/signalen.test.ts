import { createServer, type IncomingMessage, type Server } from 'node:http';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bewoners, opvangrechten } from '../../../subgraphs/coa/tables.ts';
import { answerFeit, openFeiten } from '../../../subgraphs/kit/feiten.ts';
import { SubgraphFault } from '../../../subgraphs/kit/fault.ts';
import type { Answer } from '../../support/subgraph-alone.ts';
import { ANDERE_AZC, BEWONER, type Coa, REGIEVOERDER, startCoa, VERTROKKEN } from './start-coa.ts';

/** The police: one question, answered to the COA alone, with real keys over real HTTP. */
let police: Server;
let coa: Coa;
let gemist: readonly string[] = [];
let gedrag: 'ANTWOORDT' | 'WEIGERT' | 'ONZIN' | 'VREEMDE_SLEUTEL' | 'HANGT_OP' = 'ANTWOORDT';
const vragen: (readonly string[])[] = [];

beforeAll(async () => {
  const { publicKey, privateKey } = await generateKeyPair('PS256', { extractable: true });
  const sleutel: JWK = { ...(await exportJWK(privateKey)), kid: 'coa-1', alg: 'PS256' };
  const openbaar: JWK = { ...(await exportJWK(publicKey)), kid: 'coa-1', alg: 'PS256' };
  police = createServer((request, response) => {
    void (async () => {
      const body = await bodyOf(request);
      if (gedrag === 'HANGT_OP') return request.socket.destroy();
      const [status, antwoord] = await antwoordVan(request, body, { keys: [openbaar] }, sleutel);
      return response.writeHead(status, { 'content-type': 'application/json' }).end(antwoord);
    })();
  });
  await new Promise<void>((resolve) => police.listen(0, '127.0.0.1', resolve));
  const adres = police.address();
  const port = typeof adres === 'object' && adres !== null ? adres.port : 0;
  coa = await startCoa(
    openFeiten(
      { organisatie: 'COA', sleutel, vragers: {}, adressen: { POLITIE: `http://127.0.0.1:${port}` } },
      Date.now,
    ),
  );
});
afterEach(() => {
  gemist = [];
  gedrag = 'ANTWOORDT';
  vragen.length = 0;
});
afterAll(async () => {
  await coa.close();
  if (police.listening) await sluit();
});

const SIGNALEN = 'opvang { sinds opvangrecht { recht signalen } }';
const vraag = (vNummers: readonly string[], selectie = SIGNALEN) =>
  coa.personen(REGIEVOERDER, selectie, vNummers, ['LKO_DTV']);
const signalen = (answer: Answer): unknown =>
  (answer.data as { _entities: { opvang: { opvangrecht: { signalen: unknown } } }[] })._entities.map(
    ({ opvang }) => opvang.opvangrecht.signalen,
  );

describe('Rva 2005 art. 7 lid 1 j: twee keer achtereen de meldplicht verzuimd', () => {
  it('is een signaal bij het opvangrecht van wie de politie noemt, en van geen ander', async () => {
    gemist = [BEWONER];
    const answer = await vraag([BEWONER, ANDERE_AZC]);
    expect(answer.errors).toBeUndefined();
    expect(signalen(answer)).toEqual([['MELDPLICHT_2X_VERZUIMD'], []]);
    expect(vragen).toEqual([[BEWONER, ANDERE_AZC]]);
  });

  it('wordt niet gevraagd als niemand het veld vraagt', async () => {
    const answer = await vraag([BEWONER], 'opvang { opvangrecht { recht reden } }');
    expect([answer.errors, vragen]).toEqual([undefined, []]);
  });

  it('wordt niet gevraagd over wie de opvang heeft verlaten', async () => {
    gemist = [VERTROKKEN];
    expect(signalen(await vraag([VERTROKKEN]))).toEqual([[]]);
    expect(vragen).toEqual([]);
  });

  it('wordt niet gevraagd voor wie het niet mag zien', async () => {
    const gast = { sub: 'p-g', organisatie: 'GEMEENTE', functie: 'GEMEENTE_MEDEWERKER' };
    const answer = await coa.personen(gast, SIGNALEN, [BEWONER], ['GENODIGD_GEMEENTE']);
    expect(answer.errors?.map((error) => error.path?.join('.'))).toContain('_entities.0.opvang.opvangrecht.signalen');
    expect(vragen).toEqual([]);
  });

  it('is voor tweehonderd mensen een enkele vraag', async () => {
    const nummers = Array.from({ length: 200 }, (_, i) => String(9993000000 + i));
    const rij = { naam: 'Naam', verstrekkingsbeperking: false, locatie: 'azc-b', aankomst: '2026-01-01' };
    await coa.db.insert(bewoners).values(nummers.map((vNummer) => ({ ...rij, vNummer, status: 'AANWEZIG' as const })));
    await coa.db
      .insert(opvangrechten)
      .values(nummers.map((vNummer) => ({ vNummer, grondslag: 'Rva 2005 art. 3', ingang: '2026-01-01' })));
    gemist = nummers.slice(0, 3);
    const answer = await vraag(nummers);
    expect(vragen.map((sleutels) => sleutels.length)).toEqual([200]);
    expect((signalen(answer) as unknown[][]).filter((lijst) => lijst.length === 1)).toHaveLength(3);
  });

  it.each([['WEIGERT'], ['ONZIN'], ['VREEMDE_SLEUTEL'], ['HANGT_OP']] as const)(
    'als de politie niet bruikbaar antwoordt (%s) is dat geen nee: het veld is leeg met FEITEN_NIET_BEREIKBAAR, de rest staat',
    async (fout) => {
      gedrag = fout;
      await verwachtNietBereikbaar();
    },
  );

  it('een politie die er niet is geeft hetzelfde', async () => {
    await sluit();
    await verwachtNietBereikbaar();
  });
});

async function verwachtNietBereikbaar(): Promise<void> {
  const answer = await vraag([BEWONER, ANDERE_AZC]);
  expect(answer.errors?.map(({ path, extensions }) => [path?.join('.'), extensions])).toEqual([
    ['_entities.0.opvang.opvangrecht.signalen', { code: 'FEITEN_NIET_BEREIKBAAR' }],
    ['_entities.1.opvang.opvangrecht.signalen', { code: 'FEITEN_NIET_BEREIKBAAR' }],
  ]);
  expect(answer.data).toEqual({
    _entities: [
      { opvang: { sinds: '2026-05-04', opvangrecht: { recht: expect.any(Boolean) as unknown, signalen: null } } },
      { opvang: { sinds: '2026-05-04', opvangrecht: { recht: expect.any(Boolean) as unknown, signalen: null } } },
    ],
  });
}

async function antwoordVan(
  request: IncomingMessage,
  body: unknown,
  coaSleutels: { keys: JWK[] },
  sleutel: JWK,
): Promise<[number, string]> {
  if (gedrag === 'WEIGERT') return [403, '{"errors":[]}'];
  if (gedrag === 'ONZIN') return [200, '<html>'];
  if (gedrag === 'VREEMDE_SLEUTEL') return [200, JSON.stringify({ ja: ['9990000077'] })];
  const feiten = {
    tweeMeldingenGemist: {
      vragers: ['COA'],
      antwoord: (sleutels: readonly string[]) => {
        vragen.push(sleutels);
        return Promise.resolve(new Set(gemist));
      },
    },
  };
  try {
    const { ja } = await answerFeit(
      feiten,
      { organisatie: 'POLITIE', sleutel, vragers: { COA: coaSleutels }, adressen: {} },
      {
        naam: request.url?.split('/').at(-1) ?? '',
        authorization: request.headers.authorization,
        body,
        nu: Date.now(),
      },
    );
    return [200, JSON.stringify({ ja })];
  } catch (error) {
    return [500, error instanceof SubgraphFault ? error.code : 'fault in the test'];
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

function sluit(): Promise<void> {
  return new Promise((resolve) => {
    police.close(() => {
      resolve();
    });
    police.closeAllConnections();
  });
}
