import type { OverlegContext } from '../context.ts';
import { leesResultaten } from '../stores/resultaten.ts';

export const ResultatenRAO = {
  resultatenPerLko: async ({ id }: { readonly id: string }, _args: unknown, { bronnen: { db }, nu }: OverlegContext) =>
    (await leesResultaten(db, id, nu)).map((resultaat) => ({ ...resultaat, raoId: id })),
};
