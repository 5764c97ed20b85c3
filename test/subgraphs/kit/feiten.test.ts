import { createServer, type RequestListener, type Server } from 'node:http';
import { importJWK, type JWK, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFeiten } from '../../../subgraphs/kit/feiten.ts';
import { serviceKey } from '../../support/subgraph-alone.ts';
import { openbaar, startProefdienst } from './proefdienst.ts';

const V = ['9990000001', '9990000002', '9990000003'];
let dienst: Awaited<ReturnType<typeof startProefdienst>>;
let overleg: JWK;
let ind: JWK;
let vreemd: JWK;
const gevraagd: (readonly string[])[] = [];

beforeAll(async () => {
  [overleg, ind, vreemd] = [await serviceKey(), await serviceKey(), await serviceKey()];
  dienst = await startProefdienst(
    {
      feiten: {
        opvangBijAzc: {
          vragers: ['OVERLEG'],
          antwoord: (sleutels) => {
            gevraagd.push(sleutels);
            return Promise.resolve(new Set([V[0] ?? '', '9990000099']));
          },
        },
        stuk: { vragers: ['OVERLEG'], antwoord: () => Promise.reject(new Error(`rij van ${V[0] ?? ''} is stuk`)) },
      },
    },
    { vragers: { OVERLEG: openbaar(overleg), IND: openbaar(ind) } },
  );
});
afterAll(() => dienst.close());
afterEach(() => {
  gevraagd.length = 0;
});

interface Token {
  readonly sleutel?: JWK;
  readonly claims?: Record<string, unknown>;
}
/** A service token as OVERLEG would make it, with one thing changed. */
async function token({ sleutel = overleg, claims = {} }: Token = {}): Promise<string> {
  const seconds = Math.floor(Date.now() / 1000);
  const usual = {
    organisatie: 'OVERLEG',
    iss: 'urn:ketenbeeld:dienst:OVERLEG',
    aud: 'urn:ketenbeeld:feiten:COA',
    iat: seconds,
    exp: seconds + 60,
  };
  return new SignJWT({ ...usual, ...claims })
    .setProtectedHeader({ alg: 'PS256', kid: sleutel.kid ?? '' })
    .sign(await importJWK(sleutel, 'PS256'));
}

