import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    environment: 'node',
    include: ['test/conformance/*.conformance.ts'],
    globals: false,
    testTimeout: 240_000,
    // The other router loads for seconds; so does the first embedded database.
    hookTimeout: 240_000,
  },
});
