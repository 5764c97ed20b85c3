import { createLocalJWKSet, createRemoteJWKSet, type JSONWebKeySet } from 'jose';
import { isDoel } from '../../toegang/doelbinding.ts';
import type { Doel } from '../../toegang/generated/policy.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import { openSleutelbron } from '../../toegang/sleutelbron.ts';
import { type IssuerRegel, leesToken } from '../../toegang/token.ts';
import { SubgraphFault } from './fault.ts';

/** One trusted issuer, as the configuration of a subgraph writes it. */
export interface IssuerOptions {
  readonly issuer: string;
  /** Where its public keys are, or the keys themselves. */
  readonly jwks: string | JSONWebKeySet;
  readonly organisaties?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Issuers for which this one, the gateway, exchanges tokens (RFC 8693). */
  readonly wisseltVoor?: readonly string[] | undefined;
}

export interface Identity {
  /** @throws SubgraphFault TOKEN_* or DOELBINDING_*: nothing is resolved for somebody unknown or without a purpose */
  identify(headers: {
    readonly authorization?: string | undefined;
    readonly doelbinding?: string | undefined;
  }): Promise<{
    readonly gebruiker: Gebruiker;
    readonly doel: Doel;
  }>;
}

/** Every subgraph verifies by itself: issuer, audience, expiry, algorithm, and what that issuer may assert. */
export function openIdentity(options: {
  readonly audience: string;
  readonly issuers: readonly IssuerOptions[];
  readonly now: () => number;
}): Identity {
  const issuers = new Map<string, IssuerRegel>(
    options.issuers.map((issuer) => [
      issuer.issuer,
      {
        issuer: issuer.issuer,
        keys:
          typeof issuer.jwks === 'string'
            ? openSleutelbron(readerOf(issuer.jwks), options.now)
            : createLocalJWKSet(issuer.jwks),
        organisaties: issuer.organisaties ?? {},
        ...(issuer.wisseltVoor === undefined ? {} : { wisseltVoor: issuer.wisseltVoor }),
      },
    ]),
  );
  return {
    async identify(headers) {
      const token = await leesToken(headers.authorization, { audience: options.audience, issuers, nu: options.now() });
      if (token.code !== undefined) throw new SubgraphFault(token.code);
      if (headers.doelbinding === undefined || headers.doelbinding === '')
        throw new SubgraphFault('DOELBINDING_ONTBREEKT');
      if (!isDoel(headers.doelbinding)) throw new SubgraphFault('DOELBINDING_ONBEKEND');
      return { gebruiker: token.gebruiker, doel: headers.doelbinding };
    },
  };
}

/** Reads the key set over HTTP; jose follows no redirect and takes nothing but a set of keys. */
function readerOf(jwks: string): () => Promise<JSONWebKeySet> {
  const remote = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 3000 });
  return async () => {
    await remote.reload();
    return remote.jwks() ?? { keys: [] };
  };
}
