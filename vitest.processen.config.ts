import { defineConfig } from 'vitest/config';
import { ONE_GRAPHQL } from './vitest.shared.config.ts';

/**
 * The tests of the chain again, with the gateway in two processes. Left out is what a test can only do to a gateway in its own process: move its
 * clock, count its statements, hear its events, or give it settings of its own.
 */
export default defineConfig({
  resolve: { alias: ONE_GRAPHQL },
  test: {
    globalSetup: ['test/support/global-setup.ts', 'test/support/processes-setup.ts'],
    environment: 'node',
    include: [
      'test/aanvallen/{caches,orakels,tokens,verborgen-waarde}.test.ts',
      'test/conformance/graphql-over-http.conformance.ts',
      'test/gateway/{bad-input,processes}.test.ts',
      'test/toegang/matrix-keten.test.ts',
      'test/toegang-keten/{aantallen,handelingen,hele-geschiedenissen,inzagelog,leg-uit,lko-voorbereiding,strikt}.test.ts',
      'test/toegang-keten/{verhalen-genodigden,willekeurige-bewerkingen,zelfde-persoon}.test.ts',
    ],
    env: { TEST_PROCESSEN: '2' },
    globals: false,
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 240_000,
  },
});
