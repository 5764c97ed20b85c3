import { vNummersIn } from './noemt-v-nummer.ts';
import type { Regel } from './regel.ts';
import type { Inhoud } from './signaallijst-inhoud.ts';

/**
 * R-LKO-21: "Vragen/verschil van inzicht/onduidelijkheden over het te volgen gemeenschappelijk beleid"
 * R-LKO-22: "Knelpunten in de samenwerking tussen de (keten)partners die de voortgang hinderen"
 * These are about nobody. Every member of the LKO and the RAO reads such a list, so no text of it may name a person. A list about
 * somebody names nobody else, for the same reason.
 */
export const zonderPersoon: Regel<{
  readonly lijst: Pick<Inhoud, 'vNummer' | 'gronden'>;
  readonly teksten: readonly string[];
}> = ({ lijst, teksten }) => {
  const genoemd = teksten.flatMap(vNummersIn);
  if (genoemd.every((vNummer) => vNummer === lijst.vNummer)) return undefined;
  if (lijst.vNummer !== null)
    return {
      regel: 'V_NUMMER_VAN_EEN_ANDER',
      soort: 'HARD',
      veld: null,
      melding:
        'Wie deze lijst leest heeft misschien geen grond voor een ander: noem geen V-nummer dan dat van deze persoon.',
    };
  return {
    regel: lijst.gronden.includes('BELEID') ? 'R-LKO-21' : 'R-LKO-22',
    soort: 'HARD',
    veld: null,
    melding: 'Een lijst zonder persoon noemt geen V-nummer; stel voor een dossier een lijst met vNummer op.',
  };
};
