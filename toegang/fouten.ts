/**
 * The sentences that a subgraph and the gateway both say, once. Each says what to do and is made from nothing that anybody
 * sent or stored. What only one of them says stands in its own table, and so does the HTTP status.
 */

/** Who asks, and why. */
export const AANMELD_FOUTEN = {
  TOKEN_ONTBREEKT: 'Er is geen toegangstoken meegestuurd; stuur Authorization: Bearer <token>.',
  TOKEN_NOG_NIET_GELDIG:
    'Het toegangstoken is nog niet geldig: de klok van de uitgever loopt voor op de onze; vraag later een nieuw token.',
  TOKEN_UITGEVER_ONBEREIKBAAR:
    'De sleutels van de uitgever van het toegangstoken zijn niet te lezen; probeer het later opnieuw.',
  TOKEN_UITGEVER_ONBEKEND: 'De uitgever van het toegangstoken is hier niet bekend.',
  TOKEN_FUNCTIE_ONBEKEND: 'De uitgever mag deze organisatie en functie niet toekennen.',
  DOELBINDING_ONTBREEKT: 'Geef het doel op in de header Doelbinding, bijvoorbeeld UITVOERING_VW.',
  DOELBINDING_ONBEKEND: 'De header Doelbinding noemt geen bekend doel; zie de lijst in de documentatie.',
} as const;

/** What a bronhouder may say of a value that was sent, or of a fact that it needed; the gateway passes the code on. */
export const VRAAG_FOUTEN = {
  FIRST_BUITEN_BEREIK: 'first moet een getal van 1 tot en met 200 zijn.',
  CURSOR_ONGELDIG: 'after is geen cursor van deze lijst; gebruik pageInfo.endCursor van het vorige antwoord.',
  SLEUTEL_ONGELDIG: 'De sleutel heeft niet de juiste vorm; een V-nummer is een tekst van tien cijfers.',
  PERIODE_ONGELDIG: 'De periode is geen gepubliceerde periode; gebruik hele kalendermaanden.',
  PEILDATUM_NIET_GEPUBLICEERD:
    'Van deze dag zijn geen aantallen gepubliceerd; peildatums noemt de dagen, en zonder peildatum is het de laatste.',
  VELDEN_BUITEN_BEREIK: 'velden moet 1 tot en met 200 velden noemen.',
  ONDERWERP_ONBEKEND: 'Dit onderwerp, of deze versie ervan, staat niet in de Leidraad; leidraadOnderwerpen noemt ze.',
  VELD_NIET_OVER_PERSOON: 'Dit veld gaat niet over een persoon; kies een veld van of onder Vreemdeling.',
  NIET_VASTGELEGD: 'De vraag kon niet worden vastgelegd en is daarom niet beantwoord; probeer het later.',
  IDEMPOTENTIESLEUTEL_ONGELDIG:
    'Geef als idempotentiesleutel 16 tot en met 64 zichtbare tekens, bijvoorbeeld een UUID; een nieuwe per handeling.',
  IDEMPOTENTIESLEUTEL_HERGEBRUIKT:
    'Deze idempotentiesleutel is al voor iets anders gebruikt; er is niets gedaan. Kies een nieuwe.',
  TEKST_ONGELDIG:
    'Een tekst in de invoer is te lang of bevat een teken dat geen leesbare tekst is; er is niets gedaan.',
  EEN_HANDELING_PER_VERZOEK: 'Een mutation doet een handeling; stuur elke andere apart.',
  FEITEN_NIET_BEREIKBAAR: 'Een andere organisatie kon een nodig feit niet bevestigen; probeer het later.',
} as const;
