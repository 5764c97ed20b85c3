import { createHash } from 'node:crypto';
import { createRemoteJWKSet, type JSONWebKeySet } from 'jose';
import { LRUCache } from 'lru-cache';
import { isDoel } from '../../toegang/doelbinding.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { openSleutelbron } from '../../toegang/sleutelbron.ts';
import { type IssuerRegel, leesToken } from '../../toegang/token.ts';
import { GatewayError } from '../error.ts';

export interface IdentityOptions {
  /** The audience that a token for this gateway must name. */
  readonly audience: string;
  readonly issuers: readonly {
    readonly issuer: string;
    readonly jwks: string;
    /** Organisatie -> functies that this issuer may assert; `*` is every functie of the policy. */
    readonly organisaties: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** One verified caller; the same object for the requests with the same token, so that what hangs on it is made once. */
export interface Session {
  readonly gebruiker: Gebruiker;
  /** Seconds since the epoch. */
  readonly verlooptOp: number;
}

export interface Caller {
  readonly session: Session;
  readonly doel: Doel;
}

export type Identify = (headers: {
  readonly authorization: string | undefined;
  readonly doelbinding: string | undefined;
}) => Promise<Caller>;

/** Verifying RS256 costs 80 us; a token that was verified is looked at again after this long: its key may be withdrawn. */
const VERIFIED_FOR = 60_000;
const VERIFIED_TOKENS = 10_000;

/**
 * From the headers of a request to who asks and why.
 * The returned function throws GatewayError TOKEN_* and DOELBINDING_*.
 */
export function openIdentity(options: IdentityOptions, now: () => number): Identify {
  const issuers = new Map<string, IssuerRegel>(
    options.issuers.map(({ issuer, jwks, organisaties }) => [
      issuer,
      {
        issuer,
        organisaties,
        keys: openSleutelbron(readerOf(jwks), now),
      },
    ]),
  );
  const verified = new LRUCache<string, { readonly session: Session; readonly at: number }>({ max: VERIFIED_TOKENS });
  return async ({ authorization, doelbinding }) => {
    const session = await verify(authorization);
    if (doelbinding === undefined || doelbinding === '') throw new GatewayError('DOELBINDING_ONTBREEKT');
    if (!isDoel(doelbinding)) throw new GatewayError('DOELBINDING_ONBEKEND');
    return { session, doel: doelbinding };
  };

  async function verify(authorization: string | undefined): Promise<Session> {
    const fingerprint = createHash('sha256')
      .update(authorization ?? '')
      .digest('base64');
    const known = verified.get(fingerprint);
    const at = now();
    if (known !== undefined && isFresh(known.at, at) && known.session.verlooptOp * 1000 > at) return known.session;
    verified.delete(fingerprint);
    const outcome = await leesToken(authorization, { audience: options.audience, issuers, nu: at });
    if (outcome.code !== undefined) throw new GatewayError(outcome.code);
    verified.set(fingerprint, { session: outcome, at });
    return outcome;
  }
}

/** A clock that was set back makes nothing fresh. */
function isFresh(verifiedAt: number, at: number): boolean {
  return at >= verifiedAt && at - verifiedAt < VERIFIED_FOR;
}

/** Reads the key set over HTTP; jose follows no redirect and takes nothing but a set of keys. */
function readerOf(jwks: string): () => Promise<JSONWebKeySet> {
  const remote = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3000 });
  return async () => {
    await remote.reload();
    return remote.jwks() ?? { keys: [] };
  };
}
