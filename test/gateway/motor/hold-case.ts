import { getNamedType, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { faultsOf } from './compare-case.ts';
import { APOLLO_DIFFERENCES } from './known-differences.ts';
import type { Executed, OpenedGraph } from './opened-graph.ts';
import type { Mishaps } from './world.ts';
import type { Operation } from './write-operation.ts';

/** What was compared: nothing may pass because nothing ran. */
export interface Tally {
  cases: number;
  several: number;
  failing: number;
  abstract: number;
  mutations: number;
  /** Of these the plan says what is lost; of ours only the questions are held to anything. */
  unsure: number;
  /** In how many cases Apollo's engine was asked, and in how many of those it was right too. */
  asked: number;
  agreed: number;
  /** Per known difference of Apollo's engine. */
  readonly apollo: Map<string, number>;
  /** Its other differences: of each graph that has one the first, with all that is needed to see it again. */
  readonly unknown: Map<number, string>;
}

export function emptyTally(): Tally {
  return {
    cases: 0,
    several: 0,
    failing: 0,
    abstract: 0,
    mutations: 0,
    unsure: 0,
    asked: 0,
    agreed: 0,
    apollo: new Map(),
    unknown: new Map(),
  };
}

/**
 * Holds one execution to the reference, and Apollo's engine too where that is asked.
 * @throws Error with all that is needed to see it again
 */
export async function holdCase(
  opened: OpenedGraph,
  operation: Operation,
  mishaps: Mishaps,
  { tally, asksApollo }: { readonly tally: Tally; readonly asksApollo: boolean },
): Promise<void> {
  const { expected, run } = await opened.reference(operation, mishaps);
  const own = await attempt(() => opened.own(operation, mishaps));
  const apollo = asksApollo ? await attempt(() => opened.apollo(operation, mishaps)) : undefined;
  const describe = (who: string, faults: readonly string[], got: unknown): string => {
    const { failed, data } = expected;
    const about = { graph: opened.graph.seed, variables: operation.variables, mishaps };
    return [who, operation.query, JSON.stringify(about), ...faults, show(got), show({ data, failed })].join('\n');
  };
  const fail = (faults: readonly string[], got: unknown): never => {
    throw new Error(describe('our engine', faults, got));
  };
  tally.asked += asksApollo ? 1 : 0;
  if (typeof own === 'string') return fail([`crash: ${own}`], undefined);
  tally.cases += 1;
  tally.several += own.calls > 1 ? 1 : 0;
  tally.abstract += isAbout(opened, operation) ? 1 : 0;
  tally.mutations += run.mutations.length > 0 ? 1 : 0;
  if (expected.isUnsure) {
    tally.unsure += 1;
    if (own.run.faults.length > 0) fail(own.run.faults, own.answer);
    return;
  }
  tally.failing += (expected.errors ?? []).length > 0 ? 1 : 0;
  const faults = faultsOf(own, expected, run);
  if (faults.length > 0) fail(faults, own.answer);
  if (apollo === undefined) return;
  const found = typeof apollo === 'string' ? [`crash: ${apollo}`] : faultsOf(apollo, expected, run);
  if (found.length === 0) tally.agreed += 1;
  for (const fault of found) {
    const theirs = APOLLO_DIFFERENCES.find(({ holds }) => holds(fault, { operation, mishaps, all: found }));
    if (theirs === undefined) {
      if (!tally.unknown.has(opened.graph.seed))
        tally.unknown.set(opened.graph.seed, describe("Apollo's engine", [fault], apollo));
    } else tally.apollo.set(theirs.name, (tally.apollo.get(theirs.name) ?? 0) + 1);
  }
}

async function attempt(execute: () => Promise<Executed>): Promise<Executed | string> {
  try {
    return await execute();
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

const about = new WeakMap<Operation, boolean>();

/** Whether it asks anything of an interface or a union. */
function isAbout({ schema }: OpenedGraph, operation: Operation): boolean {
  const known = about.get(operation);
  if (known !== undefined) return known;
  const info = new TypeInfo(schema);
  let found = false;
  visit(
    operation.document,
    visitWithTypeInfo(info, {
      Field: () => {
        const type = info.getType();
        found ||= type !== null && type !== undefined && isAbstractType(getNamedType(type));
      },
    }),
  );
  about.set(operation, found);
  return found;
}

function show(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value);
}
