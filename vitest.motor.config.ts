import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

/**
 * The tests of the chain that hold whole answers to the policy, again, with the executor of @apollo/gateway in the gateway:
 * `GATEWAY_MOTOR=apollo` must show and refuse the same.
 */
export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    environment: 'node',
    include: [
      'test/aanvallen/{namen-en-fragmenten,verborgen-waarde}.test.ts',
      'test/toegang/matrix-keten.test.ts',
      'test/toegang-keten/{handelingen,lko-voorbereiding,strikt,willekeurige-bewerkingen}.test.ts',
    ],
    env: { TEST_MOTOR: 'apollo' },
    globals: false,
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
