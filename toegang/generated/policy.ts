// Made by `npm run generate` from toegang/*.csv. Change a right there, never here.

export const DATAKLASSEN = [
  "IDENTITEIT",
  "IDENTITEITSONDERZOEK",
  "OPVANG",
  "OPVANG_KAMER",
  "OPVANGRECHT",
  "OPVANGMAATREGELEN",
  "PROCEDURE",
  "VERTREKTERMIJN",
  "VERTREKPLAN",
  "REISDOCUMENT",
  "MELDPLICHT",
  "VRIJHEIDSBEPERKING",
  "INBEWARINGSTELLING",
  "INBEWARINGSTELLING_OVERWOGEN",
  "OPENBARE_ORDE",
  "MENSENHANDEL",
  "INREISVERBOD",
  "DUBLIN",
  "MEDISCH_GEVOLG",
  "MINDERJARIGHEID",
  "KWETSBAARHEID",
  "GEZINSVERBAND",
  "SIGNAALLIJST",
  "BESLUITENLIJST",
  "AANTALLEN",
  "GEMEENTELIJKE_MEDEWERKING",
  "OPVANGWAARNEMING",
  "LVV_TRAJECT",
  "INZAGELOG",
  "LKO_LIJST",
  "AGENDA",
  "OVERLEG"
] as const;
export type Dataklasse = (typeof DATAKLASSEN)[number];

export const PROFIELEN = [
  {
    "profiel": "LKO_DTV",
    "organisaties": [
      "DTV"
    ],
    "functies": [
      "REGIEVOERDER"
    ],
    "grond": "lid van het LKO en persoon op de agenda met bevestigde band"
  },
  {
    "profiel": "LKO_COA",
    "organisaties": [
      "COA"
    ],
    "functies": [
      "CASEMANAGER",
      "LOCATIEMANAGER"
    ],
    "grond": "idem"
  },
  {
    "profiel": "LKO_POLITIE",
    "organisaties": [
      "POLITIE"
    ],
    "functies": [
      "AVIM_MEDEWERKER"
    ],
    "grond": "idem"
  },
  {
    "profiel": "LKO_IND",
    "organisaties": [
      "IND"
    ],
    "functies": [
      "IND_MEDEWERKER"
    ],
    "grond": "idem; alleen in een LKO waaraan de IND deelneemt"
  },
  {
    "profiel": "RAO_DTV",
    "organisaties": [
      "DTV"
    ],
    "functies": [
      "AFDELINGSMANAGER"
    ],
    "grond": "lid van het RAO en persoon op een ingediende signaallijst"
  },
  {
    "profiel": "RAO_COA",
    "organisaties": [
      "COA"
    ],
    "functies": [
      "REGIOMANAGER"
    ],
    "grond": "idem"
  },
  {
    "profiel": "RAO_POLITIE",
    "organisaties": [
      "POLITIE"
    ],
    "functies": [
      "TEAMCHEF_AVIM"
    ],
    "grond": "idem"
  },
  {
    "profiel": "RAO_IND",
    "organisaties": [
      "IND"
    ],
    "functies": [
      "MANAGER",
      "SENIOR_MEDEWERKER"
    ],
    "grond": "idem"
  },
  {
    "profiel": "GENODIGD_GEMEENTE",
    "organisaties": [
      "GEMEENTE"
    ],
    "functies": [
      "GEMEENTE_MEDEWERKER"
    ],
    "grond": "uitnodiging voor dit agendapunt"
  },
  {
    "profiel": "GENODIGD_NIDOS",
    "organisaties": [
      "NIDOS"
    ],
    "functies": [
      "VOOGD"
    ],
    "grond": "uitnodiging en eigen pupil"
  },
  {
    "profiel": "GENODIGD_VWN",
    "organisaties": [
      "VWN"
    ],
    "functies": [
      "VWN_MEDEWERKER"
    ],
    "grond": "uitnodiging"
  },
  {
    "profiel": "GENODIGD_IOM",
    "organisaties": [
      "IOM"
    ],
    "functies": [
      "IOM_MEDEWERKER"
    ],
    "grond": "uitnodiging of actie"
  },
  {
    "profiel": "GENODIGD_WIJKAGENT",
    "organisaties": [
      "POLITIE"
    ],
    "functies": [
      "WIJKAGENT"
    ],
    "grond": "uitnodiging; nooit LKO_POLITIE"
  },
  {
    "profiel": "GENODIGD_RVDK",
    "organisaties": [
      "RVDK"
    ],
    "functies": [
      "RVDK_MEDEWERKER"
    ],
    "grond": "uitnodiging"
  },
  {
    "profiel": "GENODIGD_OM",
    "organisaties": [
      "OM"
    ],
    "functies": [
      "OFFICIER"
    ],
    "grond": "uitnodiging van een RAO"
  },
  {
    "profiel": "GENODIGD_REAN",
    "organisaties": [
      "IOM"
    ],
    "functies": [
      "PROJECTCOORDINATOR_REAN"
    ],
    "grond": "uitnodiging van een RAO"
  },
  {
    "profiel": "DEELBERAAD_ASIEL",
    "organisaties": [
      "DTV",
      "COA",
      "IND",
      "POLITIE",
      "JENV"
    ],
    "functies": [
      "DEELBERAAD_LID"
    ],
    "grond": "persoon op een signaallijst van RAO naar Deelberaad"
  },
  {
    "profiel": "ANALIST",
    "organisaties": [
      "DTV",
      "COA",
      "IND",
      "POLITIE",
      "JENV"
    ],
    "functies": [
      "ANALIST"
    ],
    "grond": "aantallen"
  },
  {
    "profiel": "BETROKKENE",
    "organisaties": [
      "BETROKKENE"
    ],
    "functies": [
      "BETROKKENE"
    ],
    "grond": "de eigen gegevens"
  },
  {
    "profiel": "KLANKBORDGROEP",
    "organisaties": [
      "DTV",
      "COA",
      "IND",
      "GEMEENTE"
    ],
    "functies": [
      "KLANKBORDGROEP_LID"
    ],
    "grond": "aantallen; nooit Politie"
  },
  {
    "profiel": "FG",
    "organisaties": [
      "DTV",
      "COA",
      "IND",
      "POLITIE",
      "GEMEENTE"
    ],
    "functies": [
      "FG"
    ],
    "grond": "alleen het logboek van de eigen organisatie"
  }
] as const;
export type Profiel = (typeof PROFIELEN)[number]['profiel'];

