import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';
import { isNamed, textOf, valueOf } from './copy-graph.ts';
import { fieldsAtTop, selectionOf } from './selection-of.ts';

/** What a subgraph says of a field: it needs these, or it only knows it. */
export interface Need {
  readonly requires: readonly string[];
  readonly isExternal: boolean;
  /** What it gives below this field although it only knows it elsewhere (@provides). */
  readonly provides: SelectionSetNode | undefined;
}

/** Undefined where it says nothing of the field. */
export type NeedOf = (subgraph: string, type: string, field: string) => Need | undefined;

/** @param supergraph with the real fields */
export function readNeeds(supergraph: DocumentNode): NeedOf {
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
  return (subgraph, type, field) => needs.get(`${subgraph} ${type}.${field}`);
}
