import { randomUUID } from 'node:crypto';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { Database } from '../../../opslag/store.ts';
import { DEELBERAAD } from '../lidmaatschappen.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { ofWelOfGeen, vervolgactieDoorIemand } from '../regels/r-bb-06-vervolgactie.ts';
import { signaallijstBekend } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import { vervolgacties } from '../tables/besluit.ts';
import { houdLijstVast } from './lijst-vasthouden.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface StelVervolgactieVastInvoer extends Invoer {
  readonly signaallijst: string;
  readonly uitkomst: (typeof vervolgacties.$inferSelect)['uitkomst'];
  readonly actor?: string | null;
  readonly tekst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly eerdere: readonly { readonly uitkomst: string }[];
  readonly uitkomst: StelVervolgactieVastInvoer['uitkomst'];
  readonly actor: string | null;
  readonly tekst: string;
  readonly gebruiker: Gebruiker;
  readonly nu: number;
}

/** R-BB-06: whether something follows, what, and by whom; of as many as it takes. */
export const stelVervolgactieVast: Verb<StelVervolgactieVastInvoer, Voorstel> = {
  handeling: 'stelVervolgactieVast',
  plaats: () => ({ soort: 'DEELBERAAD_ASIEL', id: DEELBERAAD }),
  bereidVoor: async ({ signaallijst, uitkomst, actor = null, tekst }, { bronnen, context }) => {
    const { gebruiker, nu } = context;
    const gevonden = await zichtbareLijst(await bronnen.besluit.lijstBijDeelberaad(signaallijst), context);
    // What was told to the RAO's is done.
    const lijst = gevonden?.stand === 'TERUGGEKOPPELD' ? undefined : gevonden;
    const eerdere = lijst === undefined ? [] : await bronnen.besluit.vervolgactiesVan.load(lijst.id);
    return { lijst, eerdere, uitkomst, actor, tekst, gebruiker, nu };
  },
  regels: [signaallijstBekend, vervolgactieDoorIemand, ofWelOfGeen, tekstGenoemd('tekst')],
  doe: async (tx, { lijst, uitkomst, actor, tekst, gebruiker, nu }) => {
    if (lijst === undefined || !(await toBesloten(tx, lijst, gebruiker, nu))) return undefined;
    const id = `vervolgactie-${randomUUID()}`;
    await tx
      .insert(vervolgacties)
      .values({ id, signaallijstId: lijst.id, uitkomst, actor, tekst, vastgesteldOp: new Date(nu) });
    return { onderwerpId: id };
  },
};

const STAPPEN = ['INGEDIEND', 'GEAGENDEERD', 'BESPROKEN', 'BESLOTEN'] as const;

/** The Deelberaad keeps no agenda here: whatever it decided, it put on its agenda and discussed. */
async function toBesloten(tx: Database, lijst: LijstRij, door: Gebruiker, nu: number): Promise<boolean> {
  if (lijst.stand === 'BESLOTEN') return houdLijstVast(tx, lijst, nu);
  let stand: LijstRij['stand'] = lijst.stand;
  let { versie } = lijst;
  for (const naar of STAPPEN.slice(STAPPEN.findIndex((stap) => stap === lijst.stand) + 1)) {
    if (!(await zetStand(tx, { lijst: { ...lijst, stand, versie }, naar, door, nu }))) return false;
    stand = naar;
    versie += 1;
  }
  return true;
}
