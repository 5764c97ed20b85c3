import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/**
 * A mutation with each of its root fields written once. What @skip and @include say differently of two places where a field
 * stands, the planner makes two fetches of; for a query that is work done twice, but a mutation would be done twice. Fields of one
 * response name are one field, done once (GraphQL 6.2.2, 6.3.2), so at the root the variables decide before anything is planned.
 * @returns the document itself when the operation is no mutation, or nothing of it is done
 */
export function writeMutationsOnce(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): DocumentNode {
  if (operation.operation !== OperationTypeNode.MUTATION) return document;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const fields = new Map<string, FieldNode>();
  collect(operation.selectionSet, new Set());
  if (fields.size === 0) return document;
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [...fields.values()] };
  return {
    ...document,
    definitions: document.definitions.map((node) => (node === operation ? { ...operation, selectionSet } : node)),
  };

  /** GraphQL 6.3.2, CollectFields; every fragment here is on the one root type. */
  function collect(set: SelectionSetNode, seen: Set<string>): void {
    for (const selection of set.selections) {
      if (!isIncluded(selection)) continue;
      if (selection.kind === Kind.FIELD) add(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, seen);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet, seen);
      }
    }
  }

  function add({ directives: _decided, ...field }: FieldNode): void {
    const name = (field.alias ?? field.name).value;
    const known = fields.get(name)?.selectionSet;
    const selectionSet =
      known === undefined || field.selectionSet === undefined
        ? field.selectionSet
        : { ...known, selections: [...known.selections, ...field.selectionSet.selections] };
    fields.set(name, { ...field, ...(selectionSet === undefined ? {} : { selectionSet }) });
  }

  function isIncluded(node: SelectionNode): boolean {
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}
