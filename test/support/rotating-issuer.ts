import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { importJWK, type JWK, SignJWT } from 'jose';
import { generateKeyPairSync } from 'node:crypto';
import { TEST_ISSUER } from './issuer.ts';

export interface RotatingIssuer {
  readonly issuer: string;
  readonly jwks: string;
  /** The private keys, by kid. */
  readonly keys: Readonly<Record<string, JWK>>;
  /** From now on these keys, and no others, are in the set. */
  publish(...kids: string[]): void;
  token(
    gebruiker: { sub: string; organisatie: string; functie: string },
    audience: string,
    how: { readonly kid: string; readonly alg?: string },
  ): Promise<string>;
  close(): Promise<void>;
}

/** An issuer that renews its keys as a real one does: what it publishes and what it signs with are two things. */
export async function startRotatingIssuer(kids: readonly string[], now: () => number): Promise<RotatingIssuer> {
  const keys = Object.fromEntries(kids.map((kid) => [kid, makePrivateKey(kid)]));
  let published: readonly JWK[] = [];
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    // Each answer closes its connection: a closed issuer is gone at once.
    response.setHeader('connection', 'close');
    response.end(JSON.stringify({ keys: published }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const keyOf = (kid: string): JWK => {
    const key = keys[kid];
    if (key === undefined) throw new Error(`no key ${kid}`);
    return key;
  };
  return {
    issuer: TEST_ISSUER,
    jwks: `http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`,
    keys,
    publish: (...chosen) => {
      published = chosen.map((kid) => publicPart(keyOf(kid)));
    },
    token: async (gebruiker, audience, { kid, alg = 'RS256' }) => {
      const seconds = Math.floor(now() / 1000);
      return new SignJWT({ iss: TEST_ISSUER, aud: audience, iat: seconds, exp: seconds + 900, ...gebruiker })
        .setProtectedHeader({ alg, kid, typ: 'at+jwt' })
        .sign(await importJWK(keyOf(kid), alg));
    },
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}

/** A private RSA key as a JWK; without `alg`, so that it may sign by every algorithm of RSA. */
export function makePrivateKey(kid: string): JWK {
  return { ...(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' }) as JWK), kid };
}

export function publicPart({ kty, n, e, kid, alg }: JWK): JWK {
  return { kty, n, e, kid, ...(alg === undefined ? {} : { alg }), use: 'sig' } as JWK;
}
