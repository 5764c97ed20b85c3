import type { FieldPolicy } from '../subgraphs/kit/coverage.ts';

/**
 * A field that more than one subgraph answers carries one label. A router asks whichever owner it likes, and that one holds its
 * own label alone: with two labels, the weaker would be the only one that counts.
 * @param perSubgraph the labelled fields of each
 */
export function sharedFieldFaults(perSubgraph: readonly (readonly FieldPolicy[])[]): string[] {
  const labels = new Map<string, Set<string>>();
  for (const { type, field, labels: said, regime } of perSubgraph.flat()) {
    const name = `${type}.${field}`;
    labels.set(name, (labels.get(name) ?? new Set()).add(JSON.stringify([said, regime])));
  }
  return [...labels]
    .filter(([, different]) => different.size > 1)
    .map(([name]) => `${name}: shared, and not labelled the same by each who answers it`);
}
