/**
 * Turns the sources of the page into dist/werkbank, and does nothing when they have not changed since the last time.
 * It must never leave a half-built folder that looks finished: the fingerprint is written last.
 */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const werkbank = fileURLToPath(new URL('.', import.meta.url));
const root = join(werkbank, '..');
const out = join(root, 'dist/werkbank');

const fingerprint = await fingerprintOfSources();
if ((await lastFingerprint()) === fingerprint) {
  console.log('werkbank: unchanged since the last build');
} else {
  const start = performance.now();
  await build({ configFile: join(werkbank, 'vite.config.ts') });
  await writeFile(join(out, '.bron'), fingerprint);
  console.log(`werkbank: built dist/werkbank in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

async function fingerprintOfSources() {
  const entries = await readdir(werkbank, { recursive: true, withFileTypes: true });
  const sources = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of [join(root, 'package-lock.json'), ...sources.sort()]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(await readFile(file))
      .update('\0');
  }
  return hash.digest('hex');
}

async function lastFingerprint() {
  return readFile(join(out, '.bron'), 'utf8').catch(() => null);
}
