import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { bijeenkomstGehouden, ingediendVoorBijeenkomst } from '../regels/bijeenkomst-gehouden.ts';
import { secretarisVanBijeenkomst } from '../regels/r-rao-03-secretaris.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import type { BijeenkomstRij } from '../stores/rao.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface BespreekSignaalInvoer extends Invoer {
  readonly rao: string;
  readonly bijeenkomst: string;
  readonly signaallijst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly naar: 'BESPROKEN';
  readonly bijeenkomst: BijeenkomstRij | undefined;
  readonly gebruiker: Gebruiker;
  readonly organisatie: string;
  readonly vandaag: string;
  readonly nu: number;
}

/** R-RAO-07: what was discussed, whether or not it was decided at the same meeting. */
export const bespreekSignaal: Verb<BespreekSignaalInvoer, Voorstel> = {
  handeling: 'bespreekSignaal',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, bijeenkomst, signaallijst }, { bronnen, context }) => ({
    lijst: await zichtbareLijst(await bronnen.besluit.lijstBijRao(rao, signaallijst), context),
    naar: 'BESPROKEN',
    bijeenkomst: await bronnen.rao.bijeenkomst(rao, bijeenkomst),
    gebruiker: context.gebruiker,
    organisatie: context.gebruiker.organisatie,
    vandaag: new Date(context.nu).toISOString().slice(0, 10),
    nu: context.nu,
  }),
  regels: [signaallijstBekend, standLaatToe, bijeenkomstGehouden, ingediendVoorBijeenkomst, secretarisVanBijeenkomst],
  doe: async (tx, { lijst, naar, gebruiker, nu }) => {
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door: gebruiker, nu }))) return undefined;
    return { onderwerpId: lijst.id };
  },
};
