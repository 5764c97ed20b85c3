/**
 * Builds the rooms out of one checked configuration and starts the server. It turns a GatewayConfig into a running gateway
 * with one way to stop it. It must never read the environment, and never start half: whatever is open is closed again when
 * a later room refuses.
 */
import type { GraphQLSchema } from 'graphql';
import type { Logboek } from '../logboek/logboek.ts';
import { type AskedOperation, openAuthorization } from './authorization/decide-access.ts';
import { readFieldPolicies } from './authorization/field-policies.ts';
import { openPeopleBudget } from './budget/people-budget.ts';
import { readKnownOperations } from './authorization/known-operations.ts';
import { ConfigFault, type GatewayConfig, type Motor } from './config.ts';
import { openApolloEngine } from './execution/apollo-engine.ts';
import type { FetchContext } from './execution/engine.ts';
import { openOwnEngine } from './execution/own-engine.ts';
import { openSubgraphClient } from './execution/subgraph-client.ts';
import { openExchange } from './identity/exchange.ts';
import { openIdentity } from './identity/identify.ts';
import { openOperationCheck } from './operation/read-operation.ts';
import { openDecisionLog } from './logboek/record-decision.ts';
import { type Generation, openPipeline } from './pipeline.ts';
import { openPlanner, type Planner } from './planning/planner.ts';
import { openReadiness } from './readiness.ts';
import { openSupergraphFile } from './planning/supergraph-file.ts';
import { type SchemaSource, startServer } from './server.ts';
import { askedOf, warmUp } from './warm-up.ts';

export interface GatewayDependencies {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Told of what happened, never of whom. */
  readonly report: (event: Readonly<Record<string, string | number>>) => void;
  /** Of the gateway's own decisions. */
  readonly logboek: Logboek;
}

export interface RunningGateway {
  readonly url: string;
  close(): Promise<void>;
}

export async function startGateway(
  config: GatewayConfig,
  { now, report, logboek }: GatewayDependencies,
): Promise<RunningGateway> {
  const known = knownOperations(config.operations);
  const exchange = await openExchange(config.exchange, now);
  const generations = new WeakMap<GraphQLSchema, Generation>();
  const listeners = new Set<(planner: Planner) => void>();
  const supergraph = openSupergraphFile(
    config.supergraph.file,
    {
      open: (sdl) => openGeneration(sdl, config.motor),
      changed: (generation) => {
        const turn = ++reloads;
        void warmUp(generation, askedOf(current), engine).then((operations) => {
          // A newer supergraph came while this one was made ready.
          if (turn !== reloads) return;
          takeUp(generation);
          report({ event: 'supergraph-changed', operations });
        });
      },
      refused: () => {
        report({ event: 'supergraph-refused' });
      },
    },
    config.supergraph.pollMilliseconds,
  );
  let current = supergraph.first;
  let reloads = 0;
  generations.set(current.planner.apiSchema, current);
  const takeUp = (generation: Generation): void => {
    generations.set(generation.planner.apiSchema, generation);
    current = generation;
    for (const listener of listeners) listener(generation.planner);
  };

  const client = openSubgraphClient(config.subgraphs, exchange, now, report);
  const engine =
    config.motor === 'apollo'
      ? openApolloEngine(client)
      : openOwnEngine<FetchContext>({
          ask: (...asked) => client.fetch(...asked),
          owed: true,
          isStopped: ({ signal }) => signal?.aborted === true,
        });
  const pipeline = openPipeline({
    identify: openIdentity(config.identity, now),
    checkOperation: openOperationCheck(),
    generationFor: (schema) => generations.get(schema) ?? current,
    engine,
    people: openPeopleBudget(config.people, now, report),
    recordDecision: openDecisionLog(logboek, now),
    now,
    deadline: config.deadline,
  });
  if (known.length > 0) {
    const operations = await warmUp(current, known, engine);
    report({ event: 'warmed-up', operations, of: known.length });
  }
  const readiness = openReadiness(() => current.planner.subgraphs, client);
  try {
    const server = await startServer(config.server, {
      pipeline,
      schema: toSchemaSource(() => current.planner, listeners),
      exchange,
      readiness,
      report,
    });
    return {
      url: server.url,
      close: async () => {
        supergraph.close();
        await server.close();
        await client.close();
      },
    };
  } catch (error) {
    supergraph.close();
    await client.close();
    throw error;
  }
}

/** @throws ConfigFault */
function knownOperations(text: string | undefined): readonly AskedOperation[] {
  const known = text === undefined ? [] : readKnownOperations(text);
  if (known !== undefined) return known;
  const shape = '{ query, operationName?, organisatie, functie, doelbinding, conditions? }';
  throw new ConfigFault([
    `GATEWAY_OPERATIONS: must name a file with a JSON list of ${shape}, each query a GraphQL one`,
  ]);
}

/** One supergraph: how it is planned, and what its labels let anybody ask. A fault in either refuses the whole of it. */
function openGeneration(sdl: string, motor: Motor): Generation {
  const planner = openPlanner(sdl, { ownNames: motor === 'eigen' });
  return { planner, decideAccess: openAuthorization(planner.apiSchema, readFieldPolicies(sdl)) };
}

function toSchemaSource(current: () => Planner, listeners: Set<(planner: Planner) => void>): SchemaSource {
  return {
    onChange: (callback) => {
      const tell = (planner: Planner) => {
        callback({ apiSchema: planner.apiSchema, coreSupergraphSdl: planner.sdl });
      };
      tell(current());
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
