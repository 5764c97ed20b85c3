import type { SignaalStand } from '../tables/signaallijst.ts';

interface Lijst {
  readonly niveau: 'LKO_NAAR_RAO' | 'RAO_NAAR_DA';
  readonly gronden: readonly string[];
  readonly route: 'NORMAAL' | 'VERSNELD_VOORZITTER';
}

/**
 * R-RAO-07: why a signaallijst came in a stand: the rule that brings it there, with the grounds on which it was put forward. What was
 * decided in words stands with the besluit, the terugkoppeling or the vervolgactie: not everybody who reads the steps reads those.
 */
export function waaromOvergang(lijst: Lijst, naar: SignaalStand): string {
  return (lijst.niveau === 'LKO_NAAR_RAO' ? NAAR_RAO : NAAR_DEELBERAAD)[naar](lijst);
}

/** Why the list of a LKO went on to the Deelberaad: on the grounds of the RAO, not on its own. */
export function waaromOpgeschaald(gronden: readonly string[]): string {
  return `Het RAO legde de zaak voor aan het Deelberaad Asiel (R-RAO-08): ${gronden.join(', ')}.`;
}

type Waarom = Readonly<Record<SignaalStand, (lijst: Lijst) => string>>;

const NAAR_RAO: Waarom = {
  CONCEPT: ({ gronden }) => `Een lid van het LKO nam het initiatief (R-LKO-15): ${gronden.join(', ')}.`,
  INGEDIEND: ({ gronden }) => `Volledig, en ingediend bij het RAO (R-LKO-15, R-RAO-09): ${gronden.join(', ')}.`,
  GEAGENDEERD: ({ route }) =>
    route === 'VERSNELD_VOORZITTER'
      ? 'Versneld opgeschaald via de voorzitter van het RAO (R-LKO-27).'
      : 'Voorgedragen vanuit het LKO (R-RAO-05).',
  BESPROKEN: () => 'Besproken op een gehouden bijeenkomst van het RAO (R-RAO-07).',
  BESLOTEN: () => 'Het RAO besloot; het besluit staat op de besluitenlijst (R-RAO-04, R-RAO-07).',
  TERUGGEKOPPELD: () => 'Het RAO koppelde terug aan het LKO (R-LKO-18, R-RAO-07).',
  OPGESCHAALD_DA: ({ gronden }) => waaromOpgeschaald(gronden),
};

const beoordeeld = () => 'Het Deelberaad Asiel beoordeelde of en welke vervolgactie noodzakelijk is (R-BB-06).';

const NAAR_DEELBERAAD: Waarom = {
  ...NAAR_RAO,
  INGEDIEND: ({ gronden }) => waaromOpgeschaald(gronden),
  GEAGENDEERD: beoordeeld,
  BESPROKEN: beoordeeld,
  BESLOTEN: beoordeeld,
  TERUGGEKOPPELD: () => 'Het Deelberaad Asiel koppelde terug aan het RAO (R-BB-06).',
};
