import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';
import { SubgraphFault } from '../../kit/fault.ts';

/**
 * A request does one verb. The gateway says so too, but whoever comes by another door could do five hundred in one request,
 * and be told of as many people. What may be skipped counts: each verb sees the same text, so that none of them is done.
 * @throws SubgraphFault EEN_HANDELING_PER_VERZOEK
 */
export function eenHandeling({ operation, fragments }: Pick<GraphQLResolveInfo, 'operation' | 'fragments'>): void {
  const names = new Set<string>();
  const seen = new Set<string>();
  look(operation.selectionSet);
  if (names.size > 1) throw new SubgraphFault('EEN_HANDELING_PER_VERZOEK');

  function look({ selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) look(node.selectionSet);
      else if (node.kind === Kind.FIELD) {
        if (node.name.value !== '__typename') names.add((node.alias ?? node.name).value);
      } else if (!seen.has(node.name.value)) {
        seen.add(node.name.value);
        const fragment = fragments[node.name.value];
        if (fragment !== undefined) look(fragment.selectionSet);
      }
    }
  }
}
