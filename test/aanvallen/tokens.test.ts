import { createHmac, createPublicKey, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, type JWK, type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { openRechtstreeks, type Rechtstreeks } from './rechtstreeks.ts';

let keten: TestKeten;
let direct: Rechtstreeks;
let jwk: JWK;
beforeAll(async () => {
  keten = await startTestKeten();
  direct = openRechtstreeks(keten);
  jwk = ((await (await fetch(keten.issuer.jwks)).json()) as { keys: JWK[] }).keys[0] as JWK;
});
afterAll(() => keten.close());

const GATEWAY = 'urn:ketenbeeld:gateway';
const LID = { sub: 'p-dtv-duinrand', organisatie: 'DTV', functie: 'REGIEVOERDER' };
const nu = () => Math.floor(Date.now() / 1000);
const b64 = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
const claims = (aud: string): JWTPayload => ({ iss: keten.issuer.issuer, aud, iat: nu(), exp: nu() + 300, ...LID });

/** Each makes a token for an audience that must not be accepted there; with the code that says why. */
const TOKENS: Readonly<Record<string, readonly [(aud: string) => Promise<string> | string, string]>> = {
  'zonder handtekening (alg none)': [
    (aud) => `${b64({ alg: 'none', typ: 'at+jwt' })}.${b64(claims(aud))}.`,
    'TOKEN_ONGELDIG',
  ],
  'met alg none en een handtekening': [(aud) => `${b64({ alg: 'none' })}.${b64(claims(aud))}.AAAA`, 'TOKEN_ONGELDIG'],
  'HS256 met de openbare sleutel als geheim': [(aud) => hs256(aud), 'TOKEN_ONGELDIG'],
  'voor een ander publiek': [() => keten.issuer.token(LID, 'urn:ketenbeeld:anders'), 'TOKEN_ONGELDIG'],
  'van een onbekende uitgever': [
    (aud) => keten.issuer.token(LID, aud, { iss: 'http://elders.example' }),
    'TOKEN_UITGEVER_ONBEKEND',
  ],
  verlopen: [(aud) => keten.issuer.token(LID, aud, { iat: nu() - 900, exp: nu() - 600 }), 'TOKEN_VERLOPEN'],
  'dat nog niet geldig is': [(aud) => keten.issuer.token(LID, aud, { nbf: nu() + 600 }), 'TOKEN_NOG_NIET_GELDIG'],
  'zonder einde': [(aud) => getekend(zonderEinde(claims(aud))), 'TOKEN_ONGELDIG'],
  'met de sleutel van een ander onder hetzelfde kid': [(aud) => getekend(claims(aud)), 'TOKEN_ONGELDIG'],
  'met een onbekend kid': [(aud) => getekend(claims(aud), 'anders-9'), 'TOKEN_ONGELDIG'],
  'met 5 KB claims': [(aud) => keten.issuer.token(LID, aud, { opvulling: 'x'.repeat(5000) }), 'TOKEN_ONGELDIG'],
  'met een functie die niet bij de organisatie hoort': [
    (aud) => keten.issuer.token({ ...LID, functie: 'AVIM_MEDEWERKER' }, aud),
    'TOKEN_FUNCTIE_ONBEKEND',
  ],
  'met een organisatie die niet bestaat': [
    (aud) => keten.issuer.token({ ...LID, organisatie: '__proto__' }, aud),
    'TOKEN_FUNCTIE_ONBEKEND',
  ],
  'van een wijkagent die zich AVIM schrijft': [
    async (aud) => {
      const echt = await keten.issuer.token(
        { sub: 'p-wijkagent-duinrand', organisatie: 'POLITIE', functie: 'WIJKAGENT' },
        aud,
      );
      const [kop = '', , handtekening = ''] = echt.split('.');
      return `${kop}.${b64({ ...claims(aud), sub: 'p-wijkagent-duinrand', organisatie: 'POLITIE', functie: 'AVIM_MEDEWERKER' })}.${handtekening}`;
    },
    'TOKEN_ONGELDIG',
  ],
  'met een organisatie die geen tekst is': [
    (aud) => keten.issuer.token(LID, aud, { organisatie: ['DTV', 'POLITIE'] }),
    'TOKEN_ONGELDIG',
  ],
};

const VRAAG =
  'query ($v: VNummer!) { vreemdeling(vNummer: $v) { vNummer identiteit { naam } vertrekzaak { zaaknummer } } }';
const persoon = () => keten.wereld.verhalen.betrokkene[0];

describe.each(Object.keys(TOKENS))('een token %s', (hoe) => {
  const [maak, code] = TOKENS[hoe] as (typeof TOKENS)[string];

  it(`wordt bij de gateway geweigerd met ${code}`, async () => {
    const token = await maak(GATEWAY);
    const antwoord = await keten.query('dtv-duinrand', VRAAG, { v: persoon() }, { authorization: `Bearer ${token}` });
    expect([antwoord.status, antwoord.data]).toEqual([code === 'TOKEN_FUNCTIE_ONBEKEND' ? 403 : 401, undefined]);
    expect(antwoord.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
    expect((await keten.query('dtv-duinrand', VRAAG, { v: persoon() })).data).toMatchObject({
      vreemdeling: { vNummer: persoon() },
    });
  });

  it.each(['overleg', 'dtv', 'coa', 'ind', 'politie'] as const)(`wordt bij %s geweigerd met ${code}`, async (naam) => {
    const token = await maak(`urn:ketenbeeld:subgraph:${naam}`);
    const antwoord = await direct.post(
      naam,
      { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' },
      {
        query: 'query ($r: [_Any!]!) { _entities(representations: $r) { __typename } }',
        variables: { r: [{ __typename: 'Vreemdeling', vNummer: persoon() }] },
      },
    );
    expect([antwoord.status, antwoord.data ?? null]).toEqual([code === 'TOKEN_FUNCTIE_ONBEKEND' ? 403 : 401, null]);
    expect(antwoord.errors?.map(({ extensions }) => extensions?.['code'])).toEqual([code]);
  });
});

describe('een token en bewijs voor de een, gespeeld bij de ander', () => {
  const wissel = (aud: string, anders: JWTPayload = {}, sleutel?: JWK) =>
    importJWK(sleutel ?? keten.sleutels.gateway, 'RS256').then((key) =>
      new SignJWT({
        organisatie: LID.organisatie,
        functie: LID.functie,
        oorsprong: keten.issuer.issuer,
        act: { sub: 'http://gateway.demo.ketenbeeld.example' },
        ...anders,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: keten.sleutels.gateway.kid ?? '' })
        .setIssuer('http://gateway.demo.ketenbeeld.example')
        .setSubject(LID.sub)
        .setAudience(aud)
        .setIssuedAt()
        .setExpirationTime(nu() + 60)
        .setJti(randomUUID())
        .sign(key),
    );
  const bij = (naam: 'ind' | 'coa', token: string) =>
    direct.post(
      naam,
      { authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' },
      {
        query: `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Vreemdeling { ${naam === 'ind' ? 'identiteit { naam }' : 'opvang { status }'} } } }`,
        variables: {
          r: [
            {
              __typename: 'Vreemdeling',
              vNummer: persoon(),
              toegangsbewijs: direct.bewijs('dtv-duinrand', { key: persoon() }),
            },
          ],
        },
      },
    );

  it('een gewisseld token opent alleen de subgraph die het noemt', async () => {
    const voorInd = await wissel('urn:ketenbeeld:subgraph:ind');
    expect(JSON.stringify((await bij('ind', voorInd)).data)).toContain('naam');
    const bijCoa = await bij('coa', voorInd);
    expect([bijCoa.status, bijCoa.data ?? null, bijCoa.errors?.[0]?.extensions?.['code']]).toEqual([
      401,
      null,
      'TOKEN_ONGELDIG',
    ]);
  });

  it.each([
    ['het token voor de gateway', () => keten.token('dtv-duinrand'), 'TOKEN_ONGELDIG'],
    [
      'een gewisseld token zonder oorsprong',
      () => wissel('urn:ketenbeeld:subgraph:ind', { oorsprong: undefined }),
      'TOKEN_UITGEVER_ONBEKEND',
    ],
    [
      'een gewisseld token namens een vreemde uitgever',
      () => wissel('urn:ketenbeeld:subgraph:ind', { oorsprong: 'http://elders.example' }),
      'TOKEN_UITGEVER_ONBEKEND',
    ],
    [
      'een gewisseld token namens de gateway zelf',
      () => wissel('urn:ketenbeeld:subgraph:ind', { oorsprong: 'http://gateway.demo.ketenbeeld.example' }),
      'TOKEN_UITGEVER_ONBEKEND',
    ],
    [
      'een gewisseld token dat niet zegt wie handelt',
      () => wissel('urn:ketenbeeld:subgraph:ind', { act: undefined }),
      'TOKEN_ONGELDIG',
    ],
    [
      'een gewisseld token waarin een ander handelt',
      () => wissel('urn:ketenbeeld:subgraph:ind', { act: { sub: keten.issuer.issuer } }),
      'TOKEN_ONGELDIG',
    ],
    [
      'een token dat een partner met de eigen dienstsleutel wisselt',
      () => wissel('urn:ketenbeeld:subgraph:ind', {}, keten.sleutels.dienst('COA')),
      'TOKEN_ONGELDIG',
    ],
  ] as const)('%s opent de IND niet', async (_wat, maak, code) => {
    const antwoord = await bij('ind', await maak());
    expect([antwoord.data ?? null, antwoord.errors?.[0]?.extensions?.['code']]).toEqual([null, code]);
  });

  it('een gewisseld token opent de gateway niet', async () => {
    for (const aud of ['urn:ketenbeeld:subgraph:ind', GATEWAY]) {
      const antwoord = await keten.query(
        'dtv-duinrand',
        VRAAG,
        { v: persoon() },
        { authorization: `Bearer ${await wissel(aud)}` },
      );
      expect([antwoord.status, antwoord.data]).toEqual([401, undefined]);
    }
  });

  it.each(['', 'Bearer', 'Basic eA==', 'Bearer a.b', 'Bearer a.b.c d', 'bearer  a.b.c'])(
    'Authorization "%s" geeft 401',
    async (authorization) => {
      expect((await keten.query('dtv-duinrand', VRAAG, { v: persoon() }, { authorization })).status).toBe(401);
      expect(
        (await direct.post('ind', { authorization, doelbinding: 'UITVOERING_VW' }, { query: '{ __typename }' })).status,
      ).toBe(401);
    },
  );

  it.each([
    ['', 'DOELBINDING_ONTBREEKT'],
    ['ALLES', 'DOELBINDING_ONBEKEND'],
    ['__proto__', 'DOELBINDING_ONBEKEND'],
    ['UITVOERING_VW, INZAGE', 'DOELBINDING_ONBEKEND'],
  ])('Doelbinding "%s" geeft %s', async (doelbinding, code) => {
    const antwoord = await keten.query('dtv-duinrand', VRAAG, { v: persoon() }, { doelbinding });
    expect([antwoord.status, antwoord.data, antwoord.errors?.[0]?.extensions?.['code']]).toEqual([
      400,
      undefined,
      code,
    ]);
  });
});

function zonderEinde({ exp: _exp, ...rest }: JWTPayload): JWTPayload {
  return rest;
}

function hs256(aud: string): string {
  const geheim = createPublicKey({ key: { kty: 'RSA', n: jwk.n ?? '', e: jwk.e ?? '' }, format: 'jwk' }).export({
    type: 'spki',
    format: 'pem',
  });
  const tekst = `${b64({ alg: 'HS256', typ: 'at+jwt', kid: jwk.kid })}.${b64(claims(aud))}`;
  return `${tekst}.${createHmac('sha256', geheim).update(tekst).digest('base64url')}`;
}

/** Signed by a key that nobody published. */
async function getekend(inhoud: JWTPayload, kid = 'test-1'): Promise<string> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const eigen = await importJWK(await exportJWK(privateKey), 'RS256');
  return new SignJWT(inhoud).setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' }).sign(eigen);
}
