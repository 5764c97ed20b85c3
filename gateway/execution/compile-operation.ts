import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Plan, Planner } from '../planning/planner.ts';
import type { PlannedSubgraph } from '../planning/subgraph-schemas.ts';
import { type CompiledFetch, compileFetch } from './compile-fetch.ts';
import { compileIntrospection, type Introspect } from './introspection.ts';
import { groupFetches, mergedText, sameQuestions } from './merge-fetches.ts';
import { readPlan } from './plan-nodes/read-plan.ts';
import { compileProjection, type Projection } from './projection/compile-projection.ts';

/** A plan as functions: made once, and used for every request with the same operation. */
export interface CompiledOperation {
  readonly requests: readonly CompiledRequest[];
  readonly projection: Projection;
  readonly introspect: Introspect;
  /** Variable of ours -> the client's. */
  readonly variables: Plan['names']['variables'];
}

/** What goes to one subgraph at once. */
export interface CompiledRequest {
  readonly subgraph: PlannedSubgraph;
  readonly fetches: readonly CompiledFetch[];
  /** Which requests, by their place in the list, must have come in before; all stand earlier in it. */
  readonly after: readonly number[];
  /** The text that asks these of the fetches. */
  textOf(fetches: readonly CompiledFetch[]): string;
}

export function compileOperation(plan: Plan, planner: Planner): CompiledOperation {
  const isConcrete = openIsConcrete(planner.supergraphSchema);
  const requests = groupFetches(readPlan(plan.queryPlan)).map(({ fetches, after }) => {
    const subgraph = planner.subgraphs.find(({ name }) => name === fetches[0]?.node.serviceName);
    if (subgraph === undefined) throw new Error('a plan asks subgraphs that exist');
    const { schema, keyFields } = subgraph;
    const schemas = { supergraph: planner.supergraphSchema, subgraph: schema, keyFields };
    const compiled = sameQuestions(fetches).map((same) =>
      compileFetch(
        same[0],
        same.map(({ path }) => path),
        schemas,
        isConcrete,
      ),
    );
    return { subgraph, fetches: compiled, after, textOf: openTexts(compiled) };
  });
  return {
    requests,
    projection: compileProjection(plan, planner.apiSchema),
    introspect: compileIntrospection(plan, planner.apiSchema),
    variables: plan.names.variables,
  };
}

/** Which of the questions are asked depends on what came in before; each combination is written once. */
function openTexts(fetches: readonly CompiledFetch[]): CompiledRequest['textOf'] {
  const texts = new Map<string, string>();
  return (asked) => {
    const key = fetches.map((fetch) => (asked.includes(fetch) ? '1' : '0')).join('');
    const known = texts.get(key) ?? mergedText(asked);
    texts.set(key, known);
    return known;
  };
}

function openIsConcrete(schema: GraphQLSchema): (typename: string) => boolean {
  const names = new Set<string>();
  for (const type of Object.values(schema.getTypeMap())) if (isObjectType(type)) names.add(type.name);
  return (typename) => names.has(typename);
}
