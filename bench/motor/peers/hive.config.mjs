// Nothing that answers from what another request asked, unless BENCH_SHARING says so: neither of clients nor of subgraphs.
const sharing = process.env.BENCH_SHARING === 'on';

export const gatewayConfig = {
  inboundInflightRequestDeduplication: sharing,
  transportEntries: { '*.http': { options: { deduplicateInflightRequests: sharing } } },
  maxDepth: false,
  maxTokens: false,
  landingPage: false,
  graphiql: false,
};
