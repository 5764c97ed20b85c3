import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';
import { type Gevraagd, overPersoon, type Voorgelegd } from './signaallijst-inhoud.ts';

/** The class that says when the verstrekkingen end. */
export const EINDE_LABEL: KlasseLabel = { dataklasse: 'OPVANGRECHT', niveau: 'SAMENVATTING' };
const GROND = 'VERWACHTE_CALAMITEIT_STOPZETTEN';
const regel = 'R-LKO-26';

/**
 * R-LKO-26: "Verwachte calamiteiten, incidenten en publicitaire gevoeligheden als gevolg van het stopzetten van verstrekkingen door
 * het COA in geval van termijnoverschrijdingen" So there is a day on which they end, and a term that is exceeded.
 */
export const stopzettenBijOverschrijding: Regel<Voorgelegd> = (voorgelegd) => {
  const { gronden, eindeVerstrekkingen } = voorgelegd.lijst;
  if (!gronden.includes(GROND)) return undefined;
  const zonder = overPersoon(regel, GROND, voorgelegd);
  if (zonder !== undefined) return zonder;
  if (eindeVerstrekkingen !== null && gronden.includes('TERMIJNOVERSCHRIJDING')) return undefined;
  return {
    regel,
    soort: 'HARD',
    veld: eindeVerstrekkingen === null ? 'eindeVerstrekkingen' : 'gronden',
    melding: 'Noem de dag waarop het COA de verstrekkingen stopzet, en ook de grond TERMIJNOVERSCHRIJDING.',
  };
};

/** The day is the COA's. */
export const eindeVanCoa: Regel<Gevraagd> = ({ lijst: { gronden, vNummer, eindeVerstrekkingen }, antwoorden }) =>
  !gronden.includes(GROND) ||
  vNummer === null ||
  eindeVerstrekkingen === null ||
  antwoorden.eindeVerstrekkingen === true
    ? undefined
    : {
        regel,
        soort: 'HARD',
        veld: 'eindeVerstrekkingen',
        melding: 'Het COA bevestigt deze dag niet als einde van de verstrekkingen; neem de dag van het COA over.',
        onthult: { vNummers: [vNummer], label: EINDE_LABEL },
      };
