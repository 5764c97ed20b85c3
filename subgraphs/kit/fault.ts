import { GraphQLError } from 'graphql';

/**
 * What a subgraph may say to a caller: a code from this table and its fixed sentence. Never a value of the data, and never
 * the text of another error. `http` is used where the whole request is refused.
 */
export const FAULTS = {
  TOKEN_ONTBREEKT: { http: 401, message: 'Er is geen toegangstoken meegestuurd; stuur Authorization: Bearer <token>.' },
  TOKEN_ONGELDIG: { http: 401, message: 'Het toegangstoken is niet geldig voor deze dienst; vraag een nieuw token.' },
  TOKEN_VERLOPEN: { http: 401, message: 'Het toegangstoken is verlopen; vraag een nieuw token.' },
  TOKEN_UITGEVER_ONBEKEND: { http: 401, message: 'De uitgever van het toegangstoken is hier niet bekend.' },
  TOKEN_FUNCTIE_ONBEKEND: { http: 403, message: 'De uitgever mag deze organisatie en functie niet toekennen.' },
  DOELBINDING_ONTBREEKT: {
    http: 400,
    message: 'Geef het doel op in de header Doelbinding, bijvoorbeeld UITVOERING_VW.',
  },
  DOELBINDING_ONBEKEND: {
    http: 400,
    message: 'De header Doelbinding noemt geen bekend doel; zie de lijst in de documentatie.',
  },
  AANVRAAG_ONGELDIG: {
    http: 400,
    message: 'Deze dienst kan de aanvraag niet lezen; stuur POST met application/json, niet groter dan 4 MB.',
  },
  FIRST_BUITEN_BEREIK: { http: 200, message: 'first moet een getal van 1 tot en met 200 zijn.' },
  CURSOR_ONGELDIG: {
    http: 200,
    message: 'after is geen cursor van deze lijst; gebruik pageInfo.endCursor van het vorige antwoord.',
  },
  SLEUTEL_ONGELDIG: {
    http: 200,
    message: 'De sleutel heeft niet de juiste vorm; een V-nummer is een tekst van tien cijfers.',
  },
  PERIODE_ONGELDIG: { http: 200, message: 'De periode is geen gepubliceerde periode; gebruik hele kalendermaanden.' },
  VELDEN_BUITEN_BEREIK: { http: 200, message: 'velden moet 1 tot en met 200 velden noemen.' },
  FEIT_ONBEKEND: { http: 404, message: 'Deze feitvraag bestaat hier niet.' },
  FEIT_GEWEIGERD: { http: 403, message: 'Deze dienst mag deze feitvraag niet stellen.' },
  FEIT_VRAAG_ONGELDIG: {
    http: 400,
    message: 'Een feitvraag is { "sleutels": [ ... ] } met 1 tot en met 500 sleutels.',
  },
  FEITEN_NIET_BEREIKBAAR: {
    http: 200,
    message: 'Een andere organisatie kon een nodig feit niet bevestigen; probeer het later.',
  },
  INTERNE_FOUT: {
    http: 500,
    message: 'Er ging iets mis in deze dienst; de beheerder vindt het terug onder het trace-id.',
  },
} as const;
export type FaultCode = keyof typeof FAULTS;

/** A fault of the caller or of a source; the message comes from the table alone. */
export class SubgraphFault extends GraphQLError {
  readonly code: FaultCode;
  constructor(code: FaultCode) {
    super(FAULTS[code].message, { extensions: { code, http: { status: FAULTS[code].http } } });
    this.code = code;
  }
}
