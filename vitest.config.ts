import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: ['test/support/global-setup.ts'],
    environment: 'node',
    include: ['test/**/*.test.ts'],
    globals: false,
    // A process per file: every test file opens its own ports and databases, and PGlite allows one process per folder.
    pool: 'forks',
    // Two cores is what CI has; a PGlite that is being created takes 750 MB, so more workers run out of memory first.
    maxWorkers: 2,
    // The first start of an embedded database takes seconds; that belongs in a hook, not in a test.
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
});
