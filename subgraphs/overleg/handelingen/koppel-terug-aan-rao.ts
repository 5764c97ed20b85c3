import { and, eq, inArray } from 'drizzle-orm';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import { opschalingen, terugkoppelingen } from '../tables/besluit.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

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
  bereidVoor: async ({ signaallijst, tekst }, { bronnen, context }) => ({
    lijst: await zichtbareLijst(await bronnen.besluit.lijstBijDeelberaad(signaallijst), context),
    naar: 'TERUGGEKOPPELD',
    tekst,
    gebruiker: context.gebruiker,
    nu: context.nu,
  }),
  regels: [signaallijstBekend, standLaatToe, tekstGenoemd('tekst')],
  doe: async (tx, { lijst, naar, tekst, gebruiker, nu }) => {
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door: gebruiker, nu }))) return undefined;
    const op = new Date(nu).toISOString().slice(0, 10);
    await tx.insert(terugkoppelingen).values({ signaallijstId: lijst.id, tekst, op });
    // However long the Deelberaad took, the RAO that asked can read its list again, and tell the LKO.
    const gevraagd = tx
      .select({ id: opschalingen.volgtOp })
      .from(opschalingen)
      .where(eq(opschalingen.signaallijstId, lijst.id));
    await tx
      .update(signaallijsten)
      .set({ gewijzigdOp: new Date(nu) })
      .where(and(inArray(signaallijsten.id, gevraagd), eq(signaallijsten.stand, 'OPGESCHAALD_DA')));
    return { onderwerpId: lijst.id };
  },
};
