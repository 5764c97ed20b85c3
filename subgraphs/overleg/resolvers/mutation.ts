import type { GraphQLResolveInfo } from 'graphql';
import { loadHub } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { agendeerBijLko } from '../handelingen/agendeer-bij-lko.ts';
import { agendeerOnderwerp } from '../handelingen/agendeer-onderwerp.ts';
import { agendeerSignaal } from '../handelingen/agendeer-signaal.ts';
import { agendeer } from '../handelingen/agendeer.ts';
import { beantwoordRaadpleging } from '../handelingen/beantwoord-raadpleging.ts';
import { beoordeelOntwikkeling } from '../handelingen/beoordeel-ontwikkeling.ts';
import { besluit } from '../handelingen/besluit.ts';
import { bespreekSignaal } from '../handelingen/bespreek-signaal.ts';
import { bevestigBand } from '../handelingen/bevestig-band.ts';
import { deelTrend } from '../handelingen/deel-trend.ts';
import { draagZaakAan } from '../handelingen/draag-zaak-aan.ts';
import { dienSignaallijstIn } from '../handelingen/dien-signaallijst-in.ts';
import { geefStandpunt } from '../handelingen/geef-standpunt.ts';
import { startStappenplan } from '../handelingen/start-stappenplan.ts';
import { stelSignaallijstOp } from '../handelingen/stel-signaallijst-op.ts';
import { werkSignaallijstBij } from '../handelingen/werk-signaallijst-bij.ts';
import { eenHandeling } from '../handelingen/een-handeling.ts';
import type { HandelingRij } from '../handelingen/geschiedenis.ts';
import { kanNietUitvoeren } from '../handelingen/kan-niet-uitvoeren.ts';
import { koppelTerugAanRao } from '../handelingen/koppel-terug-aan-rao.ts';
import { koppelTerug } from '../handelingen/koppel-terug.ts';
import { legMedewerkingVast } from '../handelingen/leg-medewerking-vast.ts';
import { legStapVast } from '../handelingen/leg-stap-vast.ts';
import { meldBijzonderheid } from '../handelingen/meld-bijzonderheid.ts';
import { meldOntwikkeling } from '../handelingen/meld-ontwikkeling.ts';
import { meldWaarneming } from '../handelingen/meld-waarneming.ts';
import { nodigUit } from '../handelingen/nodig-uit.ts';
import { notuleer } from '../handelingen/notuleer.ts';
import { planBijeenkomst } from '../handelingen/plan-bijeenkomst.ts';
import { raadpleegInd } from '../handelingen/raadpleeg-ind.ts';
import { schaalOpNaarDeelberaad } from '../handelingen/schaal-op-naar-deelberaad.ts';
import { sluitAgendapunt } from '../handelingen/sluit-agendapunt.ts';
import { stelKaderVast } from '../handelingen/stel-kader-vast.ts';
import { stelStrategieVast } from '../handelingen/stel-strategie-vast.ts';
import { stelVervolgactieVast } from '../handelingen/stel-vervolgactie-vast.ts';
import { stelWijzigingVoor } from '../handelingen/stel-wijziging-voor.ts';
import type { Invoer, Verb } from '../handelingen/verb.ts';
import { verwijderLid } from '../handelingen/verwijder-lid.ts';
import { voerUit } from '../handelingen/voer-uit.ts';
import { werkActieBij } from '../handelingen/werk-actie-bij.ts';

export const Mutation = {
  agendeer: doet(agendeer),
  agendeerBijLko: doet(agendeerBijLko),
  agendeerOnderwerp: doet(agendeerOnderwerp),
  agendeerSignaal: doet(agendeerSignaal),
  beantwoordRaadpleging: doet(beantwoordRaadpleging),
  beoordeelOntwikkeling: doet(beoordeelOntwikkeling),
  besluit: doet(besluit),
  bespreekSignaal: doet(bespreekSignaal),
  bevestigBand: doet(bevestigBand),
  deelTrend: doet(deelTrend),
  draagZaakAan: doet(draagZaakAan),
  kanNietUitvoeren: doet(kanNietUitvoeren),
  koppelTerug: doet(koppelTerug),
  koppelTerugAanRao: doet(koppelTerugAanRao),
  legMedewerkingVast: doet(legMedewerkingVast),
  legStapVast: doet(legStapVast),
  meldBijzonderheid: doet(meldBijzonderheid),
  meldOntwikkeling: doet(meldOntwikkeling),
  meldWaarneming: doet(meldWaarneming),
  nodigUit: doet(nodigUit),
  notuleer: doet(notuleer),
  planBijeenkomst: doet(planBijeenkomst),
  raadpleegInd: doet(raadpleegInd),
  schaalOpNaarDeelberaad: doet(schaalOpNaarDeelberaad),
  sluitAgendapunt: doet(sluitAgendapunt),
  stelKaderVast: doet(stelKaderVast),
  stelStrategieVast: doet(stelStrategieVast),
  stelVervolgactieVast: doet(stelVervolgactieVast),
  stelWijzigingVoor: doet(stelWijzigingVoor),
  stelSignaallijstOp: doet(stelSignaallijstOp),
  werkSignaallijstBij: doet(werkSignaallijstBij),
  geefStandpunt: doet(geefStandpunt),
  dienSignaallijstIn: doet(dienSignaallijstIn),
  startStappenplan: doet(startStappenplan),
  verwijderLid: doet(verwijderLid),
  werkActieBij: doet(werkActieBij),
};

export const Handeling = {
  agendapunt: (rij: HandelingRij) => rij.agendapuntId,
  uitnodiging: (rij: HandelingRij) => rij.uitnodigingId,
  onderwerp: (rij: HandelingRij) => rij.onderwerpId,
  lko: (rij: HandelingRij, _args: unknown, context: OverlegContext) =>
    rij.soort === 'LKO' ? loadHub(context, 'LKO', rij.overlegId) : null,
  rao: (rij: HandelingRij, _args: unknown, context: OverlegContext) =>
    rij.soort === 'RAO' ? loadHub(context, 'RAO', rij.overlegId) : null,
  deelberaad: (rij: HandelingRij, _args: unknown, context: OverlegContext) =>
    rij.soort === 'DEELBERAAD_ASIEL' ? loadHub(context, 'DeelberaadAsiel', rij.overlegId) : null,
};

function doet<Van extends Invoer, Voorstel>(verb: Verb<Van, Voorstel>) {
  return (
    _root: unknown,
    { invoer }: { readonly invoer: Van },
    context: OverlegContext,
    verzoek: GraphQLResolveInfo,
  ) => {
    eenHandeling(verzoek);
    return voerUit(verb, invoer, context);
  };
}
