import { createHash } from 'node:crypto';
import { createRemoteJWKSet } from 'jose';
import { LRUCache } from 'lru-cache';
import { isDoel } from '../../toegang/doelbinding.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
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

/** One verified caller; the same object for every request with the same token, so that what hangs on it is made once. */
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

/** Verifying RS256 costs 80 us; a token that was verified stays so until it expires. */
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
        keys: createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3000, cooldownDuration: 1000 }),
      },
    ]),
  );
  const verified = new LRUCache<string, Session>({ max: VERIFIED_TOKENS });
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
    if (known !== undefined && known.verlooptOp * 1000 > now()) return known;
    verified.delete(fingerprint);
    const outcome = await leesToken(authorization, { audience: options.audience, issuers, nu: now() });
    if (outcome.code !== undefined) throw new GatewayError(outcome.code);
    verified.set(fingerprint, outcome);
    return outcome;
  }
}
