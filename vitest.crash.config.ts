import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    environment: 'node',
    include: ['test/crash/*.crash.ts'],
    globals: false,
    testTimeout: 60_000,
    // Six databases are made before the first round.
    hookTimeout: 240_000,
  },
});
