import type { ConditionNode, PlanNode } from '@apollo/query-planner';
import type { PlannedFetch, ReadNode } from './planned-fetch.ts';

/** One branch or the other, by a variable; who waits for it waits for both, for a branch that is not taken is done at once. */
export function readCondition(read: ReadNode<PlanNode>): ReadNode<ConditionNode> {
  return ({ condition, ifClause, elseClause }, around) => {
    const branch = (node: PlanNode | undefined, is: boolean): readonly PlannedFetch[] =>
      node === undefined
        ? around.after
        : read(node, { ...around, conditions: [...around.conditions, { variable: condition, is }] });
    return [...new Set([...branch(ifClause, true), ...branch(elseClause, false)])];
  };
}
