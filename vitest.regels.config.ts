import { defineConfig } from 'vitest/config';

/**
 * The tests of the rules of the consultations, each with its own rule emptied: whatever passes would not notice that it is gone.
 * Run by test/subgraphs/overleg/regels/leeg-gemaakt.test.ts, which wants them to fail.
 */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/subgraphs/overleg/regels/{r-*,ltv-*}.test.ts'],
    setupFiles: ['test/subgraphs/overleg/regels/maak-regel-leeg.ts'],
    globals: false,
    pool: 'threads',
    // What is emptied for one file is put back by its setup; a worker per file would take three times as long.
    isolate: false,
    maxWorkers: 2,
  },
});
