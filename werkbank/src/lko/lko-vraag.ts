/** The question behind the page of one LKO: everything at once the first time, and after that one page of the agenda. */
import { partsOf } from '../answer-part.ts';
import { type Bladzijde, bladzijdeVan } from '../overleg/bladzijde.ts';
import type { Send } from '../send.ts';

export const PUNTEN_PER_BLADZIJDE = 20;

const PUNT = `
  beperkt id soort reden toegevoegdOp bron ingebrachtDoor omschrijving
  band { soort bevestigdDoor bevestigdOp }
  vreemdeling {
    vNummer
    identiteit { naam }
    strategieen {
      id soort stand opschalingVereist beoogdeOplossing omschrijving termijn termijnoverschrijding vastgesteldOp partners
      acties { id omschrijving belegdBij uiterlijk stand }
      beletten { organisatie soort op }
    }
    raadplegingen { id onderwerp vraag gesteldDoor gesteldOp uitkomst }
    signaallijsten { id niveau stand gronden ingediendOp initiatiefnemer standpunten { organisatie } }
  }`;

const AGENDA = `
  agenda(first: $eerste, after: $na) {
    totalCount
    edges { node { ${PUNT} } }
    pageInfo { hasNextPage endCursor }
  }`;

export const LKO_VRAAG = `query Lko($id: ID!, $eerste: Int!, $na: String) {
  lko(id: $id) {
    naam azc indDeelnemer
    volgendeBijeenkomst { datum voorzitter }
    leden { organisatie functie }
    ${AGENDA}
    signaallijsten(first: 50) {
      totalCount
      edges { node { beperkt id stand gronden ingediendOp initiatiefnemer vreemdeling { vNummer identiteit { naam } } } }
    }
    terugkoppelingen(first: 50) {
      edges { node {
        beperkt signaallijst uitkomst datum terugkoppelingUiterlijk terugkoppelingStand teruggekoppeldOp
        vreemdeling { vNummer }
      } }
    }
    kaders { onderwerp versie tekst geldigVan geldigTot }
  }
}`;

export const AGENDA_VRAAG = `query Agenda($id: ID!, $eerste: Int!, $na: String) { lko(id: $id) { ${AGENDA} } }`;

/** Of which the page says who decides on them; `Type.veld`. */
export const LKO_VELDEN: readonly string[] = [
  ...['naam', 'azc', 'indDeelnemer', 'volgendeBijeenkomst', 'leden', 'agenda'].map((veld) => `LKO.${veld}`),
  ...['signaallijsten', 'terugkoppelingen', 'kaders'].map((veld) => `LKO.${veld}`),
  ...['datum', 'voorzitter'].map((veld) => `LkoBijeenkomst.${veld}`),
  ...['id', 'soort', 'reden', 'toegevoegdOp', 'bron', 'ingebrachtDoor', 'omschrijving', 'band'].map(
    (veld) => `Agendapunt.${veld}`,
  ),
  ...['identiteit', 'strategieen', 'raadplegingen', 'signaallijsten'].map((veld) => `Vreemdeling.${veld}`),
  'Identiteit.naam',
  ...['soort', 'stand', 'opschalingVereist', 'beoogdeOplossing', 'omschrijving', 'termijn'].map(
    (veld) => `Strategie.${veld}`,
  ),
  ...['termijnoverschrijding', 'vastgesteldOp', 'partners', 'acties', 'beletten'].map((veld) => `Strategie.${veld}`),
  ...['omschrijving', 'belegdBij', 'uiterlijk', 'stand'].map((veld) => `Actie.${veld}`),
  ...['stand', 'gronden', 'ingediendOp', 'initiatiefnemer'].map((veld) => `LkoSignaal.${veld}`),
  ...['uitkomst', 'datum', 'terugkoppelingUiterlijk', 'terugkoppelingStand', 'teruggekoppeldOp'].map(
    (veld) => `LkoTerugkoppeling.${veld}`,
  ),
];

/** @param na of the page before; null asks the whole LKO with the first page of its agenda */
export async function askLko(send: Send, id: string, na: string | null): Promise<Bladzijde> {
  const answer = await send({
    query: na === null ? LKO_VRAAG : AGENDA_VRAAG,
    variables: { id, eerste: PUNTEN_PER_BLADZIJDE, na },
  });
  return bladzijdeVan(partsOf(answer).at('lko'), 'agenda');
}
