import type { GraphQLResolveInfo } from 'graphql';
import { loadHub } from '../../kit/context.ts';
import type { OverlegContext } from '../context.ts';
import { agendeerOnderwerp } from '../handelingen/agendeer-onderwerp.ts';
import { agendeer } from '../handelingen/agendeer.ts';
import { beantwoordRaadpleging } from '../handelingen/beantwoord-raadpleging.ts';
import { bevestigBand } from '../handelingen/bevestig-band.ts';
import { deelTrend } from '../handelingen/deel-trend.ts';
import { eenHandeling } from '../handelingen/een-handeling.ts';
import type { HandelingRij } from '../handelingen/geschiedenis.ts';
import { kanNietUitvoeren } from '../handelingen/kan-niet-uitvoeren.ts';
import { meldBijzonderheid } from '../handelingen/meld-bijzonderheid.ts';
import { nodigUit } from '../handelingen/nodig-uit.ts';
import { notuleer } from '../handelingen/notuleer.ts';
import { planBijeenkomst } from '../handelingen/plan-bijeenkomst.ts';
import { raadpleegInd } from '../handelingen/raadpleeg-ind.ts';
import { sluitAgendapunt } from '../handelingen/sluit-agendapunt.ts';
import { stelKaderVast } from '../handelingen/stel-kader-vast.ts';
import { stelStrategieVast } from '../handelingen/stel-strategie-vast.ts';
import { beoordeelOntwikkeling } from '../handelingen/beoordeel-ontwikkeling.ts';
import { draagZaakAan } from '../handelingen/draag-zaak-aan.ts';
import { legMedewerkingVast } from '../handelingen/leg-medewerking-vast.ts';
import { legStapVast } from '../handelingen/leg-stap-vast.ts';
import { meldOntwikkeling } from '../handelingen/meld-ontwikkeling.ts';
import { meldWaarneming } from '../handelingen/meld-waarneming.ts';
import { stelWijzigingVoor } from '../handelingen/stel-wijziging-voor.ts';
import type { Invoer, Verb } from '../handelingen/verb.ts';
import { verwijderLid } from '../handelingen/verwijder-lid.ts';
import { voerUit } from '../handelingen/voer-uit.ts';
import { werkActieBij } from '../handelingen/werk-actie-bij.ts';

export const Mutation = {
  agendeer: doet(agendeer),
  agendeerOnderwerp: doet(agendeerOnderwerp),
  beantwoordRaadpleging: doet(beantwoordRaadpleging),
  bevestigBand: doet(bevestigBand),
  deelTrend: doet(deelTrend),
  kanNietUitvoeren: doet(kanNietUitvoeren),
  meldBijzonderheid: doet(meldBijzonderheid),
  nodigUit: doet(nodigUit),
  notuleer: doet(notuleer),
  planBijeenkomst: doet(planBijeenkomst),
  raadpleegInd: doet(raadpleegInd),
  sluitAgendapunt: doet(sluitAgendapunt),
  stelKaderVast: doet(stelKaderVast),
  stelStrategieVast: doet(stelStrategieVast),
  beoordeelOntwikkeling: doet(beoordeelOntwikkeling),
  draagZaakAan: doet(draagZaakAan),
  legMedewerkingVast: doet(legMedewerkingVast),
  legStapVast: doet(legStapVast),
  meldOntwikkeling: doet(meldOntwikkeling),
  meldWaarneming: doet(meldWaarneming),
  stelWijzigingVoor: doet(stelWijzigingVoor),
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
