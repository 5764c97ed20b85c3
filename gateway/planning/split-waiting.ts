import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { FieldNode } from 'graphql';
import { fieldsOfEntities, keepFields } from './entity-fields.ts';
import type { NeedOf } from './field-needs.ts';
import { rewriteFetches } from './rewrite-fetches.ts';
import type { PlannedSubgraph } from './subgraph-schemas.ts';

/**
 * Asks what needs no more than a key in a fetch of its own, before what requires more. The planner asks one subgraph for both at
 * once; where something that the second requires is computed elsewhere from the first, that fetch would wait for itself.
 */
export function splitWaiting(plan: QueryPlan, needOf: NeedOf, subgraphs: readonly PlannedSubgraph[]): QueryPlan {
  return rewriteFetches(plan, (fetch) => {
    const { serviceName, operation, requires } = fetch;
    if (requires === undefined) return fetch;
    const required = new Map<string, Set<string>>();
    let hasOthers = false;
    for (const [field, type] of fieldsOfEntities(operation)) {
      const needs = needOf(serviceName, type, field.name.value)?.requires ?? [];
      if (needs.length > 0) required.set(type, new Set([...(required.get(type) ?? []), ...needs]));
      else hasOthers ||= field.name.value !== '__typename';
    }
    if (required.size === 0 || !hasOthers) return fetch;
    const waits = (field: FieldNode, type: string): boolean =>
      (needOf(serviceName, type, field.name.value)?.requires.length ?? 0) > 0;
    const keyFields = subgraphs.find(({ name }) => name === serviceName)?.keyFields;
    const isKey = (type: string, name: string): boolean =>
      keyFields?.get(type)?.has(name) === true || required.get(type)?.has(name) !== true;
    const first: FetchNode = {
      ...fetch,
      operation: keepFields(operation, (field, type) => !waits(field, type)),
      requires: requires.map((node) => keepRequired(node, isKey)),
    };
    const rest: FetchNode = { ...fetch, operation: keepFields(operation, waits) };
    return { kind: 'Sequence', nodes: [first, rest] };
  });
}

function keepRequired(
  node: QueryPlanSelectionNode,
  isKept: (type: string, name: string) => boolean,
): QueryPlanSelectionNode {
  if (node.kind === 'Field') return node;
  const { typeCondition = '', selections } = node;
  return { ...node, selections: selections.filter((one) => one.kind !== 'Field' || isKept(typeCondition, one.name)) };
}
