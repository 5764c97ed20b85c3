import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printAutorisatiematrix } from '../../build/autorisatiematrix.ts';
import { printToegangPerVeld } from '../../build/toegang-per-veld.ts';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

describe('de toegang op papier is die van de code', () => {
  it.each([
    ['docs/autorisatiematrix.md', printAutorisatiematrix],
    ['schema/toegang-per-veld.csv', printToegangPerVeld],
  ])('%s is vers; zo niet: npm run generate, en lees het verschil', (file, printed) => {
    expect(readFileSync(join(PACKAGE_ROOT, file), 'utf8')).toBe(printed());
  });

  it('de tabel noemt van een veld wie het ooit kan zien, en wie nooit', () => {
    const [kop = '', ...rijen] = printToegangPerVeld().split('\n');
    const kolommen = kop.split(',');
    const cellen = rijen.find((rij) => rij.startsWith('Vreemdeling.meldplicht,'))?.split(',') ?? [];
    const wie = (profiel: string) => cellen[kolommen.indexOf(profiel)];
    expect([wie('LKO_COA'), wie('GENODIGD_NIDOS'), wie('ANALIST')]).toEqual(['ja', '-', '-']);
  });
});
