import { Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql';

/** What a federation directive selects, written without its braces: `id box { n }`. */
export function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions as [OperationDefinitionNode];
  return operation.selectionSet;
}

/** The fields at the top of it. */
export function fieldsAtTop(text: string): readonly string[] {
  return selectionOf(text).selections.flatMap((node) => (node.kind === Kind.FIELD ? [node.name.value] : []));
}
