import { existsSync } from 'node:fs';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

// The werkbank is a browser program with compiler settings of its own; without them its types cannot be known.
const werkbankHasTypes = existsSync(new URL('werkbank/tsconfig.json', import.meta.url));

export default defineConfig(
  {
    ignores: [
      'dist/',
      '**/dist/',
      '.data/',
      'coverage/',
      'test-results/',
      '.stryker-tmp/',
      '**/generated/**',
      '**/*.generated.ts',
      '**/migrations/**',
    ],
  },
  {
    // A rule that does not fit is changed here, for everybody, with its reason; never switched off in a file.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // It recurses without end on types that refer to themselves, as those of graphql's syntax tree do.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Name the export: one word has one spelling everywhere.' },
        {
          selector: "ExportSpecifier[exported.name='default']",
          message: 'Name the export: one word has one spelling everywhere.',
        },
      ],

      // A separate `import type` disappears when compiled; the architecture test relies on the difference.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',

      // A new member of a union (a reason, a niveau, an error code) must be thought about at every switch over it.
      // A written `default` counts as having thought: graphql's node kinds would otherwise take forty cases.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],

      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowAny: false,
          allowBoolean: false,
          allowNever: false,
          allowNullish: false,
          allowRegExp: false,
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // `() => stop()` in a hook or a listener is clear, and so is returning the void of a callback.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Interfaces of fastify, Apollo and drizzle ask for async functions that have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/prefer-readonly': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // In a test a missing value fails the test, which is what it should do.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(server.method) and partners that misbehave on purpose hand methods around.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // The tools that read these files find them by their default export.
    files: ['**/*.config.{ts,js,mjs}'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    // In no tsconfig: plain JavaScript, and a config file outside the root.
    files: ['**/*.{js,mjs}', '*/**/*.config.ts', ...(werkbankHasTypes ? [] : ['werkbank/**/*.{ts,tsx}'])],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
