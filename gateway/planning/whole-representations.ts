import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { rewriteFetches } from './rewrite-fetches.ts';
import type { PlannedSubgraph } from './subgraph-schemas.ts';

/**
 * Of an interface that a subgraph knows as an object (@interfaceObject) the planner writes what is required for the interface,
 * and the key only for the types that were asked; an object of another type would then be asked about without its key. What is
 * required belongs to the types that have one.
 */
export function keepRepresentationsWhole(plan: QueryPlan, subgraphs: readonly PlannedSubgraph[]): QueryPlan {
  return rewriteFetches(plan, (fetch) =>
    fetch.requires === undefined ? fetch : { ...fetch, requires: whole(fetch, fetch.requires) },
  );

  function whole({ serviceName }: FetchNode, requires: readonly QueryPlanSelectionNode[]): QueryPlanSelectionNode[] {
    const keyFields = subgraphs.find(({ name }) => name === serviceName)?.keyFields;
    const isKeyless = (node: QueryPlanSelectionNode): boolean => {
      const names = node.kind === 'InlineFragment' ? keyFields?.get(node.typeCondition ?? '') : undefined;
      return names !== undefined && !(node.selections ?? []).some((one) => one.kind === 'Field' && names.has(one.name));
    };
    const keyless = requires.filter(isKeyless);
    if (keyless.length === 0) return [...requires];
    const more = keyless.flatMap(({ selections = [] }) => selections);
    return requires.flatMap((node): QueryPlanSelectionNode[] => {
      if (isKeyless(node)) return [];
      return node.kind === 'InlineFragment' ? [{ ...node, selections: [...node.selections, ...more] }] : [node];
    });
  }
}
