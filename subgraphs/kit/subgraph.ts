/**
 * READ FIRST. Turns one organisation's definition (its schema, resolvers, rows of its own scope, feiten) into an HTTP server
 * that answers federated GraphQL about its own data. Each request: who asks and why -> one context -> the rules of each
 * labelled field -> the answer, with every unknown error masked. It must never serve a schema without its rules, trust a
 * router in front of it, or pass on the text of an error that it did not write.
 */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import { fastify, type FastifyInstance } from 'fastify';
import type { HubNaam, OntvangerSleutels } from '../../toegang/bewijs.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { VerstrekkingsBesluit } from '../../toegang/verstrekkingsbesluit.ts';
import type { Logboek } from '../../logboek/logboek.ts';
import { openPseudoniem, type Pseudoniem, type PseudoniemSleutels } from '../../logboek/pseudoniem.ts';
import { continueTrace, type Trace } from '../../logboek/trace.ts';
import { boundQuery } from './bound-query.ts';
import type { RequestBasis, SubgraphContext, TracedBasis } from './context.ts';
import { openCursors } from './cursors.ts';
import { FAULTS, SubgraphFault } from './fault.ts';
import { feitenOverToegang } from './feiten-over-toegang.ts';
import { answerFeit, type Feit, type FeitenOptions } from './feiten.ts';
import { type IssuerOptions, openIdentity } from './identity.ts';
import { openInzagelog } from './inzagelog.ts';
import { logAnswers } from './log-answer.ts';
import { recordsVanFeit } from './log-feit.ts';
import { maskError } from './mask-error.ts';
import { type LeesRelaties, Relaties } from './relaties.ts';
import { type Onderhoud, startOnderhoud } from './onderhoud.ts';
import { leesRelatiesUitBewijs } from './relatie-uit-bewijs.ts';
import { buildSchema, type Resolvers } from './schema.ts';
import { guardCertificates, listensWith, oinOf } from './tls.ts';
import { Verantwoording } from './verantwoording.ts';
import { nobodyWaits } from './waiting.ts';

/** Everything that one organisation brings. */
export interface SubgraphDefinition<Bronnen> {
  /** The name in the supergraph, and in audiences and proofs: `coa`. */
  readonly naam: string;
  /** The organisation whose data this is, as the policy names it: `COA`. */
  readonly bronhouder: string;
  readonly sdl: string;
  readonly resolvers: Resolvers<Bronnen>;
  /** The loaders of one request; made anew for each. */
  readonly bronnen: (basis: TracedBasis) => Bronnen;
  /** Of these keys, those inside the row scope of this gebruiker (eigen.csv); one statement for all of them. */
  readonly eigenBereik: (
    type: HubNaam,
    keys: readonly string[],
    basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder' | 'nu'>,
  ) => Promise<ReadonlySet<string>>;
  /** Wpg: the decisions on record that can matter to this gebruiker; asked once per request. */
  readonly verstrekkingsBesluiten?: (
    gebruiker: Pick<Gebruiker, 'organisatie'>,
  ) => Promise<readonly VerstrekkingsBesluit[]>;
  readonly feiten?: Readonly<Record<string, Feit>>;
  readonly onderhoud?: Onderhoud;
  /** Only overleg: establishes relations from its own records instead of from a proof. */
  readonly leesRelaties?: (bronnen: Bronnen) => LeesRelaties;
  /** Whether its database answers; for the health check. */
  readonly bereikbaar: () => Promise<unknown>;
}

export interface SubgraphOptions {
  readonly host: string;
  readonly port: number;
  readonly issuers: readonly IssuerOptions[];
  /** The keys with which proofs for this subgraph are checked; overleg, which makes them, has none here. */
  readonly bewijsSleutels: OntvangerSleutels;
  readonly feiten: FeitenOptions;
  /** Where this organisation keeps what it told whom, and the keys of its pseudonyms. */
  readonly logboek: Logboek;
  readonly pseudoniemSleutels: PseudoniemSleutels;
  readonly now: () => number;
  /** Told of what happened, never of whom: names of operations, codes, counts. */
  readonly log: (event: Readonly<Record<string, string | number | null>>) => void;
}

export interface RunningSubgraph {
  readonly naam: string;
  readonly url: string;
  readonly definition: { readonly naam: string };
  close(): Promise<void>;
}

/** 200 people with their keys and proofs are about 150 KB. */
const BODY_LIMIT = 4 * 1024 * 1024;

