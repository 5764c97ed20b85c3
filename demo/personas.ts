/**
 * The fictional people and systems that can sign in at the development identity provider.
 * A persona is only who somebody is (organisatie, functie); what a persona may see follows from the records of the
 * overleggen and of the organisations, never from this file.
 */
export interface Persona {
  /** What is typed in `npm run token -- <id>`. */
  readonly id: string;
  /** `sub` of the token: opaque and pairwise, as OIDC NLGOV asks. */
  readonly sub: string;
  readonly naam: string;
  readonly organisatie: string;
  readonly functie: string;
  /** One Dutch sentence for the sign-in page. */
  readonly omschrijving: string;
  /** The purpose with which this persona normally works; preselected in the werkbank. */
  readonly doelbinding: string;
  /** A partner system signs in with client credentials, never through the page. */
  readonly systeem?: true;
}

export const PERSONAS: readonly Persona[] = [
  ...lkoLeden('duinrand', 'azc Duinrand'),
  ...lkoLeden('veenkamp', 'azc Veenkamp'),
  {
    id: 'dtv-rao-noord',
    sub: 'p-dtv-rao-noord',
    naam: 'Agnes Voorbeeld',
    organisatie: 'DTV',
    functie: 'AFDELINGSMANAGER',
    omschrijving: 'Afdelingsmanager DT&V, lid van RAO Noord',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'coa-rao-noord',
    sub: 'p-coa-rao-noord',
    naam: 'Bas Voorbeeld',
    organisatie: 'COA',
    functie: 'REGIOMANAGER',
    omschrijving: 'Regiomanager COA, lid van RAO Noord',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'ind-rao-noord',
    sub: 'p-ind-rao-noord',
    naam: 'Carla Voorbeeld',
    organisatie: 'IND',
    functie: 'SENIOR_MEDEWERKER',
    omschrijving: 'Senior medewerker IND, lid van RAO Noord',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'politie-rao-noord',
    sub: 'p-politie-rao-noord',
    naam: 'Dirk Voorbeeld',
    organisatie: 'POLITIE',
    functie: 'TEAMCHEF_AVIM',
    omschrijving: 'Teamchef AVIM, lid van RAO Noord',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'jenv-deelberaad',
    sub: 'm-jenv-deelberaad',
    naam: 'Mies Voorbeeld',
    organisatie: 'JENV',
    functie: 'DEELBERAAD_LID',
    omschrijving: 'Lid van het Deelberaad Asiel voor Justitie en Veiligheid',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'gemeente-duinrand',
    sub: 'p-gemeente-duinrand',
    naam: 'Nout Voorbeeld',
    organisatie: 'GEMEENTE',
    functie: 'GEMEENTE_MEDEWERKER',
    omschrijving: 'Medewerker van een gemeente, uitgenodigd bij LKO Duinrand: draagt zaken aan en leest er geen',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'nidos-duinrand',
    sub: 'p-nidos-duinrand',
    naam: 'Els Voorbeeld',
    organisatie: 'NIDOS',
    functie: 'VOOGD',
    omschrijving: 'Voogd van Nidos, uitgenodigd bij LKO Duinrand voor de eigen pupil',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'wijkagent-duinrand',
    sub: 'p-wijkagent-duinrand',
    naam: 'Frits Voorbeeld',
    organisatie: 'POLITIE',
    functie: 'WIJKAGENT',
    omschrijving: 'Wijkagent, uitgenodigd bij LKO Duinrand; heeft niet de rechten van het LKO-lid Politie',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'regievoerder-zonder-lko',
    sub: 'p-regievoerder-zonder-lko',
    naam: 'Gerda Voorbeeld',
    organisatie: 'DTV',
    functie: 'REGIEVOERDER',
    omschrijving: 'Regievoerder DT&V zonder LKO: ziet alleen de eigen caseload',
    doelbinding: 'UITVOERING_VW',
  },
  {
    id: 'analist',
    sub: 'p-analist',
    naam: 'Hugo Voorbeeld',
    organisatie: 'JENV',
    functie: 'ANALIST',
    omschrijving: 'Analist bij Justitie en Veiligheid: alleen aantallen',
    doelbinding: 'BELEIDSEVALUATIE',
  },
  {
    id: 'klankbordgroep',
    sub: 'p-klankbordgroep',
    naam: 'Mieke Voorbeeld',
    organisatie: 'GEMEENTE',
    functie: 'KLANKBORDGROEP_LID',
    omschrijving: 'Lid van de klankbordgroep voor de gemeenten: alleen aantallen (R-BB-05)',
    doelbinding: 'BELEIDSEVALUATIE',
  },
  ...fgs(),
  {
    id: 'betrokkene',
    sub: 'p-betrokkene',
    naam: 'Betrokkene Voorbeeld',
    organisatie: 'BETROKKENE',
    functie: 'BETROKKENE',
    omschrijving: 'Een vreemdeling die de eigen gegevens inziet (AVG art. 15)',
    doelbinding: 'INZAGE',
  },
  {
    id: 'partner-iom',
    sub: 'partner-iom',
    naam: 'Zaaksysteem van IOM (fictief)',
    organisatie: 'IOM',
    functie: 'IOM_MEDEWERKER',
    omschrijving: 'Een partnersysteem met eigen client credentials',
    doelbinding: 'UITVOERING_VW',
    systeem: true,
  },
];

function lkoLeden(plaats: string, azc: string): Persona[] {
  const leden = [
    ['dtv', 'DTV', 'REGIEVOERDER', 'Regievoerder DT&V', 'Anna'],
    ['coa', 'COA', 'CASEMANAGER', 'Casemanager COA', 'Bram'],
    ['ind', 'IND', 'IND_MEDEWERKER', 'Medewerker IND', 'Cato'],
    ['politie', 'POLITIE', 'AVIM_MEDEWERKER', 'Medewerker AVIM', 'Daan'],
  ] as const;
  return leden.map(([kort, organisatie, functie, titel, voornaam]) => ({
    id: `${kort}-${plaats}`,
    sub: `p-${kort}-${plaats}`,
    naam: `${voornaam} van ${plaats.charAt(0).toUpperCase()}${plaats.slice(1)}`,
    organisatie,
    functie,
    omschrijving: `${titel}, lid van LKO ${azc}`,
    doelbinding: 'UITVOERING_VW',
  }));
}

/** One per controller (AVG art. 37). */
function fgs(): Persona[] {
  const organisaties = [
    ['coa', 'COA', 'het COA', 'Ilse'],
    ['dtv', 'DTV', 'DT&V', 'Jan'],
    ['ind', 'IND', 'de IND', 'Karin'],
    ['politie', 'POLITIE', 'de politie', 'Lars'],
  ] as const;
  return organisaties.map(([kort, organisatie, van, voornaam]) => ({
    id: `fg-${kort}`,
    sub: `p-fg-${kort}`,
    naam: `${voornaam} Voorbeeld`,
    organisatie,
    functie: 'FG',
    omschrijving: `Functionaris gegevensbescherming van ${van}`,
    doelbinding: 'TOEZICHT_AVG',
  }));
}
