import type { Ketenpartner } from './organisatie.ts';
import type { Opschalingsgrond, SignaalStand } from './signaallijsten.ts';
import type { VerhaalNaam } from './verhalen.ts';

/** One signaallijst of an LKO that has to exist. */
export interface SignaalWens {
  readonly lko: string;
  readonly stand: SignaalStand;
  readonly gronden: readonly Opschalingsgrond[];
  readonly initiatiefnemer: Ketenpartner;
  /** Which person of which story; null for a subject without a person. Each is on the agenda of that LKO. */
  readonly wie: readonly [VerhaalNaam, number] | null;
  /** Handled at the last (1), the one before last (2) ... meeting of the RAO. */
  readonly terug: number;
  readonly route?: 'VERSNELD_VOORZITTER';
  readonly locatie?: string;
  readonly besluit?: string;
  /** Before the RAO told the LKO, the Deelberaad was asked and answered (R-BB-06). */
  readonly viaDeelberaad?: true;
  /** Days after the meeting; more than about seven is late (R-LKO-18). */
  readonly teruggekoppeldNa?: number;
}

// Whoever is named has a vertrekplan (R-LKO-16), except where the question is whether to take up the case at all.
export const WENSEN: readonly SignaalWens[] = [
  {
    lko: 'lko-duinrand',
    stand: 'INGEDIEND',
    gronden: ['TERMIJNOVERSCHRIJDING'],
    initiatiefnemer: 'DTV',
    wie: ['inbewaringstellingOverwogen', 0],
    terug: 1,
  },
  {
    lko: 'lko-duinrand',
    stand: 'GEAGENDEERD',
    gronden: ['GEEN_CONSENSUS_CASELOAD'],
    initiatiefnemer: 'COA',
    wie: ['geenConsensusCaseload', 0],
    terug: 1,
    route: 'VERSNELD_VOORZITTER',
  },
  {
    lko: 'lko-duinrand',
    stand: 'BESPROKEN',
    gronden: ['CALAMITEIT_DOSSIER'],
    initiatiefnemer: 'POLITIE',
    wie: ['topXOpAgenda', 0],
    terug: 1,
  },
  {
    lko: 'lko-duinrand',
    stand: 'OPGESCHAALD_DA',
    gronden: ['VERWACHTE_CALAMITEIT_STOPZETTEN', 'TERMIJNOVERSCHRIJDING'],
    initiatiefnemer: 'COA',
    wie: ['termijnVerstreken', 0],
    terug: 2,
    besluit: 'Niet op regionaal niveau op te lossen: voorleggen aan het Deelberaad Asiel.',
  },
  { lko: 'lko-duinrand', stand: 'TERUGGEKOPPELD', gronden: ['BELEID'], initiatiefnemer: 'DTV', wie: null, terug: 2 },
  {
    lko: 'lko-veenkamp',
    stand: 'INGEDIEND',
    gronden: ['SAMENWERKING'],
    initiatiefnemer: 'POLITIE',
    wie: null,
    terug: 1,
  },
  {
    lko: 'lko-veenkamp',
    stand: 'BESLOTEN',
    gronden: ['PLAATSING'],
    initiatiefnemer: 'COA',
    wie: ['opgeschaaldVeenkamp', 0],
    terug: 1,
    locatie: 'gl-heidezoom',
    besluit: 'Overplaatsing naar gezinslocatie Heidezoom.',
  },
  {
    lko: 'lko-veenkamp',
    stand: 'TERUGGEKOPPELD',
    gronden: ['AFWIJKING_LEIDRAAD'],
    initiatiefnemer: 'IND',
    wie: ['opgeschaaldVeenkamp', 1],
    terug: 2,
  },
  {
    lko: 'lko-zuidhoek',
    stand: 'GEAGENDEERD',
    gronden: ['NAAR_MDT'],
    initiatiefnemer: 'DTV',
    wie: ['opgeschaaldZuidhoek', 0],
    terug: 1,
  },
  {
    lko: 'lko-zuidhoek',
    stand: 'BESLOTEN',
    gronden: ['TERMIJNOVERSCHRIJDING'],
    initiatiefnemer: 'DTV',
    wie: ['opgeschaaldZuidhoek', 1],
    terug: 1,
  },
  {
    lko: 'lko-zuidhoek',
    stand: 'TERUGGEKOPPELD',
    gronden: ['PLAATSING', 'CALAMITEIT_DOSSIER'],
    initiatiefnemer: 'COA',
    wie: ['opgeschaaldZuidhoek', 2],
    terug: 2,
    locatie: 'htl-turfsteen',
    teruggekoppeldNa: 18,
  },
  // Still being written: two of the four standpunten are there.
  {
    lko: 'lko-duinrand',
    stand: 'CONCEPT',
    gronden: ['TERMIJNOVERSCHRIJDING'],
    initiatiefnemer: 'DTV',
    wie: ['zwaarInreisverbod', 0],
    terug: 1,
  },
  {
    lko: 'lko-duinrand',
    stand: 'TERUGGEKOPPELD',
    gronden: ['CALAMITEIT_DOSSIER'],
    initiatiefnemer: 'DTV',
    wie: ['terugVanDeelberaad', 0],
    terug: 2,
    viaDeelberaad: true,
    besluit: 'De regio kan dit niet zelf oplossen: voorleggen aan het Deelberaad Asiel.',
    teruggekoppeldNa: 28,
  },
];
