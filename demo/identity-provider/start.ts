// The development OpenID provider: turns the choice of a fictional persona into signed tokens, over the real
// authorization code flow with PKCE, so that gateway and subgraphs verify here exactly what they verify at work.
// It asks for no password. Therefore it must never listen outside loopback, never start without `demo: true`, and never
// be imported by the gateway or a subgraph; they know it only as an issuer with a JWKS.
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import type { JWK } from 'jose';
import type { Persona } from '../personas.ts';
import { GATEWAY_AUDIENCE, peopleAmong, systemsAmong } from './clients.ts';
import { createProvider, SIGN_IN_PATH } from './configuration.ts';
import { IdentityProviderError } from './errors.ts';
import { openProviderKeys } from './key-files.ts';
import type { ProviderKeys } from './key-files.ts';
import { sendMelding } from './reply.ts';
import { handleSignIn } from './sign-in.ts';

export interface IdentityProviderOptions {
  /** Written out by whoever starts it: there is no setting from which it could follow by accident. */
  readonly demo: true;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly host?: '127.0.0.1';
  /** Keys and client secrets are made below it at the first start, and used again at the next. */
  readonly dataFolder: string;
  readonly personas: readonly Persona[];
  /** Where the werkbank may be sent back to, compared literally. */
  readonly redirectUris: readonly string[];
  /** Origins whose pages may read the answers. */
  readonly webOrigins: readonly string[];
  /** What a token may be asked for. */
  readonly audiences?: readonly string[];
  /** Milliseconds since 1970; stamps `iat` and `exp` of access tokens. Sessions and codes live by the machine's clock. */
  readonly clock?: () => number;
  /** Told of every fault in the provider itself; the one who signs in only reads that it failed. */
  readonly onFault?: (fault: unknown) => void;
}

export interface IdentityProvider {
  readonly url: string;
  readonly issuer: string;
  /** The public keys, the same as its JWKS publishes. */
  readonly signingKeys: readonly JWK[];
  close(): Promise<void>;
}

/** Listens when it resolves. Throws IdentityProviderError: DEMO_MODE_REQUIRED, HOST_NOT_LOOPBACK, PORT_IN_USE, KEYS_UNREADABLE. */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const host = checkedHost(options);
  const keys = await openProviderKeys(
    options.dataFolder,
    systemsAmong(options.personas).map(({ id }) => id),
  );
  const server = createServer();
  const issuer = `http://${host}:${await listen(server, options.port, host)}`;
  server.on('request', requestHandler(options, issuer, keys));
  return {
    url: issuer,
    issuer,
    signingKeys: keys.signingKeys.keys.map(publicPart),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** The types forbid both, but a program that came here without them must not get an open door either. */
function checkedHost(options: { readonly demo: unknown; readonly host?: unknown }): '127.0.0.1' {
  if (options.demo !== true) {
    throw new IdentityProviderError('DEMO_MODE_REQUIRED');
  }
  if (options.host !== undefined && options.host !== '127.0.0.1') {
    throw new IdentityProviderError('HOST_NOT_LOOPBACK');
  }
  return '127.0.0.1';
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen({ port, host, exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new IdentityProviderError('PORT_IN_USE', `${host}:${port}`);
    }
    throw error;
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function requestHandler(options: IdentityProviderOptions, issuer: string, keys: ProviderKeys) {
  const provider = createProvider({
    issuer,
    personas: options.personas,
    redirectUris: options.redirectUris,
    webOrigins: options.webOrigins,
    audiences: options.audiences ?? [GATEWAY_AUDIENCE],
    keys,
    clock: options.clock ?? Date.now,
  });
  const fault = (error: unknown): void => options.onFault?.(error);
  provider.on('server_error', (_ctx, error) => fault(error));
  const openId = provider.callback();
  const signIn = {
    provider,
    people: peopleAmong(options.personas),
    formTargets: [...new Set(options.redirectUris.map((uri) => new URL(uri).origin))],
  };
  const origins = new Set([...options.webOrigins, issuer]);

  return (request: IncomingMessage, response: ServerResponse): void => {
    if (!isForUs(request, issuer, origins)) {
      sendMelding(request, response, 403, {
        code: 'HERKOMST_GEWEIGERD',
        tekst: `Deze ontwikkelomgeving antwoordt alleen op ${issuer} en aan de werkbank.`,
      });
    } else if (request.url?.startsWith(SIGN_IN_PATH) === true) {
      handleSignIn(signIn, request, response).catch((error: unknown) => {
        fault(error);
        sendMelding(request, response, 500, {
          code: 'INTERNE_FOUT',
          tekst: 'Er ging iets mis. Begin opnieuw vanaf de werkbank.',
        });
      });
    } else {
      void openId(request, response);
    }
  };
}

/** A page elsewhere must not sign anybody in, not by a form (Origin) and not by a name that resolves to loopback (Host). */
function isForUs({ headers }: IncomingMessage, issuer: string, origins: ReadonlySet<string>): boolean {
  return headers.host === new URL(issuer).host && (headers.origin === undefined || origins.has(headers.origin));
}

function publicPart(key: ProviderKeys['signingKeys']['keys'][number]): JWK {
  const { kid, alg, use } = key;
  return { ...(createPublicKey({ key, format: 'jwk' }).export({ format: 'jwk' }) as JWK), kid, alg, use };
}
