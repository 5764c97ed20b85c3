// All that another router in front of these subgraphs has to do: hand on who asks and for what purpose. It verifies nothing
// itself; each subgraph does.
export const gatewayConfig = {
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => ({
      authorization: request.headers.get('authorization'),
      doelbinding: request.headers.get('doelbinding'),
    }),
  },
  landingPage: false,
  graphiql: false,
};
