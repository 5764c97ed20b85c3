import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The root of the package, from the sources and from what is built out of them alike. */
export const PACKAGE_ROOT = findRoot(import.meta.dirname);

/** The schema of a subgraph: the file that is composed is the file that is served. */
export function readSdl(subgraph: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'subgraphs', subgraph, 'schema.graphql'), 'utf8');
}

/** The migrations of a subgraph, in order. */
export function migrationsOf(subgraph: string): string {
  return join(PACKAGE_ROOT, 'subgraphs', subgraph, 'migrations');
}

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error('package.json was not found above the program; run it from its own folder');
  return findRoot(parent);
}
