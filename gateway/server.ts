/**
 * HTTP in and out: routes, headers, status codes, sizes. It turns a request into bytes and headers for the pipeline, and an
 * answer or a GatewayError into a response. It must never decide anything about a field or a person.
 */
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { fastify, type FastifyInstance, type FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { ERRORS, type ErrorCode, GatewayError, printError } from './error.ts';
import { openDocumentStore } from './document-store.ts';
import { hangUpOf } from './hang-up.ts';
import type { TokenExchange } from './identity/exchange.ts';
import { traceparentOf } from '../logboek/trace.ts';
import { VRAAG_FOUTEN } from '../toegang/fouten.ts';
import { serveWerkbank, type WerkbankOptions } from './serve-werkbank.ts';
import { ownSentence } from './own-sentence.ts';
import { statusFor } from './status-for.ts';
import { writtenOnce } from './written-once.ts';
import type { AdmittedRequest, Pipeline, RequestContext } from './pipeline.ts';

export interface ServerOptions {
  readonly host: string;
  readonly port: number;
  /** Web origins that may call from a browser. */
  readonly origins: readonly string[];
  readonly bodyLimit: number;
  /** Milliseconds in which a request, with its headers, must have arrived. */
  readonly arrivalTimeout?: number;
  /** The page at `/`; absent where the gateway serves machines only. */
  readonly werkbank?: WerkbankOptions | undefined;
}

export interface ServerRooms {
  readonly pipeline: Pipeline;
  /** How Apollo Server gets the schema; its executor is the pipeline's. */
  readonly schema: SchemaSource;
  readonly exchange: TokenExchange;
  readonly readiness: () => Promise<Readiness>;
  readonly report: (event: Readonly<Record<string, string | number>>) => void;
}

export interface Readiness {
  /** Every subgraph, and its database, answers. */
  readonly ready: boolean;
  /** By name; what is not ready, and what the breaker keeps requests from, is told apart. */
  readonly subgraphs: Readonly<Record<string, 'ok' | 'onbereikbaar' | 'onderbroken'>>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** By the pipeline, before Apollo Server sees it. */
    admitted: AdmittedRequest | null;
  }
}

export interface SchemaSource {
  readonly onChange: ApolloServerOptionsWithGateway<RequestContext>['gateway']['onSchemaLoadOrUpdate'];
}

export interface RunningServer {
  readonly url: string;
  close(): Promise<void>;
}

export async function startServer(options: ServerOptions, rooms: ServerRooms): Promise<RunningServer> {
  const { arrivalTimeout = 20_000 } = options;
  let closing = false;
  const app = fastify({
    bodyLimit: options.bodyLimit,
    logger: false,
    requestTimeout: arrivalTimeout,
    connectionTimeout: 60_000,
    // Node looks at slow connections only now and then; half as often as they may last is often enough.
    http: { headersTimeout: arrivalTimeout, connectionsCheckingInterval: arrivalTimeout / 2 },
    // Fastify's own refusals, of an address that cannot be read and while closing, have no code.
    return503OnClosing: false,
    frameworkErrors: (_error, _request, reply) => {
      const body = JSON.stringify(printError('PAD_ONBEKEND'));
      reply.raw.writeHead(ERRORS.PAD_ONBEKEND.status, { 'Content-Type': 'application/json' }).end(body);
    },
  });
  printFaults(app, rooms);
  const apollo = openApollo(rooms);
  await apollo.start();

  app.removeAllContentTypeParsers();
  // Any body is read as bytes: what it is, is for the pipeline to say.
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (closing) {
      done(new GatewayError('NIET_GEREED'));
      return;
    }
    void reply.header('API-Version', API_VERSION).header('X-Content-Type-Options', 'nosniff');
    const { origin } = request.headers;
    const own = origin === `${request.protocol}://${request.host}`;
    const allowed = origin === undefined || own || options.origins.includes(origin);
    done(allowed ? undefined : new GatewayError('ORIGIN_NIET_TOEGESTAAN'));
  });
  app.addHook('onSend', (_request, reply, payload, done) => {
    // A client that keeps its connection would otherwise keep a closing server alive.
    if (closing) void reply.header('Connection', 'close');
    // A text would be measured first, and then written into three times the room that it takes.
    done(null, typeof payload === 'string' ? Buffer.from(payload) : payload);
  });
  await app.register(cors, {
    origin: [...options.origins],
    methods: ['POST'],
    allowedHeaders: [
      'authorization',
      'content-type',
      'doelbinding',
      'toegang',
      'traceparent',
      'tracestate',
      'fsc-transaction-id',
    ],
    exposedHeaders: ['retry-after', 'traceresponse'],
    maxAge: 600,
  });

  // On the request itself: what a WeakMap holds of the young outlives every collection but a whole one.
  app.decorateRequest('admitted', null);
  app.post(
    GRAPHQL_PATH,
    {
      preHandler: async (request, reply) => {
        const admission = await rooms.pipeline.admit({
          headers: singleHeaders(request),
          body: request.body instanceof Uint8Array ? request.body : new Uint8Array(),
          hangUp: hangUpOf(reply.raw),
        });
        request.admitted = admission;
        request.body = { ...admission.body };
      },
    },
    fastifyApolloHandler(apollo, {
      context: (request, reply) => {
        const admission = request.admitted;
        if (admission === null) return Promise.reject(new GatewayError('INTERNAL_SERVER_ERROR'));
        void reply.header('traceresponse', traceparentOf(admission.context.trace));
        return Promise.resolve(admission.context);
      },
    }),
  );
  app.route({
    method: ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'],
    url: GRAPHQL_PATH,
    handler: () => {
      throw new GatewayError('METHODE_NIET_TOEGESTAAN');
    },
  });
  app.get('/.well-known/jwks.json', () => rooms.exchange.jwks);
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    const { ready, subgraphs } = await rooms.readiness();
    const told = ready ? { status: 'ok' } : printError('NIET_GEREED');
    return reply.status(ready ? 200 : 503).send({ ...told, subgraphs });
  });
  if (options.werkbank !== undefined) await serveWerkbank(app, options.werkbank);

  await app.listen({ host: options.host, port: options.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://${options.host}:${port}`,
    // Fastify stops accepting, lets running requests end, and then closes.
    close: async () => {
      closing = true;
      await app.close();
      await apollo.stop();
    },
  };
}

