import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';

/** A plan with each of its fetches replaced by what `rewrite` makes of it. */
export function rewriteFetches(plan: QueryPlan, rewrite: (fetch: FetchNode) => PlanNode): QueryPlan {
  if (plan.node === undefined || plan.node.kind === 'Subscription') return plan;
  return { ...plan, node: walk(plan.node) };

  function walk(node: PlanNode): PlanNode {
    switch (node.kind) {
      case 'Sequence':
      case 'Parallel':
        return { ...node, nodes: node.nodes.map(walk) };
      case 'Flatten':
        return { ...node, node: walk(node.node) };
      case 'Condition':
        return {
          ...node,
          ...(node.ifClause && { ifClause: walk(node.ifClause) }),
          ...(node.elseClause && { elseClause: walk(node.elseClause) }),
        };
      case 'Fetch':
        return rewrite(node);
      case 'Defer':
        return node;
    }
  }
}