/** Dataklasse -> profiel -> the level of that cell; a cell that is missing gives nothing. */
export const MATRIX = {
  "IDENTITEIT": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "BETROKKENE": "VOLLEDIG"
  },
  "IDENTITEITSONDERZOEK": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "SAMENVATTING",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "BETROKKENE": "SAMENVATTING"
  },
  "OPVANG": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "OPVANG_KAMER": {
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "BETROKKENE": "VOLLEDIG"
  },
  "OPVANGRECHT": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_RVDK": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "OPVANGMAATREGELEN": {
    "LKO_DTV": "SAMENVATTING",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "PROCEDURE": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "VERTREKTERMIJN": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "VERTREKPLAN": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_IOM": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_REAN": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "BETROKKENE": "SAMENVATTING"
  },
  "REISDOCUMENT": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "MELDPLICHT": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "VRIJHEIDSBEPERKING": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "INBEWARINGSTELLING": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "INBEWARINGSTELLING_OVERWOGEN": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "SAMENVATTING"
  },
  "OPENBARE_ORDE": {
    "LKO_DTV": "SAMENVATTING",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "VOLLEDIG",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "SAMENVATTING"
  },
  "MENSENHANDEL": {
    "LKO_DTV": "HIT",
    "LKO_COA": "HIT",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "HIT",
    "RAO_DTV": "HIT",
    "RAO_COA": "HIT",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "HIT",
    "GENODIGD_NIDOS": "HIT",
    "GENODIGD_RVDK": "HIT",
    "GENODIGD_OM": "VOLLEDIG"
  },
  "INREISVERBOD": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_OM": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "DUBLIN": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "MEDISCH_GEVOLG": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "SAMENVATTING",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "MINDERJARIGHEID": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "VOLLEDIG",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "KWETSBAARHEID": {
    "LKO_DTV": "SAMENVATTING",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "HIT",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "HIT",
    "RAO_COA": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_RVDK": "SAMENVATTING",
    "BETROKKENE": "VOLLEDIG"
  },
  "GEZINSVERBAND": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "SAMENVATTING",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "VOLLEDIG",
    "GENODIGD_RVDK": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "SAMENVATTING",
    "BETROKKENE": "VOLLEDIG"
  },
  "SIGNAALLIJST": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "VOLLEDIG"
  },
  "BESLUITENLIJST": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_OM": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "VOLLEDIG",
    "BETROKKENE": "SAMENVATTING"
  },
  "AANTALLEN": {
    "LKO_DTV": "AGGREGAAT",
    "LKO_COA": "AGGREGAAT",
    "LKO_POLITIE": "AGGREGAAT",
    "LKO_IND": "AGGREGAAT",
    "RAO_DTV": "AGGREGAAT",
    "RAO_COA": "AGGREGAAT",
    "RAO_POLITIE": "AGGREGAAT",
    "RAO_IND": "AGGREGAAT",
    "GENODIGD_GEMEENTE": "AGGREGAAT",
    "GENODIGD_IOM": "AGGREGAAT",
    "GENODIGD_OM": "AGGREGAAT",
    "GENODIGD_REAN": "AGGREGAAT",
    "DEELBERAAD_ASIEL": "AGGREGAAT",
    "ANALIST": "AGGREGAAT",
    "KLANKBORDGROEP": "AGGREGAAT"
  },
  "GEMEENTELIJKE_MEDEWERKING": {
    "LKO_DTV": "AGGREGAAT",
    "LKO_COA": "AGGREGAAT",
    "LKO_POLITIE": "AGGREGAAT",
    "LKO_IND": "AGGREGAAT",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "DEELBERAAD_ASIEL": "VOLLEDIG",
    "ANALIST": "AGGREGAAT",
    "KLANKBORDGROEP": "AGGREGAAT"
  },
  "OPVANGWAARNEMING": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "BETROKKENE": "VOLLEDIG"
  },
  "LVV_TRAJECT": {
    "LKO_DTV": "SAMENVATTING",
    "LKO_IND": "SAMENVATTING",
    "RAO_DTV": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "VOLLEDIG",
    "ANALIST": "AGGREGAAT",
    "BETROKKENE": "VOLLEDIG"
  },
  "INZAGELOG": {
    "BETROKKENE": "VOLLEDIG",
    "FG": "VOLLEDIG"
  },
  "LKO_LIJST": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG"
  },
  "AGENDA": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "SAMENVATTING",
    "RAO_COA": "SAMENVATTING",
    "RAO_POLITIE": "SAMENVATTING",
    "RAO_IND": "SAMENVATTING",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_VWN": "SAMENVATTING",
    "GENODIGD_IOM": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "GENODIGD_REAN": "SAMENVATTING"
  },
  "OVERLEG": {
    "LKO_DTV": "VOLLEDIG",
    "LKO_COA": "VOLLEDIG",
    "LKO_POLITIE": "VOLLEDIG",
    "LKO_IND": "VOLLEDIG",
    "RAO_DTV": "VOLLEDIG",
    "RAO_COA": "VOLLEDIG",
    "RAO_POLITIE": "VOLLEDIG",
    "RAO_IND": "VOLLEDIG",
    "GENODIGD_GEMEENTE": "SAMENVATTING",
    "GENODIGD_NIDOS": "SAMENVATTING",
    "GENODIGD_VWN": "SAMENVATTING",
    "GENODIGD_IOM": "SAMENVATTING",
    "GENODIGD_WIJKAGENT": "SAMENVATTING",
    "GENODIGD_RVDK": "SAMENVATTING",
    "GENODIGD_OM": "SAMENVATTING",
    "GENODIGD_REAN": "SAMENVATTING",
    "DEELBERAAD_ASIEL": "VOLLEDIG",
    "KLANKBORDGROEP": "SAMENVATTING"
  }
} as const;

