import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { leesRegels } from '../../../../build/regels.ts';
import { PACKAGE_ROOT } from '../../../../opslag/package-root.ts';

interface Uitslag {
  readonly ancestorTitles: readonly string[];
  readonly title: string;
  readonly status: string;
}

/** Of each test file, what became of its tests while its own rule was emptied. */
let uitslagen: ReadonlyMap<string, readonly Uitslag[]>;

beforeAll(async () => {
  const map = await mkdtemp(join(tmpdir(), 'regels-'));
  const naar = join(map, 'uitslag.json');
  const vitest = join(PACKAGE_ROOT, 'node_modules/vitest/vitest.mjs');
  const opdracht = ['run', '--config', 'vitest.regels.config.ts', '--reporter', 'json', '--outputFile', naar];
  // It fails, and must: what it says about each test is what counts.
  await new Promise((klaar) => execFile(process.execPath, [vitest, ...opdracht], { cwd: PACKAGE_ROOT }, klaar));
  const { testResults } = JSON.parse(await readFile(naar, 'utf8')) as {
    readonly testResults: readonly { readonly name: string; readonly assertionResults: readonly Uitslag[] }[];
  };
  await rm(map, { recursive: true });
  uitslagen = new Map(
    testResults.map(({ name, assertionResults }) => [
      name.slice(PACKAGE_ROOT.length).replace(/^\//, ''),
      assertionResults,
    ]),
  );
});

describe('een regel die leeg is gemaakt', () => {
  it.each(leesRegels())('$nummer: de test ervan merkt het', ({ nummer, test }) => {
    const hiervan = (uitslagen.get(test) ?? []).filter(({ ancestorTitles: [eerste = ''] }) =>
      eerste.startsWith(nummer),
    );
    expect(hiervan.length, `${test} ran no test of ${nummer}`).toBeGreaterThan(0);
    expect(hiervan.map(({ status }) => status)).toContain('failed');
  });

  it('laat de tests zelf draaien: wat alleen toestaat, slaagt meestal nog', () => {
    const alle = [...uitslagen.values()].flat();
    expect(alle.filter(({ status }) => status === 'passed').length).toBeGreaterThan(uitslagen.size);
  });
});
