import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

/** The schema of a subgraph: the file that is composed is the file that is served. */
export function readSdl(subgraph: string): string {
  return readFileSync(join(PACKAGE_ROOT, 'subgraphs', subgraph, 'schema.graphql'), 'utf8');
}

/** The migrations of a subgraph, in order. */
export function migrationsOf(subgraph: string): string {
  return join(PACKAGE_ROOT, 'subgraphs', subgraph, 'migrations');
}
