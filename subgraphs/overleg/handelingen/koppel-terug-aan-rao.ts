import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import { terugkoppelingen } from '../tables/besluit.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';

export interface KoppelTerugAanRaoInvoer extends Invoer {
  readonly signaallijst: string;
  readonly tekst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly naar: 'TERUGGEKOPPELD';
  readonly tekst: string;
  readonly gebruiker: Gebruiker;
  readonly nu: number;
}

/** R-BB-06: after it was decided what follows; no term is set at this level. */
export const koppelTerugAanRao: Verb<KoppelTerugAanRaoInvoer, Voorstel> = {
  handeling: 'koppelTerugAanRao',
  plaats: () => ({ soort: 'DEELBERAAD_ASIEL', id: DEELBERAAD }),
  bereidVoor: async ({ signaallijst, tekst }, { bronnen, context: { gebruiker, nu } }) => ({
    lijst: await bronnen.besluit.lijstBijDeelberaad(signaallijst),
    naar: 'TERUGGEKOPPELD',
    tekst,
    gebruiker,
    nu,
  }),
  regels: [signaallijstBekend, standLaatToe, tekstGenoemd('tekst')],
  doe: async (tx, { lijst, naar, tekst, gebruiker, nu }) => {
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door: gebruiker, nu }))) return undefined;
    const op = new Date(nu).toISOString().slice(0, 10);
    await tx.insert(terugkoppelingen).values({ signaallijstId: lijst.id, tekst, op });
    return { onderwerpId: lijst.id };
  },
};
