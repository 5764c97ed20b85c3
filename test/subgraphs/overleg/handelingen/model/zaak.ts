// A model of one case, small enough to see that it is right: its item, strategieen and acties, its signaallijsten, and which step of
// whom is possible when. It knows no database; what the verbs left there is held against it.
import type { SignaalStand } from '../../../../../subgraphs/overleg/tables/signaallijst.ts';

/** The three that sit in the LKO; the COA chairs it. In the RAO the COA is secretaris, and DT&V a member. */
export const LEDEN = ['COA', 'DTV', 'POLITIE'] as const;
export type Lid = (typeof LEDEN)[number];
export type Wie = Lid | 'SECRETARIS' | 'RAO_LID' | 'ANDER_RAO' | 'DEELBERAAD';

export interface Strategie {
  readonly acties: readonly { readonly van: Lid; readonly stand: string }[];
  /** By name: which of them was first changes nothing. */
  readonly beletten: readonly Lid[];
}

/** What the Deelberaad has of a signaallijst. */
export interface BijDeelberaad {
  readonly stand: SignaalStand;
  readonly stappen: number;
  readonly vervolgacties: number;
}

export interface Lijst {
  readonly initiatiefnemer: Lid;
  readonly stand: SignaalStand;
  readonly versie: number;
  /** What was last filled in; null as long as nothing was. */
  readonly waarde: number | null;
  readonly standpunten: Readonly<Partial<Record<Lid, { readonly versie: number; readonly tekst: string }>>>;
  readonly besluiten: number;
  readonly stappen: number;
  readonly deelberaad: BijDeelberaad | null;
}

export interface Zaak {
  readonly open: boolean;
  readonly strategieen: readonly Strategie[];
  readonly lijsten: readonly Lijst[];
}

export const BEGIN: Zaak = { open: true, strategieen: [], lijsten: [] };

/** A step that somebody tries: on which strategie, actie or list, and what they read of it before. */
export type Poging =
  /** Having read so many strategieen: the last of them is the one that it revises. */
  | { readonly wat: 'stelVast'; readonly wie: Wie; readonly gelezen: number }
  | { readonly wat: 'werkActieBij'; readonly wie: Wie; readonly strategie: number; readonly actie: number }
  | { readonly wat: 'kanNiet'; readonly wie: Wie; readonly strategie: number }
  | { readonly wat: 'sluit'; readonly wie: Wie; readonly toch: boolean }
  | { readonly wat: 'stelOp'; readonly wie: Wie }
  | {
      readonly wat: 'werkBij';
      readonly wie: Wie;
      readonly lijst: number;
      readonly versie: number;
      readonly waarde: number;
    }
  | {
      readonly wat: 'standpunt';
      readonly wie: Wie;
      readonly lijst: number;
      readonly versie: number;
      readonly tekst: string;
    }
  | { readonly wat: 'dienIn'; readonly wie: Wie; readonly lijst: number; readonly versie: number }
  | { readonly wat: 'agendeer' | 'bespreek' | 'besluit' | 'schaalOp'; readonly wie: Wie; readonly lijst: number }
  | { readonly wat: 'koppelTerug'; readonly wie: Wie; readonly lijst: number; readonly toch: boolean }
  | { readonly wat: 'vervolgactie' | 'terugAanRao'; readonly wie: Wie; readonly lijst: number };

/** The acties of every strategie: one with each of these. */
export const BELEGD: readonly Lid[] = ['COA', 'DTV'];

/** The case after this step; undefined when it is not possible. */
export function na(zaak: Zaak, poging: Poging): Zaak | undefined {
  switch (poging.wat) {
    case 'stelVast':
      return zaak.open && poging.wie === 'COA' && poging.gelezen === zaak.strategieen.length
        ? { ...zaak, strategieen: [...zaak.strategieen, { acties: BELEGD.map(openActie), beletten: [] }] }
        : undefined;
    case 'werkActieBij': {
      const actie = zaak.strategieen[poging.strategie]?.acties[poging.actie];
      return zaak.open && actie?.van === poging.wie && actie.stand === 'OPEN'
        ? metStrategie(zaak, poging.strategie, (oud) => ({
            ...oud,
            acties: oud.acties.map((een) => (een === actie ? { ...een, stand: 'GEDAAN' } : een)),
          }))
        : undefined;
    }
    case 'kanNiet':
      // Of a case without a strategie the newest one is none.
      return zaak.open && isLid(poging.wie) && poging.strategie >= 0 && poging.strategie === zaak.strategieen.length - 1
        ? metStrategie(zaak, poging.strategie, (oud) => ({
            ...oud,
            beletten: [...oud.beletten, poging.wie as Lid].toSorted(),
          }))
        : undefined;
    case 'sluit':
      return zaak.open && poging.wie === 'COA' && (poging.toch || isKlaar(zaak)) ? { ...zaak, open: false } : undefined;
    case 'stelOp':
      return zaak.open && isLid(poging.wie) && zaak.lijsten.every(({ stand }) => stand !== 'CONCEPT')
        ? { ...zaak, lijsten: [...zaak.lijsten, nieuweLijst(poging.wie)] }
        : undefined;
    default:
      return naOverLijst(zaak, poging);
  }
}

function naOverLijst(zaak: Zaak, poging: Extract<Poging, { lijst: number }>): Zaak | undefined {
  const lijst = zaak.lijsten[poging.lijst];
  const wordt = lijst && lijstNa(lijst, zaak.open, poging);
  return wordt && { ...zaak, lijsten: zaak.lijsten.map((een) => (een === lijst ? wordt : een)) };
}

