import type { Regel } from './regel.ts';

/** Whose list it is. The lists of instroom, doorstroom and uitstroom and of administratief geplaatsten are the COA's. */
const BRONHOUDER: Readonly<Record<string, string>> = {
  CASELOADLIJST: 'DTV',
  BEWONERSLIJST: 'COA',
  TOP_X_LIJST: 'POLITIE',
  IN_DOOR_UITSTROOMLIJST: 'COA',
  ADMINISTRATIEF_GEPLAATST: 'COA',
  // R-RAO-07: of no member of a LKO.
  VAN_RAO: 'RAO',
};

/**
 * R-LKO-04: "Uitgangspunt voor de te agenderen dossiers zijn dié zaken die de deelnemende organisaties willen agenderen op de
 * agenda: dit kunnen bijvoorbeeld de caseloadlijst van de DT&V zijn en/of de bewonerslijst van het COA, de aangeleverde
 * Top-X-lijst en de lijst met de instroom, doorstroom en uitstroom van vreemdelingen in de opvang."
 * A member speaks for its own list; anybody may add from none (R-LKO-06).
 */
export const eigenLijst: Regel<{ readonly bron: string; readonly organisatie: string }> = ({ bron, organisatie }) => {
  const van = BRONHOUDER[bron];
  if (van === undefined || van === organisatie) return undefined;
  return {
    regel: 'R-LKO-04',
    soort: 'HARD',
    veld: 'bron',
    melding: 'Agendeer van de lijst van de eigen organisatie, of kies LID_AANVULLEND.',
  };
};
