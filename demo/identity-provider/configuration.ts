import { errors, interactionPolicy, Provider } from 'oidc-provider';
import type { Account, ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider';
import type { Persona } from '../personas.ts';
import { commandLineRedirectUri, GATEWAY_AUDIENCE, peopleAmong, systemsAmong, WERKBANK_CLIENT_ID } from './clients.ts';
import type { ProviderKeys } from './key-files.ts';
import { memoryAdapter } from './memory-adapter.ts';
import { errorPage } from './page.ts';
import { pageHeaders, wantsPage } from './reply.ts';

// OAuth 2.0 NL GOV: at most 15 minutes for a public client, at most 6 hours for client credentials.
const PUBLIC_CLIENT_SECONDS = 15 * 60;
const CLIENT_CREDENTIALS_SECONDS = 60 * 60;
const SESSION_SECONDS = 15 * 60;
const INTERACTION_SECONDS = 10 * 60;
const CODE_SECONDS = 60;

export const SIGN_IN_PATH = '/aanmelden/';

export interface ProviderSettings {
  readonly issuer: string;
  readonly personas: readonly Persona[];
  readonly redirectUris: readonly string[];
  readonly webOrigins: readonly string[];
  readonly audiences: readonly string[];
  readonly keys: ProviderKeys;
  readonly clock: () => number;
}

/** oidc-provider, configured for personas: nothing it does not need is switched on. */
export function createProvider(settings: ProviderSettings): Provider {
  const { issuer, personas, keys } = settings;
  const people = peopleAmong(personas);
  const configuration: Configuration = {
    adapter: memoryAdapter(),
    clients: [werkbank(settings), ...systemsAmong(personas).map((system) => partnerSystem(system, keys))],
    // Cookies do not know ports: with names of its own this provider leaves those of the gateway alone.
    cookies: {
      keys: [...keys.cookieKeys],
      names: { session: 'aanmelding', interaction: 'aanmelding_keuze', resume: 'aanmelding_vervolg' },
    },
    jwks: { keys: keys.signingKeys.keys },
    routes: { authorization: '/authorize' },
    scopes: ['openid'],
    claims: { openid: ['sub', 'name', 'organisatie', 'functie'] },
    conformIdTokenClaims: false,
    subjectTypes: ['public'],
    responseTypes: ['code'],
    clientAuthMethods: ['none', 'client_secret_basic'],
    clientDefaults: { id_token_signed_response_alg: 'RS256' },
    enabledJWA: { idTokenSigningAlgValues: ['RS256'] },
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => settings.webOrigins.includes(origin),
    ttl: {
      AccessToken: PUBLIC_CLIENT_SECONDS,
      IdToken: PUBLIC_CLIENT_SECONDS,
      ClientCredentials: CLIENT_CREDENTIALS_SECONDS,
      AuthorizationCode: CODE_SECONDS,
      Grant: SESSION_SECONDS,
      Session: SESSION_SECONDS,
      Interaction: INTERACTION_SECONDS,
    },
    findAccount: (_ctx, sub) => accountOf(people.find((persona) => persona.sub === sub)),
    // Consent is not asked: these are no real people, and their data is fictional.
    loadExistingGrant: grantEverythingAsked,
    interactions: { url: (_ctx, interaction) => SIGN_IN_PATH + interaction.uid, policy: signInPolicy(people) },
    extraTokenClaims: (_ctx, token) => {
      const persona =
        'accountId' in token
          ? people.find(({ sub }) => sub === token.accountId)
          : personas.find(({ id }) => id === token.clientId);
      return persona && { organisatie: persona.organisatie, functie: persona.functie };
    },
    formats: {
      customizers: {
        jwt: (ctx, token, { payload }) => {
          const now = Math.floor(settings.clock() / 1000);
          Object.assign(payload, { iat: now, exp: now + token.expiration });
          const asked = askedResources(ctx);
          if (asked.length > 1) {
            payload['aud'] = asked;
          }
          const system =
            token.kind === 'ClientCredentials' ? personas.find(({ id }) => id === token.clientId) : undefined;
          if (system !== undefined) {
            payload['sub'] = system.sub;
          }
        },
      },
    },
    features: {
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx, _client, oneOf) => (oneOf === undefined ? GATEWAY_AUDIENCE : firstOfGranted(ctx, oneOf)),
        useGrantedResource: () => true,
        getResourceServerInfo: (_ctx, resource) => {
          if (!settings.audiences.includes(resource)) {
            throw new errors.InvalidTarget();
          }
          return { scope: '', audience: resource, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'RS256' } } };
        },
      },
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      // Every access token names an audience, so none may be used here; the ID token carries the claims.
      userinfo: { enabled: false },
    },
    renderError: (ctx, out) => {
      if (!wantsPage(ctx.req)) {
        ctx.body = out;
        return;
      }
      ctx.set(pageHeaders([]));
      ctx.body = errorPage({ code: out.error, tekst: `De aanmelding is geweigerd. ${out.error_description ?? ''}` });
    },
  };
  return new Provider(issuer, configuration);
}

function werkbank({ issuer, redirectUris }: ProviderSettings): ClientMetadata {
  return {
    client_id: WERKBANK_CLIENT_ID,
    // Not `native`: a native client may use any loopback port, and here only what is registered may be used.
    application_type: 'web',
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code'],
    response_types: ['code'],
    redirect_uris: [...redirectUris, commandLineRedirectUri(issuer)],
  };
}

function partnerSystem({ id }: Persona, keys: ProviderKeys): ClientMetadata {
  const secret = keys.clientSecrets[id];
  return {
    client_id: id,
    ...(secret !== undefined && { client_secret: secret }),
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

function accountOf(persona: Persona | undefined): Account | undefined {
  return (
    persona && {
      accountId: persona.sub,
      claims: () => ({
        sub: persona.sub,
        name: persona.naam,
        organisatie: persona.organisatie,
        functie: persona.functie,
      }),
    }
  );
}

async function grantEverythingAsked(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (client === undefined || session?.accountId === undefined) {
    return undefined;
  }
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  grant.addOIDCClaims(['name', 'organisatie', 'functie']);
  await grant.save();
  return grant;
}

/** The usual policy, and one thing more: a login_hint that names somebody else than the session signs that persona in. */
function signInPolicy(people: readonly Persona[]): interactionPolicy.DefaultPolicy {
  const { base, Check } = interactionPolicy;
  const policy = base();
  policy.get('login')?.checks.add(
    new Check('other_persona', 'another persona was asked for', ({ oidc }) => {
      const hint = oidc.params?.['login_hint'];
      const hinted = people.find(({ id }) => id === hint);
      return hint !== undefined && (hinted === undefined || oidc.session?.accountId !== hinted.sub);
    }),
  );
  return policy;
}

/** One token may carry several audiences; the first of them is the one that oidc-provider knows of. */
function firstOfGranted(ctx: KoaContextWithOIDC, asked: readonly string[]): string | undefined {
  const granted = ctx.oidc.entities.AuthorizationCode?.resource;
  if (granted !== undefined && !asked.every((resource) => [granted].flat().includes(resource))) {
    throw new errors.InvalidTarget();
  }
  return asked[0];
}

function askedResources(ctx: KoaContextWithOIDC): readonly string[] {
  const asked = ctx.oidc.params?.['resource'] ?? ctx.oidc.entities.AuthorizationCode?.resource;
  return [...new Set([asked].flat().filter((resource) => typeof resource === 'string'))];
}
