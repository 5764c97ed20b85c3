import type { WerkbankConfig } from './config.ts';

/** What must survive the way to the provider and back; in sessionStorage, used once. */
interface PendingSignIn {
  readonly state: string;
  readonly verifier: string;
  /** What of the werkbank was open (use-page.ts); the provider is not told. */
  readonly page: string;
}

interface Endpoints {
  readonly authorization: string;
  readonly token: string;
}

const PENDING_KEY = 'werkbank.inloggen';
const RESOURCE = 'urn:ketenbeeld:gateway';

/** Leaves the page for the provider. Authorization code with PKCE (RFC 7636, S256); throws a Dutch sentence. */
export async function startSignIn(config: WerkbankConfig): Promise<void> {
  const endpoints = await discoverEndpoints(config.issuer);
  const pending: PendingSignIn = { state: randomText(), verifier: randomText(), page: window.location.hash };
  sessionStorage.setItem(PENDING_KEY, JSON.stringify(pending));
  const url = new URL(endpoints.authorization);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: config.clientId,
    redirect_uri: redirectUri(),
    scope: 'openid',
    resource: RESOURCE,
    state: pending.state,
    code_challenge: await challengeOf(pending.verifier),
    code_challenge_method: 'S256',
    // Always ask: the provider's own session must not silently choose the previous persona.
    prompt: 'login',
  }).toString();
  window.location.assign(url);
}

/**
 * Finishes a sign-in when the address of the page carries the provider's answer, and cleans that address.
 * Returns the access token, or null when there was nothing to finish; throws a Dutch sentence when it failed.
 */
export async function finishSignIn(config: WerkbankConfig): Promise<string | null> {
  const answer = new URLSearchParams(window.location.search);
  if (!answer.has('code') && !answer.has('error')) return null;
  const pending = takePending();
  window.history.replaceState(null, '', redirectUri() + (pending?.page ?? ''));
  if (pending === null || answer.get('state') !== pending.state) {
    throw new Error('Dit antwoord hoort niet bij een aanmelding vanaf deze pagina. Log opnieuw in.');
  }
  // RFC 9207: an answer that names another issuer is not for us.
  if (answer.has('iss') && answer.get('iss') !== config.issuer) {
    throw new Error('Het antwoord komt van een andere aanbieder dan waar u inlogde. Log opnieuw in.');
  }
  const code = answer.get('code');
  if (code === null) {
    throw new Error(`Het inloggen is niet gelukt (${answer.get('error') ?? 'onbekend'}). Probeer het opnieuw.`);
  }
  return redeemCode(config, code, pending.verifier);
}

async function redeemCode(config: WerkbankConfig, code: string, verifier: string): Promise<string> {
  const endpoints = await discoverEndpoints(config.issuer);
  const response = await fetch(endpoints.token, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: config.clientId,
      code,
      code_verifier: verifier,
      redirect_uri: redirectUri(),
      resource: RESOURCE,
    }),
  });
  const answer = (await response.json()) as { access_token?: unknown };
  if (!response.ok || typeof answer.access_token !== 'string') {
    throw new Error('De aanbieder gaf geen token. Log opnieuw in.');
  }
  return answer.access_token;
}

async function discoverEndpoints(issuer: string): Promise<Endpoints> {
  const unreachable = new Error(
    `De aanbieder ${issuer} is niet bereikbaar. Controleer of de demo nog draait en probeer het opnieuw.`,
  );
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`).catch(() => null);
  if (response?.ok !== true) throw unreachable;
  const metadata = (await response.json()) as Readonly<Record<string, unknown>>;
  const { authorization_endpoint: authorization, token_endpoint: token } = metadata;
  if (metadata['issuer'] !== issuer || typeof authorization !== 'string' || typeof token !== 'string') {
    throw new Error(`De aanbieder ${issuer} noemt zichzelf anders of is onvolledig ingesteld.`);
  }
  return { authorization, token };
}

/** The page's own address without query and fragment, as it is registered at the provider. */
function redirectUri(): string {
  return window.location.origin + window.location.pathname;
}

function takePending(): PendingSignIn | null {
  const kept = sessionStorage.getItem(PENDING_KEY);
  sessionStorage.removeItem(PENDING_KEY);
  return kept === null ? null : (JSON.parse(kept) as PendingSignIn);
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function randomText(): string {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
