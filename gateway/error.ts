import { AANMELD_FOUTEN, VRAAG_FOUTEN } from '../toegang/fouten.ts';

/**
 * Every way in which the gateway itself says no, as one table. The sentence says what to do and is made from nothing but this
 * table: a value that the client sent may be somebody's V-nummer, and a value that a subgraph sent may be anything.
 */
export const ERRORS = {
  // the client's fault, before anything is executed
  METHODE_NIET_TOEGESTAAN: { status: 405, message: 'Gebruik POST; een V-nummer hoort niet in een URL.' },
  PAD_ONBEKEND: { status: 404, message: 'Dit adres bestaat hier niet; GraphQL staat op POST /v1/graphql.' },
  CONTENT_TYPE_NIET_ONDERSTEUND: { status: 415, message: 'Stuur Content-Type: application/json, in UTF-8.' },
  BODY_GEEN_JSON: { status: 400, message: 'De body is geen geldige JSON in UTF-8.' },
  BODY_TE_GROOT: { status: 413, message: 'De body is groter dan toegestaan; stuur minder of kortere variabelen.' },
  BATCH_NIET_TOEGESTAAN: { status: 400, message: 'Stuur een bewerking per verzoek, geen lijst.' },
  QUERY_ONTBREEKT: {
    status: 400,
    message: 'De body moet een tekst "query" bevatten, en hooguit variables, operationName en extensions.',
  },
  VARIABELEN_TE_DIEP: { status: 400, message: 'variables moet een object zijn, met beperkte diepte en omvang.' },
  GRAPHQL_PARSE_FAILED: { status: 400, message: 'De query is geen geldig GraphQL-document.' },
  OPERATIE_TE_GROOT: { status: 400, message: 'De query is te lang; vraag minder in een keer.' },
  OPERATIE_TE_DIEP: { status: 400, message: 'De query is te diep genest.' },
  TE_VEEL_ALIASSEN: { status: 400, message: 'De query gebruikt te veel aliassen.' },
  TE_VEEL_DIRECTIVES: { status: 400, message: 'De query gebruikt te veel directives.' },
  TE_VEEL_HERHALING: { status: 400, message: 'De query herhaalt een veld te vaak op dezelfde plaats.' },
  TE_VEEL_VELDEN: { status: 400, message: 'De query vraagt, met zijn fragmenten uitgeschreven, te veel velden.' },
  OPERATIE_TE_DUUR: {
    status: 400,
    message: 'De query kan te veel rijen ophalen; vraag kortere bladzijden (first) of minder lijsten in een keer.',
  },
  FRAGMENT_KRINGLOOP: { status: 400, message: 'Een fragment verwijst naar zichzelf.' },
  ALIAS_NIET_TOEGESTAAN: {
    status: 400,
    message:
      'Een alias mag niet de naam van een sleutel of van een eigen naam van GraphQL of federatie hebben; kies een andere.',
  },
  VARIABELE_NIET_TOEGESTAAN: {
    status: 400,
    message: 'Een variabele mag niet representations heten; kies een andere naam.',
  },
  VARIABELE_ONGELDIG: {
    status: 400,
    message:
      'Een variabele ontbreekt of heeft niet de vorm die de query noemt; een V-nummer is een tekst van tien cijfers, een datum JJJJ-MM-DD.',
  },
  WAARDE_ONGELDIG: { status: 400, message: 'Een waarde in de query heeft niet de vorm die het schema noemt.' },
  OPERATIE_ONBEKEND: {
    status: 400,
    message: 'operationName noemt geen bewerking uit de query, of ontbreekt terwijl de query er meer heeft.',
  },
  BEWERKING_NIET_TOEGESTAAN: {
    status: 400,
    message: 'Dit soort bewerking kent het schema niet; stuur een query of mutation.',
  },
  EEN_HANDELING_PER_VERZOEK: { status: 400, message: VRAAG_FOUTEN.EEN_HANDELING_PER_VERZOEK },
  STRIKT_ALLEEN_BIJ_LEZEN: {
    status: 400,
    message:
      'Toegang: strikt kan alleen bij lezen, want wat gedaan is neemt een weigering niet terug; laat de header weg.',
  },
  ORIGIN_NIET_TOEGESTAAN: { status: 403, message: 'Deze website mag de gateway niet vanuit een browser aanroepen.' },
  // who asks, and why
  TOKEN_ONTBREEKT: { status: 401, message: AANMELD_FOUTEN.TOKEN_ONTBREEKT },
  TOKEN_ONGELDIG: { status: 401, message: 'Het toegangstoken is niet geldig; meld u opnieuw aan.' },
  TOKEN_VERLOPEN: { status: 401, message: 'Het toegangstoken is verlopen; meld u opnieuw aan.' },
  TOKEN_NOG_NIET_GELDIG: { status: 401, message: AANMELD_FOUTEN.TOKEN_NOG_NIET_GELDIG },
  TOKEN_UITGEVER_ONBEREIKBAAR: { status: 503, message: AANMELD_FOUTEN.TOKEN_UITGEVER_ONBEREIKBAAR },
  TOKEN_UITGEVER_ONBEKEND: { status: 401, message: AANMELD_FOUTEN.TOKEN_UITGEVER_ONBEKEND },
  TOKEN_FUNCTIE_ONBEKEND: { status: 403, message: AANMELD_FOUTEN.TOKEN_FUNCTIE_ONBEKEND },
  DOELBINDING_ONTBREEKT: { status: 400, message: AANMELD_FOUTEN.DOELBINDING_ONTBREEKT },
  DOELBINDING_ONBEKEND: { status: 400, message: AANMELD_FOUTEN.DOELBINDING_ONBEKEND },
  // how much of it
  TOEGANG_ONBEKEND: { status: 400, message: 'De header Toegang kent alleen de waarde strikt; laat hem anders weg.' },
  TOEGANG_GEWEIGERD: {
    status: 403,
    message:
      'Strikt gevraagd, en niet alles is voor u open; vraag alleen de velden buiten extensions.toegang.geweigerd.',
  },
  TE_VEEL_PERSONEN: {
    status: 400,
    message: 'Het antwoord gaat over meer dan 250 personen, of meer dan uw budget; vraag kortere bladzijden (first).',
  },
  TE_VEEL_PERSONEN_PER_MINUUT: {
    status: 429,
    message: 'U hebt in deze minuut het hoogste aantal personen bereikt; wacht het aantal seconden van Retry-After.',
  },
  // a source
  SUBGRAPH_UNAVAILABLE: {
    status: 200,
    message: 'Een organisatie kon dit veld nu niet leveren; de rest van het antwoord staat.',
  },
  SUBGRAPH_ERROR: {
    status: 200,
    message: 'Een organisatie gaf op dit veld een fout; de beheerder vindt haar terug onder het trace-id.',
  },
  NIET_VASTGELEGD: { status: 503, message: VRAAG_FOUTEN.NIET_VASTGELEGD },
  NIET_GEREED: { status: 503, message: 'De gateway is nog niet gereed of sluit af; probeer het zo weer.' },
  // ours
  INTERNAL_SERVER_ERROR: {
    status: 500,
    message: 'Er ging iets mis in de gateway; de beheerder vindt het terug onder het trace-id.',
  },
} as const;
export type ErrorCode = keyof typeof ERRORS;

/** Refuses the whole request. */
export class GatewayError extends Error {
  readonly status: number;
  constructor(
    readonly code: ErrorCode,
    /** Seconds after which the same request may succeed. */
    readonly retryAfter?: number,
  ) {
    super(ERRORS[code].message);
    this.status = ERRORS[code].status;
  }
}

/** The body of a refusal of the whole request. */
export function printError(code: ErrorCode) {
  return { errors: [{ message: ERRORS[code].message, extensions: { code } }] };
}
