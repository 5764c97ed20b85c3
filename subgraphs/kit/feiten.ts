/**
 * Feiten: narrow yes-or-no questions between the services of two organisations, asked in batches under the service's own
 * identity, never with the rights of whoever looks. A question that is unknown, refused or unanswered is no "no": it throws,
 * and who asked must refuse.
 */
import { createLocalJWKSet, importJWK, type JSONWebKeySet, type JWK, jwtVerify, SignJWT } from 'jose';
import { type Dispatcher, fetch } from 'undici';
import { type Trace, traceHeaders } from '../../logboek/trace.ts';
import { SubgraphFault } from './fault.ts';
import { connectionsTo, type TlsOptions } from './tls.ts';

/** A question that an organisation answers about its own data. */
export interface Feit {
  /** The organisations that may ask it, and no others. */
  readonly vragers: readonly string[];
  /** @returns the keys for which the answer is yes */
  readonly antwoord: (sleutels: readonly string[]) => Promise<ReadonlySet<string>>;
}

export interface FeitenOptions {
  /** The organisation of this service. */
  readonly organisatie: string;
  /** Its private key (JWK with alg PS256 and kid). */
  readonly sleutel: JWK;
  /** While that key rotates: the private keys that it comes from or goes to. */
  readonly overgang?: readonly JWK[] | undefined;
  /** The public keys of the services that may ask here. */
  readonly vragers: Readonly<Record<string, JSONWebKeySet>>;
  /** Where the other services answer. */
  readonly adressen: Readonly<Record<string, string>>;
  /** How long an answer may take, in milliseconds; 3 seconds unless told otherwise. */
  readonly wachtMs?: number | undefined;
  /** Where services show each other certificates. */
  readonly tls?: TlsOptions | undefined;
}

const WACHT_MS = 3000;
const MAX_SLEUTELS = 500;
/** Room for a key that names a gebruiker: issuer and sub are at most 256 characters each (toegang/token.ts). */
const MAX_SLEUTEL = 1024;
const audienceOf = (organisatie: string): string => `urn:ketenbeeld:feiten:${organisatie}`;

/** Asks another organisation; resolves to the keys for which it says yes. */
export type VraagFeit = (
  organisatie: string,
  feit: string,
  sleutels: readonly string[],
  /** Of the request that makes it ask; left out, a trace begins with the question. */
  trace?: Trace,
) => Promise<ReadonlySet<string>>;

export function openFeiten(options: FeitenOptions, now: () => number): VraagFeit {
  const { tls, wachtMs = WACHT_MS } = options;
  const connections = new Map<string, Dispatcher>(
    tls === undefined ? [] : Object.keys(tls.diensten).map((wie) => [wie, connectionsTo(wie, tls)]),
  );
  return async (organisatie, feit, sleutels, trace) => {
    const adres = options.adressen[organisatie];
    const dispatcher = connections.get(organisatie);
    if (adres === undefined || (tls !== undefined && dispatcher === undefined))
      throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
    const yes = new Set<string>();
    const token = await serviceToken(options, organisatie, now());
    for (let i = 0; i < sleutels.length; i += MAX_SLEUTELS) {
      const batch = sleutels.slice(i, i + MAX_SLEUTELS);
      for (const sleutel of await ask(`${adres}/feiten/${feit}`, { token, trace, wachtMs }, batch, dispatcher))
        yes.add(sleutel);
    }
    return yes;
  };
}

async function ask(
  url: string,
  { token, trace, wachtMs }: { readonly token: string; readonly trace: Trace | undefined; readonly wachtMs: number },
  sleutels: readonly string[],
  dispatcher: Dispatcher | undefined,
): Promise<readonly string[]> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(trace && traceHeaders(trace)),
      },
      body: JSON.stringify({ sleutels }),
      signal: AbortSignal.timeout(wachtMs),
      redirect: 'error',
      ...(dispatcher === undefined ? {} : { dispatcher }),
    });
    const body: unknown = response.status === 200 ? await response.json() : undefined;
    const ja = typeof body === 'object' && body !== null && 'ja' in body ? body.ja : undefined;
    const asked = new Set(sleutels);
    if (Array.isArray(ja) && ja.every((s): s is string => typeof s === 'string' && asked.has(s))) return ja;
  } catch {
    // Unreachable and unreadable are the same to who asked.
  }
  throw new SubgraphFault('FEITEN_NIET_BEREIKBAAR');
}

