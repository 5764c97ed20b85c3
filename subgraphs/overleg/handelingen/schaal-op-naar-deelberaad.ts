import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import type { OverlegBronnen } from '../context.ts';
import { bewaringInTekst } from '../regels/bewaring-in-tekst.ts';
import { grondVanRao, type Onderdelen, onderdelenGevuld } from '../regels/r-rao-08-deelberaad.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import { vrijeTeksten } from '../regels/signaallijst-inhoud.ts';
import { waaromOpgeschaald } from '../regels/waarom-overgang.ts';
import type { LijstRij } from '../stores/besluit.ts';
import { opschalingen } from '../tables/besluit.ts';
import { signaallijsten, standpunten } from '../tables/signaallijst.ts';
import type { Invoer, Verb } from './verb.ts';
import { schrijfOvergang, zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface SchaalOpNaarDeelberaadInvoer extends Invoer, Onderdelen {
  readonly rao: string;
  readonly signaallijst: string;
  readonly gronden: readonly string[];
}

interface Voorstel extends Onderdelen {
  readonly lijst: LijstRij | undefined;
  readonly naar: 'OPGESCHAALD_DA';
  readonly gronden: readonly string[];
  /** All that the Deelberaad reads from now on. */
  readonly leestVerder: readonly string[];
  readonly gebruiker: Gebruiker;
  readonly vandaag: string;
  readonly nu: number;
}

/** R-RAO-08: the list of the LKO as it is, with what the Deelberaad asks besides. */
export const schaalOpNaarDeelberaad: Verb<SchaalOpNaarDeelberaadInvoer, Voorstel> = {
  handeling: 'schaalOpNaarDeelberaad',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async (invoer, { bronnen, context }) => {
    const lijst = await zichtbareLijst(await bronnen.besluit.lijstBijRao(invoer.rao, invoer.signaallijst), context);
    const { gronden, stappenGenomen, stappenNogTeZetten, oplossingenToelating } = invoer;
    const onderdelen = { stappenGenomen, stappenNogTeZetten, oplossingenToelating };
    return {
      lijst,
      naar: 'OPGESCHAALD_DA',
      gronden,
      ...onderdelen,
      leestVerder: [...Object.values(onderdelen), ...(lijst === undefined ? [] : await geschreven(lijst, bronnen))],
      gebruiker: context.gebruiker,
      vandaag: new Date(context.nu).toISOString().slice(0, 10),
      nu: context.nu,
    };
  },
  regels: [signaallijstBekend, standLaatToe, grondVanRao, onderdelenGevuld, bewaringInTekst],
  doe: async (tx, voorstel) => {
    const { lijst, naar, gronden, gebruiker: door, vandaag, nu } = voorstel;
    const reden = waaromOpgeschaald(gronden);
    if (lijst === undefined || !(await zetStand(tx, { lijst, naar, door, nu, reden }))) return undefined;
    const id = `signaal-${randomUUID()}`;
    const { volgnummer: _eigen, ...inhoud } = lijst;
    const { stappenGenomen, stappenNogTeZetten, oplossingenToelating } = voorstel;
    await tx.insert(signaallijsten).values({
      ...inhoud,
      id,
      niveau: 'RAO_NAAR_DA',
      lkoId: null,
      stand: 'INGEDIEND',
      standSinds: new Date(nu),
      gewijzigdOp: new Date(nu),
      versie: 1,
      gronden: [...gronden],
      ingediendOp: vandaag,
      stappenGenomen,
      stappenNogTeZetten,
      oplossingenToelating,
    });
    const vanLko = await tx.select().from(standpunten).where(eq(standpunten.signaallijstId, lijst.id));
    if (vanLko.length > 0)
      await tx.insert(standpunten).values(vanLko.map((standpunt) => ({ ...standpunt, signaallijstId: id })));
    await tx.insert(opschalingen).values({ signaallijstId: id, volgtOp: lijst.id });
    await schrijfOvergang(tx, null, { lijst: { ...lijst, id }, naar: 'INGEDIEND', door, nu, reden });
    return { onderwerpId: id };
  },
};

/** The list itself, the standpunten on it, and what the RAO decided about it. */
async function geschreven(lijst: LijstRij, { store, besluit }: OverlegBronnen): Promise<readonly string[]> {
  const [gegeven, besluiten] = await Promise.all([
    store.standpuntenVan.load(lijst.id),
    besluit.besluitenVan.load(lijst.id),
  ]);
  return [...vrijeTeksten(lijst), ...gegeven.map(({ tekst }) => tekst), ...besluiten.map(({ tekst }) => tekst)];
}
