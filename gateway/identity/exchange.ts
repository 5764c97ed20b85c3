import { randomUUID } from 'node:crypto';
import { importJWK, type JSONWebKeySet, type JWK, SignJWT } from 'jose';
import type { Session } from './identify.ts';

export interface ExchangeOptions {
  /** The issuer of the exchanged tokens, as the subgraphs know this gateway. */
  readonly issuer: string;
  /**
   * Private RSA keys (JWK with kid; `alg` RS256 or PS256, and without it RS256). The first one signs, all are published, so that
   * keys rotate without a failed request.
   */
  readonly keys: readonly JWK[];
}

export interface TokenExchange {
  /** The token that this subgraph, and no other, accepts for this caller. */
  tokenFor(session: Session, subgraph: string): Promise<string>;
  /** What the subgraphs check with. */
  readonly jwks: JSONWebKeySet;
}

/** RFC 8693 section 4.1 and design: at most a minute, one audience, the original issuer and the acting gateway named. */
const LIFETIME = 60;
/** A token is used again while it has this many seconds left. */
const MARGIN = 20;

export async function openExchange(options: ExchangeOptions, now: () => number): Promise<TokenExchange> {
  const [first] = options.keys;
  if (first === undefined) throw new Error('the token exchange needs at least one signing key');
  const alg = algOf(first);
  const signingKey = await importJWK(first, alg);
  const made = new WeakMap<Session, Map<string, { readonly token: string; readonly exp: number }>>();
  return {
    jwks: { keys: options.keys.map((key) => publicPart(key)) },
    tokenFor: async (session, subgraph) => {
      const seconds = Math.floor(now() / 1000);
      const bySubgraph = made.get(session) ?? new Map<string, { token: string; exp: number }>();
      made.set(session, bySubgraph);
      const known = bySubgraph.get(subgraph);
      if (known !== undefined && known.exp - MARGIN > seconds) return known.token;
      const { gebruiker } = session;
      const exp = Math.min(seconds + LIFETIME, session.verlooptOp);
      const token = await new SignJWT({
        organisatie: gebruiker.organisatie,
        functie: gebruiker.functie,
        oorsprong: gebruiker.issuer,
        act: { sub: options.issuer },
      })
        .setProtectedHeader({ alg, typ: 'at+jwt', kid: first.kid ?? '' })
        .setIssuer(options.issuer)
        .setSubject(gebruiker.sub)
        .setAudience(`urn:ketenbeeld:subgraph:${subgraph}`)
        .setIssuedAt(seconds)
        .setExpirationTime(exp)
        .setJti(randomUUID())
        .sign(signingKey);
      bySubgraph.set(subgraph, { token, exp });
      return token;
    },
  };
}

/** OAuth 2.0 NL GOV: RS256 must be known everywhere, PS256 should be. */
function algOf({ alg = 'RS256' }: JWK): string {
  return alg;
}

/** Named one by one: of a private key nothing else may ever leave. */
function publicPart(key: JWK): JWK {
  const { kty, n, e, kid } = key;
  return { kty, n, e, kid, alg: algOf(key), use: 'sig' } as JWK;
}
