import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import all from './vitest.config.ts';

/** Every test that opens a database, on PostgreSQL. Left out is what opens none: there it would be the same test twice. */
export default mergeConfig(
  all,
  defineConfig({
    test: {
      exclude: [
        ...configDefaults.exclude,
        'test/{architecture,docs}.test.ts',
        'test/{bench,build,demo,mutation}/**',
        'test/gateway/{authorization,budget,execution,identity,motor,operation,planning}/**',
        'test/subgraphs/overleg/regels/**',
        'test/toegang/!(matrix-keten).test.ts',
      ],
    },
  }),
);
