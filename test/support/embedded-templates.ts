import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Template } from './database.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/ketenbeeld-templates');
/** What the dumps are made of: the code that makes them with all that it imports, and the migrations. */
const MADE_BY = ['test/support/fill-templates.ts', 'opslag/store.ts'];
const MADE_OF = ['subgraphs', 'logboek'];
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

/**
 * The dumps with which an embedded database begins. Making them takes half a minute, so they are kept beside the packages,
 * under the hash of everything that they are made of.
 * @param peildatum the day that counts as today in the world
 */
export async function embeddedTemplates(peildatum: string): Promise<Readonly<Record<Template, string>>> {
  const folder = join(CACHE, hashOfSources(peildatum));
  const files = { LEEG: join(folder, 'leeg.tar'), WERELD: join(folder, 'wereld.tar') };
  if (existsSync(folder)) return files;
  removeOld();
  const making = `${folder}.${process.pid}`;
  mkdirSync(making, { recursive: true });
  // Only now: what fills a database is most of the product, and is not needed when the dumps are there.
  const { openEmbedded } = await import('../../opslag/store.ts');
  const { fillWorld, makeLogs } = await import('./fill-templates.ts');
  const embedded = await openEmbedded();
  const dump = async (name: string) => {
    const blob = await embedded.client.dumpDataDir('none');
    writeFileSync(join(making, name), new Uint8Array(await blob.arrayBuffer()));
  };
  await dump('leeg.tar');
  await fillWorld({ embedded }, peildatum);
  await makeLogs({ embedded });
  await dump('wereld.tar');
  await embedded.close();
  // Whole or not at all; who finishes second has made the same.
  if (existsSync(folder)) rmSync(making, { recursive: true });
  else renameSync(making, folder);
  return files;
}

/** Puts the dump `file` where `openEmbeddedIn(folder)` finds it: in a tenth of a second, where beginning without one takes eight. */
export function unpackTemplate(file: string, folder: string): void {
  const data = join(folder, 'pg');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  // Its names begin with a slash, which tar takes off and remarks on.
  execFileSync('tar', ['-xf', file, '-C', data], { stdio: 'ignore' });
}

function hashOfSources(peildatum: string): string {
  const sources = new Set<string>();
  for (const path of MADE_BY) follow(join(ROOT, path), sources);
  for (const room of MADE_OF)
    for (const path of readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }))
      if (path.endsWith('.sql') || path.endsWith('_journal.json')) sources.add(join(ROOT, room, path));
  const hash = createHash('sha256').update(peildatum);
  // The version of the embedded database is in it too.
  for (const path of [...sources, join(ROOT, 'package-lock.json')].sort())
    hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 20);
}

/** What this file imports of ours, and what that imports; types alone make no data. */
function follow(path: string, seen: Set<string>): void {
  if (seen.has(path)) return;
  seen.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, from = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)'/gms))
    follow(join(dirname(path), from), seen);
}

function removeOld(): void {
  if (!existsSync(CACHE)) return;
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    if (Date.now() - statSync(path).mtimeMs > KEPT_MILLISECONDS) rmSync(path, { recursive: true, force: true });
  }
}
