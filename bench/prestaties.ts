import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';

const BLAD = join(PACKAGE_ROOT, 'docs/prestaties.md');

/**
 * Writes what was measured where docs/prestaties.md keeps it; its words are for people to write.
 * @param script the npm script that measured it: the marks in the page carry its name
 */
export function schrijfPrestaties(script: string, delen: readonly string[]): void {
  const [begin, eind] = [`<!-- ${script} -->`, `<!-- /${script} -->`];
  const blad = readFileSync(BLAD, 'utf8');
  const [voor, rest] = blad.split(begin);
  const na = rest?.split(eind)[1];
  if (voor === undefined || na === undefined) throw new Error(`docs/prestaties.md has no ${begin} ... ${eind}`);
  const model = cpus()[0]?.model ?? 'an unknown CPU';
  // What else the machine did is in every figure: of the last quarter of an hour, the bench included.
  const druk = (loadavg()[2] ?? NaN).toFixed(1);
  const waar = `Measured on ${new Date().toISOString().slice(0, 10)} with Node ${process.versions.node} on ${cpus().length} cores (${model}), on which on average ${druk} processes wanted to run.`;
  writeFileSync(BLAD, `${voor}${begin}\n\n${[waar, ...delen].join('\n\n')}\n\n${eind}${na}`);
}
