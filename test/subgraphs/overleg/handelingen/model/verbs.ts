// The verbs of a case, for whoever holds them back between looking up and doing.
import { agendeerSignaal } from '../../../../../subgraphs/overleg/handelingen/agendeer-signaal.ts';
import { besluit } from '../../../../../subgraphs/overleg/handelingen/besluit.ts';
import { bespreekSignaal } from '../../../../../subgraphs/overleg/handelingen/bespreek-signaal.ts';
import { dienSignaallijstIn } from '../../../../../subgraphs/overleg/handelingen/dien-signaallijst-in.ts';
import { geefStandpunt } from '../../../../../subgraphs/overleg/handelingen/geef-standpunt.ts';
import { kanNietUitvoeren } from '../../../../../subgraphs/overleg/handelingen/kan-niet-uitvoeren.ts';
import { koppelTerugAanRao } from '../../../../../subgraphs/overleg/handelingen/koppel-terug-aan-rao.ts';
import { koppelTerug } from '../../../../../subgraphs/overleg/handelingen/koppel-terug.ts';
import { schaalOpNaarDeelberaad } from '../../../../../subgraphs/overleg/handelingen/schaal-op-naar-deelberaad.ts';
import { sluitAgendapunt } from '../../../../../subgraphs/overleg/handelingen/sluit-agendapunt.ts';
import { stelSignaallijstOp } from '../../../../../subgraphs/overleg/handelingen/stel-signaallijst-op.ts';
import { stelStrategieVast } from '../../../../../subgraphs/overleg/handelingen/stel-strategie-vast.ts';
import { stelVervolgactieVast } from '../../../../../subgraphs/overleg/handelingen/stel-vervolgactie-vast.ts';
import { werkActieBij } from '../../../../../subgraphs/overleg/handelingen/werk-actie-bij.ts';
import { werkSignaallijstBij } from '../../../../../subgraphs/overleg/handelingen/werk-signaallijst-bij.ts';

/** What all of them are, for who looks at none of what they are about. */
export interface AnyVerb {
  bereidVoor: (...wat: never[]) => Promise<unknown>;
}

export const VERBS: readonly AnyVerb[] = [
  ...[stelStrategieVast, werkActieBij, kanNietUitvoeren, sluitAgendapunt, stelSignaallijstOp, werkSignaallijstBij],
  ...[geefStandpunt, dienSignaallijstIn, agendeerSignaal, bespreekSignaal, besluit, schaalOpNaarDeelberaad],
  ...[koppelTerug, stelVervolgactieVast, koppelTerugAanRao],
];
