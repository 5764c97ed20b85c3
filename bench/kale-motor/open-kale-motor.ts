import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { openOwnEngine } from '../../gateway/execution/own-engine.ts';
import type { SubgraphAnswer } from '../../gateway/execution/subgraph-client.ts';
import { GatewayError } from '../../gateway/error.ts';
import { openPlanner, type OperationToPlan, type Plan, type Planner } from '../../gateway/planning/planner.ts';

export interface KaleMotorOptions {
  readonly supergraphSdl: string;
  /** A fetch that fails may throw anything. */
  readonly fetchSubgraph: (
    subgraph: { readonly name: string; readonly url: string },
    body: { readonly query: string; readonly variables: unknown; readonly operationName: string | undefined },
    signal?: AbortSignal,
  ) => Promise<SubgraphAnswer>;
}

export interface KaleVraag {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | undefined;
}

export interface KaalAntwoord {
  /** Absent when nothing was executed. */
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLError[];
}

export interface KaleMotor {
  execute(vraag: KaleVraag, signal?: AbortSignal): Promise<KaalAntwoord>;
  readonly schema: GraphQLSchema;
}

const REMEMBERED = 1000;

/** Planning and execution of the gateway, and nothing else of it: nobody is asked who they are, nothing is refused or recorded. */
export function openKaleMotor({ supergraphSdl, fetchSubgraph }: KaleMotorOptions): KaleMotor {
  const planner = openPlanner(supergraphSdl);
  const engine = openOwnEngine<AbortSignal | undefined>({
    owed: false,
    isStopped: (signal) => signal?.aborted === true,
    ask: async (subgraph, body, signal) => {
      try {
        return await fetchSubgraph(subgraph, body, signal);
      } catch {
        throw new GatewayError('SUBGRAPH_UNAVAILABLE');
      }
    },
  });
  const validated = new LRUCache<string, Validated>({ max: REMEMBERED });
  const read = (query: string): Validated => {
    const known = validated.get(query) ?? readDocument(planner.apiSchema, query);
    validated.set(query, known);
    return known;
  };
  return {
    schema: planner.apiSchema,
    execute: async ({ query, variables: given = {}, operationName }, signal) => {
      const { document, errors } = read(query);
      if (document === undefined) return { errors };
      const operation = getOperationAST(document, operationName);
      if (operation === null || operation === undefined) return { errors: [new GraphQLError('Unknown operation')] };
      const { coerced, errors: wrong } = getVariableValues(
        planner.apiSchema,
        operation.variableDefinitions ?? [],
        given,
      );
      if (coerced === undefined) return { errors: wrong };
      const plan = planOrNone(planner, { document, operationName, text: query, variables: coerced });
      if (plan === undefined) return { data: null, errors: [new GraphQLError('There is no way to what was asked')] };
      const { data, errors: raw } = await engine.execute({ planner, plan, variables: coerced }, signal);
      return { data, ...(raw.length === 0 ? {} : { errors: raw.map(toGraphQLError) }) };
    },
  };
}

/** Some supergraphs compose, and still leave no way to a field. */
function planOrNone(planner: Planner, operation: OperationToPlan): Plan | undefined {
  try {
    return planner.plan(operation);
  } catch {
    return undefined;
  }
}

type Validated =
  | { readonly document: DocumentNode; readonly errors?: undefined }
  | { readonly document?: undefined; readonly errors: readonly GraphQLError[] };

function readDocument(schema: GraphQLSchema, query: string): Validated {
  try {
    const document = parse(query, { noLocation: true });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    throw error;
  }
}

function toGraphQLError({
  path,
  extensions,
}: {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}): GraphQLError {
  // A code is text of the subgraph too, unless it is one of ours.
  const code = extensions['code'] === 'SUBGRAPH_UNAVAILABLE' ? 'SUBGRAPH_UNAVAILABLE' : 'SUBGRAPH_ERROR';
  return new GraphQLError('A subgraph could not answer this field', { path: path ?? null, extensions: { code } });
}
