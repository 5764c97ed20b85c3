// One fragment that asks of a person something of nearly every class, at its lowest and at its highest level.
export const BREED = `fragment Breed on Vreemdeling {
  vNummer
  identiteit { naam geboortejaar geboortedatum geslacht nationaliteiten { code } }
  identiteitsonderzoek { loopt stand }
  procedures { loopt rechtmatigVerblijf soort status beslissing { uitkomst datum } }
  verblijfsrecht { rechtmatig sinds }
  inreisverbod { geldt duurJaren }
  dublin { claim land }
  uitstelVanVertrek { loopt van }
  minderjarigheid { minderjarig amv }
  opvang { locatie { naam type gemeente } status unit kamer opvangrecht { recht reden signalen } }
  opvangmaatregelen { aantal lijst { soort } }
  gezinsverband { aantalLeden leden }
  kwetsbaarheid { aangeduid soorten }
  vertrekzaak {
    zaaknummer
    vertrekplan { strategie stappen { omschrijving } doel }
    vertrektermijn { einddatum terugkeerbesluit }
    reisdocument { aanwezig soort }
  }
  meldplicht { heeftMeldplicht frequentie }
  vrijheidsbeperking { soort artikel }
  inbewaringstelling { loopt artikel }
  inbewaringstellingOverwogen { wordtOverwogen door }
  openbareOrde { opTopX aantalRegistraties }
  mensenhandelSignaal { erIsEenSignaal aard }
  signaallijsten { id stand initiatiefnemer }
}`;

/** The root fields, each of which asks the same of its people. */
export const metBreed = (wortels: string): string => `query Breed { ${wortels} }\n${BREED}`;

export const EEN_PERSOON = `query Persoon($vNummer: VNummer!) { vreemdeling(vNummer: $vNummer) { ...Breed } }\n${BREED}`;
