import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    environment: 'node',
    include: ['test/browser/**/*.browser.ts'],
    globals: false,
    // One browser at a time is what two cores can drive without timing out.
    fileParallelism: false,
    globalSetup: ['test/support/browser-demo.ts'],
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
