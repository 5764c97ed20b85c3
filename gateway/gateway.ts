/**
 * Builds the rooms out of one checked configuration and starts the server. It turns a GatewayConfig into a running gateway
 * with one way to stop it. It must never read the environment, and never start half: whatever is open is closed again when
 * a later room refuses.
 */
import type { GraphQLSchema } from 'graphql';
import type { Logboek } from '../logboek/logboek.ts';
import { openAuthorization } from './authorization/decide-access.ts';
import { readFieldPolicies } from './authorization/field-policies.ts';
import { openPeopleBudget } from './budget/people-budget.ts';
import type { GatewayConfig } from './config.ts';
import { openApolloEngine } from './execution/apollo-engine.ts';
import { openSubgraphClient } from './execution/subgraph-client.ts';
import { openExchange } from './identity/exchange.ts';
import { openIdentity } from './identity/identify.ts';
import { openOperationCheck } from './operation/read-operation.ts';
import { openDecisionLog } from './logboek/record-decision.ts';
import { type Generation, openPipeline } from './pipeline.ts';
import { openPlanner, type Planner } from './planning/planner.ts';
import { openSupergraphFile } from './planning/supergraph-file.ts';
import { type SchemaSource, startServer } from './server.ts';

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
  const exchange = await openExchange(config.exchange, now);
  const generations = new WeakMap<GraphQLSchema, Generation>();
  const listeners = new Set<(planner: Planner) => void>();
  const supergraph = openSupergraphFile(
    config.supergraph.file,
    {
      open: openGeneration,
      changed: (generation) => {
        const { planner } = generation;
        generations.set(planner.apiSchema, generation);
        current = generation;
        for (const listener of listeners) listener(planner);
        report({ event: 'supergraph-changed' });
      },
      refused: () => {
        report({ event: 'supergraph-refused' });
      },
    },
    config.supergraph.pollMilliseconds,
  );
  let current = supergraph.first;
  generations.set(current.planner.apiSchema, current);

  const client = openSubgraphClient(config.subgraphs, exchange, now, report);
  const pipeline = openPipeline({
    identify: openIdentity(config.identity, now),
    checkOperation: openOperationCheck(),
    generationFor: (schema) => generations.get(schema) ?? current,
    engine: openApolloEngine(client),
    people: openPeopleBudget(config.people, now, report),
    recordDecision: openDecisionLog(logboek, now),
    now,
    deadline: config.deadline,
  });
  // Whoever asks while it is being found out waits for the same answer: the question costs every database a statement.
  let asking: Promise<boolean> | undefined;
  const isReady = () =>
    (asking ??= Promise.all(current.planner.subgraphs.map((subgraph) => client.isReady(subgraph)))
      .then((answers) => answers.every(Boolean))
      .finally(() => {
        asking = undefined;
      }));
  try {
    const server = await startServer(config.server, {
      pipeline,
      schema: toSchemaSource(() => current.planner, listeners),
      exchange,
      isReady,
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

/** One supergraph: how it is planned, and what its labels let anybody ask. A fault in either refuses the whole of it. */
function openGeneration(sdl: string): Generation {
  const planner = openPlanner(sdl);
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
