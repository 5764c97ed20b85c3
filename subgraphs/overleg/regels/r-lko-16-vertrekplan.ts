import type { KlasseLabel } from '../../../toegang/label.ts';
import type { Regel } from './regel.ts';
import type { Gevraagd } from './signaallijst-inhoud.ts';

/** The class that says whether somebody has a vertrekplan, and is on the caseload at all. */
export const VERTREKPLAN_LABEL: KlasseLabel = { dataklasse: 'VERTREKPLAN', niveau: 'SAMENVATTING' };

/**
 * R-LKO-16: "Bij het voorleggen van een individueel dossier wordt verwezen naar het bijgevoegde vertrekplan inclusief strategie."
 * DT&V says whether it is there. Whoever is not taken into its caseload (R-LKO-27) has none by definition: then a reason will do.
 */
export const vertrekplanBijgevoegd: Regel<Gevraagd> = ({ lijst, antwoorden }) => {
  if (lijst.vNummer === null || antwoorden.vertrekplan === true) return undefined;
  const zonderCaseload = lijst.gronden.includes('GEEN_CONSENSUS_CASELOAD');
  return {
    regel: 'R-LKO-16',
    soort: zonderCaseload ? 'ZACHT' : 'HARD',
    veld: 'vNummer',
    melding: zonderCaseload
      ? 'DT&V kent geen vertrekplan met strategie; noem als afwijking waarom de zaak toch wordt voorgelegd.'
      : 'Laat DT&V eerst een vertrekplan met strategie vastleggen; de signaallijst verwijst ernaar.',
    onthult: { vNummers: [lijst.vNummer], label: VERTREKPLAN_LABEL },
  };
};
