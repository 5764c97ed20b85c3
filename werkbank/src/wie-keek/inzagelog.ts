/**
 * The question who looked at one person, and its answer: one operation for all logs that were chosen, and nothing of the
 * person beside it. What one organisation does not answer leaves the others as they are.
 */
import { listOf, objectOf, textOf, textsOf } from '../json.ts';
import type { Send } from '../send.ts';
import { type Missing, whyMissing } from '../answer-error.ts';
import type { Logboek } from './logboeken.ts';

/** One time that somebody looked; empty where it does not apply. Never a name (besluit 0013). */
export interface Inzage {
  readonly cursor: string;
  readonly moment: string;
  readonly organisatie: string;
  readonly functie: string;
  readonly doel: string;
  readonly activiteit: string;
  readonly dataklassen: readonly string[];
  readonly auditId: string;
}

export interface Bladzijde {
  readonly soort: 'gelezen';
  /** In the order of the answer: the newest first. */
  readonly regels: readonly Inzage[];
  /** Where the next page begins; null when this is the last one. */
  readonly vervolg: string | null;
}

export interface InzagelogVraag {
  readonly vNummer: string;
  readonly logboeken: readonly Logboek[];
  readonly auditId: boolean;
  /** Of the page before; null for the first. A cursor belongs to one log. */
  readonly na: string | null;
}

export const REGELS_PER_BLADZIJDE = 50;

/** @returns for each log that was asked, in the same order, what came of it */
export async function askInzagelog(send: Send, vraag: InzagelogVraag): Promise<readonly (Bladzijde | Missing)[]> {
  const answer = await send({
    query: operationOf(vraag),
    variables: { vNummer: vraag.vNummer, first: REGELS_PER_BLADZIJDE, after: vraag.na },
  });
  return vraag.logboeken.map((logboek) => bladzijdeIn(answer, logboek));
}

export function operationOf({ logboeken, auditId }: Pick<InzagelogVraag, 'logboeken' | 'auditId'>): string {
  const velden = `moment organisatie functie doel activiteit dataklassen${auditId ? ' auditId' : ''}`;
  const logs = logboeken.map(
    ({ inzagelog }) =>
      `${inzagelog}(first: $first, after: $after) { edges { cursor node { ${velden} } } pageInfo { hasNextPage endCursor } }`,
  );
  return `query WieKeek($vNummer: VNummer!, $first: Int!, $after: String) { vreemdeling(vNummer: $vNummer) { ${logs.join(' ')} } }`;
}

export function bladzijdeIn(answer: unknown, { inzagelog }: Logboek): Bladzijde | Missing {
  const log = objectOf(objectOf(objectOf(objectOf(answer)['data'])['vreemdeling'])[inzagelog]);
  if (!Array.isArray(log['edges'])) return whyMissing(answer, ['vreemdeling', inzagelog]);
  const { hasNextPage, endCursor } = objectOf(log['pageInfo']);
  return {
    soort: 'gelezen',
    regels: listOf(log['edges']).map(({ cursor, node }) => toInzage(textOf(cursor), objectOf(node))),
    vervolg: hasNextPage === true && typeof endCursor === 'string' ? endCursor : null,
  };
}

function toInzage(cursor: string, node: Readonly<Record<string, unknown>>): Inzage {
  return {
    cursor,
    moment: textOf(node['moment']),
    organisatie: textOf(node['organisatie']),
    functie: textOf(node['functie']),
    doel: textOf(node['doel']),
    activiteit: textOf(node['activiteit']),
    dataklassen: textsOf(node['dataklassen']),
    auditId: textOf(node['auditId']),
  };
}
