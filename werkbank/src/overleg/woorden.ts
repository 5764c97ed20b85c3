import { leesbaar } from '../leesbaar.ts';

/** Codes of the graph of which the words of the code alone are not plain Dutch. */
const WOORDEN: Readonly<Record<string, string>> = {
  ACTUALITEIT: 'Actualiteit',
  ADMINISTRATIEF_GEPLAATST: 'Administratief geplaatst',
  AFWIJKING_LEIDRAAD: 'Afwijken van de Leidraad',
  BESLOTEN: 'Besloten, nog niet teruggekoppeld',
  BEWONERSLIJST: 'Bewonerslijst van het COA',
  CASELOADLIJST: 'Caseloadlijst van DT&V',
  CALAMITEIT_DOSSIER: 'Calamiteit of incident',
  CONCEPT: 'In de maak',
  GEEN_CONSENSUS_CASELOAD: 'Geen consensus over opname in de caseload',
  GEAGENDEERD: 'Op de agenda van het RAO',
  INGEDIEND: 'Ingediend bij het RAO',
  VAN_RAO: 'Van het RAO van de regio',
  VERWACHTE_CALAMITEIT_STOPZETTEN: 'Verwachte calamiteit bij stopzetten van verstrekkingen',
  DEELBERAAD_ASIEL: 'Deelberaad Asiel',
  IN_DOOR_UITSTROOMLIJST: 'Lijst met instroom, doorstroom en uitstroom',
  LID_AANVULLEND: 'Aanvullend, door een lid',
  LIJST: 'Voorbereiding vanaf een lijst',
  MENSENHANDEL_MENSENSMOKKEL: 'Signaal van mensenhandel of mensensmokkel',
  NAAR_DEELBERAAD: 'Voorgelegd aan het Deelberaad Asiel',
  NAAR_MDT: 'Opschalen naar het multidisciplinair team (MDT)',
  OPGESCHAALD: 'Voorgelegd aan het RAO',
  OPGESCHAALD_DA: 'Van het LKO, voorgelegd aan het Deelberaad Asiel',
  PLAATSING: '(Terug)plaatsing',
  RAO_NAAR_DA: 'Wat dit RAO aan het Deelberaad Asiel voorlegde',
  TOP_X_LIJST: 'Top-X-lijst',
  UITSTRALING_LANDELIJK: 'Mogelijke landelijke uitstraling',
};

/** A code of the graph as a reader says it: "Caseloadlijst van DT&V". */
export function woordVan(code: string): string {
  return WOORDEN[code] ?? leesbaar(code);
}

/** In the middle of a sentence: "caseloadlijst van DT&V". */
export function klein(tekst: string): string {
  // An abbreviation stays as it is.
  return /^[A-Z][a-z]/.test(tekst) ? tekst.charAt(0).toLowerCase() + tekst.slice(1) : tekst;
}
