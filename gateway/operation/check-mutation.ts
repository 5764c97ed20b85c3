import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../error.ts';

/**
 * A mutation is one verb: it is done whole or refused before anything is done, and two in one request could not promise that.
 * Strict mode withholds an answer after it was fetched, and cannot take back what was done.
 * @throws GatewayError EEN_HANDELING_PER_VERZOEK, STRIKT_ALLEEN_BIJ_LEZEN
 */
export function checkMutation(document: DocumentNode, operation: OperationDefinitionNode, strikt: boolean): void {
  if (operation.operation !== OperationTypeNode.MUTATION) return;
  if (strikt) throw new GatewayError('STRIKT_ALLEEN_BIJ_LEZEN');
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  if (new Set(rootNames(operation.selectionSet, fragments)).size > 1)
    throw new GatewayError('EEN_HANDELING_PER_VERZOEK');
}

function* rootNames(set: SelectionSetNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Generator<string> {
  for (const node of set.selections) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value !== '__typename') yield (node.alias ?? node.name).value;
      continue;
    }
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    if (inner !== undefined) yield* rootNames(inner.selectionSet, fragments);
  }
}