function lijstNa(lijst: Lijst, open: boolean, poging: Extract<Poging, { lijst: number }>): Lijst | undefined {
  const { wie } = poging;
  const concept = open && lijst.stand === 'CONCEPT';
  switch (poging.wat) {
    case 'werkBij':
      return concept && wie === lijst.initiatiefnemer && poging.versie === lijst.versie
        ? { ...lijst, versie: lijst.versie + 1, waarde: poging.waarde }
        : undefined;
    case 'standpunt': {
      if (!concept || !isLid(wie) || poging.versie !== (lijst.standpunten[wie]?.versie ?? 0)) return undefined;
      const gegeven = { versie: poging.versie + 1, tekst: poging.tekst };
      return { ...lijst, standpunten: { ...lijst.standpunten, [wie]: gegeven } };
    }
    case 'dienIn': {
      const volledig = lijst.waarde !== null && LEDEN.every((lid) => lijst.standpunten[lid] !== undefined);
      return concept && wie === lijst.initiatiefnemer && poging.versie === lijst.versie && volledig
        ? inStand(lijst, 'INGEDIEND')
        : undefined;
    }
    case 'agendeer':
      return wie === 'SECRETARIS' && lijst.stand === 'INGEDIEND' ? inStand(lijst, 'GEAGENDEERD') : undefined;
    case 'bespreek':
      return wie === 'SECRETARIS' && lijst.stand === 'GEAGENDEERD' ? inStand(lijst, 'BESPROKEN') : undefined;
    case 'besluit': {
      if (wie !== 'SECRETARIS') return undefined;
      const besluiten = lijst.besluiten + 1;
      if (lijst.stand === 'OPGESCHAALD_DA') return { ...lijst, versie: lijst.versie + 1, besluiten };
      return lijst.stand === 'BESPROKEN' ? { ...inStand(lijst, 'BESLOTEN'), besluiten } : undefined;
    }
    case 'schaalOp': {
      const mag = ['SECRETARIS', 'RAO_LID'].includes(wie) && ['BESPROKEN', 'BESLOTEN'].includes(lijst.stand);
      const deelberaad: BijDeelberaad = { stand: 'INGEDIEND', stappen: 1, vervolgacties: 0 };
      return mag ? { ...inStand(lijst, 'OPGESCHAALD_DA'), deelberaad } : undefined;
    }
    case 'koppelTerug': {
      const beantwoord = poging.toch || lijst.deelberaad === null || lijst.deelberaad.stand === 'TERUGGEKOPPELD';
      const mag = wie === 'SECRETARIS' && lijst.besluiten > 0 && beantwoord;
      return mag && ['BESLOTEN', 'OPGESCHAALD_DA'].includes(lijst.stand) ? inStand(lijst, 'TERUGGEKOPPELD') : undefined;
    }
    case 'vervolgactie':
      return wie === 'DEELBERAAD' ? bijDeelberaad(lijst, metVervolgactie) : undefined;
    case 'terugAanRao':
      return wie === 'DEELBERAAD'
        ? bijDeelberaad(lijst, (da) =>
            da.stand === 'BESLOTEN' ? { ...da, stand: 'TERUGGEKOPPELD', stappen: da.stappen + 1 } : undefined,
          )
        : undefined;
  }
}

/** It keeps no agenda: with the first vervolgactie it goes through every stand up to BESLOTEN. */
function metVervolgactie(da: BijDeelberaad): BijDeelberaad | undefined {
  const vervolgacties = da.vervolgacties + 1;
  if (da.stand === 'BESLOTEN') return { ...da, vervolgacties };
  return da.stand === 'INGEDIEND' ? { stand: 'BESLOTEN', stappen: da.stappen + 3, vervolgacties } : undefined;
}

function bijDeelberaad(lijst: Lijst, wordt: (da: BijDeelberaad) => BijDeelberaad | undefined): Lijst | undefined {
  const deelberaad = lijst.deelberaad === null ? undefined : wordt(lijst.deelberaad);
  return deelberaad && { ...lijst, deelberaad };
}

/** R-LKO-11, R-LKO-14: nothing is left to do, and what a member could not do was put to the RAO. */
function isKlaar({ strategieen, lijsten }: Zaak): boolean {
  const loopt = strategieen.at(-1);
  const voorgelegd = lijsten.some(({ stand }) => stand !== 'CONCEPT');
  return (
    loopt === undefined ||
    (loopt.acties.every(({ stand }) => stand !== 'OPEN') && (loopt.beletten.length === 0 || voorgelegd))
  );
}

const openActie = (van: Lid) => ({ van, stand: 'OPEN' });
const isLid = (wie: Wie): wie is Lid => LEDEN.some((lid) => lid === wie);
const nieuweLijst = (initiatiefnemer: Lid): Lijst => ({
  ...{ initiatiefnemer, stand: 'CONCEPT', versie: 1, waarde: null, standpunten: {}, besluiten: 0, stappen: 1 },
  deelberaad: null,
});
const inStand = (lijst: Lijst, stand: SignaalStand): Lijst => ({
  ...lijst,
  stand,
  versie: lijst.versie + 1,
  stappen: lijst.stappen + 1,
});
const metStrategie = (zaak: Zaak, welke: number, wordt: (oud: Strategie) => Strategie): Zaak => ({
  ...zaak,
  strategieen: zaak.strategieen.map((een, nummer) => (nummer === welke ? wordt(een) : een)),
});
