/** The question behind the page of one RAO, and of the Deelberaad Asiel. */
import { partsOf } from '../answer-part.ts';
import { type Bladzijde, bladzijdeVan } from '../overleg/bladzijde.ts';
import type { Send } from '../send.ts';
import { AANTALLEN_VELDEN } from './aantallen-vraag.ts';

export const LIJSTEN_PER_BLADZIJDE = 50;

const SIGNALEN = `
  signaallijsten(first: $eerste, after: $na) {
    totalCount
    edges { node {
      beperkt id niveau stand gronden ingediendOp
      terugkoppelingUiterlijk terugkoppelingStand teruggekoppeldOp terugkoppeling volgtOp
      besluiten { uitkomst datum tekst }
      vervolgacties { uitkomst actor tekst vastgesteldOp }
      vreemdeling {
        vNummer
        identiteit { naam }
        signaallijsten { id initiatiefnemer route overgangen { naar op } }
      }
    } }
    pageInfo { hasNextPage endCursor }
  }`;

export const RAO_VRAAG = `query Rao($id: ID!, $eerste: Int!, $na: String) {
  rao(id: $id) {
    naam provincies
    volgendeBijeenkomst { datum voorzitter secretaris }
    vorigeBijeenkomst { id datum voorzitter secretaris }
    ontbrekendeLeden
    ${SIGNALEN}
    onderwerpen { id soort omschrijving ingebrachtDoor toegevoegdOp notulen }
    trends { id soort tekst landelijk vanRao gedeeldOp }
    kaders { onderwerp versie tekst geldigVan geldigTot }
    bijzonderheden { id lko tekst op }
  }
}`;

export const SIGNALEN_VRAAG = `query RaoSignaallijsten($id: ID!, $eerste: Int!, $na: String) { rao(id: $id) { ${SIGNALEN} } }`;

export const DEELBERAAD_VRAAG = `query Deelberaad($eerste: Int!, $na: String) {
  deelberaadAsiel {
    naam
    signaallijsten(first: $eerste, after: $na) {
      totalCount
      edges { node {
        beperkt id stand gronden ingediendOp vanRao terugkoppeling
        vervolgacties { uitkomst actor tekst vastgesteldOp }
        vreemdeling { vNummer identiteit { naam } signaallijsten { id initiatiefnemer overgangen { naar op } } }
      } }
      pageInfo { hasNextPage endCursor }
    }
    trends { id soort tekst landelijk vanRao gedeeldOp }
    kaders { onderwerp versie tekst geldigVan geldigTot }
  }
}`;

/** Of which the page says who decides on them; `Type.veld`. */
export const RAO_VELDEN: readonly string[] = [
  ...['naam', 'provincies', 'volgendeBijeenkomst', 'vorigeBijeenkomst', 'ontbrekendeLeden'].map(
    (veld) => `RAO.${veld}`,
  ),
  ...['signaallijsten', 'onderwerpen', 'trends', 'kaders', 'bijzonderheden'].map((veld) => `RAO.${veld}`),
  ...['datum', 'voorzitter', 'secretaris'].map((veld) => `RaoBijeenkomst.${veld}`),
  ...['id', 'stand', 'gronden', 'ingediendOp', 'besluiten', 'terugkoppeling', 'vervolgacties'].map(
    (veld) => `RaoSignaal.${veld}`,
  ),
  ...['terugkoppelingUiterlijk', 'terugkoppelingStand', 'teruggekoppeldOp'].map((veld) => `RaoSignaal.${veld}`),
  ...['signaallijsten', 'trends', 'kaders'].map((veld) => `DeelberaadAsiel.${veld}`),
  ...['id', 'stand', 'gronden', 'ingediendOp', 'terugkoppeling', 'vervolgacties'].map(
    (veld) => `DeelberaadSignaal.${veld}`,
  ),
  'Vreemdeling.identiteit',
  'Vreemdeling.signaallijsten',
  'Identiteit.naam',
  'Signaallijst.overgangen',
  'Signaallijst.initiatiefnemer',
  ...AANTALLEN_VELDEN,
];

/** @param na of the page before; null asks everything with the first page of signaallijsten */
export async function askRao(send: Send, soort: string, id: string, na: string | null): Promise<Bladzijde> {
  const bladzijde = { eerste: LIJSTEN_PER_BLADZIJDE, na };
  if (soort === 'DEELBERAAD_ASIEL') {
    const answer = await send({ query: DEELBERAAD_VRAAG, variables: bladzijde });
    return bladzijdeVan(partsOf(answer).at('deelberaadAsiel'), 'signaallijsten');
  }
  const answer = await send({ query: na === null ? RAO_VRAAG : SIGNALEN_VRAAG, variables: { id, ...bladzijde } });
  return bladzijdeVan(partsOf(answer).at('rao'), 'signaallijsten');
}