/** What a level shows of a class; a level without a text does not exist for that class. */
export const NIVEAU_TEKST = {
  "IDENTITEIT": {
    "SAMENVATTING": "naam, geboortejaar",
    "VOLLEDIG": "naam, geboortedatum, nationaliteiten, geslacht, bron, pilNiveau van de naam"
  },
  "IDENTITEITSONDERZOEK": {
    "SAMENVATTING": "is er een onderzoek; aantal aliassen",
    "VOLLEDIG": "aliassen, PIL-niveau per gegeven, stand van het onderzoek"
  },
  "OPVANG": {
    "SAMENVATTING": "type locatie, gemeente",
    "VOLLEDIG": "locatie, aankomst, status, administratief geplaatst of niet"
  },
  "OPVANG_KAMER": {
    "SAMENVATTING": "unit",
    "VOLLEDIG": "unit, kamer, laatste inhuisregistratie"
  },
  "OPVANGRECHT": {
    "SAMENVATTING": "recht ja/nee, einddatum",
    "VOLLEDIG": "grondslag, ingang, einde, reden, aankondiging en ontruiming"
  },
  "OPVANGMAATREGELEN": {
    "SAMENVATTING": "aantal maatregelen, hoogste impactniveau",
    "VOLLEDIG": "soort, ingang, einde, locatie, incident zonder vrije tekst"
  },
  "PROCEDURE": {
    "SAMENVATTING": "loopt er een procedure of is alles afgerond; rechtmatig verblijf (letter van Vw art. 8)",
    "VOLLEDIG": "soort, fase, spoor, indiening, beslissing, rechtsmiddelen, datums; soort ART_64 ook MEDISCH_GEVOLG, soort DUBLIN ook DUBLIN"
  },
  "VERTREKTERMIJN": {
    "SAMENVATTING": "einddatum",
    "VOLLEDIG": "terugkeerbesluit, ingang, duur, grond voor onthouden, verlenging"
  },
  "VERTREKPLAN": {
    "SAMENVATTING": "strategiesoort zonder inbewaringstelling; acties die op de eigen organisatie rusten",
    "VOLLEDIG": "strategie, stappen, acties, akkoord per partner, werkt mee ja/nee/deels"
  },
  "REISDOCUMENT": {
    "SAMENVATTING": "aanwezig ja/nee, aangevraagd ja/nee",
    "VOLLEDIG": "soort, stand van de aanvraag, autoriteit, datums"
  },
  "MELDPLICHT": {
    "SAMENVATTING": "er is een meldplicht; laatste twee meldingen voldaan ja/nee",
    "VOLLEDIG": "grondslag, frequentie, meldingen, ontheffing"
  },
  "VRIJHEIDSBEPERKING": {
    "SAMENVATTING": "soort, sinds",
    "VOLLEDIG": "artikel, locatie, opgelegd door, ingang, einde"
  },
  "INBEWARINGSTELLING": {
    "SAMENVATTING": "loopt ja/nee",
    "VOLLEDIG": "artikel, ingang, opheffing, locatie"
  },
  "INBEWARINGSTELLING_OVERWOGEN": {
    "SAMENVATTING": "wordt overwogen ja/nee",
    "VOLLEDIG": "door wie, sinds, voorziene datum"
  },
  "OPENBARE_ORDE": {
    "SAMENVATTING": "staat op de Top-X ja/nee, lopende maatregel",
    "VOLLEDIG": "aantal registraties, laatste datum, aard, ketenmarinier"
  },
  "MENSENHANDEL": {
    "HIT": "er is een signaal, bij welke organisatie",
    "VOLLEDIG": "aard, datum, stand"
  },
  "INREISVERBOD": {
    "SAMENVATTING": "inreisverbod of ongewenstverklaring ja/nee, tien jaar of meer ja/nee",
    "VOLLEDIG": "duur, soort, datum, opheffing"
  },
  "DUBLIN": {
    "SAMENVATTING": "Dublinclaim ja/nee",
    "VOLLEDIG": "land, akkoord, uiterste overdrachtsdatum"
  },
  "MEDISCH_GEVOLG": {
    "SAMENVATTING": "uitstel op grond van art. 64 loopt ja/nee, tot",
    "VOLLEDIG": "aanvraag, toekenning, reisvoorwaarden ja/nee, gezinslid betrokken"
  },
  "MINDERJARIGHEID": {
    "SAMENVATTING": "minderjarig ja/nee",
    "VOLLEDIG": "geboortedatum getoetst, AMV ja/nee, voogd"
  },
  "KWETSBAARHEID": {
    "HIT": "er is een aanduiding",
    "SAMENVATTING": "soort aanduiding zonder toelichting",
    "VOLLEDIG": "aanduiding, sinds, afspraken"
  },
  "GEZINSVERBAND": {
    "SAMENVATTING": "aantal gezinsleden, minderjarige kinderen ja/nee",
    "VOLLEDIG": "leden (ieder met eigen toegang)"
  },
  "SIGNAALLIJST": {
    "SAMENVATTING": "gronden, stand, datums",
    "VOLLEDIG": "alle onderdelen; standpunt van een ander pas na vaststelling"
  },
  "BESLUITENLIJST": {
    "SAMENVATTING": "besluit en datum op de eigen zaak",
    "VOLLEDIG": "alle besluiten van het overleg"
  },
  "AANTALLEN": {},
  "GEMEENTELIJKE_MEDEWERKING": {
    "VOLLEDIG": "medewerking, reden, ontwikkelingen, stappen"
  },
  "OPVANGWAARNEMING": {
    "VOLLEDIG": "gemeente, aanbieder, dag, niveau en organisatie die het meldde"
  },
  "LVV_TRAJECT": {
    "SAMENVATTING": "in LVV ja/nee, gemeente, scenario",
    "VOLLEDIG": "traject, uitstroom, besprekingen"
  },
  "INZAGELOG": {
    "VOLLEDIG": "wanneer, organisatie, rol, doel, klassen"
  },
  "LKO_LIJST": {
    "VOLLEDIG": "V-nummer, naam, lijst, sinds"
  },
  "AGENDA": {
    "SAMENVATTING": "eigen punt: reden en datum",
    "VOLLEDIG": "bron, reden, inbrenger, stand"
  },
  "OVERLEG": {
    "SAMENVATTING": "naam, volgende bijeenkomst",
    "VOLLEDIG": "leden, genodigden, data, besluiten zonder persoon"
  }
} as const;

