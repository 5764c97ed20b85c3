import { buildOperationContext, executeQueryPlan, type GraphQLDataSource, type ServiceMap } from '@apollo/gateway';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { SubgraphBody } from './subgraph-service.ts';

export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly path?: readonly (string | number)[] | undefined; readonly message?: string }[];
}

export type FetchSubgraph = (
  subgraph: { readonly name: string; readonly url: string },
  body: SubgraphBody,
) => Promise<{ readonly data: Record<string, unknown> | null; readonly errors: readonly object[] }>;

export interface Oracle {
  readonly schema: GraphQLSchema;
  execute(
    document: DocumentNode,
    asked: {
      readonly variables: Readonly<Record<string, unknown>>;
      readonly operationName: string | undefined;
    },
  ): Promise<Answer>;
}

/** The planner and the executor of @apollo/gateway, with nothing of ours between. */
export function openApolloOracle(supergraphSdl: string, fetchSubgraph: FetchSubgraph): Oracle {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null });
  const apiSchema = supergraph.apiSchema();
  const schema = apiSchema.toGraphQLJSSchema();
  const supergraphSchema = supergraph.schema.toGraphQLJSSchema();
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false });
  const services: ServiceMap = Object.create(null) as ServiceMap;
  for (const { name, url } of supergraph.subgraphsMetadata()) {
    const source: GraphQLDataSource = {
      process: async ({ request: { query = '', variables, operationName } }) => {
        const { data, errors } = await fetchSubgraph({ name, url }, { query, variables, operationName });
        return {
          data: data as Record<string, unknown>,
          ...(errors.length > 0 ? { errors: errors as GraphQLFormattedError[] } : {}),
        };
      },
    };
    services[name] = source;
  }
  const plans = new WeakMap<DocumentNode, QueryPlan>();
  return {
    schema,
    execute: async (document, { variables, operationName }) => {
      const which = operationName === undefined ? {} : { operationName };
      const plan = plans.get(document) ?? planner.buildQueryPlan(operationFromDocument(apiSchema, document, which));
      plans.set(document, plan);
      const context = { request: { variables }, context: {}, metrics: {}, logger: QUIET };
      const { data, errors, extensions } = await executeQueryPlan(
        plan,
        services,
        context as unknown as Parameters<typeof executeQueryPlan>[2],
        buildOperationContext({ schema, operationDocument: document, ...which }),
        supergraphSchema,
        apiSchema,
      );
      const late = (extensions?.['valueCompletion'] ?? []) as NonNullable<Answer['errors']>;
      return { data, errors: [...(errors ?? []), ...late] };
    },
  };
}

const QUIET = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
