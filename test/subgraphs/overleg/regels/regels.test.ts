import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leesRegels, printRegels } from '../../../../build/regels.ts';
import { PACKAGE_ROOT } from '../../../../opslag/package-root.ts';

const regels = leesRegels();
const reeks = (voor: string, van: number, tot: number) =>
  Array.from({ length: tot - van + 1 }, (_, i) => `${voor}${String(van + i).padStart(2, '0')}`);

/** Every rule of the sources about LKO, RAO, Deelberaad and gemeenten. */
const BRON = [
  'LTV-1',
  'LTV-2',
  ...reeks('R-BB-', 1, 6),
  ...reeks('R-LKO-', 1, 18),
  ...reeks('R-LKO-', 21, 29),
  ...reeks('R-RAO-', 1, 9),
];
/** What is still to be built; this list may only shrink. */
const NOG_ZONDER = readFileSync(join(import.meta.dirname, 'nog-zonder-regel.txt'), 'utf8')
  .split('\n')
  .filter(Boolean);

describe('de lijst van regels', () => {
  it('noemt elke regel van de bronnen een keer, of die staat bij wat nog komt', () => {
    expect([...regels.map(({ nummer }) => nummer), ...NOG_ZONDER].toSorted()).toEqual(BRON.toSorted());
  });

  it('is gedrukt in docs/regels.md', () => {
    expect(readFileSync(join(PACKAGE_ROOT, 'docs/regels.md'), 'utf8')).toBe(printRegels());
  });

  it('noemt elk bestand dat een regel van de bronnen heet', () => {
    const bestanden = readdirSync(join(PACKAGE_ROOT, 'subgraphs/overleg/regels'))
      .filter((naam) => /^(r-|ltv-).*\.ts$/.test(naam))
      .map((naam) => `subgraphs/overleg/regels/${naam}`);
    expect([...new Set(regels.map(({ bestand }) => bestand))].toSorted()).toEqual(bestanden.toSorted());
  });

  it.each(regels)(
    '$nummer citeert de bron, en heeft een test die toestaat en een die weigert',
    ({ nummer, zinnen, test }) => {
      expect(zinnen.length, `quote it above the rule as: ${nummer}: "..."`).toBeGreaterThan(0);
      expect(existsSync(join(PACKAGE_ROOT, test)), test).toBe(true);
      const [, hiervan = ''] = readFileSync(join(PACKAGE_ROOT, test), 'utf8').split(`describe('${nummer}`);
      const tot = hiervan.indexOf("\ndescribe('");
      const namen = [...hiervan.slice(0, tot < 0 ? undefined : tot).matchAll(/'(toegestaan|geweigerd): /g)].map(
        ([, soort]) => soort,
      );
      expect(namen, `name the tests of ${nummer} 'toegestaan: ...' and 'geweigerd: ...'`).toEqual(
        expect.arrayContaining(['toegestaan', 'geweigerd']),
      );
    },
  );
});
