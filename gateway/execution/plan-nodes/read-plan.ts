import type { PlanNode, QueryPlan } from '@apollo/query-planner';
import { readFetch } from './fetch.ts';
import { readFlatten } from './flatten.ts';
import { readParallel } from './parallel.ts';
import type { PlannedFetch, ReadNode } from './planned-fetch.ts';
import { readSequence } from './sequence.ts';

/** From the planner's tree to its fetches, each with what it waits for: the tree says more order than there is need for. */
export function readPlan({ node }: QueryPlan): readonly PlannedFetch[] {
  const found: PlannedFetch[] = [];
  if (node === undefined) return found;
  if (node.kind === 'Subscription') throw new Error('a subscription is no plan of ours');
  readNode(node, { path: [], after: [], found });
  return found;
}

const readNode: ReadNode<PlanNode> = (node, around) => {
  switch (node.kind) {
    case 'Sequence':
      return readSequence(readNode)(node, around);
    case 'Parallel':
      return readParallel(readNode)(node, around);
    case 'Flatten':
      return readFlatten(readNode)(node, around);
    case 'Fetch':
      return readFetch(node, around);
    case 'Condition':
      throw new Error('@skip and @include are decided before anything is planned');
    case 'Defer':
      throw new Error('@defer is not planned');
  }
};
