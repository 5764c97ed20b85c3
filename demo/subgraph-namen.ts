/** In the order of starting: who is asked feiten stands before who asks. */
export const SUBGRAPH_NAMEN = ['politie', 'ind', 'coa', 'dtv', 'overleg'] as const;
export type SubgraphNaam = (typeof SUBGRAPH_NAMEN)[number];
