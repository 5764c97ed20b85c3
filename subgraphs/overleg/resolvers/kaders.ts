import type { OverlegContext } from '../context.ts';

/** The kaders that hold on a day, as rows of the hub where they are read. */
export function geldendeKaders(vanHub: (id: string) => object) {
  return async (
    { id }: { readonly id: string },
    { opDag }: { readonly opDag?: string | null },
    { bronnen, nu }: OverlegContext,
  ) => {
    const rijen = await bronnen.rao.kaders(opDag ?? new Date(nu).toISOString().slice(0, 10));
    return rijen.map((kader) => ({ ...kader, ...vanHub(id) }));
  };
}
