import type { Regel } from './regel.ts';
import { VERTREKPLAN_LABEL } from './r-lko-16-vertrekplan.ts';
import { type Gevraagd, overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

const GROND = 'GEEN_CONSENSUS_CASELOAD';
const regel = 'R-LKO-27';

/**
 * R-LKO-27: "Het ontbreken van consensus in het LKO over opname in de caseload van de DT&V; dit kan zo nodig ook versneld via de
 * voorzitter van het RAO worden opgeschaald." That road is for this ground only.
 */
export const versneldAlleenOverCaseload: Regel<Voorgelegd> = (voorgelegd) => {
  const { gronden, route } = voorgelegd.lijst;
  if (gronden.includes(GROND)) return overPersoon(regel, GROND, voorgelegd);
  return route === 'NORMAAL'
    ? undefined
    : {
        regel,
        soort: 'HARD',
        veld: 'route',
        melding: `Versneld via de voorzitter gaat alleen de grond ${GROND}; kies NORMAAL.`,
      };
};

/** Whoever DT&V has taken into the caseload already is nobody to disagree about. */
export const nietOpCaseload: Regel<Gevraagd> = ({ lijst: { gronden, vNummer }, antwoorden }) =>
  !gronden.includes(GROND) || vNummer === null || antwoorden.opCaseload === false
    ? undefined
    : {
        regel,
        soort: 'HARD',
        veld: 'gronden',
        melding: 'DT&V heeft deze persoon al in de caseload; kies een andere grond.',
        onthult: { vNummers: [vNummer], label: VERTREKPLAN_LABEL },
      };
