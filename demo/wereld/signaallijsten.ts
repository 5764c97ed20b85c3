import { plusDagen } from './dag.ts';
import type { Ketenpartner } from './organisatie.ts';
import { DEELBERAAD, type Bijeenkomst } from './overleggen.ts';
import { WENSEN, type SignaalWens } from './signaal-wensen.ts';
import type { Verhalen } from './verhalen.ts';

/** The nine grounds of the LKO (regels.md B.2). */
export type Opschalingsgrond =
  | 'BELEID'
  | 'SAMENWERKING'
  | 'AFWIJKING_LEIDRAAD'
  | 'TERMIJNOVERSCHRIJDING'
  | 'CALAMITEIT_DOSSIER'
  | 'VERWACHTE_CALAMITEIT_STOPZETTEN'
  | 'GEEN_CONSENSUS_CASELOAD'
  | 'PLAATSING'
  | 'NAAR_MDT';

/** R-RAO-08: the three grounds of a RAO towards the Deelberaad Asiel. */
export type DeelberaadGrond = 'UITSTRALING_LANDELIJK' | 'TREND' | 'NIET_OPLOSBAAR_LOKAAL_REGIONAAL';

/** The concept of the LKO, and then R-RAO-07, in this order. */
export const STANDEN = [
  'CONCEPT',
  'INGEDIEND',
  'GEAGENDEERD',
  'BESPROKEN',
  'BESLOTEN',
  'TERUGGEKOPPELD',
  'OPGESCHAALD_DA',
] as const;
export type SignaalStand = (typeof STANDEN)[number];

export interface Standpunt {
  readonly organisatie: Ketenpartner;
  readonly tekst: string;
}

export interface Signaallijst {
  readonly id: string;
  readonly niveau: 'LKO_NAAR_RAO' | 'RAO_NAAR_DA';
  /** Ids of overleggen. */
  readonly van: string;
  readonly naar: string;
  readonly initiatiefnemer: Ketenpartner;
  /** null: a subject without a person. */
  readonly vNummer: string | null;
  readonly gronden: readonly (Opschalingsgrond | DeelberaadGrond)[];
  /** VERSNELD_VOORZITTER for GEEN_CONSENSUS_CASELOAD only (R-LKO-27). */
  readonly route: 'NORMAAL' | 'VERSNELD_VOORZITTER';
  /** PLAATSING only: the location meant (R-LKO-28). */
  readonly locatie: string | null;
  readonly stand: SignaalStand;
  readonly opgesteldOp: string;
  /** null: still a concept. */
  readonly ingediendOp: string | null;
  readonly geagendeerdOp: string | null;
  /** The meeting of the receiver at which it was, or will be, handled. */
  readonly bijeenkomst: string | null;
  readonly besprokenOp: string | null;
  readonly beslotenOp: string | null;
  readonly besluit: string | null;
  readonly teruggekoppeldOp: string | null;
  readonly opgeschaaldOp: string | null;
  /** RAO_NAAR_DA: the signaallijst it goes back to. */
  readonly volgtOp: string | null;
  /** One per organisation; also the IND where it is no member of the LKO (R-RAO-09, item 6). */
  readonly standpunten: readonly Standpunt[];
}

const STANDPUNTEN: readonly Standpunt[] = [
  { organisatie: 'DTV', tekst: 'Terugkeer: het vertrekplan is besproken en de volgende stap staat klaar.' },
  { organisatie: 'COA', tekst: 'Opvang: de gevolgen voor het recht op opvang zijn in beeld gebracht.' },
  { organisatie: 'IND', tekst: 'Toelating: er is nagegaan of nog een toelatingsverzoek loopt.' },
  { organisatie: 'POLITIE', tekst: 'Toezicht: de meldplicht en de openbare orde zijn meegewogen.' },
];

