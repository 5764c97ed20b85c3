import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { type FieldNode, Kind, parse, type SelectionSetNode, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { NeedOf } from './field-needs.ts';
import { rewriteFetches } from './rewrite-fetches.ts';
import type { PlannedSubgraph } from './subgraph-schemas.ts';

/** Whether a plan asks a subgraph for a field without sending what that requires, or for one that it does not resolve. */
export function openAsksUnprepared(needOf: NeedOf, subgraphs: readonly PlannedSubgraph[]) {
  return (plan: QueryPlan): boolean => {
    let found = false;
    rewriteFetches(plan, (fetch) => {
      found ||= isUnprepared(fetch);
      return fetch;
    });
    return found;
  };

  function isUnprepared({ serviceName, operation, requires = [] }: FetchNode): boolean {
    const subgraph = subgraphs.find(({ name }) => name === serviceName);
    if (subgraph === undefined) return false;
    const sent = new Set(requires.flatMap(fieldsOf));
    const info = new TypeInfo(subgraph.schema);
    const above: FieldNode[] = [];
    /** What is provided below each of those. */
    const provided: (readonly SelectionSetNode[])[] = [];
    let found = false;
    visit(
      parse(operation, { noLocation: true }),
      visitWithTypeInfo(info, {
        Field: {
          enter: (node) => {
            const need = needOf(serviceName, info.getParentType()?.name ?? '', node.name.value);
            const isOfEntity = above.length === 1 && above[0]?.name.value === '_entities';
            if (need !== undefined && need.requires.length > 0)
              found ||= !isOfEntity || !need.requires.every((name) => sent.has(name));
            const given = (provided.at(-1) ?? []).flatMap((set) => fieldsNamed(set, node.name.value));
            if (need?.isExternal === true) found ||= given.length === 0;
            above.push(node);
            provided.push([
              ...given.flatMap(({ selectionSet }) => selectionSet ?? []),
              ...(need?.provides ? [need.provides] : []),
            ]);
          },
          leave: () => {
            above.pop();
            provided.pop();
          },
        },
      }),
    );
    return found;
  }
}

/** The fields of this name at the top of a selection, of whichever type. */
function fieldsNamed({ selections }: SelectionSetNode, name: string): readonly FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsNamed(selection.selectionSet, name);
    return selection.kind === Kind.FIELD && selection.name.value === name ? [selection] : [];
  });
}

/** The fields of an entity that are sent. */
function fieldsOf(node: QueryPlanSelectionNode): readonly string[] {
  return node.kind === 'Field' ? [node.name] : node.selections.flatMap(fieldsOf);
}
