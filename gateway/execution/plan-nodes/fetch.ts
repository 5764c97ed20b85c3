import type { FetchNode } from '@apollo/query-planner';
import type { ReadNode } from './planned-fetch.ts';

/** One question to one subgraph: a leaf of the tree. */
export const readFetch: ReadNode<FetchNode> = (node, { path, after, found }) => {
  if ((node.contextRewrites?.length ?? 0) > 0) throw new Error('@fromContext is not known here');
  const fetch = { node, path, after };
  found.push(fetch);
  return [fetch];
};
