import * as coa from '../../../subgraphs/coa/tables.ts';
import * as dtv from '../../../subgraphs/dtv/tables.ts';
import * as ind from '../../../subgraphs/ind/tables.ts';
import { agendapunten } from '../../../subgraphs/overleg/tables/agendapunt.ts';
import {
  aangedragenZaken,
  gemeenteStappen,
  medewerkingen,
  ontwikkelingen,
  ontwikkelingOordelen,
  opvangwaarnemingen,
} from '../../../subgraphs/overleg/tables/gemeente.ts';
import { besluiten, opschalingen, terugkoppelingen, vervolgacties } from '../../../subgraphs/overleg/tables/besluit.ts';
import { kaders } from '../../../subgraphs/overleg/tables/kader.ts';
import { wijzigingsvoorstellen } from '../../../subgraphs/overleg/tables/leidraad.ts';
import { bijeenkomsten, leden, lkos, raos } from '../../../subgraphs/overleg/tables/overleg.ts';
import { raoOnderwerpen, trends } from '../../../subgraphs/overleg/tables/rao.ts';
import { signaallijsten, signaalOvergangen, standpunten } from '../../../subgraphs/overleg/tables/signaallijst.ts';
import { stappenplannen } from '../../../subgraphs/overleg/tables/stappenplan.ts';
import { bijzonderheden } from '../../../subgraphs/overleg/tables/bijzonderheid.ts';
import { raadplegingen } from '../../../subgraphs/overleg/tables/raadpleging.ts';
import { acties, beletten, strategieen, strategiePartners } from '../../../subgraphs/overleg/tables/strategie.ts';
import { uitnodigingen } from '../../../subgraphs/overleg/tables/uitnodiging.ts';
import * as politie from '../../../subgraphs/politie/tables.ts';
import type { TestKeten } from '../../support/keten.ts';

export type Records = Awaited<ReturnType<typeof leesRecords>>;

/** Every row that the five organisations hold, as it lies there: no condition, no order, nobody who asks. */
export async function leesRecords({ stores }: TestKeten) {
  const bij = (naam: keyof TestKeten['stores']) => stores[naam].db.select();
  return {
    overleg: {
      lkos: await bij('overleg').from(lkos),
      raos: await bij('overleg').from(raos),
      leden: await bij('overleg').from(leden),
      bijeenkomsten: await bij('overleg').from(bijeenkomsten),
      agendapunten: await bij('overleg').from(agendapunten),
      uitnodigingen: await bij('overleg').from(uitnodigingen),
      signaallijsten: await bij('overleg').from(signaallijsten),
      besluiten: await bij('overleg').from(besluiten),
      terugkoppelingen: await bij('overleg').from(terugkoppelingen),
      opschalingen: await bij('overleg').from(opschalingen),
      vervolgacties: await bij('overleg').from(vervolgacties),
      kaders: await bij('overleg').from(kaders),
      raoOnderwerpen: await bij('overleg').from(raoOnderwerpen),
      trends: await bij('overleg').from(trends),
      overgangen: await bij('overleg').from(signaalOvergangen),
      stappenplannen: await bij('overleg').from(stappenplannen),
      standpunten: await bij('overleg').from(standpunten),
      strategieen: await bij('overleg').from(strategieen),
      acties: await bij('overleg').from(acties),
      beletten: await bij('overleg').from(beletten),
      partners: await bij('overleg').from(strategiePartners),
      raadplegingen: await bij('overleg').from(raadplegingen),
      bijzonderheden: await bij('overleg').from(bijzonderheden),
      aangedragenZaken: await bij('overleg').from(aangedragenZaken),
      gemeenteStappen: await bij('overleg').from(gemeenteStappen),
      medewerkingen: await bij('overleg').from(medewerkingen),
      ontwikkelingen: await bij('overleg').from(ontwikkelingen),
      ontwikkelingOordelen: await bij('overleg').from(ontwikkelingOordelen),
      opvangwaarnemingen: await bij('overleg').from(opvangwaarnemingen),
      wijzigingsvoorstellen: await bij('overleg').from(wijzigingsvoorstellen),
    },
    dtv: {
      personen: await bij('dtv').from(dtv.personen),
      medewerkers: await bij('dtv').from(dtv.medewerkers),
      lkos: await bij('dtv').from(dtv.lkos),
      raoRegios: await bij('dtv').from(dtv.raoRegios),
      zaken: await bij('dtv').from(dtv.vertrekzaken),
      plannen: await bij('dtv').from(dtv.vertrekplannen),
      stappen: await bij('dtv').from(dtv.vertrekstappen),
      akkoorden: await bij('dtv').from(dtv.partnerakkoorden),
      termijnen: await bij('dtv').from(dtv.vertrektermijnen),
      reisdocumenten: await bij('dtv').from(dtv.reisdocumenten),
      reisdocumentdatums: await bij('dtv').from(dtv.reisdocumentdatums),
    },
    coa: {
      locaties: await bij('coa').from(coa.locaties),
      lkos: await bij('coa').from(coa.lkos),
      raoRegios: await bij('coa').from(coa.raoRegios),
      bewoners: await bij('coa').from(coa.bewoners),
      opvangrechten: await bij('coa').from(coa.opvangrechten),
      maatregelen: await bij('coa').from(coa.maatregelen),
      bewegingen: await bij('coa').from(coa.bewegingen),
      kwetsbaarheden: await bij('coa').from(coa.kwetsbaarheden),
      gezinsleden: await bij('coa').from(coa.gezinsleden),
    },
    ind: {
      personen: await bij('ind').from(ind.personen),
      raoUnits: await bij('ind').from(ind.raoUnits),
      vervangingen: await bij('ind').from(ind.vervangingen),
      onderzoeken: await bij('ind').from(ind.identiteitsonderzoeken),
      aliassen: await bij('ind').from(ind.aliassen),
      verblijfsrechten: await bij('ind').from(ind.verblijfsrechten),
      procedures: await bij('ind').from(ind.procedures),
      rechtsmiddelen: await bij('ind').from(ind.rechtsmiddelen),
      inreisverboden: await bij('ind').from(ind.inreisverboden),
      dublinclaims: await bij('ind').from(ind.dublinclaims),
      uitstellen: await bij('ind').from(ind.uitstellen),
    },
    politie: {
      personen: await bij('politie').from(politie.personen),
      lkos: await bij('politie').from(politie.lkos),
      raoRegios: await bij('politie').from(politie.raoRegios),
      meldplichten: await bij('politie').from(politie.meldplichten),
      meldingen: await bij('politie').from(politie.meldingen),
      vrijheidsbeperkingen: await bij('politie').from(politie.vrijheidsbeperkingen),
      inbewaringstellingen: await bij('politie').from(politie.inbewaringstellingen),
      overwogen: await bij('politie').from(politie.overwogenInbewaringstellingen),
      openbareOrde: await bij('politie').from(politie.openbareOrde),
      topX: await bij('politie').from(politie.topX),
      signalen: await bij('politie').from(politie.mensenhandelSignalen),
    },
  };
}