export async function startSubgraph<Bronnen>(
  definition: SubgraphDefinition<Bronnen>,
  options: SubgraphOptions,
): Promise<RunningSubgraph> {
  const { naam, bronhouder } = definition;
  const { tls } = options.feiten;
  const { schema } = buildSchema({ ...definition, maaktBewijs: definition.leesRelaties !== undefined });
  const identity = openIdentity({
    audience: `urn:ketenbeeld:subgraph:${naam}`,
    issuers: options.issuers,
    now: options.now,
  });
  const pseudoniem = openPseudoniem(options.pseudoniemSleutels);
  const cursorsOf = openCursors(options.feiten.sleutel, options.feiten.overgang);
  const app = fastify({ bodyLimit: BODY_LIMIT, logger: false, forceCloseConnections: true, ...listensWith(tls) });
  guardCertificates(app, tls);
  const apollo = new ApolloServer<SubgraphContext<Bronnen>>({
    schema,
    introspection: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    nodeEnv: 'production',
    // Both look at every field of every row, and a trace would tell a caller what was resolved behind a refusal.
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      logAnswers<Bronnen>(naam, { ...options, pseudoniem }),
    ],
    logger: silentLogger(naam, options.log),
    formatError: (formatted) =>
      maskError(formatted, (code) => {
        options.log({ event: 'error', subgraph: naam, code });
      }),
  });
  await apollo.start();

  app.post(
    '/graphql',
    {
      preHandler: ({ body }, _reply, done) => {
        const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
        if (typeof query === 'string') boundQuery(query);
        done();
      },
    },
    fastifyApolloHandler(apollo, {
      context: async (request, reply) => {
        const wacht = nobodyWaits(request, reply);
        const { gebruiker, doel } = await identity.identify({
          authorization: request.headers.authorization,
          doelbinding: oneHeader(request.headers['doelbinding']),
        });
        const verstrekkingsBesluiten = (await definition.verstrekkingsBesluiten?.(gebruiker)) ?? [];
        const trace = traceOf(request.headers);
        const basis = { gebruiker, doel, nu: options.now(), bronhouder, verstrekkingsBesluiten, trace };
        const bronnen = definition.bronnen(basis);
        const lees =
          definition.leesRelaties?.(bronnen) ?? leesRelatiesUitBewijs(definition, options.bewijsSleutels, basis);
        return {
          ...basis,
          relaties: new Relaties(lees),
          cursors: cursorsOf(gebruiker),
          inzagelog: openInzagelog(options.logboek, pseudoniem),
          opvallend: (vraag) => options.logboek.opvallend(vraag),
          verantwoording: new Verantwoording(),
          wacht,
          bronnen,
        };
      },
    }),
  );
  app.get('/health', async (_request, reply) => {
    const ok = await definition.bereikbaar().then(
      () => true,
      () => false,
    );
    return reply.status(ok ? 200 : 503).send({ status: ok ? 'ok' : 'database onbereikbaar' });
  });
  serveFeiten(app, { ...definition.feiten, ...feitenOverToegang(definition, options.now) }, definition, {
    ...options,
    pseudoniem,
  });
  app.setErrorHandler((error, _request, reply) => {
    const status = httpStatusOf(error);
    const ofCaller = status >= 400 && status < 500 ? 'AANVRAAG_ONGELDIG' : 'INTERNE_FOUT';
    const code = error instanceof SubgraphFault ? error.code : ofCaller;
    options.log({ event: 'error', subgraph: naam, code });
    return reply
      .status(code === 'AANVRAAG_ONGELDIG' ? status : wholeStatusOf(FAULTS[code].http))
      .send({ errors: [{ message: FAULTS[code].message, extensions: { code } }] });
  });

  await app.listen({ host: options.host, port: options.port });
  const address = app.server.address();
  const stopOnderhoud =
    definition.onderhoud === undefined
      ? undefined
      : startOnderhoud(definition.onderhoud, options.now, (event) => {
          options.log({ ...event, subgraph: naam });
        });
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    naam,
    url: `${tls === undefined ? 'http' : 'https'}://${options.host}:${port}`,
    definition,
    close: async () => {
      await stopOnderhoud?.();
      await app.close();
      await apollo.stop();
    },
  };
}

function serveFeiten(
  app: FastifyInstance,
  feiten: Readonly<Record<string, Feit>>,
  { naam, bronhouder }: Pick<SubgraphDefinition<unknown>, 'naam' | 'bronhouder'>,
  options: SubgraphOptions & { readonly pseudoniem: Pseudoniem },
): void {
  app.post<{ Params: { naam: string } }>('/feiten/:naam', async (request) => {
    const nu = options.now();
    const feit = request.params.naam;
    const antwoord = await answerFeit(feiten, options.feiten, {
      naam: feit,
      authorization: request.headers.authorization,
      oin: oinOf(request),
      body: request.body,
      nu,
    });
    const { vrager, gevraagd } = antwoord;
    const trace = traceOf(request.headers);
    const records = recordsVanFeit(
      bronhouder,
      { naam: feit, vrager, sleutels: gevraagd },
      trace,
      nu,
      options.pseudoniem,
    );
    await options.logboek.schrijf(records).catch(() => {
      throw new SubgraphFault('NIET_VASTGELEGD');
    });
    options.log({
      event: 'feit',
      subgraph: naam,
      feit,
      vrager,
      gevraagd: gevraagd.length,
    });
    return { ja: antwoord.ja };
  });
}

/** A fault that stands on a field in GraphQL has status 200; where there is no field, it is the service that fails. */
function wholeStatusOf(http: number): number {
  return http === 200 ? 503 : http;
}

/** What fastify says of a body that it cannot read: 400, 413 or 415. */
function httpStatusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}

function traceOf(headers: Readonly<Record<string, string | string[] | undefined>>): Trace {
  return continueTrace({
    traceparent: oneHeader(headers['traceparent']),
    tracestate: oneHeader(headers['tracestate']),
    fscTransactionId: oneHeader(headers['fsc-transaction-id']),
  });
}

function oneHeader(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value;
}

/** Apollo Server logs messages of errors, which may hold data; only that something was logged goes on. */
function silentLogger(naam: string, log: SubgraphOptions['log']) {
  const note = (level: string) => () => {
    log({ event: 'apollo', subgraph: naam, level });
  };
  return { debug: () => undefined, info: () => undefined, warn: note('warn'), error: note('error') };
}
