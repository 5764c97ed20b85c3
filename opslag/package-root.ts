import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the package, from the sources and from what is built out of them alike. */
export const PACKAGE_ROOT = findRoot(import.meta.dirname);

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the program; run it from its own folder');
  return findRoot(parent);
}
