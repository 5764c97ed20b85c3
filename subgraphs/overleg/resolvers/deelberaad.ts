import { loadHub } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { toegangVan } from '../toegang-view.ts';
import { geldendeKaders } from './kaders.ts';

const HIER = { deelberaadId: DEELBERAAD };

export function deelberaadAsiel(_root: unknown, _args: unknown, context: OverlegContext) {
  return loadHub(context, 'DeelberaadAsiel', DEELBERAAD);
}

export const DeelberaadAsiel = {
  toegang: async ({ id }: { readonly id: string }, _args: unknown, context: OverlegContext) =>
    toegangVan(context, 'DeelberaadAsiel', id, await context.bronnen.gronden('DeelberaadAsiel', id)),
  naam: () => 'Deelberaad Asiel',
  leden: async (_hub: unknown, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.store.ledenVan('DEELBERAAD_ASIEL', DEELBERAAD)).map((lid) => ({ ...lid, ...HIER })),
  kaders: geldendeKaders(() => HIER),
  trends: async (_hub: unknown, _args: unknown, { bronnen }: OverlegContext) =>
    (await bronnen.rao.trends()).map((trend) => ({ ...trend, ...HIER, vanRao: trend.raoId })),
};
