import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  parse,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isNamed, textOf, valueOf } from './copy-graph.ts';
import { rewriteFetches } from './rewrite-fetches.ts';
import { fieldsAtTop, selectionOf } from './selection-of.ts';
import type { PlannedSubgraph } from './subgraph-schemas.ts';

/** What a subgraph says of a field: it needs these, or it only knows it. */
interface Need {
  readonly requires: readonly string[];
  readonly isExternal: boolean;
  /** What it gives below this field although it only knows it elsewhere (@provides). */
  readonly provides: SelectionSetNode | undefined;
}

/**
 * Whether a plan asks a subgraph for a field without sending what that requires, or for one that it does not resolve.
 * @param supergraph with the real fields
 */
export function openAsksUnprepared(supergraph: DocumentNode, subgraphs: readonly PlannedSubgraph[]) {
  const names = new Map<string, string>();
  /** `Subgraph Type.field` */
  const needs = new Map<string, Need>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const { name, directives = [] } of node.values ?? [])
      for (const directive of directives) names.set(name.value, textOf(directive, 'name') ?? name.value);
  }
  for (const type of supergraph.definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of type.fields ?? [])
      for (const directive of (field.directives ?? []).filter(isNamed('join__field'))) {
        const name = names.get(textOf(directive, 'graph') ?? '') ?? '';
        const requires = fieldsAtTop(textOf(directive, 'requires') ?? '__typename');
        const isExternal = valueOf(directive, 'external') !== undefined;
        const provides = textOf(directive, 'provides');
        needs.set(`${name} ${type.name.value}.${field.name.value}`, {
          requires: requires.filter((one) => one !== '__typename'),
          isExternal,
          provides: provides === undefined ? undefined : selectionOf(provides),
        });
      }
  }
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
            const need = needs.get(`${serviceName} ${info.getParentType()?.name ?? ''}.${node.name.value}`);
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