async function stel(
  feit: string,
  body: unknown,
  authorization?: string,
): Promise<{ status: number; code: unknown; text: string; ja?: unknown }> {
  const response = await fetch(`${dienst.url}/feiten/${feit}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const antwoord = JSON.parse(text) as { ja?: unknown; errors?: { extensions: { code: string } }[] };
  return { status: response.status, code: antwoord.errors?.[0]?.extensions.code, text, ja: antwoord.ja };
}

describe('een feitvraag over HTTP', () => {
  it('geeft alleen sleutels waarnaar gevraagd is', async () => {
    const antwoord = await stel('opvangBijAzc', { sleutels: V }, `Bearer ${await token()}`);
    expect(antwoord).toMatchObject({ status: 200, ja: [V[0]] });
    expect(gevraagd).toEqual([V]);
  });

  it.each([
    ['opvangBijAZC', 404, 'FEIT_ONBEKEND'],
    ['__proto__', 404, 'FEIT_ONBEKEND'],
    ['constructor', 404, 'FEIT_ONBEKEND'],
    ['stuk', 500, 'INTERNE_FOUT'],
  ])('%s is %d %s', async (feit, status, code) => {
    const antwoord = await stel(feit, { sleutels: V }, `Bearer ${await token()}`);
    expect(antwoord).toMatchObject({ status, code });
    expect(antwoord.text).not.toContain(V[0]);
  });

  it.each<[string, () => Token, number, string]>([
    [
      'een dienst die deze vraag niet mag stellen',
      () => ({ sleutel: ind, claims: { iss: 'urn:ketenbeeld:dienst:IND', organisatie: 'IND' } }),
      403,
      'FEIT_GEWEIGERD',
    ],
    ['een dienst die zich een ander noemt', () => ({ sleutel: ind }), 401, 'TOKEN_ONGELDIG'],
    [
      'een dienst die in de claim een ander is',
      () => ({ sleutel: ind, claims: { iss: 'urn:ketenbeeld:dienst:IND' } }),
      401,
      'TOKEN_ONGELDIG',
    ],
    ['een dienst die niemand kent', () => ({ sleutel: vreemd }), 401, 'TOKEN_ONGELDIG'],
    [
      'een token voor een andere organisatie',
      () => ({ claims: { aud: 'urn:ketenbeeld:feiten:IND' } }),
      401,
      'TOKEN_ONGELDIG',
    ],
    ['een token van een gebruiker', () => ({ claims: { aud: 'urn:ketenbeeld:subgraph:coa' } }), 401, 'TOKEN_ONGELDIG'],
    ['een verlopen token', () => ({ claims: { exp: Math.floor(Date.now() / 1000) - 60 } }), 401, 'TOKEN_ONGELDIG'],
  ])('%s krijgt geen antwoord', async (_wie, hoe, status, code) => {
    const antwoord = await stel('opvangBijAzc', { sleutels: V }, `Bearer ${await token(hoe())}`);
    expect(antwoord).toMatchObject({ status, code });
    expect(gevraagd).toEqual([]);
  });

  it('zonder token, of met het token van een gebruiker, is er geen antwoord', async () => {
    expect(await stel('opvangBijAzc', { sleutels: V })).toMatchObject({ status: 401, code: 'TOKEN_ONTBREEKT' });
    const gebruiker = { sub: 'p', organisatie: 'OVERLEG', functie: 'X' };
    const jwt = await dienst.issuer.token(gebruiker, 'urn:ketenbeeld:feiten:COA');
    expect(await stel('opvangBijAzc', { sleutels: V }, `Bearer ${jwt}`)).toMatchObject({ code: 'TOKEN_ONGELDIG' });
  });

  it.each<[string, unknown]>([
    ['geen sleutels', { sleutels: [] }],
    ['501 sleutels', { sleutels: Array.from({ length: 501 }, (_, i) => String(i)) }],
    ['getallen', { sleutels: [9990000001] }],
    ['een tekst', { sleutels: V[0] }],
    ['een sleutel van 1025 tekens', { sleutels: ['x'.repeat(1025)] }],
    ['een lijst', V],
    ['null', null],
  ])('%s is geen feitvraag', async (_wat, body) => {
    const antwoord = await stel('opvangBijAzc', body, `Bearer ${await token()}`);
    expect(antwoord).toMatchObject({ status: 400, code: 'FEIT_VRAAG_ONGELDIG' });
    expect(gevraagd).toEqual([]);
  });

  it('wat geen JSON is, is een fout van de vrager', async () => {
    expect(await stel('opvangBijAzc', '{"sleutels": [', `Bearer ${await token()}`)).toMatchObject({ status: 400 });
  });
});

describe('wie een feit vraagt', () => {
  const vraag = (adressen: Readonly<Record<string, string>>) =>
    openFeiten({ organisatie: 'OVERLEG', sleutel: overleg, vragers: {}, adressen }, () => Date.now());
  let partner: Server | undefined;
  afterEach(async () => {
    partner?.closeAllConnections();
    await new Promise((resolve) => (partner === undefined ? resolve(undefined) : partner.close(resolve)));
    partner = undefined;
  });
  const antwoordt = async (listener: RequestListener): Promise<string> => {
    const server = (partner = createServer(listener));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  };

  it('vraagt in stukken van 500, en elk stuk een keer', async () => {
    const veel = Array.from({ length: 1001 }, (_, i) => `999${String(i).padStart(7, '0')}`);
    const ja = await vraag({ COA: dienst.url })('COA', 'opvangBijAzc', veel);
    expect(gevraagd.map((stuk) => stuk.length)).toEqual([500, 500, 1]);
    expect([...ja]).toEqual(['9990000001', '9990000099']);
  });

  it.each<[string, RequestListener]>([
    ['met een sleutel waarnaar niet gevraagd is', (_q, r) => r.end(JSON.stringify({ ja: [V[0], '9990000077'] }))],
    ['met iets dat geen sleutel is', (_q, r) => r.end('{"ja":[true]}')],
    ['met een tekst', (_q, r) => r.end('{"ja":"9990000001"}')],
    ['met niets', (_q, r) => r.end('{}')],
    ['met HTML', (_q, r) => r.end('<html>')],
    ['met null', (_q, r) => r.end('null')],
    ['met een fout en toch een antwoord', (_q, r) => r.writeHead(500).end(JSON.stringify({ ja: V }))],
    ['met een verwijzing naar elders', (_q, r) => r.writeHead(307, { location: 'http://127.0.0.1:1/' }).end()],
    ['door op te hangen', (q) => q.socket.destroy()],
  ])('een organisatie die antwoordt %s heeft niets bevestigd', async (_hoe, listener) => {
    const url = await antwoordt(listener);
    await expect(vraag({ COA: url })('COA', 'opvangBijAzc', V)).rejects.toMatchObject({
      code: 'FEITEN_NIET_BEREIKBAAR',
    });
  });

  it('een organisatie die er niet is, of geen adres heeft, evenmin', async () => {
    const nergens = vraag({ COA: 'http://127.0.0.1:1' });
    await expect(nergens('COA', 'opvangBijAzc', V)).rejects.toMatchObject({ code: 'FEITEN_NIET_BEREIKBAAR' });
    await expect(nergens('IND', 'opvangBijAzc', V)).rejects.toMatchObject({ code: 'FEITEN_NIET_BEREIKBAAR' });
    const geweigerd = vraag({ COA: dienst.url })('COA', 'bestaatNiet', V);
    await expect(geweigerd).rejects.toMatchObject({ code: 'FEITEN_NIET_BEREIKBAAR' });
  });
});