async function serviceToken(options: FeitenOptions, naar: string, nu: number): Promise<string> {
  const seconds = Math.floor(nu / 1000);
  return new SignJWT({ organisatie: options.organisatie })
    .setProtectedHeader({ alg: 'PS256', kid: options.sleutel.kid ?? '' })
    .setIssuer(`urn:ketenbeeld:dienst:${options.organisatie}`)
    .setAudience(audienceOf(naar))
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 60)
    .sign(await importJWK(options.sleutel, 'PS256'));
}

/**
 * Answers one question over HTTP.
 * @throws SubgraphFault FEIT_ONBEKEND, FEIT_GEWEIGERD, FEIT_VRAAG_ONGELDIG, TOKEN_*, CERTIFICAAT_GEWEIGERD
 */
export async function answerFeit(
  feiten: Readonly<Record<string, Feit>>,
  options: FeitenOptions,
  request: {
    readonly naam: string;
    readonly authorization: string | undefined;
    /** Of the certificate of who asks, where certificates are asked for. */
    readonly oin?: string | undefined;
    readonly body: unknown;
    readonly nu: number;
  },
): Promise<{ readonly vrager: string; readonly ja: readonly string[]; readonly gevraagd: readonly string[] }> {
  const vrager = await vragerOf(request.authorization, options, request.nu);
  // One service that holds the token of another is neither.
  if (options.tls !== undefined && (request.oin === undefined || options.tls.diensten[vrager] !== request.oin))
    throw new SubgraphFault('CERTIFICAAT_GEWEIGERD');
  const feit = Object.hasOwn(feiten, request.naam) ? feiten[request.naam] : undefined;
  if (feit === undefined) throw new SubgraphFault('FEIT_ONBEKEND');
  if (!feit.vragers.includes(vrager)) throw new SubgraphFault('FEIT_GEWEIGERD');
  const sleutels = sleutelsOf(request.body);
  const ja = await feit.antwoord(sleutels);
  return { vrager, ja: sleutels.filter((sleutel) => ja.has(sleutel)), gevraagd: sleutels };
}

async function vragerOf(authorization: string | undefined, options: FeitenOptions, nu: number): Promise<string> {
  const token = /^Bearer (.+)$/.exec(authorization ?? '')?.[1];
  if (token === undefined) throw new SubgraphFault('TOKEN_ONTBREEKT');
  for (const [vrager, keys] of Object.entries(options.vragers)) {
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
        algorithms: ['PS256'],
        issuer: `urn:ketenbeeld:dienst:${vrager}`,
        audience: audienceOf(options.organisatie),
        currentDate: new Date(nu),
        clockTolerance: 30,
        requiredClaims: ['exp', 'iat'],
      });
      if (payload['organisatie'] === vrager) return vrager;
    } catch {
      // Not this service's token; perhaps another's.
    }
  }
  throw new SubgraphFault('TOKEN_ONGELDIG');
}

function sleutelsOf(body: unknown): readonly string[] {
  const sleutels = typeof body === 'object' && body !== null && 'sleutels' in body ? body.sleutels : undefined;
  const valid =
    Array.isArray(sleutels) &&
    sleutels.length >= 1 &&
    sleutels.length <= MAX_SLEUTELS &&
    sleutels.every((s): s is string => typeof s === 'string' && s.length <= MAX_SLEUTEL);
  if (!valid) throw new SubgraphFault('FEIT_VRAAG_ONGELDIG');
  return sleutels;
}
