import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSleutelbron } from '../../toegang/sleutelbron.ts';
import { leesToken } from '../../toegang/token.ts';
import { NU } from './vraag.ts';

const ISSUER = 'https://coa.example';
const AUDIENCE = 'urn:ketenbeeld:gateway';

type Sleutel = Awaited<ReturnType<typeof maak>>;
let oud: Sleutel;
let nieuw: Sleutel;
beforeAll(async () => {
  [oud, nieuw] = [await maak('oud'), await maak('nieuw')];
});

async function maak(kid: string): Promise<{ jwk: JWK; token: (nu: number) => Promise<string> }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  return {
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    token: (nu) =>
      new SignJWT({ sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(nu / 1000)
        .setExpirationTime(nu / 1000 + 3600)
        .sign(privateKey),
  };
}

let nu = NU;
let gehaald = 0;
let gepubliceerd: JSONWebKeySet | 'weg';
let lees: (token: string) => Promise<string>;
beforeEach(() => {
  [nu, gehaald, gepubliceerd] = [NU, 0, { keys: [oud.jwk] }];
  const keys = openSleutelbron(
    async () => {
      gehaald += 1;
      // As over a network: the answer comes after everybody has asked.
      await new Promise(setImmediate);
      if (gepubliceerd === 'weg') throw new Error('weg');
      return gepubliceerd;
    },
    () => nu,
  );
  const issuers = new Map([[ISSUER, { issuer: ISSUER, keys, organisaties: { COA: ['*'] } }]]);
  lees = async (token) => (await leesToken(`Bearer ${token}`, { audience: AUDIENCE, issuers, nu })).code ?? 'aanvaard';
});

describe('de sleutels van een uitgever', () => {
  it('worden eens per minuut opgehaald, hoe vaak er ook gevraagd wordt', async () => {
    const token = await oud.token(nu);
    // Who asks while they are being fetched waits for them.
    const samen = await Promise.all(Array.from({ length: 20 }, () => lees(token)));
    expect(samen).toEqual(Array(20).fill('aanvaard'));
    nu += 59_000;
    expect([await lees(token), gehaald]).toEqual(['aanvaard', 1]);
    nu += 1000;
    expect([await lees(token), gehaald]).toEqual(['aanvaard', 2]);
  });

  it('die uit de lijst verdwenen zijn gelden na een minuut niet meer', async () => {
    const token = await oud.token(nu);
    expect(await lees(token)).toBe('aanvaard');
    gepubliceerd = { keys: [nieuw.jwk] };
    nu += 60_000;
    expect(await lees(token)).toBe('TOKEN_ONGELDIG');
    expect(await lees(await nieuw.token(nu))).toBe('aanvaard');
  });

  it('die er nieuw in staan gelden meteen, als de lijst langer dan een seconde geleden gelezen is', async () => {
    expect(await lees(await oud.token(nu))).toBe('aanvaard');
    gepubliceerd = { keys: [oud.jwk, nieuw.jwk] };
    expect([await lees(await nieuw.token(nu)), gehaald]).toEqual(['TOKEN_ONGELDIG', 1]);
    nu += 1000;
    expect([await lees(await nieuw.token(nu)), gehaald]).toEqual(['aanvaard', 2]);
  });

  it('die niemand kent laten de lijst niet vaker dan eens per seconde ophalen', async () => {
    const onbekend = await nieuw.token(nu);
    for (let i = 0; i < 20; i += 1) expect(await lees(onbekend)).toBe('TOKEN_ONGELDIG');
    expect(gehaald).toBe(1);
    nu += 1000;
    for (let i = 0; i < 20; i += 1) expect(await lees(onbekend)).toBe('TOKEN_ONGELDIG');
    expect(gehaald).toBe(2);
  });

  it('gelden vijf minuten door als de lijst niet te lezen is, en daarna niet meer, met een eigen code', async () => {
    const token = await oud.token(nu);
    expect(await lees(token)).toBe('aanvaard');
    gepubliceerd = 'weg';
    nu += 299_000;
    expect(await lees(token)).toBe('aanvaard');
    nu += 1000;
    expect(await lees(token)).toBe('TOKEN_UITGEVER_ONBEREIKBAAR');
    gepubliceerd = { keys: [oud.jwk] };
    nu += 1000;
    expect(await lees(token)).toBe('aanvaard');
  });

  it('die er nog nooit waren worden opnieuw gevraagd, niet vaker dan eens per seconde', async () => {
    gepubliceerd = 'weg';
    const token = await oud.token(nu);
    for (let i = 0; i < 5; i += 1) expect(await lees(token)).toBe('TOKEN_UITGEVER_ONBEREIKBAAR');
    expect(gehaald).toBe(1);
    gepubliceerd = { keys: [oud.jwk] };
    nu += 1000;
    expect(await lees(token)).toBe('aanvaard');
  });

  it('worden opnieuw gelezen als de klok is teruggezet: hun leeftijd is dan niet bekend', async () => {
    const token = await oud.token(nu - 3_600_000);
    expect(await lees(token)).toBe('aanvaard');
    gepubliceerd = { keys: [nieuw.jwk] };
    nu -= 3_600_000;
    expect(await lees(token)).toBe('TOKEN_ONGELDIG');
  });

  it('waarvan er twee dezelfde naam dragen maken niets geldig, en worden er niet vaker om opgehaald', async () => {
    gepubliceerd = { keys: [oud.jwk, { ...nieuw.jwk, kid: 'oud' }] };
    expect([await lees(await oud.token(nu)), gehaald]).toEqual(['TOKEN_ONGELDIG', 1]);
    nu += 1000;
    expect([await lees(await oud.token(nu)), gehaald]).toEqual(['TOKEN_ONGELDIG', 1]);
  });

  it('die geen sleutels zijn maken niets geldig', async () => {
    gepubliceerd = { sleutels: 'geen' } as unknown as JSONWebKeySet;
    expect(await lees(await oud.token(nu))).toBe('TOKEN_UITGEVER_ONBEREIKBAAR');
  });
});
