import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

/** The schema of a subgraph: what is composed is what is served. One file, or a folder with a file per subject. */
export function readSdl(subgraph: string): string {
  const room = join(PACKAGE_ROOT, 'subgraphs', subgraph);
  const folder = join(room, 'schema');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.graphql'))
        .sort()
        .map((name) => join(folder, name))
    : [join(room, 'schema.graphql')];
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** The migrations of a subgraph, in order. */
export function migrationsOf(subgraph: string): string {
  return join(PACKAGE_ROOT, 'subgraphs', subgraph, 'migrations');
}
