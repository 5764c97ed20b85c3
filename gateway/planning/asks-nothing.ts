import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * Whether an operation can be answered without any subgraph: it asks only what GraphQL itself knows (`__typename`,
 * introspection), or skips the rest whatever its variables are.
 */
export function asksNothing(document: DocumentNode, operation: OperationDefinitionNode): boolean {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const seen = new Set<string>();
  return !asks(operation.selectionSet);

  function asks(set: SelectionSetNode): boolean {
    return set.selections.some((selection) => {
      if (isNeverIncluded(selection)) return false;
      if (selection.kind === Kind.FIELD) return !selection.name.value.startsWith('__');
      if (selection.kind === Kind.INLINE_FRAGMENT) return asks(selection.selectionSet);
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (fragment === undefined || seen.has(name)) return false;
      seen.add(name);
      return asks(fragment.selectionSet);
    });
  }
}

function isNeverIncluded({ directives = [] }: SelectionNode): boolean {
  return directives.some(({ name, arguments: given = [] }) => {
    const value = given.find((argument) => argument.name.value === 'if')?.value;
    return value?.kind === Kind.BOOLEAN && value.value === (name.value === 'skip');
  });
}
