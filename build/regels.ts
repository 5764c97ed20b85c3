/**
 * The rules of the consultations in print: from the list (regels.csv) and the sentence that each rule file quotes above its rule
 * to docs/regels.md.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';

const REGELS = 'subgraphs/overleg/regels';
const TESTS = 'test/subgraphs/overleg/regels';

export interface RegelInDruk {
  readonly nummer: string;
  /** Where it stands, from the root of the package. */
  readonly bestand: string;
  readonly test: string;
  /** The sentences of the source that it quotes, as they stand there. */
  readonly zinnen: readonly string[];
}

/** @returns every line of the list, with what its file quotes; without a quotation `zinnen` is empty */
export function leesRegels(): readonly RegelInDruk[] {
  const rijen: readonly { nummer: string; bestand: string }[] = parse(
    readFileSync(join(PACKAGE_ROOT, REGELS, 'regels.csv'), 'utf8'),
    { columns: true },
  );
  return rijen.map(({ nummer, bestand: naam }) => {
    const bestand = `${REGELS}/${naam}.ts`;
    return {
      nummer,
      bestand,
      test: `${TESTS}/${naam}.test.ts`,
      zinnen: zinnenVan(nummer, readFileSync(join(PACKAGE_ROOT, bestand), 'utf8')),
    };
  });
}

/** What a file quotes of a rule: `R-LKO-05: "…"`, and further quotations right after it. */
function zinnenVan(nummer: string, tekst: string): readonly string[] {
  const doorlopend = tekst.replace(/\n *\* ?/g, ' ');
  const begin = doorlopend.indexOf(`${nummer}: "`);
  if (begin < 0) return [];
  const aanhalingen = /^(?:\s*"[^"]+")+/.exec(doorlopend.slice(begin + nummer.length + 1))?.[0] ?? '';
  return [...aanhalingen.matchAll(/"([^"]+)"/g)].map(([, zin]) => (zin ?? '').replace(/\s+/g, ' '));
}

export function printRegels(): string {
  const kop = `# De regels van de overleggen

Gemaakt uit de code met \`npm run generate\`; niet met de hand wijzigen. Van elke regel de zin uit de bron, het bestand waarin hij staat en de test die hem in paren
toestaat en weigert. Een zachte regel wijkt voor een afwijking met reden (LTV-1).

| regel | zin | bestand | test |
| ----- | --- | ------- | ---- |
`;
  const rijen = leesRegels().map(
    ({ nummer, zinnen, bestand, test }) =>
      `| ${nummer} | ${zinnen.join('<br>').replaceAll('|', '\\|')} | ${link(bestand)} | ${link(test)} |`,
  );
  return `${kop}${rijen.join('\n')}\n`;
}

function link(bestand: string): string {
  return `[${bestand.split('/').at(-1) ?? ''}](../${bestand})`;
}
