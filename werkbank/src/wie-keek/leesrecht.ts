/**
 * Which logs the gebruiker can read at all, asked of the graph itself (`mij.magVragen`) before anything is asked about anybody.
 * It decides nothing: whoever is offered a log here can still be refused by its owner.
 */
import { type Json, listOf, objectOf, textOf } from '../json.ts';
import type { Send } from '../send.ts';
import { type Missing, whyMissing } from '../answer-error.ts';
import { LOGBOEKEN, type Logboek } from './logboeken.ts';

export interface Leesrecht {
  readonly soort: 'open';
  /** Whose log about one person. */
  readonly logboeken: readonly Logboek[];
  /** Of whom what stands out; none but for an FG. */
  readonly opvallend: readonly Logboek[];
  /** Whether the number is told under which the owner finds who it was. */
  readonly auditId: boolean;
}

const AUDIT_ID = 'Inzage.auditId';
const inzagelogVan = ({ inzagelog }: Logboek): string => `Vreemdeling.${inzagelog}`;
const opvallendVan = ({ opvallend }: Logboek): string => `Query.${opvallend}`;
const VELDEN = [...LOGBOEKEN.flatMap((logboek) => [inzagelogVan(logboek), opvallendVan(logboek)]), AUDIT_ID];

export async function askLeesrecht(send: Send): Promise<Leesrecht | Missing> {
  const answer = await send({
    query: 'query Leesrecht($velden: [String!]!) { mij { magVragen(velden: $velden) { veld uitkomst reden } } }',
    variables: { velden: VELDEN },
  });
  return leesrechtIn(answer);
}

export function leesrechtIn(answer: unknown): Leesrecht | Missing {
  const lines = listOf(objectOf(objectOf(objectOf(answer)['data'])['mij'])['magVragen']);
  if (lines.length === 0) return whyMissing(answer, ['mij', 'magVragen']);
  const mag = new Set(lines.filter(({ uitkomst }) => uitkomst === 'MAG').map(({ veld }) => textOf(veld)));
  const leesbaar = LOGBOEKEN.filter((logboek) => mag.has(inzagelogVan(logboek)));
  if (leesbaar.length === 0) return { soort: 'dicht', reden: redenOf(lines, LOGBOEKEN.map(inzagelogVan)) };
  const opvallend = LOGBOEKEN.filter((logboek) => mag.has(opvallendVan(logboek)));
  // An FG, but of an organisation that keeps no log; the betrokkene has NIVEAU_TE_LAAG there.
  if (opvallend.length === 0 && redenOf(lines, LOGBOEKEN.map(opvallendVan)) === 'GEEN_GROND')
    return { soort: 'dicht', reden: 'GEEN_GROND' };
  return {
    soort: 'open',
    // Of a log about one person only its owner knows whether this FG is its own; of what stands out the graph knows it too.
    logboeken: opvallend.length > 0 ? leesbaar.filter((logboek) => opvallend.includes(logboek)) : leesbaar,
    opvallend,
    auditId: mag.has(AUDIT_ID),
  };
}

function redenOf(lines: readonly Json[], velden: readonly string[]): string {
  return textOf(lines.find(({ veld }) => velden.includes(textOf(veld)))?.['reden']);
}
