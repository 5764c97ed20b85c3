import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import { checkScalars } from './scalars.ts';

/** One composed supergraph, ready to plan with. A reload makes a new one; a request keeps the one it began with. */
export interface Planner {
  readonly sdl: string;
  /** What clients may see: nothing inaccessible is in it. */
  readonly apiSchema: GraphQLSchema;
  /** What the engine executes against. */
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchemaForPlanning: ReturnType<Supergraph['apiSchema']>;
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  /** The plan of this operation; `text` is what it is remembered by. */
  plan(operation: {
    readonly document: DocumentNode;
    readonly operationName: string | undefined;
    readonly text: string;
  }): QueryPlan;
}

const REMEMBERED_PLANS = 1000;
/** Characters of the plans; in memory a plan takes six to seven times as many bytes (measured). */
const REMEMBERED_SIZE = 16 * 1024 * 1024;

/** @throws when the text is no supergraph that can be planned with */
export function openPlanner(sdl: string): Planner {
  // @policy is for our own authorization: the planner plans what is left when that has decided, so it need not know it.
  const supergraph = Supergraph.build(sdl, { supportedFeatures: null, validateSupergraph: true });
  const apiSchemaForPlanning = supergraph.apiSchema();
  const apiSchema = checkScalars(apiSchemaForPlanning.toGraphQLJSSchema());
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false });
  const plans = new LRUCache<string, QueryPlan>({
    max: REMEMBERED_PLANS,
    maxSize: REMEMBERED_SIZE,
    // Not by the text: a fragment under a hundred aliases is a short text and a plan of 1.4 MB.
    sizeCalculation: (plan, key) => key.length + JSON.stringify(plan).length,
  });
  return {
    sdl,
    apiSchema,
    supergraphSchema: checkScalars(supergraph.schema.toGraphQLJSSchema()),
    apiSchemaForPlanning,
    subgraphs: [...supergraph.subgraphsMetadata()].map(({ name, url }) => ({ name, url })),
    plan: ({ document, operationName, text }) => {
      const key = `${operationName ?? ''}\n${text}`;
      const known = plans.get(key);
      if (known !== undefined) return known;
      const operation = operationFromDocument(
        apiSchemaForPlanning,
        document,
        operationName === undefined ? {} : { operationName },
      );
      const plan = planner.buildQueryPlan(operation);
      plans.set(key, plan);
      return plan;
    },
  };
}
