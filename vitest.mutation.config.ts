import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

/**
 * The quick tests of what test/mutation/stryker.config.mjs changes: without a database, and so without the global setup.
 * What a subject is held to anew must stand in one of these.
 */
export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    environment: 'node',
    include: [
      'test/toegang/*.test.ts',
      'test/subgraphs/kit/{context,coverage,coverage-aantallen,coverage-weigert,federation-faults,relaties,rules,schema,waiting}.test.ts',
      'test/gateway/authorization/*.test.ts',
      'test/gateway/warm-up.test.ts',
    ],
    // Walks the whole matrix through the real gateway.
    exclude: ['test/toegang/matrix-keten.test.ts'],
    globals: false,
  },
});