/** Signaallijsten in every state. Nobody on one is an AMV under 18 (R-LKO-17). */
export function signaleer(
  verhalen: Verhalen,
  bijeenkomsten: readonly Bijeenkomst[],
  peildatum: string,
): readonly Signaallijst[] {
  const naarRao = WENSEN.map((wens, index) => {
    const vNummer = wens.wie === null ? null : verhalen[wens.wie[0]][wens.wie[1]];
    if (vNummer === undefined)
      throw new Error(`signaallijst ${String(index + 1)} names a story person who does not exist`);
    return signaal(`signaal-${String(index + 1).padStart(2, '0')}`, wens, vNummer, bijeenkomsten, peildatum);
  });
  const opgeschaald = naarRao.filter(({ opgeschaaldOp }) => opgeschaaldOp !== null);
  return [...naarRao, ...opgeschaald.map((lijst) => naarDeelberaad(lijst, peildatum))];
}

function signaal(
  id: string,
  wens: SignaalWens,
  vNummer: string | null,
  bijeenkomsten: readonly Bijeenkomst[],
  peildatum: string,
): Signaallijst {
  const naar = wens.lko === 'lko-zuidhoek' ? 'rao-zuid' : 'rao-noord';
  const van = bijeenkomsten.filter((bijeenkomst) => bijeenkomst.overleg === naar);
  // What was handled, was so at a meeting in the past; what waits, waits for the next one.
  const stap = STANDEN.indexOf(wens.stand);
  const bij =
    stap >= 3
      ? van.filter(({ status }) => status === 'GEHOUDEN').at(-wens.terug)
      : van.find(({ status }) => status === 'GEPLAND');
  if (bij === undefined) throw new Error(`${naar} has no meeting for ${id}`);
  const ingediendOp = stap >= 3 ? plusDagen(bij.datum, -9) : plusDagen(peildatum, stap <= 1 ? -2 : -5);
  return {
    id,
    niveau: 'LKO_NAAR_RAO',
    van: wens.lko,
    naar,
    initiatiefnemer: wens.initiatiefnemer,
    vNummer,
    gronden: wens.gronden,
    route: wens.route ?? 'NORMAAL',
    locatie: wens.locatie ?? null,
    stand: wens.stand,
    opgesteldOp: plusDagen(ingediendOp, -1),
    ingediendOp: stap >= 1 ? ingediendOp : null,
    geagendeerdOp: stap >= 2 ? plusDagen(ingediendOp, 3) : null,
    bijeenkomst: stap >= 2 ? bij.id : null,
    besprokenOp: stap >= 3 ? bij.datum : null,
    beslotenOp: stap >= 4 ? bij.datum : null,
    besluit: stap >= 4 ? (wens.besluit ?? 'Het RAO volgt het voorstel van het LKO.') : null,
    teruggekoppeldOp: stap >= 5 ? plusDagen(bij.datum, wens.teruggekoppeldNa ?? 4) : null,
    opgeschaaldOp: stap >= 6 || wens.viaDeelberaad === true ? plusDagen(bij.datum, 6) : null,
    volgtOp: null,
    standpunten: stap >= 1 ? STANDPUNTEN : STANDPUNTEN.slice(0, 2),
  };
}

/** The Deelberaad decides two weeks after it was asked, and tells the RAO two days later; or it has not done so yet. */
function naarDeelberaad(lijst: Signaallijst, peildatum: string): Signaallijst {
  const voorgelegd = lijst.opgeschaaldOp ?? peildatum;
  const klaar = lijst.stand === 'TERUGGEKOPPELD';
  const besloten = klaar ? plusDagen(voorgelegd, 14) : null;
  return {
    ...lijst,
    id: `${lijst.id}-da`,
    niveau: 'RAO_NAAR_DA',
    van: lijst.naar,
    naar: DEELBERAAD,
    gronden: ['UITSTRALING_LANDELIJK'],
    stand: klaar ? 'TERUGGEKOPPELD' : 'INGEDIEND',
    opgesteldOp: voorgelegd,
    ingediendOp: voorgelegd,
    geagendeerdOp: besloten,
    bijeenkomst: null,
    besprokenOp: besloten,
    beslotenOp: besloten,
    besluit: null,
    teruggekoppeldOp: klaar ? plusDagen(voorgelegd, 16) : null,
    opgeschaaldOp: null,
    volgtOp: lijst.id,
  };
}
