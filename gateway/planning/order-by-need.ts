import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import { Kind, OperationTypeNode, parse, type SelectionSetNode } from 'graphql';

/** A fetch with what it is sent and what it brings: each a path of response names in the answer, as one text. */
interface Fetch {
  readonly node: FetchNode;
  /** As the plan has it, with `@` for each item of a list. */
  readonly path: readonly (string | number)[];
  readonly needs: readonly string[];
  readonly brings: ReadonlySet<string>;
}

/**
 * Where a field requires one of another subgraph that itself requires others, the planner at times asks the inner one before
 * what that requires is fetched; it would be asked with null. The fetches of such a plan are put in an order in which each has
 * what it is sent; every other plan stays as it is. A mutation keeps its place, for of those the order has a meaning
 * (GraphQL 6.2.2).
 * @returns undefined where there is no such order: a fetch waits for what it brings itself
 */
export function orderByNeed(plan: QueryPlan): QueryPlan | undefined {
  const { node } = plan;
  if (node === undefined || node.kind === 'Subscription') return plan;
  const fetches = new Map<FetchNode, Fetch>();
  collect(node, [], fetches);
  if (isInOrder(node, new Set(), fetches) !== undefined) return plan;
  const rounds = inRounds([...fetches.values()]);
  if (rounds === undefined) return undefined;
  const nodes = rounds.map((round): PlanNode => ({ kind: 'Parallel', nodes: round.map(toNode) }));
  return { ...plan, node: { kind: 'Sequence', nodes } };
}

function collect(node: PlanNode, path: Fetch['path'], into: Map<FetchNode, Fetch>): void {
  if (node.kind === 'Sequence' || node.kind === 'Parallel') for (const one of node.nodes) collect(one, path, into);
  if (node.kind === 'Flatten') collect(node.node, [...path, ...node.path], into);
  if (node.kind !== 'Fetch') return;
  const names = path.map(String).filter((step) => step !== '@');
  const needs = [...(names.length === 0 ? [] : [keyOf(names)]), ...needsOf(node.requires ?? [], names)];
  into.set(node, { node, path, needs, brings: bringsOf(node, names) });
}

/** @returns what is there after this node, given what is there before it; undefined when something is asked too early */
function isInOrder(
  node: PlanNode,
  before: ReadonlySet<string>,
  fetches: ReadonlyMap<FetchNode, Fetch>,
): ReadonlySet<string> | undefined {
  if (node.kind === 'Flatten') return isInOrder(node.node, before, fetches);
  if (node.kind === 'Sequence')
    return node.nodes.reduce<ReadonlySet<string> | undefined>((so, one) => so && isInOrder(one, so, fetches), before);
  if (node.kind === 'Parallel') {
    const after = node.nodes.map((one) => isInOrder(one, before, fetches));
    return after.includes(undefined) ? undefined : new Set(after.flatMap((names) => [...(names ?? [])]));
  }
  const fetch = node.kind === 'Fetch' ? fetches.get(node) : undefined;
  if (fetch === undefined) return before;
  return fetch.needs.every((name) => before.has(name)) ? new Set([...before, ...fetch.brings]) : undefined;
}

/** Who waits for nobody, then who waits for those, and so on; undefined when some never get what they need. */
function inRounds(fetches: readonly Fetch[]): readonly (readonly Fetch[])[] | undefined {
  const rounds: (readonly Fetch[])[] = [];
  const there = new Set<string>();
  let waiting = fetches;
  while (waiting.length > 0) {
    const round = nextRound(waiting, there);
    if (round.length === 0) return undefined;
    rounds.push(round);
    for (const { brings } of round) for (const name of brings) there.add(name);
    waiting = waiting.filter((fetch) => !round.includes(fetch));
  }
  return rounds;
}

function nextRound(waiting: readonly Fetch[], there: ReadonlySet<string>): readonly Fetch[] {
  const mutation = waiting.findIndex(({ node }) => node.operationKind === OperationTypeNode.MUTATION);
  if (mutation === 0) return waiting.slice(0, 1);
  const before = mutation < 0 ? waiting : waiting.slice(0, mutation);
  const able = before.filter(({ needs }) => needs.every((name) => there.has(name)));
  // Two subgraphs may bring the same of different types: all of them are waited for, unless they wait for one another.
  const isBroughtByOthers = (name: string, fetch: Fetch): boolean =>
    before.some((other) => other !== fetch && other.brings.has(name));
  const ready = able.filter((fetch) => !fetch.needs.some((name) => isBroughtByOthers(name, fetch)));
  return ready.length > 0 ? ready : able;
}

function toNode({ node, path }: Fetch): PlanNode {
  return path.length === 0 ? node : { kind: 'Flatten', path: [...path], node };
}

function needsOf(requires: readonly QueryPlanSelectionNode[], path: readonly string[]): readonly string[] {
  return requires.flatMap((selection) => {
    if (selection.kind === 'InlineFragment') return needsOf(selection.selections, path);
    if (selection.name === '__typename') return [];
    const here = [...path, selection.alias ?? selection.name];
    return [keyOf(here), ...needsOf(selection.selections ?? [], here)];
  });
}

function bringsOf(
  { operation, requires, outputRewrites = [] }: FetchNode,
  path: readonly string[],
): ReadonlySet<string> {
  const brought = new Set<string>();
  const fragments = new Map<string, SelectionSetNode>();
  const { definitions } = parse(operation, { noLocation: true });
  for (const node of definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION) continue;
    // The answer to a question about entities is laid on them.
    for (const one of requires === undefined ? [node] : node.selectionSet.selections)
      if (one.kind !== Kind.FRAGMENT_SPREAD) bring(one.selectionSet, path);
  }
  for (const rewrite of outputRewrites)
    if (rewrite.kind === 'KeyRenamer') {
      const from = [...path, ...rewrite.path.filter((step) => !step.startsWith('... on '))];
      const [before, after] = [keyOf(from), keyOf([...from.slice(0, -1), rewrite.renameKeyTo])];
      for (const name of [...brought])
        if (name === before || name.startsWith(`${before}.`)) brought.add(after + name.slice(before.length));
    }
  return brought;

  function bring(set: SelectionSetNode | undefined, at: readonly string[]): void {
    for (const selection of set?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) bring(fragments.get(selection.name.value), at);
      else if (selection.kind === Kind.INLINE_FRAGMENT) bring(selection.selectionSet, at);
      else {
        const here = [...at, (selection.alias ?? selection.name).value];
        brought.add(keyOf(here));
        bring(selection.selectionSet, here);
      }
    }
  }
}

function keyOf(path: readonly string[]): string {
  return path.join('.');
}
