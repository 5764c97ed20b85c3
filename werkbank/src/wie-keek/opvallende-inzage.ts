/** The question whose looking stands out on one day, and its answer: about gebruikers, and never about a person. */
import { listOf, objectOf, textOf } from '../json.ts';
import type { Send } from '../send.ts';
import { type Missing, whyMissing } from '../answer-error.ts';
import type { Logboek } from './logboeken.ts';

export interface OpvallendeInzage {
  readonly organisatie: string;
  readonly functie: string;
  readonly personenInDruksteUur: number;
  readonly zonderGrond: number;
  readonly auditId: string;
}

export interface Opvallend {
  readonly soort: 'gelezen';
  readonly rijen: readonly OpvallendeInzage[];
}

/** From where looking stands out; the owners hold on to them (subgraphs/kit/opvallende-inzage.ts), and a test to both. */
export const DREMPELS = { personenInDruksteUur: 201, zonderGrond: 10 } as const;

/** @returns for each log that was asked, in the same order, what came of it */
export async function askOpvallend(
  send: Send,
  dag: string,
  logboeken: readonly Logboek[],
): Promise<readonly (Opvallend | Missing)[]> {
  const velden = 'organisatie functie personenInDruksteUur zonderGrond auditId';
  const roots = logboeken.map(({ opvallend }) => `${opvallend}(dag: $dag) { ${velden} }`);
  const answer = await send({
    query: `query OpvallendeInzage($dag: Datum!) { ${roots.join(' ')} }`,
    variables: { dag },
  });
  return logboeken.map((logboek) => opvallendIn(answer, logboek));
}

export function opvallendIn(answer: unknown, { opvallend }: Logboek): Opvallend | Missing {
  const rijen = objectOf(objectOf(answer)['data'])[opvallend];
  if (!Array.isArray(rijen)) return whyMissing(answer, [opvallend]);
  return { soort: 'gelezen', rijen: listOf(rijen).map(toRij) };
}

function toRij(rij: Readonly<Record<string, unknown>>): OpvallendeInzage {
  return {
    organisatie: textOf(rij['organisatie']),
    functie: textOf(rij['functie']),
    personenInDruksteUur: Number(rij['personenInDruksteUur']),
    zonderGrond: Number(rij['zonderGrond']),
    auditId: textOf(rij['auditId']),
  };
}
