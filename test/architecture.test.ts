import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RULE_NAMES, violationsOf } from './support/architecture.ts';
import type { HouseMap, RuleName } from './support/architecture.ts';
import type { Source } from './support/source-facts.ts';

// The map of the house. A line is a room and what it may import besides itself; what is not named here may not be.
const MAP: HouseMap = {
  rooms: {
    toegang: [],
    opslag: [],
    logboek: ['toegang', 'opslag'],
    gateway: ['toegang', 'opslag', 'logboek'],
    'subgraphs/kit': ['toegang', 'opslag', 'logboek'],
    'subgraphs/*': ['subgraphs/kit', 'toegang', 'opslag', 'logboek'],
    werkbank: [],
    build: ['toegang', 'opslag', 'subgraphs/kit'],
    demo: ['toegang', 'opslag', 'logboek', 'gateway', 'subgraphs/kit', 'subgraphs/*', 'build'],
    bench: ['toegang', 'opslag', 'logboek', 'gateway', 'subgraphs/kit', 'subgraphs/*', 'demo', 'build'],
    test: [
      'toegang',
      'opslag',
      'logboek',
      'gateway',
      'subgraphs/kit',
      'subgraphs/*',
      'werkbank',
      'build',
      'demo',
      'bench',
    ],
  },
  stages: {
    room: 'gateway',
    order: ['identity', 'operation', 'authorization', 'planning', 'execution', 'budget', 'logboek', 'telemetry'],
    onTop: [
      'gateway/pipeline.ts',
      'gateway/warm-up.ts',
      'gateway/server.ts',
      'gateway/gateway.ts',
      'gateway/run-gateway.ts',
      'gateway/processes.ts',
      'gateway/main.ts',
    ],
  },
  entries: [
    'toegang/beslis.ts',
    'logboek/logboek.ts',
    'gateway/pipeline.ts',
    'subgraphs/kit/subgraph.ts',
    'demo/main.ts',
  ],
  // A test and a benchmark start processes and read which database to use; nothing in them runs at work.
  mayTouchProcess: [
    'gateway/main.ts',
    'logboek/main.ts',
    'subgraphs/*/main.ts',
    'demo/*.ts',
    'build/*.ts',
    'test/**',
    'bench/**',
  ],
  mayExportDefault: ['**/*.config.*'],
  // Cryptography is arithmetic: the keys of a token or a toegangsbewijs come in as arguments.
  pure: { toegang: ['node:crypto', 'jose'] },
  config: ['*.config.ts', '*.config.js'],
  generated: ['**/generated/**', '**/*.generated.ts'],
  bannedFolders: ['util', 'utils', 'helper', 'helpers', 'common', 'lib', 'misc'],
  maxLines: 300,
};

const ROOT = join(import.meta.dirname, '..');

describe('the house is as its map says', () => {
  const sources = readSources(ROOT);
  const violations = violationsOf(MAP, sources);

  it('has sources to look at, this one among them', () => {
    expect(sources.map(({ path }) => path)).toContain('test/architecture.test.ts');
  });

  it.each(RULE_NAMES)('%s', (rule) => {
    const found = violations.filter((violation) => violation.rule === rule);
    expect(found.map(({ path, message }) => `${path} ${message}`)).toEqual([]);
  });
});

