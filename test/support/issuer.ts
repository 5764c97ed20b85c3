import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export interface TestIssuer {
  readonly issuer: string;
  readonly jwks: string;
  /** A token like a provider would give; anything in `claims` replaces the usual claim. */
  token(
    gebruiker: { sub: string; organisatie: string; functie: string },
    audience: string,
    claims?: JWTPayload,
  ): Promise<string>;
  close(): Promise<void>;
}

/** The issuer of the tests; a fixed name, so that a database can be filled before any of them runs. */
export const TEST_ISSUER = 'http://issuer.test.ketenbeeld.example';

/** Making a key costs more than most tests; each issuer has one for the whole run. */
const KEYS = new Map<string, ReturnType<typeof generateKeyPair>>();

/**
 * A token issuer of the tests with its own keys and JWKS over real HTTP.
 * @param issuer another name, for a second issuer
 * @param keyOf whose key it signs with; a name of its own is a forger who only carries the other's name
 */
export async function startIssuer(issuer = TEST_ISSUER, keyOf = issuer): Promise<TestIssuer> {
  const keys = KEYS.get(keyOf) ?? generateKeyPair('RS256', { extractable: true });
  KEYS.set(keyOf, keys);
  const { publicKey, privateKey } = await keys;
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test-1', alg: 'RS256', use: 'sig' };
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    issuer,
    jwks: `http://127.0.0.1:${port}/jwks`,
    token: (gebruiker, audience, claims = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT({ iss: issuer, aud: audience, iat: now, exp: now + 300, ...gebruiker, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'test-1', typ: 'at+jwt' })
        .sign(privateKey);
    },
    close: () =>
      new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      ),
  };
}