export const GRAPHQL_PATH = '/v1/graphql';
const API_VERSION = '1.0.0';

function openApollo(rooms: ServerRooms): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate: rooms.schema.onChange,
      load: () =>
        Promise.resolve({
          executor: async (request) => {
            const answer = await rooms.pipeline
              .execute(
                {
                  schema: request.schema,
                  document: request.document,
                  source: request.source,
                  // Apollo Server's own operationName is null when no operation has that name.
                  operationName: request.request.operationName ?? undefined,
                  variables: request.request.variables ?? {},
                },
                request.context as RequestContext,
              )
              .catch(refuseWhole);
            return { ...answer, data: answer.data && writtenOnce(answer.data) };
          },
        }),
      stop: () => Promise.resolve(),
    },
    introspection: true,
    hideSchemaDetailsFromClientErrors: true,
    includeStacktraceInErrorResponses: false,
    documentStore: openDocumentStore(),
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    // Apollo Server's own ends with a new line, for which the whole text is copied.
    stringifyResult: (result) => JSON.stringify(result),
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    plugins: [ApolloServerPluginCacheControlDisabled(), STATUS_BY_ACCEPT],
    logger: quietLogger(rooms),
    formatError: (formatted, error) => {
      const code = formatted.extensions?.['code'];
      const own = ownSentence(formatted);
      if (own !== undefined) return own;
      const known = typeof code === 'string' && (Object.hasOwn(ERRORS, code) || PASSED_CODES.has(code));
      if (known && code !== 'INTERNAL_SERVER_ERROR') return formatted;
      rooms.report({
        event: 'error',
        code: 'INTERNAL_SERVER_ERROR',
        name: error instanceof GraphQLError ? 'GraphQLError' : 'Error',
      });
      return { message: ERRORS.INTERNAL_SERVER_ERROR.message, extensions: { code: 'INTERNAL_SERVER_ERROR' } };
    },
  });
}

const STATUS_BY_ACCEPT: ApolloServerPlugin<RequestContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse: ({ request, response: { body, http } }) => {
        const code = body.kind === 'single' ? body.singleResult.errors?.[0]?.extensions?.['code'] : undefined;
        if (http.status !== undefined) http.status = statusFor(code, http.status, request.http?.headers.get('accept'));
        return Promise.resolve();
      },
    }),
};

/** Apollo Server knows a refusal of the whole request by the status that goes with it. */
function refuseWhole(error: unknown): never {
  if (!(error instanceof GatewayError)) throw error;
  const { code, status, retryAfter } = error;
  const headers = new HeaderMap(retryAfter === undefined ? [] : [['retry-after', String(retryAfter)]]);
  throw new GraphQLError(error.message, { extensions: { code, http: { status, headers } } });
}

/** Codes of Apollo Server about the client's own operation, and of the pipeline's presented errors. */
const PASSED_CODES = new Set([
  'UNAUTHORIZED_FIELD_OR_TYPE',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  ...Object.keys(VRAAG_FOUTEN),
]);

function printFaults(app: FastifyInstance, rooms: ServerRooms): void {
  app.setNotFoundHandler((_request, reply) => reply.status(404).send(printError('PAD_ONBEKEND')));
  app.setErrorHandler((error, request, reply) => {
    const code = codeOf(error);
    if (code === 'INTERNAL_SERVER_ERROR') rooms.report({ event: 'error', code });
    if (code === 'METHODE_NIET_TOEGESTAAN') void reply.header('Allow', 'POST');
    return reply.status(statusFor(code, ERRORS[code].status, request.headers.accept)).send(printError(code));
  });
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof GatewayError) return error.code;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'BODY_TE_GROOT';
  if (typeof code === 'string' && code.startsWith('FST_ERR_CTP')) return 'BODY_GEEN_JSON';
  return 'INTERNAL_SERVER_ERROR';
}

function singleHeaders(request: FastifyRequest): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
}

/** Apollo Server logs texts of errors, which may hold data; only that something was logged goes on. */
function quietLogger(rooms: ServerRooms) {
  const note = (level: string) => () => {
    rooms.report({ event: 'apollo', level });
  };
  return { debug: () => undefined, info: () => undefined, warn: note('warn'), error: note('error') };
}