export const GRONDEN = {
  "IDENTITEIT": {
    "omvat": "identiteit (naam, geb.datum, nationaliteit, geslacht, vNummer)",
    "grond": "C1-C3; S = naam+geboortejaar+vNummer"
  },
  "IDENTITEITSONDERZOEK": {
    "omvat": "PIL-niveau, aliassen, identiteitsonderzoek",
    "grond": "PIL roles"
  },
  "OPVANG": {
    "omvat": "opvang: locatie, type, aankomst, status",
    "grond": "task; S = location type + gemeente"
  },
  "OPVANG_KAMER": {
    "omvat": "kamer/unit, dagelijkse aanwezigheid",
    "grond": "dataminimalisatie; P: only for ontruiming/IBS"
  },
  "OPVANGRECHT": {
    "omvat": "recht op opvang, einde verstrekkingen",
    "grond": "R-LKO-26, BB-01"
  },
  "OPVANGMAATREGELEN": {
    "omvat": "COA-maatregelen/incidenten",
    "grond": "R-LKO-06 overlast; S = aantal + impactniveau"
  },
  "PROCEDURE": {
    "omvat": "procedure: soort, status, data, beslissing, rechtsmiddel",
    "grond": "C2, C3; C and P: \"loopt/afgerond, rechtmatig verblijf letter\""
  },
  "VERTREKTERMIJN": {
    "omvat": "terugkeerbesluit, vertrektermijn",
    "grond": "Vw 45, 62"
  },
  "VERTREKPLAN": {
    "omvat": "vertrekplan, strategie, acties",
    "grond": "R-LKO-08/11; invitees: only actions on them"
  },
  "REISDOCUMENT": {
    "omvat": "reisdocument/LP-status",
    "grond": "art. 107 lid 5a (biometrics for LP), task"
  },
  "MELDPLICHT": {
    "omvat": "meldplicht art. 54 + voldaan",
    "grond": "Rva 7.1.j for C; regime AVG"
  },
  "VRIJHEIDSBEPERKING": {
    "omvat": "vrijheidsbeperking art. 56/57",
    "grond": "LTV-VBM"
  },
  "INBEWARINGSTELLING": {
    "omvat": "inbewaringstelling die loopt of liep",
    "grond": "Vw 59; uitvoering"
  },
  "INBEWARINGSTELLING_OVERWOGEN": {
    "omvat": "inbewaringstelling die wordt overwogen of gepland; ook waar strategie of signaallijst er iets over zegt",
    "grond": "R-LKO-24; never visible to invitees or the person"
  },
  "OPENBARE_ORDE": {
    "omvat": "overlast/openbare orde, Top-X",
    "grond": "Wpg 16/18/20, k3; S = \"staat op Top-X ja/nee + maatregel\""
  },
  "MENSENHANDEL": {
    "omvat": "mensenhandel-/smokkelsignaal",
    "grond": "Wpg, safety of victim; agenda reason hidden for invitees"
  },
  "INREISVERBOD": {
    "omvat": "inreisverbod, ongewenstverklaring",
    "grond": "Vw 66a, 67; LVV exclusion test for GE"
  },
  "DUBLIN": {
    "omvat": "Dublin",
    "grond": "LVV exclusion for GE"
  },
  "MEDISCH_GEVOLG": {
    "omvat": "medisch – gevolg (art. 64 loopt/toegekend tot; reisvoorwaarden ja/nee)",
    "grond": "C8; C: because Rva 3.3.f"
  },
  "MINDERJARIGHEID": {
    "omvat": "minderjarigheid, AMV, voogd",
    "grond": "k5; needed to enforce R-LKO-17"
  },
  "KWETSBAARHEID": {
    "omvat": "kwetsbaarheid/bijzondere noden (vlag)",
    "grond": "Opvangrichtlijn; flag only"
  },
  "GEZINSVERBAND": {
    "omvat": "gezinsverband",
    "grond": "own family only; others' data need own rights"
  },
  "SIGNAALLIJST": {
    "omvat": "signaallijst (dossier)",
    "grond": "R-RAO-09; other org's standpunt after vaststelling only; not for the person: may speak of a considered detention"
  },
  "BESLUITENLIJST": {
    "omvat": "besluitenlijst RAO",
    "grond": "R-RAO-07; LKO: own signals"
  },
  "AANTALLEN": {
    "omvat": "trend / regionale aantallen",
    "grond": "small-cell rule"
  },
  "GEMEENTELIJKE_MEDEWERKING": {
    "omvat": "gemeentelijke medewerking",
    "grond": "R-BB-01; klankbordgroep G, without Politie"
  },
  "OPVANGWAARNEMING": {
    "omvat": "waargenomen (nood)opvang door een gemeente of hulpinstantie nadat het recht op opvang eindigde",
    "grond": "R-BB-03; LKO and RAO monitor it"
  },
  "LVV_TRAJECT": {
    "omvat": "LVV-traject",
    "grond": "LSO-LVV partners: gemeente, ngo, IND, DT&V"
  },
  "INZAGELOG": {
    "omvat": "toegangslog over de persoon",
    "grond": "MIRA: right to see who looked and why"
  },
  "LKO_LIJST": {
    "omvat": "rij van een voorbereidingslijst van het eigen LKO (bewonerslijst, caseloadlijst, Top-X, stromen): V-nummer, naam, lijst, sinds",
    "grond": "R-LKO-04; members only, own azc only"
  },
  "AGENDA": {
    "omvat": "agendapunt: bron, reden, inbrenger, stand",
    "grond": "R-LKO-04/06; invitees only their own items; reden mensenhandel counts as MENSENHANDEL"
  },
  "OVERLEG": {
    "omvat": "het overleg zelf: naam, azc of regio, leden, data, besluiten zonder persoon",
    "grond": "R-LKO-01, R-RAO-01"
  }
} as const;

