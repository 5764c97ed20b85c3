import type { FetchNode, PlanNode } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { groupFetches } from '../../../gateway/execution/merge-fetches.ts';
import { readPlan } from '../../../gateway/execution/plan-nodes/read-plan.ts';

const fetch = (serviceName: string, root = false): FetchNode => ({
  kind: 'Fetch',
  serviceName,
  operation: `{ ${serviceName} }`,
  operationName: undefined,
  operationKind: OperationTypeNode.QUERY,
  ...(root ? {} : { requires: [] }),
});
const sequence = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Sequence', nodes });
const parallel = (...nodes: PlanNode[]): PlanNode => ({ kind: 'Parallel', nodes });
const flatten = (path: (string | number)[], node: PlanNode): PlanNode => ({ kind: 'Flatten', path, node });
const read = (node: PlanNode) => readPlan({ kind: 'QueryPlan', node });
const told = (node: PlanNode) =>
  read(node).map(({ node: { serviceName }, after }) => [serviceName, after.map((one) => one.node.serviceName)]);

describe('a plan is read as fetches, each with what it waits for', () => {
  it('one after the other', () => {
    expect(told(sequence(fetch('a'), fetch('b'), fetch('c')))).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['b']],
    ]);
  });

  it('all at once, and what follows waits for all', () => {
    expect(told(sequence(fetch('a'), parallel(fetch('b'), sequence(fetch('c'), fetch('d'))), fetch('e')))).toEqual([
      ['a', []],
      ['b', ['a']],
      ['c', ['a']],
      ['d', ['c']],
      ['e', ['b', 'd']],
    ]);
  });

  it('under a path', () => {
    expect(read(flatten(['x', '@'], flatten(['y'], fetch('a'))))[0]?.path).toEqual(['x', '@', 'y']);
  });

  it('never under a condition: those were decided before', () => {
    const node: PlanNode = { kind: 'Condition', condition: 'v0', ifClause: fetch('a'), elseClause: fetch('b') };
    expect(() => read(node)).toThrow('@skip and @include are decided');
  });

  it('without anything: no fetch', () => expect(readPlan({ kind: 'QueryPlan' })).toEqual([]));
});

describe('what goes to one subgraph at the same step goes together', () => {
  const groups = (node: PlanNode) =>
    groupFetches(read(node)).map(({ fetches, after }) => [fetches.map((one) => one.node.serviceName), after]);

  it('questions about entities, and not root fields', () => {
    const branch = (root: string) => sequence(fetch(root, true), fetch('x'));
    expect(groups(parallel(branch('a'), branch('b'), fetch('x', true)))).toEqual([
      [['a'], []],
      [['b'], []],
      [['x'], []],
      [
        ['x', 'x'],
        [0, 1],
      ],
    ]);
  });

  it('what nothing waits for goes one step later when that saves a request', () => {
    const plan = sequence(fetch('a', true), parallel(sequence(fetch('b'), fetch('x')), fetch('x')));
    expect(groups(plan)).toEqual([
      [['a'], []],
      [['b'], [0]],
      [
        ['x', 'x'],
        [1, 0],
      ],
    ]);
  });

  it('but not when something waits for it, and not for nothing', () => {
    expect(
      groups(sequence(fetch('a', true), parallel(sequence(fetch('b'), fetch('x')), sequence(fetch('x'), fetch('c'))))),
    ).toHaveLength(5);
    expect(groups(sequence(fetch('a', true), parallel(sequence(fetch('b'), fetch('c')), fetch('x'))))).toHaveLength(4);
  });
});
