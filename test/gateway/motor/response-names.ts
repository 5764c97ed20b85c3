/** Which response names are taken below one point of an operation, so that no two fields contradict (GraphQL 5.3.2). */
export interface Names {
  readonly taken: Map<string, { readonly uses: Use[]; readonly below: Names }>;
}

export interface Use {
  /** The object type on which it is asked; undefined for an interface, which may stand for any. */
  readonly on: string | undefined;
  readonly field: string;
  readonly type: string;
}

export function emptyNames(): Names {
  return { taken: new Map() };
}

/** The first of these names that can be had; the same name is given twice where the answers cannot differ. */
export function takeName(names: Names, wanted: readonly string[], use: Use): { name: string; below: Names } {
  for (const name of [...wanted, ...numbered(wanted.at(-1) ?? 'veld')]) {
    const known = names.taken.get(name) ?? { uses: [], below: emptyNames() };
    if (!known.uses.every((other) => agree(other, use))) continue;
    known.uses.push(use);
    names.taken.set(name, known);
    return { name, below: known.below };
  }
  throw new Error('no name is left');
}

function agree(a: Use, b: Use): boolean {
  const neverTogether = a.on !== undefined && b.on !== undefined && a.on !== b.on;
  return a.type === b.type && (a.field === b.field || neverTogether);
}

function* numbered(name: string): Generator<string> {
  for (let n = 1; n < 1000; n++) yield `${name}_${n}`;
}
