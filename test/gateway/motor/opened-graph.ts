import { composeServices } from '@apollo/composition';
import { getOperationAST, getVariableValues, type GraphQLSchema, parse } from 'graphql';
import { GatewayError } from '../../../gateway/error.ts';
import { openOwnEngine } from '../../../gateway/execution/own-engine.ts';
import type { SubgraphAnswer } from '../../../gateway/execution/subgraph-client.ts';
import { openPlanner, type Plan, type Planner } from '../../../gateway/planning/planner.ts';
import { type Answer, type FetchSubgraph, openApolloOracle, type Oracle } from './apollo-oracle.ts';
import type { Graph } from './graph.ts';
import { type Expected, openReference } from './merged-reference.ts';
import { printSubgraphs } from './print-subgraphs.ts';
import { randomGraph } from './random-graph.ts';
import { openSubgraphService } from './subgraph-service.ts';
import { type Mishaps, openWorld, type Run } from './world.ts';
import type { Operation } from './write-operation.ts';

export interface Executed {
  readonly answer: Answer;
  readonly run: Run;
  readonly calls: number;
}

/** A composed graph with the three that answer for it. */
export interface OpenedGraph {
  readonly graph: Graph;
  readonly sdl: string;
  readonly schema: GraphQLSchema;
  reference(operation: Operation, mishaps: Mishaps): Promise<{ expected: Expected; run: Run }>;
  apollo(operation: Operation, mishaps: Mishaps): Promise<Executed>;
  own(operation: Operation, mishaps: Mishaps): Promise<Executed>;
}

/** The first graph from this seed on that composes, and the seed after it. */
export function openGraph(seed: number): { opened: OpenedGraph; next: number } {
  for (let tried = seed; tried < seed + 50; tried++) {
    const graph = randomGraph(tried);
    const subgraphs = printSubgraphs(graph);
    const { supergraphSdl } = composeServices(
      subgraphs.map(({ name, sdl }) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(sdl) })),
    );
    if (supergraphSdl === undefined) continue;
    return { opened: open(graph, subgraphs, supergraphSdl), next: tried + 1 };
  }
  throw new Error(`no graph from ${seed} on composes`);
}

function open(graph: Graph, subgraphs: ReturnType<typeof printSubgraphs>, sdl: string): OpenedGraph {
  const world = openWorld(graph);
  const services = subgraphs.map(({ name, sdl: of }) => openSubgraphService(world, name, of));
  let current: { run: Run; calls: number } | undefined;
  const fetchSubgraph: FetchSubgraph = async ({ name }, body) => {
    const service = services.find((one) => one.name === name);
    if (service === undefined || current === undefined) throw new Error(`who is ${name}?`);
    current.calls += 1;
    if (current.run.mishaps.down.includes(name)) throw new Error('down');
    return service.answer(body, current.run);
  };
  const planner = openPlanner(sdl);
  const schema = planner.apiSchema;
  const reference = openReference(world, schema, services);
  const own = openOwn(planner, fetchSubgraph);
  let oracle: Oracle | undefined;
  const counted = async (mishaps: Mishaps, execute: () => Promise<Answer>): Promise<Executed> => {
    const here = { run: newRun(mishaps), calls: 0 };
    current = here;
    const answer = await execute();
    return { answer, run: here.run, calls: here.calls };
  };
  return {
    graph,
    sdl,
    schema,
    reference: async (operation, mishaps) => {
      const run = newRun(mishaps);
      const expected = await reference(operation.document, operation, run);
      return { expected, run };
    },
    apollo: (operation, mishaps) => {
      const apollo = (oracle ??= openApolloOracle(sdl, fetchSubgraph));
      return counted(mishaps, () => apollo.execute(operation.document, operation));
    },
    own: (operation, mishaps) => counted(mishaps, () => own(operation)),
  };
}

/** Planner and engine, with nothing around them: the operation was read and validated before. */
function openOwn(planner: Planner, fetchSubgraph: FetchSubgraph): (operation: Operation) => Promise<Answer> {
  const engine = openOwnEngine<undefined>({
    owed: false,
    ask: async (subgraph, body) => {
      try {
        return (await fetchSubgraph(subgraph, body)) as SubgraphAnswer;
      } catch {
        throw new GatewayError('SUBGRAPH_UNAVAILABLE');
      }
    },
  });
  return async ({ document, query, variables: given, operationName }) => {
    const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
    const { coerced: variables, errors } = getVariableValues(planner.apiSchema, definitions, given);
    if (variables === undefined) throw new Error(errors.map(({ message }) => message).join());
    let plan: Plan;
    try {
      plan = planner.plan({ document, operationName, text: query, variables });
    } catch {
      // Some supergraphs compose, and still leave no way to a field.
      return { data: null, errors: [{}] };
    }
    return engine.execute({ planner, plan, variables }, undefined);
  };
}

function newRun(mishaps: Mishaps): Run {
  return { mishaps, mutations: [], faults: [] };
}
