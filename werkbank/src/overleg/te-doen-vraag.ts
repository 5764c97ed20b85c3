/**
 * What waits for the reader in all their consultations, and what of a task the page can set ready. It asks the graph, which leaves
 * out what the reader may not know; it must never make a task of something else that it read.
 */
import { partsOf, type Part } from '../answer-part.ts';
import { datumVan, restVan } from '../datum.ts';
import type { HandelingNaam } from '../klaar/handelingen.ts';
import type { Send } from '../send.ts';
import { type Bladzijde, bladzijdeVan } from './bladzijde.ts';
import type { Overleg } from './mijn-overleggen.ts';

/** Few: below them stands the page that the reader came for. */
export const TAKEN_PER_BLADZIJDE = 5;

export const TE_DOEN_VRAAG = `query TeDoen($eerste: Int!, $na: String) {
  mij {
    teDoen(first: $eerste, after: $na) {
      totalCount
      edges { node {
        soort onderwerp handeling uiterlijk laat
        lko { id } rao { id } deelberaad { id }
        vreemdeling { vNummer identiteit { naam } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;

/** @param na of the page before; null asks the first */
export async function askTeDoen(send: Send, na: string | null): Promise<Bladzijde> {
  const answer = await send({ query: TE_DOEN_VRAAG, variables: { eerste: TAKEN_PER_BLADZIJDE, na } });
  return bladzijdeVan(partsOf(answer).at('mij'), 'teDoen');
}

const WAT: Readonly<Record<string, string>> = {
  ACTIE: 'Een actie van uw organisatie staat open',
  STRATEGIE: 'De strategie stagneert: herzien of voorleggen aan het RAO',
  OPSCHALING: 'De zaak moet naar het RAO, met een signaallijst',
  STANDPUNT: 'Het standpunt van uw organisatie ontbreekt op een signaallijst',
  SIGNAALLIJST: 'Een signaallijst van uw organisatie is nog niet ingediend',
  RAADPLEGING: 'Een raadpleging is nog niet opgepakt',
  BAND: 'Een agendapunt wacht op een tweede organisatie',
  BEHANDELING: 'Een signaallijst wacht op behandeling door het RAO',
  TERUGKOPPELING: 'Een besluit is nog niet teruggekoppeld',
  VERVOLGACTIE: 'Het Deelberaad besloot nog niet of er iets volgt',
  ONTWIKKELING: 'Een ontwikkeling bij een gemeente is nog niet beoordeeld',
};

/** What there is to do, in words. */
export function watTeDoen(taak: Part): string {
  return WAT[taak.at('soort').text] ?? 'Er is iets te doen';
}

/** Until when: "uiterlijk 2 december 2026, nog 4 dagen"; what has no day says so. */
export function tegenWanneer(taak: Part, vandaag: string): string {
  const uiterlijk = taak.at('uiterlijk').text;
  return uiterlijk === '' ? 'zonder dag' : `uiterlijk ${datumVan(uiterlijk)}, ${restVan(uiterlijk, vandaag)}`;
}

/** Where it waits, as the reader knows it. */
export function waarHetWacht(taak: Part, overleggen: readonly Overleg[]): string {
  const id = overlegIdVan(taak);
  return overleggen.find((overleg) => overleg.id === id)?.naam ?? id;
}

interface TeZetten {
  readonly handeling: HandelingNaam;
  readonly invoer: Readonly<Record<string, unknown>>;
}

/**
 * The mutation that does the task, where the task names all that it needs; of the others the page of the consultation knows the rest
 * (the item of a strategie, the meeting of a besluit).
 */
export function klaarVan(taak: Part, organisatie: string): TeZetten | null {
  const onderwerp = taak.at('onderwerp').text;
  const lko = taak.at('lko', 'id').text;
  const rao = taak.at('rao', 'id').text;
  const vNummer = taak.at('vreemdeling', 'vNummer').text;
  switch (taak.at('handeling').text) {
    case 'werkActieBij':
      return { handeling: 'werkActieBij', invoer: { lko, actie: onderwerp } };
    case 'stelSignaallijstOp':
      return { handeling: 'stelSignaallijstOp', invoer: { lko, vNummer, initiatiefnemer: organisatie } };
    case 'geefStandpunt': {
      const waar = lko === '' ? { soort: 'RAO', overleg: rao } : { soort: 'LKO', overleg: lko };
      return { handeling: 'geefStandpunt', invoer: { ...waar, signaallijst: onderwerp } };
    }
    case 'dienSignaallijstIn':
      return { handeling: 'dienSignaallijstIn', invoer: { lko, signaallijst: onderwerp } };
    case 'beantwoordRaadpleging':
      return { handeling: 'beantwoordRaadpleging', invoer: { lko, raadpleging: onderwerp } };
    case 'bevestigBand':
      return { handeling: 'bevestigBand', invoer: { lko, agendapunt: onderwerp } };
    case 'agendeerSignaal':
      return { handeling: 'agendeerSignaal', invoer: { rao, signaallijst: onderwerp } };
    case 'koppelTerug':
      return { handeling: 'koppelTerug', invoer: { rao, signaallijst: onderwerp } };
    case 'koppelTerugAanRao':
      return { handeling: 'koppelTerugAanRao', invoer: { signaallijst: onderwerp } };
    case 'stelVervolgactieVast':
      return { handeling: 'stelVervolgactieVast', invoer: { signaallijst: onderwerp } };
    case 'beoordeelOntwikkeling':
      return { handeling: 'beoordeelOntwikkeling', invoer: { rao, ontwikkeling: onderwerp } };
    default:
      return null;
  }
}

function overlegIdVan(taak: Part): string {
  return taak.at('lko', 'id').text || taak.at('rao', 'id').text || taak.at('deelberaad', 'id').text;
}
