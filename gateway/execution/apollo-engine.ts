import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import type { GraphQLFormattedError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayError } from '../error.ts';
import { checkAnswer, type FetchError, lostAnswer } from './check-answer.ts';
import type { Engine, FetchContext, PlannedOperation } from './engine.ts';
import { type FetchShape, readFetchShape } from './fetch-shape.ts';
import type { Planner } from '../planning/planner.ts';
import type { SubgraphClient } from './subgraph-client.ts';

const REMEMBERED_SHAPES = 2000;

/**
 * Executes plans with the executor of @apollo/gateway over our own client. A fetch that fails gives nulls, and an error on
 * the path of each field that it was for: the rest of the answer stands. A proof that could not be fetched is null too, so
 * that an owner can still say what its own people may see.
 */
export function openApolloEngine(client: SubgraphClient): Engine {
  const generations = new WeakMap<Planner, LRUCache<string, FetchShape>>();
  const shapeOf = (planner: Planner, query: string): FetchShape => {
    const shapes = generations.get(planner) ?? new LRUCache<string, FetchShape>({ max: REMEMBERED_SHAPES });
    generations.set(planner, shapes);
    const shape = shapes.get(query) ?? readFetchShape(query, planner.supergraphSchema);
    shapes.set(query, shape);
    return shape;
  };

  function dataSource(planner: Planner, subgraph: Planner['subgraphs'][number]): GraphQLDataSource {
    return {
      process: async ({ request, context }) => {
        const { query = '', variables = {}, operationName } = request;
        const shape = shapeOf(planner, query);
        const given: unknown = variables['representations'];
        const representations: readonly unknown[] = Array.isArray(given) ? given : [];
        const { data, errors } = await client
          .fetch(subgraph, { query, variables, operationName }, context as FetchContext)
          .then((answer) => checkAnswer(answer, shape, representations))
          .catch((error: unknown) => {
            if (error instanceof GatewayError)
              return lostAnswer(
                shape,
                representations,
                error.code === 'NIET_VASTGELEGD' ? error.code : 'SUBGRAPH_UNAVAILABLE',
              );
            throw error;
          });
        return { data, errors: errors.map(toFormattedError) };
      },
    };
  }

  return {
    prepare: () => undefined,
    execute: async (operation, context) => {
      const serviceMap: ServiceMap = Object.create(null) as ServiceMap;
      const { planner, plan } = operation;
      const operationName = plan.operation.name?.value;
      for (const subgraph of planner.subgraphs) serviceMap[subgraph.name] = dataSource(planner, subgraph);
      const result = await executeQueryPlan(
        plan.queryPlan,
        serviceMap,
        requestContextOf(operation, context),
        buildOperationContext({
          schema: planner.apiSchema,
          operationDocument: plan.document,
          ...(operationName === undefined ? {} : { operationName }),
        }),
        planner.supergraphSchema,
        planner.apiSchemaForPlanning,
      );
      return { data: result.data ?? null, errors: result.errors ?? [] };
    },
  };
}

type RequestContext = Parameters<typeof executeQueryPlan>[2];

/** The executor reads only the request, the context that it hands to our client, and a place to count. */
function requestContextOf(operation: PlannedOperation, context: FetchContext): RequestContext {
  return {
    request: { variables: operation.variables },
    context,
    metrics: {},
    logger: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  } as unknown as RequestContext;
}

/** The executor places an error by its path; the sentence comes later, from `presentAnswer`. */
function toFormattedError({ path, extensions }: FetchError): GraphQLFormattedError {
  return { message: '', path, extensions };
}
