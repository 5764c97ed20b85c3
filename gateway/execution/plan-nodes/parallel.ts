import type { ParallelNode, PlanNode } from '@apollo/query-planner';
import type { ReadNode } from './planned-fetch.ts';

/** All at once; who waits for it waits for all of them. */
export function readParallel(read: ReadNode<PlanNode>): ReadNode<ParallelNode> {
  return ({ nodes }, around) => [...new Set(nodes.flatMap((node) => read(node, around)))];
}
