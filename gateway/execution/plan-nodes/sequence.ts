import type { PlanNode, SequenceNode } from '@apollo/query-planner';
import type { ReadNode } from './planned-fetch.ts';

/** One after the other: what mutations do, and what waits for a key. */
export function readSequence(read: ReadNode<PlanNode>): ReadNode<SequenceNode> {
  return ({ nodes }, around) => nodes.reduce((after, node) => read(node, { ...around, after }), around.after);
}
