import { randomUUID } from 'node:crypto';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { bewaringInTekst } from '../regels/bewaring-in-tekst.ts';
import { bijeenkomstGehouden, ingediendVoorBijeenkomst } from '../regels/bijeenkomst-gehouden.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { ontbrekendeLeden } from '../regels/r-lko-01-r-rao-01-vaste-leden.ts';
import { terugkoppelingUiterlijk } from '../regels/r-lko-18-terugkoppeling.ts';
import { secretarisVanBijeenkomst } from '../regels/r-rao-03-secretaris.ts';
import { gezamenlijk } from '../regels/r-rao-04-gezamenlijk.ts';
import { signaallijstBekend, standLaatToe } from '../regels/signaal-stand.ts';
import type { LijstRij } from '../stores/besluit.ts';
import type { BijeenkomstRij } from '../stores/rao.ts';
import { besluiten } from '../tables/besluit.ts';
import type { SignaalStand } from '../tables/signaallijst.ts';
import { houdLijstVast } from './lijst-vasthouden.ts';
import type { Invoer, Verb } from './verb.ts';
import { zetStand } from './zet-stand.ts';
import { zichtbareLijst } from './zichtbare-lijst.ts';

export interface BesluitInvoer extends Invoer {
  readonly rao: string;
  readonly bijeenkomst: string;
  readonly signaallijst: string;
  readonly uitkomst: (typeof besluiten.$inferSelect)['uitkomst'];
  readonly tekst: string;
}

interface Voorstel {
  readonly lijst: LijstRij | undefined;
  readonly naar: SignaalStand;
  readonly bijeenkomst: BijeenkomstRij | undefined;
  readonly ontbrekend: readonly string[];
  readonly uitkomst: BesluitInvoer['uitkomst'];
  readonly tekst: string;
  /** Of a list that lies before the Deelberaad, which reads it. */
  readonly leestVerder: readonly string[];
  readonly uiterlijk: string;
  readonly gebruiker: Gebruiker;
  readonly organisatie: string;
  readonly vandaag: string;
  readonly nu: number;
}

/** R-RAO-07: on the besluitenlijst. What the RAO decides after the Deelberaad answered is a besluit too, in the same stand. */
export const besluit: Verb<BesluitInvoer, Voorstel> = {
  handeling: 'besluit',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, bijeenkomst: id, signaallijst, uitkomst, tekst }, { bronnen, context }) => {
    const { gebruiker, nu } = context;
    const vandaag = new Date(nu).toISOString().slice(0, 10);
    const [lijst, bijeenkomst, leden] = await Promise.all([
      bronnen.besluit.lijstBijRao(rao, signaallijst).then((gevonden) => zichtbareLijst(gevonden, context)),
      bronnen.rao.bijeenkomst(rao, id),
      bronnen.store.ledenVan('RAO', rao),
    ]);
    const BIJEENKOMST = bijeenkomst?.datum ?? vandaag;
    const dagen = { BIJEENKOMST, BESLUIT: vandaag, INDIENEN: lijst?.ingediendOp ?? BIJEENKOMST };
    return {
      lijst,
      naar: lijst?.stand === 'OPGESCHAALD_DA' ? 'OPGESCHAALD_DA' : 'BESLOTEN',
      bijeenkomst,
      ontbrekend: ontbrekendeLeden(leden),
      uitkomst,
      tekst,
      leestVerder: lijst?.stand === 'OPGESCHAALD_DA' ? [tekst] : [],
      uiterlijk: terugkoppelingUiterlijk(dagen, bronnen.termijn),
      gebruiker,
      organisatie: gebruiker.organisatie,
      vandaag,
      nu,
    };
  },
  regels: [
    signaallijstBekend,
    (voorstel) => (voorstel.naar === 'OPGESCHAALD_DA' ? undefined : standLaatToe(voorstel)),
    bijeenkomstGehouden,
    ingediendVoorBijeenkomst,
    secretarisVanBijeenkomst,
    gezamenlijk,
    tekstGenoemd('tekst'),
    bewaringInTekst,
  ],
  doe: async (tx, { lijst, naar, bijeenkomst, uitkomst, tekst, uiterlijk, gebruiker, vandaag, nu }) => {
    if (lijst === undefined || bijeenkomst === undefined) return undefined;
    const gehouden =
      naar === lijst.stand
        ? await houdLijstVast(tx, lijst, nu)
        : await zetStand(tx, { lijst, naar, door: gebruiker, nu });
    if (!gehouden) return undefined;
    const id = `besluit-${randomUUID()}`;
    await tx.insert(besluiten).values({
      id,
      raoId: lijst.raoId,
      bijeenkomstId: bijeenkomst.id,
      signaallijstId: lijst.id,
      uitkomst,
      tekst,
      beslotenOp: vandaag,
      terugkoppelingUiterlijk: uiterlijk,
    });
    return { onderwerpId: id };
  },
};
