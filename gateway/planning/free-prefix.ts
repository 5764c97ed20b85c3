import { type DocumentNode, Kind } from 'graphql';

/** The first of `k`, `kk`, ... that with a number behind it is no name of a field, so that ours never meet the schema's. */
export function freePrefix(supergraph: DocumentNode, letter: string): string {
  const taken = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const { name } of node.fields ?? []) taken.add(name.value.replace(/\d+$/, ''));
  }
  let prefix = letter;
  while (taken.has(prefix)) prefix += letter;
  return prefix;
}
