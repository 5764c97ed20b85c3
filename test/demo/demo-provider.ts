import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { expect } from 'vitest';
import type { CookieJar } from '../../demo/identity-provider/cookie-jar.ts';
import { startIdentityProvider } from '../../demo/identity-provider/start.ts';
import type { IdentityProvider, IdentityProviderOptions } from '../../demo/identity-provider/start.ts';
import { PERSONAS } from '../../demo/personas.ts';
import type { Persona } from '../../demo/personas.ts';

export const GATEWAY = 'urn:ketenbeeld:gateway';
export const SUBGRAPH = 'urn:ketenbeeld:subgraph:coa';
export const WERKBANK = 'http://127.0.0.1:4000';
export const VERIFIER = 'v'.repeat(43);
const VERIFIER_S256 = '7w_YNF9DSfIdPf_pRjSq646_kPr-2-o9NAl16JGghdM';

export interface DemoProvider {
  readonly provider: IdentityProvider;
  readonly dataFolder: string;
  /** One more provider, on the same data folder unless another is named; the test closes it. */
  start(options?: Partial<IdentityProviderOptions>): Promise<IdentityProvider>;
  /** Fails when the provider itself had a fault: a refusal must not come from one. */
  close(): Promise<void>;
}

export async function openDemoProvider(): Promise<DemoProvider> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'ketenbeeld-idp-'));
  const faults: unknown[] = [];
  const start = (options: Partial<IdentityProviderOptions> = {}) =>
    startIdentityProvider({
      demo: true,
      port: 0,
      dataFolder,
      personas: PERSONAS,
      redirectUris: [`${WERKBANK}/aangemeld`],
      webOrigins: [WERKBANK],
      audiences: [GATEWAY, SUBGRAPH],
      onFault: (fault) => faults.push(fault),
      ...options,
    });
  const provider = await start();
  return {
    provider,
    dataFolder,
    start,
    close: async () => {
      await provider.close();
      await rm(dataFolder, { recursive: true });
      expect(faults).toEqual([]);
    },
  };
}

export async function verify(at: IdentityProvider, token: string, audience = GATEWAY) {
  const { jwks_uri: jwksUri } = (await (await fetch(`${at.url}/.well-known/openid-configuration`)).json()) as {
    jwks_uri: string;
  };
  return jwtVerify(token, createRemoteJWKSet(new URL(jwksUri)), {
    issuer: at.issuer,
    audience,
    algorithms: ['RS256'],
    typ: 'at+jwt',
  });
}

export function personaNamed(id: string): Persona {
  const found = PERSONAS.find((persona) => persona.id === id);
  if (found === undefined) {
    throw new Error(`no persona ${id}`);
  }
  return found;
}

export function authorizeUrl(provider: IdentityProvider, parameters: Record<string, string> = {}): URL {
  const query = {
    client_id: 'werkbank',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${WERKBANK}/aangemeld`,
    state: 'een-toestand',
    code_challenge: VERIFIER_S256,
    code_challenge_method: 'S256',
    ...parameters,
  };
  return new URL(`${provider.url}/authorize?${new URLSearchParams(query).toString()}`);
}

/** A browser without script: follows redirects with its cookies until a page, or until the werkbank. */
export async function browse(cookies: CookieJar, from: URL, form?: Record<string, string>) {
  let url = from;
  let body = form && new URLSearchParams(form);
  for (let step = 0; step < 8 && url.origin === from.origin; step++) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        cookie: cookies.headerFor(url),
        ...(body && { origin: from.origin }),
      },
      ...(body && { method: 'POST', body }),
    });
    cookies.take(url, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) {
      return { url, response, html: await response.text() };
    }
    await response.body?.cancel();
    url = new URL(location, url);
    body = undefined;
  }
  return { url, response: undefined, html: '' };
}
