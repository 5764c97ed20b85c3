import { basename, join } from 'node:path';
import { afterAll, expect, vi } from 'vitest';
import { PACKAGE_ROOT } from '../../../../opslag/package-root.ts';

/**
 * Before a test file of vitest.regels.config.ts: its own rule file is there, with every export emptied. A rule objects to nothing, a
 * function says nothing, a list or set holds nothing. What is left is what a test sees of a rule that nobody wrote.
 */
const { testPath = '' } = expect.getState();
const regel = join(PACKAGE_ROOT, 'subgraphs/overleg/regels', basename(testPath).replace(/\.test\.ts$/, '.ts'));
vi.resetModules();
vi.doMock(regel, async (lees) => {
  const module = await lees<Record<string, unknown>>();
  return Object.fromEntries(Object.entries(module).map(([naam, waarde]) => [naam, leeg(waarde)]));
});
// The next file has only its own rule emptied.
afterAll(() => {
  vi.doUnmock(regel);
});

function leeg(waarde: unknown): unknown {
  if (typeof waarde === 'function') return () => undefined;
  if (Array.isArray(waarde)) return [];
  if (waarde instanceof Set) return new Set();
  if (waarde instanceof Map) return new Map();
  return typeof waarde === 'object' && waarde !== null ? {} : undefined;
}
