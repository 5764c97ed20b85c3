import { isDeepStrictEqual } from 'node:util';
import type { GatewayAnswer } from '../support/keten.ts';

/**
 * All that may differ between the two routers, and why. The list may only shrink: one that no answer shows any more fails.
 */
export const KNOWN_DIFFERENCES = {
  REASON_OF_MAY_ASK:
    'our gateway closes what this functie can never see before anybody looks at the person, so it says NIVEAU_TE_LAAG or DOELBINDING where an owner, who looks at the ground first, says GEEN_GROND or UITNODIGING_VERLOPEN',
  FIELD_OF_THE_PLAN:
    'a field that only the plan asked, because another requires it, may be refused too; our gateway tells nobody what they did not ask',
  NOT_PLANNED:
    'Hive Router 0.0.38 has no plan for a field of DT&V, of people whom DT&V lists by a field that it requires of the COA: 500, and no data',
} as const;
export type KnownDifference = keyof typeof KNOWN_DIFFERENCES;

export interface Comparison {
  /** One line each; nobody's data is in it. */
  readonly differences: readonly string[];
  readonly known: readonly KnownDifference[];
  readonly refusals: number;
}

type GraphQLFault = NonNullable<GatewayAnswer['errors']>[number];

/**
 * Data must be deeply equal; errors equal as sets of (path, code, dataklasse, niveau, reden).
 * @param reasonOfMayAsk what our gateway says of a field that this gebruiker can never see; undefined of any other
 */
export function compareAnswers(
  ours: GatewayAnswer,
  theirs: GatewayAnswer,
  reasonOfMayAsk: (veld: string) => string | undefined,
): Comparison {
  const known: KnownDifference[] = [];
  const differences: string[] = [];
  if (ours.status !== 200 || theirs.status !== 200)
    differences.push(`status: ${ours.status} here, ${theirs.status} there`);
  if (ours.extensions?.toegang?.nietGetoond) differences.push('our errors are capped: ask less');
  if (!isDeepStrictEqual(ours.data, theirs.data)) differences.push(`data: ${firstDifference(ours.data, theirs.data)}`);
  const expected = new Map(ours.errors?.map((error) => [pathOf(error), error]));
  for (const error of theirs.errors ?? []) {
    const path = pathOf(error);
    const own = expected.get(path);
    expected.delete(path);
    if (own !== undefined && meaning(own) === meaning(error)) continue;
    if (own === undefined && valueAt(ours.data, error.path ?? []) === undefined) known.push('FIELD_OF_THE_PLAN');
    else if (own !== undefined && isReasonOfMayAsk(own, error, reasonOfMayAsk)) known.push('REASON_OF_MAY_ASK');
    else differences.push(`${path}: ${own === undefined ? 'nothing' : meaning(own)} here, ${meaning(error)} there`);
  }
  for (const [path, own] of expected) differences.push(`${path}: ${meaning(own)} here, nothing there`);
  return { differences, known, refusals: ours.errors?.length ?? 0 };
}

/**
 * Every value that the other router gave away and ours did not. A value is compared at its person (or LKO, RAO) and field,
 * not at its index.
 */
export function leaksOf(ours: GatewayAnswer, theirs: GatewayAnswer): { leaks: readonly string[]; compared: number } {
  const allowed = new Set(leavesOf(ours.data).map(({ text }) => text));
  const given = leavesOf(theirs.data);
  return { leaks: given.filter(({ text }) => !allowed.has(text)).map(({ field }) => field), compared: given.length };
}

function leavesOf(value: unknown, field = '', subject = ''): { field: string; text: string }[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item, field, subject));
  if (typeof value !== 'object') return [{ field, text: JSON.stringify([subject, field, value]) }];
  const row = value as Readonly<Record<string, unknown>>;
  const nested = row['vreemdeling'] as Readonly<Record<string, unknown>> | null | undefined;
  const about = row['vNummer'] ?? nested?.['vNummer'] ?? row['id'] ?? row['cursor'];
  const below = typeof about === 'string' ? `${subject}/${about}` : subject;
  return Object.entries(row).flatMap(([name, inner]) => leavesOf(inner, `${field}.${name}`, below));
}

/** What `beslis` says before it looks at level and purpose, where mayAsk, which knows no person, already has an answer. */
function isReasonOfMayAsk(
  own: GraphQLFault,
  other: GraphQLFault,
  reasonOfMayAsk: (veld: string) => string | undefined,
): boolean {
  const [mine, theirs] = [toegangOf(own), toegangOf(other)];
  const { veld } = other.extensions as { readonly veld?: string };
  return (
    veld !== undefined &&
    mine.reden === reasonOfMayAsk(veld) &&
    ['GEEN_GROND', 'UITNODIGING_VERLOPEN'].includes(theirs.reden ?? '') &&
    meaning({ ...own, extensions: { ...own.extensions, toegang: { ...mine, reden: theirs.reden } } }) === meaning(other)
  );
}

interface Toegang {
  readonly dataklasse?: string | null;
  readonly niveau?: string | null;
  readonly reden?: string;
}

function toegangOf({ extensions }: GraphQLFault): Toegang {
  return extensions?.['toegang'] ?? {};
}

function meaning(error: GraphQLFault): string {
  const { dataklasse, niveau, reden } = toegangOf(error);
  const code = error.extensions?.['code'] as string | undefined;
  return [code, dataklasse, niveau, reden].map((word) => word ?? '-').join(' ');
}

function pathOf({ path = [] }: GraphQLFault): string {
  return path.join('.');
}

function valueAt(data: unknown, path: readonly (string | number)[]): unknown {
  let value = data;
  for (const step of path) value = (value as Readonly<Record<string | number, unknown>> | null | undefined)?.[step];
  return value;
}

function firstDifference(left: unknown, right: unknown, path = ''): string {
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return path;
  const [one, other] = [left as Record<string, unknown>, right as Record<string, unknown>];
  const name = [...Object.keys(one), ...Object.keys(other)].find((key) => !isDeepStrictEqual(one[key], other[key]));
  return name === undefined ? path : firstDifference(one[name], other[name], `${path}.${name}`);
}
