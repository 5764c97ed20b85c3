// From the sources that decide who may see what to thousands of small faults in them, each held to the quick tests. Run from
// the root of the repository (npm run test:mutation). What survives is held to survivors.txt.
const KIT = [
  'context',
  'coverage',
  'federation-faults',
  'refusal-error',
  'relatie-uit-bewijs',
  'relaties',
  'rules',
  'schema',
  'sdl-directives',
];

export default {
  mutate: [
    'toegang/*.ts',
    // Only sentences.
    '!toegang/fouten.ts',
    ...KIT.map((name) => `subgraphs/kit/${name}.ts`),
    'gateway/authorization/*.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  coverageAnalysis: 'perTest',
  // The compiler is not asked: a fault that only it would catch is no fault that a test can catch.
  checkers: [],
  ignorePatterns: ['.data', 'dist', 'test-results', 'werkbank/dist', '*.tsbuildinfo'],
  tempDirName: '.stryker-tmp',
  // Two cores is what CI has.
  concurrency: 2,
  // A fault that never ends is told by how often it is passed; the clock is for what hangs, and must not judge a busy machine.
  timeoutMS: 60_000,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false, reportScoreTable: true },
  jsonReporter: { fileName: 'test-results/mutation.json' },
  thresholds: { high: 95, low: 85, break: 85 },
  allowEmpty: false,
  cleanTempDir: 'always',
};
