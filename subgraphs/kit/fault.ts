import { GraphQLError } from 'graphql';
import { AANMELD_FOUTEN, VRAAG_FOUTEN } from '../../toegang/fouten.ts';

/**
 * What a subgraph may say to a caller: a code from this table and its fixed sentence. Never a value of the data, and never
 * the text of another error. `http` is used where the whole request is refused.
 */
export const FAULTS = {
  TOKEN_ONTBREEKT: { http: 401, message: AANMELD_FOUTEN.TOKEN_ONTBREEKT },
  TOKEN_ONGELDIG: { http: 401, message: 'Het toegangstoken is niet geldig voor deze dienst; vraag een nieuw token.' },
  TOKEN_VERLOPEN: { http: 401, message: 'Het toegangstoken is verlopen; vraag een nieuw token.' },
  TOKEN_NOG_NIET_GELDIG: { http: 401, message: AANMELD_FOUTEN.TOKEN_NOG_NIET_GELDIG },
  TOKEN_UITGEVER_ONBEREIKBAAR: { http: 503, message: AANMELD_FOUTEN.TOKEN_UITGEVER_ONBEREIKBAAR },
  TOKEN_UITGEVER_ONBEKEND: { http: 401, message: AANMELD_FOUTEN.TOKEN_UITGEVER_ONBEKEND },
  TOKEN_FUNCTIE_ONBEKEND: { http: 403, message: AANMELD_FOUTEN.TOKEN_FUNCTIE_ONBEKEND },
  DOELBINDING_ONTBREEKT: { http: 400, message: AANMELD_FOUTEN.DOELBINDING_ONTBREEKT },
  DOELBINDING_ONBEKEND: { http: 400, message: AANMELD_FOUTEN.DOELBINDING_ONBEKEND },
  AANVRAAG_ONGELDIG: {
    http: 400,
    message: 'Deze dienst kan de aanvraag niet lezen; stuur POST met application/json, niet groter dan 4 MB.',
  },
  AANVRAAG_TE_GROOT: { http: 400, message: 'De query is te lang of te diep genest; vraag minder in een keer.' },
  CERTIFICAAT_ONTBREEKT: { http: 401, message: 'Deze dienst vraagt een certificaat van het systeem dat aanroept.' },
  CERTIFICAAT_GEWEIGERD: { http: 403, message: 'Het systeem met dit certificaat mag hier niet aanroepen.' },
  ...onTheField(VRAAG_FOUTEN),
  FEIT_ONBEKEND: { http: 404, message: 'Deze feitvraag bestaat hier niet.' },
  FEIT_GEWEIGERD: { http: 403, message: 'Deze dienst mag deze feitvraag niet stellen.' },
  FEIT_VRAAG_ONGELDIG: {
    http: 400,
    message: 'Een feitvraag is { "sleutels": [ ... ] } met 1 tot en met 500 sleutels.',
  },
  NIEMAND_WACHT: {
    http: 200,
    message: 'De tijd van de vraag was om, of de vrager was weg; wat nog niet begonnen was, is niet gedaan.',
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

/** The answer stands; the fault is on a field of it. */
function onTheField<Code extends string>(sentences: Readonly<Record<Code, string>>) {
  return Object.fromEntries(
    Object.entries<string>(sentences).map(([code, message]) => [code, { http: 200, message }]),
  ) as Readonly<Record<Code, { readonly http: 200; readonly message: string }>>;
}