/** Per rule a house that breaks it at the named file, once per line, and one beside it that comes close but does not. */
const PROOFS: Record<RuleName, { breaks: [at: string, house: House][]; keeps: House[] }> = {
  'known room': {
    breaks: [
      ['start.ts', { 'start.ts': '' }],
      ['tools/x.ts', { 'tools/x.ts': '' }],
      ['subgraphs/x.ts', { 'subgraphs/x.ts': '' }],
      ['tools/vite.config.ts', { 'tools/vite.config.ts': '' }],
    ],
    keeps: [{ 'vitest.config.ts': '', 'subgraphs/coa/x.ts': '', 'werkbank/app/x.tsx': '' }],
  },
  'allowed imports': {
    breaks: [
      ['toegang/a.ts', { 'toegang/a.ts': `import { b } from '../gateway/b.ts';`, 'gateway/b.ts': '' }],
      ['toegang/a.ts', { 'toegang/a.ts': `import type { B } from '../build/b.ts';`, 'build/b.ts': '' }],
      ['gateway/a.ts', { 'gateway/a.ts': `import { b } from '../subgraphs/kit/b.ts';`, 'subgraphs/kit/b.ts': '' }],
      ['gateway/a.ts', { 'gateway/a.ts': `export { b } from '../subgraphs/coa/b.ts';`, 'subgraphs/coa/b.ts': '' }],
      ['subgraphs/coa/a.ts', { 'subgraphs/coa/a.ts': `import '../../gateway/b.ts';`, 'gateway/b.ts': '' }],
      ['subgraphs/coa/a.ts', { 'subgraphs/coa/a.ts': `import '../dtv/b.ts';`, 'subgraphs/dtv/b.ts': '' }],
      ['subgraphs/kit/a.ts', { 'subgraphs/kit/a.ts': `await import('../dtv/b.ts');`, 'subgraphs/dtv/b.ts': '' }],
      ['werkbank/a.tsx', { 'werkbank/a.tsx': `import '../toegang/b.ts';`, 'toegang/b.ts': '' }],
      ['build/a.ts', { 'build/a.ts': `import '../demo/b.ts';`, 'demo/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `import '../test/b.ts';`, 'test/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `import '../werkbank/b.ts';`, 'werkbank/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `type B = import('../bench/b.ts').B;`, 'bench/b.ts': '' }],
      ['bench/a.ts', { 'bench/a.ts': `import '../test/b.ts';`, 'test/b.ts': '' }],
    ],
    keeps: [
      {
        'demo/a.ts': `import '../subgraphs/coa/b.ts';`,
        'subgraphs/coa/b.ts': `import '../kit/c.ts';`,
        'subgraphs/kit/c.ts': '',
      },
      { 'subgraphs/coa/a.ts': `import './rules/b.ts';`, 'subgraphs/coa/rules/b.ts': '' },
      { 'toegang/a.ts': `// import '../gateway/b.ts'\nconst text = "import '../gateway/b.ts'";`, 'gateway/b.ts': '' },
    ],
  },
  'stages of the request': {
    breaks: [
      ['gateway/planning/a.ts', stage('planning', `import { b } from '../identity/b.ts';`, 'identity')],
      ['gateway/planning/a.ts', stage('planning', `import { type B } from '../identity/b.ts';`, 'identity')],
      ['gateway/identity/a.ts', stage('identity', `import type { B } from '../planning/b.ts';`, 'planning')],
      ['gateway/config.ts', { 'gateway/config.ts': `import './logboek/b.ts';`, 'gateway/logboek/b.ts': '' }],
      ['gateway/config.ts', { 'gateway/config.ts': `import { b } from './server.ts';`, 'gateway/server.ts': '' }],
      [
        'gateway/logboek/a.ts',
        { 'gateway/logboek/a.ts': `import type { B } from '../server.ts';`, 'gateway/server.ts': '' },
      ],
      ['gateway/logboek/a.ts', { 'gateway/logboek/a.ts': `import '../server.ts';`, 'gateway/server.ts': '' }],
      ['gateway/diversen/a.ts', { 'gateway/diversen/a.ts': '' }],
    ],
    keeps: [
      stage('planning', `import type { B } from '../identity/b.ts';`, 'identity'),
      { 'gateway/pipeline.ts': `import './logboek/b.ts';`, 'gateway/logboek/b.ts': '' },
      { 'gateway/config.ts': `import type { B } from './logboek/b.ts';`, 'gateway/logboek/b.ts': '' },
      // config.ts composes the options of every room, and the server's are among them.
      { 'gateway/config.ts': `import type { B } from './server.ts';`, 'gateway/server.ts': '' },
      { 'gateway/logboek/a.ts': `import '../error.ts';`, 'gateway/error.ts': '' },
    ],
  },
  'import names a file': {
    breaks: [
      ['demo/a.ts', { 'demo/a.ts': `import './b.js';`, 'demo/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `import './b';`, 'demo/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `import './gone.ts';` }],
    ],
    keeps: [{ 'werkbank/a.tsx': `import './b.tsx'; import './page.css';`, 'werkbank/b.tsx': '' }],
  },
  'no import cycle': {
    breaks: [
      [
        'demo/a.ts',
        { 'demo/a.ts': `import './b.ts';`, 'demo/b.ts': `import './c.ts';`, 'demo/c.ts': `import './a.ts';` },
      ],
      ['demo/b.ts', { 'demo/a.ts': `import './b.ts';`, 'demo/b.ts': `export * from './b.ts';` }],
    ],
    keeps: [
      { 'demo/a.ts': `import './b.ts';`, 'demo/b.ts': `import type { A } from './a.ts';` },
      { 'demo/a.ts': `import './b.ts'; import './c.ts';`, 'demo/b.ts': `import './c.ts';`, 'demo/c.ts': '' },
    ],
  },
  'no default export': {
    breaks: [
      ['demo/a.ts', { 'demo/a.ts': 'export default 1;' }],
      ['demo/a.ts', { 'demo/a.ts': 'export default function start() {}' }],
      ['demo/a.ts', { 'demo/a.ts': 'const a = 1; export { a as default };' }],
    ],
    keeps: [{ 'demo/a.ts': 'export const a = 1;', 'vite.config.ts': 'export default {};' }],
  },
  'no barrel': {
    breaks: [
      ['demo/a.ts', { 'demo/a.ts': `export * from './b.ts';`, 'demo/b.ts': '' }],
      ['demo/a.ts', { 'demo/a.ts': `import { b } from './b.ts'; export { b };`, 'demo/b.ts': '' }],
    ],
    keeps: [{ 'demo/a.ts': `export { b } from './b.ts'; export const a = 1;`, 'demo/b.ts': `import 'pg';` }],
  },
  'process at the edge': {
    breaks: [
      ['gateway/config.ts', { 'gateway/config.ts': 'export const env = process.env;' }],
      ['subgraphs/coa/store.ts', { 'subgraphs/coa/store.ts': 'globalThis.process.exit(1);' }],
      ['toegang/a.ts', { 'toegang/a.ts': `import { env } from 'node:process';` }],
      ['demo/data/a.ts', { 'demo/data/a.ts': 'process.exitCode = 1;' }],
    ],
    keeps: [
      {
        'gateway/main.ts': 'process.exit(1);',
        'subgraphs/coa/main.ts': 'process.exit(1);',
        'build/a.ts': 'process.argv;',
      },
      { 'gateway/a.ts': 'queue.process(); export interface Job { process(): void } // process.env' },
    ],
  },
  'pure room': {
    breaks: [
      ['toegang/a.ts', { 'toegang/a.ts': `import { readFileSync } from 'node:fs';` }],
      ['toegang/a.ts', { 'toegang/a.ts': `import { GraphQLError } from 'graphql';` }],
      ['toegang/a.ts', { 'toegang/a.ts': 'export const nu = () => Date.now();' }],
      ['toegang/a.ts', { 'toegang/a.ts': 'export const nu = () => new Date();' }],
    ],
    keeps: [
      { 'toegang/a.ts': `import { createHmac } from 'node:crypto'; export const dag = (t: number) => new Date(t);` },
      { 'demo/a.ts': `import 'node:fs'; new Date();` },
    ],
  },
  'no catch-all folder': {
    breaks: [
      ['gateway/utils/a.ts', { 'gateway/utils/a.ts': '' }],
      ['subgraphs/coa/lib/x/a.ts', { 'subgraphs/coa/lib/x/a.ts': '' }],
    ],
    keeps: [{ 'gateway/library/a.ts': '', 'demo/common.ts': '' }],
  },
  'entry tells its purpose': {
    breaks: [
      ['demo/main.ts', { 'demo/main.ts': '// one\n// two\nstart();' }],
      ['demo/main.ts', { 'demo/main.ts': `${'// line\n'.repeat(7)}start();` }],
      ['demo/main.ts', { 'demo/main.ts': 'start();\n// a\n// b\n// c\n' }],
      ['toegang/beslis.ts', { 'toegang/niveau.ts': '' }],
    ],
    keeps: [
      { 'demo/main.ts': '// one\n// two\n// three\nstart();' },
      { 'demo/main.ts': '/**\n * one\n * two\n * three\n */\nstart();' },
    ],
  },
  'file fits in one look': {
    breaks: [['demo/a.ts', { 'demo/a.ts': 'a();\n'.repeat(301) }]],
    keeps: [{ 'demo/a.ts': 'a();\n'.repeat(300), 'demo/generated/b.ts': 'a();\n'.repeat(400) }],
  },
};

describe.each(RULE_NAMES)('the rule "%s" can fail', (rule) => {
  const found = (house: House) =>
    violationsOf(
      MAP,
      Object.entries(house).map(([path, text]) => ({ path, text })),
    ).filter((violation) => violation.rule === rule);

  it.each(PROOFS[rule].breaks)('at %s (case %#)', (at, house) => {
    expect(found(house).map(({ path }) => path)).toContain(at);
  });

  it.each(PROOFS[rule].keeps.map((house) => [house]))('and not for what comes close (case %#)', (house) => {
    expect(found(house)).toEqual([]);
  });
});

type House = Record<string, string>;

function stage(name: string, text: string, other: string): House {
  return { [`gateway/${name}/a.ts`]: text, [`gateway/${other}/b.ts`]: '' };
}

function readSources(root: string): Source[] {
  const outside = /^(?:\..*|node_modules|dist|coverage|test-results)$/;
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !outside.test(name))
      .flatMap((entry) => {
        const path = join(folder, entry.name);
        return entry.isDirectory() ? walk(path) : [path];
      });
  return walk(root)
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .map((path) => ({ path: relative(root, path).replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }));
}
