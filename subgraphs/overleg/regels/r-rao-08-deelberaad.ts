import { noemtVNummer } from './noemt-v-nummer.ts';
import type { Regel } from './regel.ts';

const GRONDEN: readonly string[] = ['UITSTRALING_LANDELIJK', 'TREND', 'NIET_OPLOSBAAR_LOKAAL_REGIONAAL'];
const LANGST = 1000;

/**
 * R-RAO-08: "Complexe zaken die een landelijke politieke en/of publicitaire uitstraling kunnen krijgen, en zaken waaruit het RAO een
 * trend voorziet, legt het RAO voor aan het Deelberaad Asiel via een signaallijst." "Daarbij moet duidelijk zijn welke stappen in
 * het kader van de vertrekstrategie zijn genomen, welke stappen nog worden gezet en welke oplossingen er eventueel nog zijn op
 * toelatingsgebied." "Eventueel": there may be none, and then that is what it says.
 */
export const grondVanRao: Regel<{ readonly gronden: readonly string[] }> = ({ gronden }) =>
  gronden.length > 0 && gronden.every((grond) => GRONDEN.includes(grond)) && new Set(gronden).size === gronden.length
    ? undefined
    : {
        regel: 'R-RAO-08',
        soort: 'HARD',
        veld: 'gronden',
        melding: `Noem waarom dit naar het Deelberaad gaat, elk een keer: ${GRONDEN.join(', ')}.`,
      };

export interface Onderdelen {
  readonly stappenGenomen: string;
  readonly stappenNogTeZetten: string;
  readonly oplossingenToelating: string;
}

export const onderdelenGevuld: Regel<Onderdelen> = ({ stappenGenomen, stappenNogTeZetten, oplossingenToelating }) => {
  const slecht = Object.entries({ stappenGenomen, stappenNogTeZetten, oplossingenToelating }).find(
    ([, tekst]) => tekst.trim() === '' || tekst.length > LANGST || noemtVNummer(tekst),
  );
  return (
    slecht && {
      regel: 'R-RAO-08',
      soort: 'HARD',
      veld: slecht[0],
      melding: 'Vul stappenGenomen, stappenNogTeZetten en oplossingenToelating (eventueel "geen"), zonder V-nummers.',
    }
  );
};
