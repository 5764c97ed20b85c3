import {
  type CryptoKey,
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  type JWTHeaderParameters,
  SignJWT,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { type IssuerRegel, leesToken } from '../../toegang/token.ts';
import { NU } from './vraag.ts';

const COA = 'https://coa.example';
const POLITIE = 'https://politie.example';
const GATEWAY = 'https://gateway.example';
const AUDIENCE = 'urn:ketenbeeld:subgraph:coa';
const S = NU / 1000;

interface Sleutel {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}
let sleutels: Record<string, Sleutel>;
let issuers: Map<string, IssuerRegel>;

beforeAll(async () => {
  const maak = () => generateKeyPair('RS256', { extractable: true });
  sleutels = { [COA]: await maak(), [POLITIE]: await maak(), [GATEWAY]: await maak(), vreemd: await maak() };
  const regel = async (issuer: string, rest: Omit<IssuerRegel, 'issuer' | 'keys'>) => {
    const jwk = { ...(await exportJWK(sleutel(issuer).publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    return [issuer, { issuer, keys: createLocalJWKSet({ keys: [jwk] }), ...rest }] as const;
  };
  issuers = new Map([
    await regel(COA, { organisaties: { COA: ['*'] } }),
    await regel(POLITIE, { organisaties: { POLITIE: ['WIJKAGENT', 'TEAMCHEF_AVIM'] } }),
    await regel(GATEWAY, { organisaties: {}, wisseltVoor: [COA] }),
  ]);
});

function sleutel(naam: string): Sleutel {
  const gevonden = sleutels[naam];
  if (gevonden === undefined) throw new Error(`no key ${naam}`);
  return gevonden;
}

const CLAIMS = { sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' };

/** A token as this issuer would give it now; a claim that is undefined is left out. */
function token(
  issuer: string,
  anders: Record<string, unknown> = {},
  kop: Partial<JWTHeaderParameters> = {},
  met = issuer,
) {
  const claims: Record<string, unknown> = { iss: issuer, aud: AUDIENCE, iat: S, exp: S + 300, ...CLAIMS, ...anders };
  const gevuld = Object.fromEntries(Object.entries(claims).filter(([, waarde]) => waarde !== undefined));
  return new SignJWT(gevuld)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'at+jwt', ...kop })
    .sign(sleutel(met).privateKey);
}

const lees = (jwt: string, nu = NU) => leesToken(`Bearer ${jwt}`, { audience: AUDIENCE, issuers, nu });
const code = async (jwt: string, nu?: number) => (await lees(jwt, nu)).code;

const GEBRUIKER = { issuer: COA, ...CLAIMS };

describe('een toegangstoken', () => {
  it('van een bekende uitgever wordt de gebruiker die erin staat', async () => {
    expect(await lees(await token(COA))).toEqual({ gebruiker: GEBRUIKER, verlooptOp: S + 300 });
  });

  it.each([
    [undefined, 'TOKEN_ONTBREEKT'],
    ['', 'TOKEN_ONTBREEKT'],
    ['Bearer', 'TOKEN_ONGELDIG'],
    ['Bearer ', 'TOKEN_ONGELDIG'],
    ['Bearer a.b', 'TOKEN_ONGELDIG'],
    ['Bearer a.b.c.d.e', 'TOKEN_ONGELDIG'],
    ['Basic cDox', 'TOKEN_ONGELDIG'],
    ['Bearer ..', 'TOKEN_ONGELDIG'],
    ['Bearer a.b.c', 'TOKEN_UITGEVER_ONBEKEND'],
  ])('%j is er geen: %s', async (header, verwacht) => {
    expect(await leesToken(header, { audience: AUDIENCE, issuers, nu: NU })).toEqual({ code: verwacht });
  });

  it('twee tokens in een header is geen token', async () => {
    const jwt = await token(COA);
    const header = `Bearer ${jwt}, Bearer ${jwt}`;
    expect(await leesToken(header, { audience: AUDIENCE, issuers, nu: NU })).toEqual({ code: 'TOKEN_ONGELDIG' });
  });

  const zonder = (jwt: string, kop: object) =>
    [Buffer.from(JSON.stringify(kop)).toString('base64url'), ...jwt.split('.').slice(1)].join('.');

  it('zonder algoritme (alg none) wordt geweigerd, met en zonder handtekening', async () => {
    for (const alg of ['none', 'None', 'NONE', '']) {
      const jwt = zonder(await token(COA), { alg, kid: 'k1', typ: 'at+jwt' });
      expect(await code(jwt)).toBe('TOKEN_ONGELDIG');
      expect(await code(jwt.replace(/[^.]+$/, ''))).toBe('TOKEN_ONGELDIG');
    }
  });

  it('met HS256 en de openbare sleutel als geheim wordt geweigerd', async () => {
    const openbaar = new TextEncoder().encode(await exportSPKI(sleutel(COA).publicKey));
    const vals = await new SignJWT({ iss: COA, aud: AUDIENCE, iat: S, exp: S + 300, ...CLAIMS })
      .setProtectedHeader({ alg: 'HS256', kid: 'k1', typ: 'at+jwt' })
      .sign(openbaar);
    expect(await code(vals)).toBe('TOKEN_ONGELDIG');
  });

  it('met een sleutel die het zelf meebrengt wordt geweigerd', async () => {
    const jwk = await exportJWK(sleutel('vreemd').publicKey);
    const kop = { jwk: { ...jwk, kty: jwk.kty ?? 'RSA' }, jku: 'http://127.0.0.1:1/jwks' };
    expect(await code(await token(COA, {}, kop, 'vreemd'))).toBe('TOKEN_ONGELDIG');
  });

  it('dat geen toegangstoken is maar bijvoorbeeld een id-token wordt geweigerd (RFC 9068 par. 4)', async () => {
    expect(await code(await token(COA, {}, { typ: 'JWT' }))).toBe('TOKEN_ONGELDIG');
    expect(await code(await token(COA, {}, { typ: 'application/at+jwt' }))).toBeUndefined();
  });

  it.each<[string, Record<string, unknown>, Partial<JWTHeaderParameters>, string]>([
    ['een uitgever die niemand kent', { iss: 'https://ander.example' }, {}, 'TOKEN_UITGEVER_ONBEKEND'],
    ['de uitgever met een schuine streep erachter', { iss: `${COA}/` }, {}, 'TOKEN_UITGEVER_ONBEKEND'],
    ['een uitgever die een eigenschap van een object is', { iss: '__proto__' }, {}, 'TOKEN_UITGEVER_ONBEKEND'],
    ['geen uitgever', { iss: undefined }, {}, 'TOKEN_UITGEVER_ONBEKEND'],
    ['een andere bestemming', { aud: 'urn:ketenbeeld:subgraph:ind' }, {}, 'TOKEN_ONGELDIG'],
    ['geen bestemming', { aud: undefined }, {}, 'TOKEN_ONGELDIG'],
    ['een einde dat voorbij is', { exp: S - 61 }, {}, 'TOKEN_VERLOPEN'],
    ['geen einde', { exp: undefined }, {}, 'TOKEN_ONGELDIG'],
    ['geen begin', { iat: undefined }, {}, 'TOKEN_ONGELDIG'],
    ['een ingang straks', { nbf: S + 120 }, {}, 'TOKEN_NOG_NIET_GELDIG'],
    ['een sleutel die niemand kent', {}, { kid: 'k9' }, 'TOKEN_ONGELDIG'],
    ['een ingang die geen getal is', { nbf: 'straks' }, {}, 'TOKEN_ONGELDIG'],
    ['geen sub', { sub: undefined }, {}, 'TOKEN_ONGELDIG'],
    ['een lege sub', { sub: '' }, {}, 'TOKEN_ONGELDIG'],
    ['een sub van 257 tekens', { sub: 'x'.repeat(257) }, {}, 'TOKEN_ONGELDIG'],
    ['geen organisatie', { organisatie: undefined }, {}, 'TOKEN_ONGELDIG'],
    ['organisaties in een lijst', { organisatie: ['COA'] }, {}, 'TOKEN_ONGELDIG'],
    ['een functie die geen tekst is', { functie: { toString: 'CASEMANAGER' } }, {}, 'TOKEN_ONGELDIG'],
    ['5 KB aan claims', { rommel: 'x'.repeat(5000) }, {}, 'TOKEN_ONGELDIG'],
    ['een functie die niet bij de organisatie hoort', { functie: 'REGIEVOERDER' }, {}, 'TOKEN_FUNCTIE_ONBEKEND'],
    ['een functie die niet bestaat', { functie: '*' }, {}, 'TOKEN_FUNCTIE_ONBEKEND'],
    ['een andere organisatie', { organisatie: 'IND', functie: 'IND_MEDEWERKER' }, {}, 'TOKEN_FUNCTIE_ONBEKEND'],
    ['de organisatie constructor', { organisatie: 'constructor' }, {}, 'TOKEN_FUNCTIE_ONBEKEND'],
  ])('met %s wordt geweigerd', async (_wat, claims, kop, verwacht) => {
    expect(await code(await token(COA))).toBeUndefined();
    expect(await code(await token(COA, claims, kop))).toBe(verwacht);
  });

  it('getekend door een ander dan de uitgever die het noemt wordt geweigerd', async () => {
    expect(await code(await token(COA, {}, {}, POLITIE))).toBe('TOKEN_ONGELDIG');
  });

  it('waarin een wijkagent zich AVIM noemt wordt geweigerd: die uitgever mag dat niet zeggen', async () => {
    const wijkagent = { organisatie: 'POLITIE', functie: 'WIJKAGENT' };
    expect(await code(await token(POLITIE, wijkagent))).toBeUndefined();
    expect(await code(await token(POLITIE, { ...wijkagent, functie: 'TEAMCHEF_AVIM' }))).toBeUndefined();
    expect(await code(await token(POLITIE, { ...wijkagent, functie: 'AVIM_MEDEWERKER' }))).toBe(
      'TOKEN_FUNCTIE_ONBEKEND',
    );
    expect(await code(await token(COA, wijkagent))).toBe('TOKEN_FUNCTIE_ONBEKEND');
  });

  it('waarvan een letter veranderd is wordt geweigerd', async () => {
    const [kop = '', inhoud = '', handtekening = ''] = (await token(COA)).split('.');
    const wijkagent = JSON.stringify({
      ...CLAIMS,
      iss: COA,
      aud: AUDIENCE,
      iat: S,
      exp: S + 300,
      functie: 'REGIOMANAGER',
    });
    expect(await code([kop, Buffer.from(wijkagent).toString('base64url'), handtekening].join('.'))).toBe(
      'TOKEN_ONGELDIG',
    );
    const ander = handtekening.startsWith('A') ? 'B' : 'A';
    expect(await code([kop, inhoud, ander + handtekening.slice(1)].join('.'))).toBe('TOKEN_ONGELDIG');
  });
});

describe('de grenzen van een token', () => {
  const met = (authorization: string) => leesToken(authorization, { audience: AUDIENCE, issuers, nu: NU });

  it('het woord Bearer mag in kleine letters, en er staat niets voor, achter of tussen', async () => {
    const jwt = await token(COA);
    expect((await met(`bearer ${jwt}`)).code).toBeUndefined();
    for (const header of [`x Bearer ${jwt}`, `Bearer ${jwt} `, `Bearer  ${jwt}`, `Bearer${jwt}`, jwt]) {
      expect((await met(header)).code).toBe('TOKEN_ONGELDIG');
    }
  });

  it('van 4096 tekens wordt gelezen, van een meer niet', async () => {
    const vanLengte = async (lengte: number): Promise<string> => {
      // Base64 skips lengths: what the payload cannot reach, the header makes up for.
      for (const kop of [{}, { x: '' }, { x: 'a' }, { x: 'aa' }]) {
        const kaal = (await token(COA, { rommel: '' }, kop)).length;
        for (
          let tekens = Math.floor(((lengte - kaal) * 3) / 4) - 3;
          tekens <= ((lengte - kaal) * 3) / 4 + 3;
          tekens += 1
        ) {
          const jwt = await token(COA, { rommel: 'x'.repeat(tekens) }, kop);
          if (jwt.length === lengte) return jwt;
        }
      }
      throw new Error(`no token of ${lengte} characters`);
    };
    expect(await code(await vanLengte(4096))).toBeUndefined();
    expect(await code(await vanLengte(4097))).toBe('TOKEN_ONGELDIG');
  });

  it('een sub van 256 tekens wordt gelezen', async () => {
    expect(await code(await token(COA, { sub: 'x'.repeat(256) }))).toBeUndefined();
  });

  it('een lege organisatie of functie is geen', async () => {
    expect(await code(await token(COA, { organisatie: '' }))).toBe('TOKEN_ONGELDIG');
    expect(await code(await token(COA, { functie: '' }))).toBe('TOKEN_ONGELDIG');
  });

  it('een klok mag 60 seconden verschillen, en geen seconde meer', async () => {
    expect(await code(await token(COA, { iat: S + 60 }))).toBeUndefined();
    expect(await code(await token(COA, { iat: S + 61 }))).toBe('TOKEN_NOG_NIET_GELDIG');
    expect(await code(await token(COA, { exp: S - 59 }))).toBeUndefined();
    expect(await code(await token(COA, { exp: S - 60 }))).toBe('TOKEN_VERLOPEN');
  });

  it.each([
    ['RS256', undefined],
    ['PS256', undefined],
    ['RS384', 'TOKEN_ONGELDIG'],
    ['ES256', 'TOKEN_ONGELDIG'],
  ])('getekend met %s, dat de sleutel van de uitgever aankan: %s', async (alg, verwacht) => {
    const { privateKey, publicKey } = await generateKeyPair(alg);
    const regel = { issuer: COA, keys: () => Promise.resolve(publicKey), organisaties: { COA: ['CASEMANAGER'] } };
    const jwt = await new SignJWT({ iss: COA, aud: AUDIENCE, iat: S, exp: S + 300, ...CLAIMS })
      .setProtectedHeader({ alg, typ: 'at+jwt' })
      .sign(privateKey);
    const uitkomst = await leesToken(`Bearer ${jwt}`, { audience: AUDIENCE, issuers: new Map([[COA, regel]]), nu: NU });
    expect(uitkomst.code).toBe(verwacht);
  });
});

describe('klokken die verschillen', () => {
  it.each([-30_000, 30_000])('%d milliseconden: het token werkt', async (verschil) => {
    expect(await code(await token(COA, { nbf: S, exp: S + 10 }), NU + verschil)).toBeUndefined();
    expect(await code(await token(COA, { exp: S + 10 }), NU + verschil)).toBeUndefined();
  });

  it('tien minuten: geweigerd, welke klok ook voorloopt', async () => {
    expect(await code(await token(COA), NU + 600_000)).toBe('TOKEN_VERLOPEN');
    expect(await code(await token(COA, { nbf: S }), NU - 600_000)).toBe('TOKEN_NOG_NIET_GELDIG');
    expect(await code(await token(COA), NU - 600_000)).toBe('TOKEN_NOG_NIET_GELDIG');
  });
});

describe('een gewisseld token (RFC 8693)', () => {
  const wissel = (anders: Record<string, unknown>) => token(GATEWAY, { act: { sub: GATEWAY }, ...anders });

  it('geeft de gebruiker van de oorspronkelijke uitgever', async () => {
    expect(await lees(await wissel({ oorsprong: COA }))).toMatchObject({ gebruiker: GEBRUIKER });
  });

  it.each([undefined, GATEWAY, { sub: COA }, {}, null])('waarin %j handelt wordt geweigerd', async (act) => {
    expect(await code(await wissel({ oorsprong: COA, act }))).toBe('TOKEN_ONGELDIG');
  });

  it.each([
    ['van een uitgever waarvoor de gateway niet wisselt', POLITIE],
    ['van een uitgever die niemand kent', 'https://ander.example'],
    ['van de gateway zelf', GATEWAY],
    ['zonder oorsprong', undefined],
    ['met meer dan een oorsprong', [COA]],
  ])('%s wordt geweigerd', async (_geval, oorsprong) => {
    const jwt = await wissel({ oorsprong, organisatie: 'POLITIE', functie: 'WIJKAGENT' });
    expect(await code(jwt)).toBe('TOKEN_UITGEVER_ONBEKEND');
  });

  it('zegt niet meer dan de oorspronkelijke uitgever mag zeggen', async () => {
    const jwt = await wissel({ oorsprong: COA, organisatie: 'POLITIE', functie: 'WIJKAGENT' });
    expect(await code(jwt)).toBe('TOKEN_FUNCTIE_ONBEKEND');
  });

  it('kan alleen van de gateway komen: bij een gewone uitgever betekent oorsprong niets', async () => {
    expect(await lees(await token(COA, { oorsprong: POLITIE }))).toMatchObject({ gebruiker: GEBRUIKER });
  });

  it('dezelfde sub bij twee uitgevers zijn twee gebruikers', async () => {
    const agent = await lees(await token(POLITIE, { organisatie: 'POLITIE', functie: 'WIJKAGENT' }));
    const manager = await lees(await token(COA));
    const gewisseld = await lees(await wissel({ oorsprong: COA }));
    expect(agent).toMatchObject({ gebruiker: { issuer: POLITIE, sub: 'p-1' } });
    expect(manager).toMatchObject({ gebruiker: { issuer: COA, sub: 'p-1' } });
    expect(gewisseld).toEqual(manager);
  });
});
