import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface AgendeerSignaalInvoer extends Invoer {
  readonly rao: string;
  readonly signaallijst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly naar: 'GEAGENDEERD';
  readonly gebruiker: Gebruiker;
  readonly nu: number;
}

/** R-RAO-05: what a LKO brought forward, on the agenda of the RAO. */
export const agendeerSignaal: Verb<AgendeerSignaalInvoer, Voorstel> = {
  handeling: 'agendeerSignaal',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, signaallijst }, { bronnen, context }) => ({
    lijst: await zichtbareLijst(await bronnen.besluit.lijstBijRao(rao, signaallijst), context),
    naar: 'GEAGENDEERD',
    gebruiker: context.gebruiker,
    nu: context.nu,
  }),
  regels: [signaallijstBekend, standLaatToe],
  doe: async (tx, { lijst, naar, gebruiker, nu }) => {
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door: gebruiker, nu }))) return undefined;
    return { onderwerpId: lijst.id };
  },
};