export const DOELEN = [
  {
    "doel": "UITVOERING_VW",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b2",
    "profielen": [
      "LKO_*",
      "RAO_*",
      "GENODIGD_*",
      "DEELBERAAD_ASIEL",
      "EIGEN"
    ],
    "klassen": [
      "*"
    ],
    "niveaus": [
      "HIT",
      "SAMENVATTING",
      "VOLLEDIG",
      "AGGREGAAT"
    ]
  },
  {
    "doel": "VERIFICATIE",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b1",
    "profielen": [
      "LKO_*",
      "RAO_*",
      "EIGEN"
    ],
    "klassen": [
      "IDENTITEIT",
      "IDENTITEITSONDERZOEK"
    ],
    "niveaus": [
      "HIT",
      "SAMENVATTING",
      "VOLLEDIG"
    ]
  },
  {
    "doel": "BELEIDSEVALUATIE",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b3",
    "profielen": [
      "ANALIST",
      "KLANKBORDGROEP"
    ],
    "klassen": [
      "*"
    ],
    "niveaus": [
      "AGGREGAAT"
    ]
  },
  {
    "doel": "INZAGE",
    "grondslag": "AVG art. 15",
    "profielen": [
      "BETROKKENE"
    ],
    "klassen": [
      "*"
    ],
    "niveaus": [
      "HIT",
      "SAMENVATTING",
      "VOLLEDIG"
    ]
  },
  {
    "doel": "TOEZICHT_AVG",
    "grondslag": "AVG art. 39",
    "profielen": [
      "FG"
    ],
    "klassen": [
      "INZAGELOG"
    ],
    "niveaus": [
      "VOLLEDIG"
    ]
  }
] as const;
export type Doel = (typeof DOELEN)[number]['doel'];

