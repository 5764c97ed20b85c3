import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globals: false,
    // Every test file opens its own ports and databases; what they share is code alone, so that is loaded once per worker.
    pool: 'forks',
    isolate: false,
    // Two cores is what CI has; a PGlite that is being created takes 750 MB, so more workers run out of memory first.
    maxWorkers: 2,
    // What bounds a hang, not what measures: on a busy machine a test that restarts five subgraphs under load takes its time.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
