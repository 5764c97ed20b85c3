import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';

const OPTIONS: ts.CompilerOptions = {
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
  verbatimModuleSyntax: true,
  rewriteRelativeImportExtensions: true,
};

/**
 * The sources without their types, for who starts many processes, or measures one: each starts in half the time that a loader takes,
 * and runs as it is written. Inside the package, so that packages, schemas and migrations are found.
 */
export function buildSources(rooms: readonly string[]): { readonly folder: string; remove(): void } {
  mkdirSync(join(PACKAGE_ROOT, 'test-results'), { recursive: true });
  const folder = mkdtempSync(join(PACKAGE_ROOT, 'test-results/sources-'));
  for (const room of rooms)
    for (const file of readdirSync(join(PACKAGE_ROOT, room), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.includes('node_modules')) continue;
      const { outputText } = ts.transpileModule(readFileSync(join(PACKAGE_ROOT, room, file), 'utf8'), {
        compilerOptions: OPTIONS,
      });
      const target = join(folder, room, file.replace(/\.ts$/, '.js'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, outputText);
    }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
