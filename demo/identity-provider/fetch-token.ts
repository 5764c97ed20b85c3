import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { Persona } from '../personas.ts';
import { commandLineRedirectUri, GATEWAY_AUDIENCE, WERKBANK_CLIENT_ID } from './clients.ts';
import { CookieJar } from './cookie-jar.ts';
import { IdentityProviderError } from './errors.ts';
import { readClientSecret } from './key-files.ts';

/** authorize, sign in, resume, back to the client: four, and one more when a session is left. */
const MAX_REDIRECTS = 6;

export interface TokenRequest {
  /** The issuer, on loopback: `http://127.0.0.1:4010`. */
  readonly provider: string;
  readonly persona: Persona;
  /** The data folder of the running provider; only a partner system's secret is read from it. */
  readonly dataFolder: string;
  /** A partner system may name one, a person several. */
  readonly audiences?: readonly string[];
}

/**
 * An access token for this persona from the running provider: by authorization code with PKCE as a browser would get it,
 * or by client credentials for a partner system. Throws IdentityProviderError.
 */
export async function fetchToken({
  provider,
  persona,
  dataFolder,
  audiences = [GATEWAY_AUDIENCE],
}: TokenRequest): Promise<string> {
  const endpoints = await discover(provider);
  if (persona.systeem === true) {
    const secret = await readClientSecret(dataFolder, persona.id);
    return fetchTokenWithSecret(endpoints, persona.id, secret, audiences);
  }
  const verifier = randomBytes(32).toString('base64url');
  const code = await fetchCode(endpoints, persona.id, verifier, audiences);
  return redeemCode(endpoints, code, verifier);
}

const endpointsSchema = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
});
export type Endpoints = z.infer<typeof endpointsSchema>;

/** Only ever a provider on loopback: to no other would a client secret or a code be sent. */
export async function discover(provider: string): Promise<Endpoints> {
  const issuer = provider.replace(/\/$/, '');
  if (!/^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(issuer)) {
    throw new IdentityProviderError('HOST_NOT_LOOPBACK');
  }
  const response = await ask(`${issuer}/.well-known/openid-configuration`);
  const found = endpointsSchema.safeParse(await bodyOf(response));
  if (!found.success || !Object.values(found.data).every((url) => url === issuer || url.startsWith(`${issuer}/`))) {
    throw new IdentityProviderError('PROVIDER_UNEXPECTED', issuer);
  }
  return found.data;
}

/** The authorization code for a persona: walks the redirects of the provider with cookies, as a browser does. */
export async function fetchCode(
  endpoints: Endpoints,
  personaId: string,
  verifier: string,
  audiences: readonly string[],
): Promise<string> {
  const redirectUri = commandLineRedirectUri(endpoints.issuer);
  const state = randomBytes(16).toString('base64url');
  const query = new URLSearchParams({
    client_id: WERKBANK_CLIENT_ID,
    response_type: 'code',
    scope: 'openid',
    redirect_uri: redirectUri,
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    login_hint: personaId,
  });
  audiences.forEach((audience) => query.append('resource', audience));

  const cookies = new CookieJar();
  let url = new URL(`${endpoints.authorization_endpoint}?${query.toString()}`);
  for (let step = 0; step < MAX_REDIRECTS; step++) {
    const response = await ask(url, {
      redirect: 'manual',
      headers: { accept: 'application/json', cookie: cookies.headerFor(url) },
    });
    cookies.take(url, response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location === null) {
      throw await refusal(response);
    }
    url = new URL(location, url);
    if (url.href.startsWith(`${redirectUri}?`)) {
      return codeFrom(url, endpoints.issuer, state);
    }
    if (url.origin !== endpoints.issuer) {
      break;
    }
  }
  throw new IdentityProviderError('PROVIDER_UNEXPECTED', endpoints.issuer);
}

export async function redeemCode(endpoints: Endpoints, code: string, verifier: string): Promise<string> {
  return requestToken(endpoints, {}, [
    ['grant_type', 'authorization_code'],
    ['client_id', WERKBANK_CLIENT_ID],
    ['redirect_uri', commandLineRedirectUri(endpoints.issuer)],
    ['code', code],
    ['code_verifier', verifier],
  ]);
}

export async function fetchTokenWithSecret(
  endpoints: Endpoints,
  clientId: string,
  secret: string,
  audiences: readonly string[],
): Promise<string> {
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(secret)}`).toString('base64');
  return requestToken(endpoints, { authorization: `Basic ${basic}` }, [
    ['grant_type', 'client_credentials'],
    ...audiences.map((audience): [string, string] => ['resource', audience]),
  ]);
}

async function requestToken(
  endpoints: Endpoints,
  headers: Record<string, string>,
  form: readonly (readonly [string, string])[],
): Promise<string> {
  const response = await ask(endpoints.token_endpoint, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form.map(([name, value]): [string, string] => [name, value])),
  });
  if (!response.ok) {
    throw await refusal(response);
  }
  const answer = z.object({ access_token: z.string() }).safeParse(await bodyOf(response));
  if (!answer.success) {
    throw new IdentityProviderError('PROVIDER_UNEXPECTED', endpoints.issuer);
  }
  return answer.data.access_token;
}

function codeFrom(callback: URL, issuer: string, state: string): string {
  const error = callback.searchParams.get('error');
  if (error !== null) {
    throw new IdentityProviderError('SIGN_IN_REFUSED', error);
  }
  const code = callback.searchParams.get('code');
  // RFC 9207: an answer that names another issuer belongs to another provider.
  if (code === null || callback.searchParams.get('state') !== state || callback.searchParams.get('iss') !== issuer) {
    throw new IdentityProviderError('PROVIDER_UNEXPECTED', issuer);
  }
  return code;
}

async function refusal(response: Response): Promise<IdentityProviderError> {
  const reason = z
    .object({ code: z.string(), error: z.string() })
    .partial()
    .safeParse(await bodyOf(response)).data;
  if (reason?.code === 'ONBEKENDE_PERSONA') {
    return new IdentityProviderError('ONBEKENDE_PERSONA');
  }
  return new IdentityProviderError('SIGN_IN_REFUSED', reason?.error ?? reason?.code ?? `HTTP ${response.status}`);
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch {
    return undefined;
  }
}

async function ask(url: string | URL, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch {
    throw new IdentityProviderError('PROVIDER_UNREACHABLE', new URL(url).origin);
  }
}
