import type { Regel } from './regel.ts';

/**
 * R-LKO-13: "Naast het overleg informeren de LKO-leden elkaar vrijwel dagelijks." "De vertegenwoordiger van de IND kan bijvoorbeeld
 * worden geraadpleegd over complexe toelatingsvraagstukken die tijdens het LKO of tussentijds aan de orde komen of om bijvoorbeeld
 * een beroep naar voren te halen." "Voor overige vragen aan de IND blijft de Ketenservicelijn van de IND het aangewezen medium."
 */
export const indRaadplegen: Regel<{ readonly onderwerp: string; readonly indDeelnemer: boolean }> = ({
  onderwerp,
  indDeelnemer,
}) => {
  if (onderwerp === 'OVERIG')
    return {
      regel: 'R-LKO-13',
      soort: 'HARD',
      veld: 'onderwerp',
      melding: 'Stel overige vragen aan de IND via de Ketenservicelijn van de IND.',
    };
  return indDeelnemer
    ? undefined
    : {
        regel: 'R-LKO-13',
        soort: 'HARD',
        veld: 'lko',
        melding: 'De IND neemt aan dit LKO niet deel; stel de vraag via de Ketenservicelijn van de IND.',
      };
};

/** Of another LKO, and answered before are the same: none that waits here. */
export const raadplegingOpen: Regel<{ readonly raadpleging: { readonly uitkomst: string | null } | undefined }> = ({
  raadpleging,
}) =>
  raadpleging?.uitkomst === null
    ? undefined
    : {
        regel: 'RAADPLEGING_NIET_OPEN',
        soort: 'HARD',
        veld: 'raadpleging',
        melding: 'Noem een raadpleging van dit LKO die nog niet is beantwoord.',
      };
