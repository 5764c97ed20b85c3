import type { FlattenNode, PlanNode } from '@apollo/query-planner';
import type { ReadNode } from './planned-fetch.ts';

/** What is below it is about the objects on this path of the answer. */
export function readFlatten(read: ReadNode<PlanNode>): ReadNode<FlattenNode> {
  return ({ path, node }, around) => read(node, { ...around, path: [...around.path, ...path] });
}
