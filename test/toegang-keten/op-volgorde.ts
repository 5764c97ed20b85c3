/** Errors and their summary stand in the order in which the subgraphs happened to answer; here they stand in one order. */
export function opVolgorde(antwoord: object): object {
  const {
    errors = [],
    extensions,
    ...rest
  } = antwoord as {
    readonly errors?: readonly unknown[];
    readonly extensions?: { readonly toegang?: { readonly geweigerd: readonly unknown[] } };
  };
  const sorteer = (rijen: readonly unknown[]) => rijen.map((rij) => JSON.stringify(rij)).toSorted();
  return { ...rest, errors: sorteer(errors), geweigerd: sorteer(extensions?.toegang?.geweigerd ?? []) };
}
