/**
 * The counts of the region and the results per LKO, asked beside the signaallijsten: a source that does not answer takes nothing of the
 * page with it but its own counts.
 */
import { type Part, partsOf } from '../answer-part.ts';
import { woordVan } from '../overleg/woorden.ts';
import type { Send } from '../send.ts';

/** Field of Regio -> the heading of its row, in the order of R-RAO-05 and R-RAO-07. */
export const TABELLEN = {
  opvang: 'In de opvang',
  meldplichten: 'Meldplicht',
  inbewaringstellingen: 'Inbewaringstellingen',
  caseload: 'Caseload van DT&V, naar hoe lang',
  vertrek: 'Van de caseload af, de maand ervoor',
  procedures: 'Procedures bij de IND',
  signaallijsten: "Signaallijsten van de LKO's",
} as const;

export type Tabel = keyof typeof TABELLEN;

const REGIO = `id provincies ${Object.keys(TABELLEN)
  .map((veld) => `${veld} { peildatum totaal { aantal onderdrukt } cellen { naam aantal onderdrukt } }`)
  .join(' ')}`;

export const RAO_AANTALLEN_VRAAG = `query RaoAantallen($id: ID!) {
  regio(id: $id) { ${REGIO} }
  rao(id: $id) { id resultatenPerLko { lko signaallijsten nogOpen doorlooptijd teLaat openActies } }
}`;

export const DEELBERAAD_AANTALLEN_VRAAG = `query DeelberaadAantallen { regios { ${REGIO} } }`;

/** Of which the page says who decides on them; `Type.veld`. */
export const AANTALLEN_VELDEN: readonly string[] = [
  'Regio.provincies',
  ...Object.keys(TABELLEN).map((veld) => `Regio.${veld}`),
  'RAO.resultatenPerLko',
  ...['lko', 'signaallijsten', 'nogOpen', 'doorlooptijd', 'teLaat', 'openActies'].map((veld) => `RaoResultaat.${veld}`),
];

export interface Aantallen {
  /** The region of the RAO; of the Deelberaad all, in one list. */
  readonly regios: Part;
  /** Of a RAO. */
  readonly resultaten: Part | null;
}

export async function askAantallen(send: Send, soort: string, id: string): Promise<Aantallen> {
  if (soort !== 'RAO')
    return { regios: partsOf(await send({ query: DEELBERAAD_AANTALLEN_VRAAG })).at('regios'), resultaten: null };
  const parts = partsOf(await send({ query: RAO_AANTALLEN_VRAAG, variables: { id } }));
  return { regios: parts.at('regio'), resultaten: parts.at('rao', 'resultatenPerLko') };
}

/** A count as it was published: "45", or that it is hidden. Hidden is not nothing. */
export function aantalVan(telling: Part): string {
  const aantal = telling.at('aantal').value;
  return typeof aantal === 'number' ? String(aantal) : 'verborgen';
}

/** The parts of a count in words: "Een tot twee jaar: 15". */
export function delenVan(tabel: Part): readonly string[] {
  return tabel
    .at('cellen')
    .each()
    .map((cel) => `${woordVan(cel.at('naam').text)}: ${aantalVan(cel)}`);
}