export const EIGEN = [
  {
    "organisatie": "DTV",
    "functie": "REGIEVOERDER",
    "reikwijdte": "EIGEN_CASELOAD",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "DTV",
    "functie": "AFDELINGSMANAGER",
    "reikwijdte": "CASELOAD_EIGEN_REGIO",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "COA",
    "functie": "CASEMANAGER",
    "reikwijdte": "EIGEN_LOCATIE",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "COA",
    "functie": "LOCATIEMANAGER",
    "reikwijdte": "EIGEN_LOCATIE",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "COA",
    "functie": "REGIOMANAGER",
    "reikwijdte": "EIGEN_REGIO",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "OPVANG_KAMER",
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "IND",
    "functie": "IND_MEDEWERKER",
    "reikwijdte": "TOEGEWEZEN_PROCEDURES",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "IND",
    "functie": "SENIOR_MEDEWERKER",
    "reikwijdte": "PROCEDURES_EIGEN_UNIT",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "POLITIE",
    "functie": "AVIM_MEDEWERKER",
    "reikwijdte": "EIGEN_REGIO",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "POLITIE",
    "functie": "TEAMCHEF_AVIM",
    "reikwijdte": "EIGEN_REGIO",
    "klassen": [
      "BRONHOUDER"
    ],
    "behalve": [
      "INZAGELOG"
    ]
  },
  {
    "organisatie": "GEMEENTE",
    "functie": "GEMEENTE_MEDEWERKER",
    "reikwijdte": "TRAJECTEN_EIGEN_GEMEENTE",
    "klassen": [
      "LVV_TRAJECT",
      "GEMEENTELIJKE_MEDEWERKING"
    ],
    "behalve": []
  }
] as const;

export const BRONHOUDERS = {
  "IDENTITEIT": [
    "IND"
  ],
  "IDENTITEITSONDERZOEK": [
    "IND"
  ],
  "OPVANG": [
    "COA"
  ],
  "OPVANG_KAMER": [
    "COA"
  ],
  "OPVANGRECHT": [
    "COA"
  ],
  "OPVANGMAATREGELEN": [
    "COA"
  ],
  "PROCEDURE": [
    "IND"
  ],
  "VERTREKTERMIJN": [
    "DTV"
  ],
  "VERTREKPLAN": [
    "DTV",
    "OVERLEG"
  ],
  "REISDOCUMENT": [
    "DTV"
  ],
  "MELDPLICHT": [
    "POLITIE"
  ],
  "VRIJHEIDSBEPERKING": [
    "POLITIE"
  ],
  "INBEWARINGSTELLING": [
    "POLITIE"
  ],
  "INBEWARINGSTELLING_OVERWOGEN": [
    "POLITIE"
  ],
  "OPENBARE_ORDE": [
    "POLITIE"
  ],
  "MENSENHANDEL": [
    "POLITIE"
  ],
  "INREISVERBOD": [
    "IND"
  ],
  "DUBLIN": [
    "IND"
  ],
  "MEDISCH_GEVOLG": [
    "IND"
  ],
  "MINDERJARIGHEID": [
    "IND"
  ],
  "KWETSBAARHEID": [
    "COA"
  ],
  "GEZINSVERBAND": [
    "COA"
  ],
  "SIGNAALLIJST": [
    "OVERLEG"
  ],
  "BESLUITENLIJST": [
    "OVERLEG"
  ],
  "AANTALLEN": [
    "DTV",
    "COA",
    "IND",
    "POLITIE",
    "OVERLEG"
  ],
  "GEMEENTELIJKE_MEDEWERKING": [
    "OVERLEG"
  ],
  "OPVANGWAARNEMING": [
    "OVERLEG"
  ],
  "LVV_TRAJECT": [
    "GEMEENTE"
  ],
  "INZAGELOG": [
    "DTV",
    "COA",
    "IND",
    "POLITIE",
    "OVERLEG"
  ],
  "LKO_LIJST": [
    "DTV",
    "COA",
    "POLITIE"
  ],
  "AGENDA": [
    "OVERLEG"
  ],
  "OVERLEG": [
    "OVERLEG"
  ]
} as const;

