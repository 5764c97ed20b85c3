import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { bewaringInTekst } from '../regels/bewaring-in-tekst.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { deelberaadAntwoordde } from '../regels/r-bb-06-vervolgactie.ts';
import { terugkoppelingOpTijd } from '../regels/r-lko-18-terugkoppeling.ts';
import { besluitGenomen } from '../regels/r-rao-07-afhandelen.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { BesluitRij, LijstRij } from '../stores/besluit.ts';
import { terugkoppelingen } from '../tables/besluit.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface KoppelTerugInvoer extends Invoer {
  readonly rao: string;
  readonly signaallijst: string;
  readonly tekst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly naar: 'TERUGGEKOPPELD';
  readonly besluiten: readonly BesluitRij[];
  /** What the Deelberaad told, where it was asked. */
  readonly vanDeelberaad: unknown;
  readonly uiterlijk: string | undefined;
  readonly tekst: string;
  /** Of a list that lies before the Deelberaad, which reads it. */
  readonly leestVerder: readonly string[];
  readonly gebruiker: Gebruiker;
  readonly vandaag: string;
  readonly nu: number;
}

/** R-LKO-18: to the LKO that sent the list; with it the list is done. */
export const koppelTerug: Verb<KoppelTerugInvoer, Voorstel> = {
  handeling: 'koppelTerug',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, signaallijst, tekst }, { bronnen, context }) => {
    const { gebruiker, nu } = context;
    const lijst = await zichtbareLijst(await bronnen.besluit.lijstBijRao(rao, signaallijst), context);
    const besluiten = lijst === undefined ? [] : await bronnen.besluit.besluitenVan.load(lijst.id);
    return {
      lijst,
      naar: 'TERUGGEKOPPELD',
      besluiten,
      vanDeelberaad: lijst && (await bronnen.besluit.vanDeelberaad(lijst.id)),
      uiterlijk: besluiten[0]?.terugkoppelingUiterlijk,
      tekst,
      leestVerder: lijst?.stand === 'OPGESCHAALD_DA' ? [tekst] : [],
      gebruiker,
      vandaag: new Date(nu).toISOString().slice(0, 10),
      nu,
    };
  },
  regels: [
    signaallijstBekend,
    standLaatToe,
    besluitGenomen,
    deelberaadAntwoordde,
    tekstGenoemd('tekst'),
    bewaringInTekst,
    terugkoppelingOpTijd,
  ],
  doe: async (tx, { lijst, naar, tekst, gebruiker, vandaag, nu }) => {
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door: gebruiker, nu }))) return undefined;
    await tx.insert(terugkoppelingen).values({ signaallijstId: lijst.id, tekst, op: vandaag });
    return { onderwerpId: lijst.id };
  },
};
