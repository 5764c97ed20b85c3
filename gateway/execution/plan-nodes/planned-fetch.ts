import type { FetchNode, ResponsePath } from '@apollo/query-planner';

/** One fetch of a plan, taken out of the tree, with all that the nodes around it said of it. */
export interface PlannedFetch {
  readonly node: FetchNode;
  /** Where in the answer its entities stand; empty for a fetch of root fields. */
  readonly path: ResponsePath;
  /** What must have come in before. */
  readonly after: readonly PlannedFetch[];
}

/** What the nodes above one node said. */
export interface Surroundings extends Pick<PlannedFetch, 'path' | 'after'> {
  /** Every fetch comes out here, each behind those that it waits for. */
  readonly found: PlannedFetch[];
}

/**
 * Reads one node and everything below it.
 * @returns what somebody who waits for this node waits for
 */
export type ReadNode<Node> = (node: Node, around: Surroundings) => readonly PlannedFetch[];
