import { loadHub, mag } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import type { StappenplanRij } from '../stores/signaallijst.ts';

export const LkoStappenplannen = {
  /** That there is one says that somebody is an AMV: of whom who asks may not know that, there is none. */
  stappenplannen: async ({ id }: { readonly id: string }, _args: unknown, context: OverlegContext) => {
    const rijen = await context.bronnen.signaal.stappenplannenVan(id);
    await Promise.all(rijen.map(({ vNummer: key }) => context.relaties.load({ type: 'Vreemdeling', key })));
    return rijen
      .filter(({ vNummer }) => mag(context, 'Vreemdeling', vNummer, 'MINDERJARIGHEID:VOLLEDIG'))
      .map((rij) => ({ ...rij, gestartDoor: rij.organisatie }));
  },
};

export const Stappenplan = {
  vreemdeling: ({ vNummer }: StappenplanRij, _args: unknown, context: OverlegContext) =>
    loadHub(context, 'Vreemdeling', vNummer),
};
