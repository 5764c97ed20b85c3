import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import { type GraphQLFormattedError, Kind, parse, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { GatewayError } from '../error.ts';
import type { Engine, FetchContext, PlannedOperation } from './engine.ts';
import type { SubgraphClient } from './subgraph-client.ts';

/**
 * Executes plans with the executor of @apollo/gateway over our own client. A fetch that fails gives nulls, and an error on
 * the path of each field that it was for: the rest of the answer stands. A proof that could not be fetched is null too, so
 * that an owner can still say what its own people may see.
 */
export function openApolloEngine(client: SubgraphClient): Engine {
  const shapes = new LRUCache<string, FetchShape>({ max: 5000 });
  const shapeOf = (query: string): FetchShape => {
    const known = shapes.get(query) ?? readShape(query);
    shapes.set(query, known);
    return known;
  };

  function dataSource(subgraph: { readonly name: string; readonly url: string }): GraphQLDataSource {
    return {
      process: async ({ request, context }) => {
        const { query = '', variables = {}, operationName } = request;
        try {
          const answer = await client.fetch(subgraph, { query, variables, operationName }, context as FetchContext);
          return { data: answer.data, errors: answer.errors.map(toFormattedError) };
        } catch (error) {
          if (!(error instanceof GatewayError)) throw error;
          return lost(shapeOf(query), variables);
        }
      },
    };
  }

  return {
    execute: async (operation, context) => {
      const serviceMap: ServiceMap = Object.create(null) as ServiceMap;
      for (const subgraph of operation.planner.subgraphs) serviceMap[subgraph.name] = dataSource(subgraph);
      const { planner, document, operationName } = operation;
      const result = await executeQueryPlan(
        operation.plan,
        serviceMap,
        requestContextOf(operation, context),
        buildOperationContext({
          schema: planner.apiSchema,
          operationDocument: document,
          ...(operationName === undefined ? {} : { operationName }),
        }),
        planner.supergraphSchema,
        planner.apiSchemaForPlanning,
      );
      return { data: result.data ?? null, errors: result.errors ?? [] };
    },
    close: () => client.close(),
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

interface FetchShape {
  /** Whether it asks entities by representation. */
  readonly entities: boolean;
  /** The response names directly below the root, or directly below each entity. */
  readonly fields: readonly string[];
}

function readShape(query: string): FetchShape {
  const [operation] = parse(query, { noLocation: true }).definitions.filter(
    (node) => node.kind === Kind.OPERATION_DEFINITION,
  );
  const root = operation === undefined ? [] : topFields(operation.selectionSet);
  const entities = root.find((field) => field.name === '_entities');
  return { entities: entities !== undefined, fields: (entities?.inner ?? root).map((field) => field.name) };
}

interface TopField {
  readonly name: string;
  readonly inner: readonly TopField[];
}

function topFields(set: SelectionSetNode): TopField[] {
  return set.selections.flatMap((selection): TopField[] => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return topFields(selection.selectionSet);
    if (selection.kind !== Kind.FIELD || selection.name.value === '__typename') return [];
    const name = (selection.alias ?? selection.name).value;
    return [
      {
        name,
        inner: selection.name.value === '_entities' && selection.selectionSet ? topFields(selection.selectionSet) : [],
      },
    ];
  });
}

function lost({ entities, fields }: FetchShape, variables: Readonly<Record<string, unknown>>) {
  const nulls = () => Object.fromEntries(fields.map((field) => [field, null]));
  const representations = variables['representations'];
  const count = entities && Array.isArray(representations) ? representations.length : 0;
  const error = (path: (string | number)[]) => toFormattedError({ path, extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
  if (!entities) return { data: nulls(), errors: fields.map((field) => error([field])) };
  return {
    data: { _entities: Array.from({ length: count }, nulls) },
    errors: Array.from({ length: count }, (_, i) => fields.map((field) => error(['_entities', i, field]))).flat(),
  };
}

/** Only path and extensions go on from here; a subgraph's text never does. */
function toFormattedError(error: Readonly<Record<string, unknown>>): GraphQLFormattedError {
  const path = Array.isArray(error['path']) ? (error['path'] as (string | number)[]) : undefined;
  const extensions = typeof error['extensions'] === 'object' && error['extensions'] !== null ? error['extensions'] : {};
  return { message: '', ...(path === undefined ? {} : { path }), extensions: extensions as Record<string, unknown> };
}