export const HANDELINGEN = [
  {
    "handeling": "agendeer",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "band met het azc bevestigd door de bronhouder, of een tweede organisatie bevestigt met reden",
    "regels": [
      "R-LKO-04",
      "R-LKO-05",
      "R-LKO-06",
      "R-LKO-07"
    ]
  },
  {
    "handeling": "bevestigBand",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "een tweede organisatie van het LKO, met reden; de FG's van de leden krijgen bericht",
    "regels": [
      "R-LKO-06"
    ]
  },
  {
    "handeling": "nodigUit",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "VOORZITTER",
    "voorwaarde": "LKO: open lijst; RAO: gesloten lijst; agendapunten en einddatum genoemd",
    "regels": [
      "R-LKO-03",
      "R-RAO-02"
    ]
  },
  {
    "handeling": "sluitAgendapunt",
    "profielen": [
      "LKO_*"
    ],
    "rol": "VOORZITTER",
    "voorwaarde": "acties afgerond of overgedragen",
    "regels": [
      "R-LKO-11"
    ]
  },
  {
    "handeling": "verwijderLid",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "VOORZITTER",
    "voorwaarde": "met reden; het laatste lid van een vaste organisatie alleen als afwijking",
    "regels": [
      "R-LKO-01",
      "R-RAO-01"
    ]
  },
  {
    "handeling": "planBijeenkomst",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "VOORZITTER",
    "voorwaarde": "een lid zit voor; staat er geen bijeenkomst gepland, dan plant ieder lid",
    "regels": [
      "R-LKO-02",
      "R-RAO-03"
    ]
  },
  {
    "handeling": "stelStrategieVast",
    "profielen": [
      "LKO_*"
    ],
    "rol": "VOORZITTER",
    "voorwaarde": "alle leden akkoord of afwijking met reden",
    "regels": [
      "R-LKO-08",
      "R-LKO-09"
    ]
  },
  {
    "handeling": "werkActieBij",
    "profielen": [
      "LKO_*",
      "GENODIGD_*"
    ],
    "rol": "ACTIEHOUDER",
    "voorwaarde": "alleen de organisatie bij wie de actie is belegd; ook een partner in de strategie",
    "regels": [
      "R-LKO-11",
      "R-LKO-12"
    ]
  },
  {
    "handeling": "kanNietUitvoeren",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "reden",
    "regels": [
      "R-LKO-14"
    ]
  },
  {
    "handeling": "raadpleegInd",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "alleen waar de IND deelneemt; overige vragen via de Ketenservicelijn",
    "regels": [
      "R-LKO-13"
    ]
  },
  {
    "handeling": "beantwoordRaadpleging",
    "profielen": [
      "LKO_IND"
    ],
    "rol": "LID",
    "voorwaarde": "alleen dat en hoe zij is opgepakt; de inhoud staat bij de IND",
    "regels": [
      "R-LKO-13"
    ]
  },
  {
    "handeling": "meldBijzonderheid",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "aan de eigen vertegenwoordiger in het RAO; zonder V-nummer",
    "regels": [
      "R-LKO-18"
    ]
  },
  {
    "handeling": "stelSignaallijstOp",
    "profielen": [
      "LKO_*"
    ],
    "rol": "INITIATIEFNEMER",
    "voorwaarde": "geen AMV onder 18 naar het RAO",
    "regels": [
      "R-LKO-15",
      "R-LKO-17"
    ]
  },
  {
    "handeling": "werkSignaallijstBij",
    "profielen": [
      "LKO_*"
    ],
    "rol": "INITIATIEFNEMER",
    "voorwaarde": "een concept; de versie die gelezen is",
    "regels": [
      "R-RAO-09",
      "R-LKO-21",
      "R-LKO-22"
    ]
  },
  {
    "handeling": "startStappenplan",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "alleen voor een AMV onder 18; met Nidos, DT&V en COA, buiten het RAO om",
    "regels": [
      "R-LKO-17"
    ]
  },
  {
    "handeling": "geefStandpunt",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "alleen het standpunt van de eigen organisatie; voor vaststelling",
    "regels": [
      "R-RAO-09"
    ]
  },
  {
    "handeling": "dienSignaallijstIn",
    "profielen": [
      "LKO_*"
    ],
    "rol": "INITIATIEFNEMER",
    "voorwaarde": "volledig volgens valideerSignaallijst",
    "regels": [
      "R-LKO-16",
      "R-RAO-09"
    ]
  },
  {
    "handeling": "agendeerBijLko",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "bij een LKO van de eigen regio; zonder persoon",
    "regels": [
      "R-RAO-07"
    ]
  },
  {
    "handeling": "agendeerOnderwerp",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "een onderwerp van de regio; zonder V-nummer",
    "regels": [
      "R-RAO-05"
    ]
  },
  {
    "handeling": "notuleer",
    "profielen": [
      "RAO_*"
    ],
    "rol": "SECRETARIS",
    "voorwaarde": "op een gehouden bijeenkomst; zonder V-nummer",
    "regels": [
      "R-RAO-03",
      "R-RAO-05"
    ]
  },
  {
    "handeling": "agendeerSignaal",
    "profielen": [
      "RAO_*"
    ],
    "rol": "SECRETARIS",
    "voorwaarde": "-",
    "regels": [
      "R-RAO-05"
    ]
  },
  {
    "handeling": "bespreekSignaal",
    "profielen": [
      "RAO_*"
    ],
    "rol": "SECRETARIS",
    "voorwaarde": "op een gehouden bijeenkomst",
    "regels": [
      "R-RAO-07"
    ]
  },
  {
    "handeling": "besluit",
    "profielen": [
      "RAO_*"
    ],
    "rol": "SECRETARIS",
    "voorwaarde": "namens het RAO; op een gehouden bijeenkomst",
    "regels": [
      "R-RAO-04",
      "R-RAO-07"
    ]
  },
  {
    "handeling": "koppelTerug",
    "profielen": [
      "RAO_*"
    ],
    "rol": "SECRETARIS",
    "voorwaarde": "na besluit",
    "regels": [
      "R-LKO-18",
      "R-RAO-07"
    ]
  },
  {
    "handeling": "schaalOpNaarDeelberaad",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "drie extra onderdelen gevuld",
    "regels": [
      "R-RAO-08"
    ]
  },
  {
    "handeling": "stelVervolgactieVast",
    "profielen": [
      "DEELBERAAD_ASIEL"
    ],
    "rol": "LID",
    "voorwaarde": "-",
    "regels": [
      "R-BB-06"
    ]
  },
  {
    "handeling": "legMedewerkingVast",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "-",
    "regels": [
      "R-BB-01"
    ]
  },
  {
    "handeling": "meldWaarneming",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "opvangrecht van de persoon is geeindigd",
    "regels": [
      "R-BB-03"
    ]
  },
  {
    "handeling": "legStapVast",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "zonder V-nummer",
    "regels": [
      "R-BB-03"
    ]
  },
  {
    "handeling": "meldOntwikkeling",
    "profielen": [
      "LKO_*"
    ],
    "rol": "LID",
    "voorwaarde": "aan het RAO van de eigen regio; zonder V-nummer",
    "regels": [
      "R-BB-04"
    ]
  },
  {
    "handeling": "beoordeelOntwikkeling",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "gemeld aan dit RAO, met reden",
    "regels": [
      "R-BB-04"
    ]
  },
  {
    "handeling": "draagZaakAan",
    "profielen": [
      "GENODIGD_GEMEENTE"
    ],
    "rol": "GEEN",
    "voorwaarde": "geeft zelf geen leesrecht",
    "regels": [
      "R-BB-02"
    ]
  },
  {
    "handeling": "deelTrend",
    "profielen": [
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "zonder V-nummer",
    "regels": [
      "R-RAO-06",
      "R-RAO-07"
    ]
  },
  {
    "handeling": "stelKaderVast",
    "profielen": [
      "DEELBERAAD_ASIEL"
    ],
    "rol": "LID",
    "voorwaarde": "met versie en geldigheid; zonder V-nummer",
    "regels": [
      "R-RAO-07"
    ]
  },
  {
    "handeling": "stelWijzigingVoor",
    "profielen": [
      "LKO_*",
      "RAO_*"
    ],
    "rol": "LID",
    "voorwaarde": "zonder V-nummer",
    "regels": [
      "LTV-2"
    ]
  },
  {
    "handeling": "koppelTerugAanRao",
    "profielen": [
      "DEELBERAAD_ASIEL"
    ],
    "rol": "LID",
    "voorwaarde": "na vaststelling van de vervolgactie; zonder termijn",
    "regels": [
      "R-BB-06"
    ]
  }
] as const;
export type Handeling = (typeof HANDELINGEN)[number]['handeling'];

export const ACTIVITEITEN = [
  {
    "activiteit": "LEZEN_UITVOERING_VW",
    "soort": "LEZEN",
    "doel": "UITVOERING_VW",
    "naam": "gegevens raadplegen voor de uitvoering van de Vreemdelingenwet",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b2",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "LEZEN_VERIFICATIE",
    "soort": "LEZEN",
    "doel": "VERIFICATIE",
    "naam": "identiteit verifieren",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b1",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "LEZEN_BELEIDSEVALUATIE",
    "soort": "LEZEN",
    "doel": "BELEIDSEVALUATIE",
    "naam": "aantallen raadplegen voor de evaluatie van beleid",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b3",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "LEZEN_INZAGE",
    "soort": "LEZEN",
    "doel": "INZAGE",
    "naam": "inzage door de betrokkene zelf",
    "grondslag": "AVG art. 15",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "LEZEN_TOEZICHT_AVG",
    "soort": "LEZEN",
    "doel": "TOEZICHT_AVG",
    "naam": "toezicht door de functionaris gegevensbescherming",
    "grondslag": "AVG art. 39",
    "vertrouwelijk": true,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "HANDELEN_UITVOERING_VW",
    "soort": "HANDELEN",
    "doel": "UITVOERING_VW",
    "naam": "handelen in een overleg",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b2",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "HANDELEN_VERIFICATIE",
    "soort": "HANDELEN",
    "doel": "VERIFICATIE",
    "naam": "geweigerde handeling voor verificatie",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b1",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "HANDELEN_BELEIDSEVALUATIE",
    "soort": "HANDELEN",
    "doel": "BELEIDSEVALUATIE",
    "naam": "geweigerde handeling voor beleidsevaluatie",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b3",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "HANDELEN_INZAGE",
    "soort": "HANDELEN",
    "doel": "INZAGE",
    "naam": "geweigerde handeling bij inzage",
    "grondslag": "AVG art. 15",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "HANDELEN_TOEZICHT_AVG",
    "soort": "HANDELEN",
    "doel": "TOEZICHT_AVG",
    "naam": "geweigerde handeling bij toezicht",
    "grondslag": "AVG art. 39",
    "vertrouwelijk": true,
    "bewaartermijnMaanden": 36
  },
  {
    "activiteit": "FEIT",
    "soort": "FEIT",
    "doel": null,
    "naam": "een feit bevestigen aan een andere organisatie",
    "grondslag": "Vw 2000 art. 107 lid 2 onder b2",
    "vertrouwelijk": false,
    "bewaartermijnMaanden": 36
  }
] as const;

/** Of all tables together: what a record of a decision names as the policy by which it was decided. */
export const BELEIDSVERSIE = '16262646f45e42dd';
