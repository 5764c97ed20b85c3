/** Reads one policy table (toegang/*.csv) into rows, with every fault of its form: a missing, double or misspelt column or row. */
import { parse } from 'csv-parse/sync';

export const POLICY_FILES = [
  'autorisatiematrix.csv',
  'niveaus.csv',
  'profielen.csv',
  'doelbinding.csv',
  'eigen.csv',
  'bronhouders.csv',
  'handelingen.csv',
  'verwerkingsactiviteiten.csv',
] as const;
export type PolicyFile = (typeof POLICY_FILES)[number];

export type Row = Record<string, string>;

/** A column that is misspelt would be read as empty, and an empty exception opens what it should close. */
const COLUMNS: Readonly<Record<PolicyFile, string>> = {
  'autorisatiematrix.csv': 'dataklasse omvat grond',
  'niveaus.csv': 'dataklasse HIT SAMENVATTING VOLLEDIG',
  'profielen.csv': 'profiel organisatie functies grond',
  'doelbinding.csv': 'doel grondslag profielen klassen niveaus',
  'eigen.csv': 'organisatie functie reikwijdte klassen behalve',
  'bronhouders.csv': 'dataklasse bronhouders',
  'handelingen.csv': 'handeling profielen rol voorwaarde regel',
  'verwerkingsactiviteiten.csv': 'activiteit soort doel naam grondslag vertrouwelijk bewaartermijn_maanden',
};

/** @param faults gets a line for each fault, with what to do */
export function readTable(file: PolicyFile, text: string, faults: string[]): Row[] {
  try {
    const [header = []] = parse(text, { to_line: 1, trim: true });
    for (const column of COLUMNS[file].split(' ')) {
      if (!header.includes(column)) faults.push(`${file}: the column ${column} is missing`);
    }
    header.forEach((column, i) => {
      if (header.indexOf(column) !== i) faults.push(`${file}: the column ${column} stands there twice`);
    });
    const rows = parse<Row>(text, { columns: true, skip_empty_lines: true, trim: true });
    const key = rows[0] === undefined ? '' : (Object.keys(rows[0])[0] ?? '');
    const names = rows.map((row) =>
      file === 'eigen.csv' ? `${cell(row, 'organisatie')} ${cell(row, 'functie')}` : (row[key] ?? ''),
    );
    names.forEach((name, i) => {
      if (names.indexOf(name) !== i) faults.push(`${file}: ${name} stands there twice; keep one row`);
    });
    return rows;
  } catch (error) {
    faults.push(`${file}: ${error instanceof Error ? error.message : 'not a CSV file'}`);
    return [];
  }
}

export function cell(row: Row, column: string): string {
  return row[column] ?? '';
}

export function list(text: string): string[] {
  return text
    .split('|')
    .map((part) => part.trim())
    .filter(Boolean);
}
