/** One fault that no test noticed: where it is, in words that stay the same when lines move. */
export interface Survivor {
  readonly file: string;
  readonly mutator: string;
  /** What stood there, and what was put in its place; long texts are cut. */
  readonly original: string;
  readonly replacement: string;
  /** The line of source that it begins on. */
  readonly line: string;
}

/** The part of Stryker's report (mutation-testing-report-schema) that is read here. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}
interface Mutant {
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly status: string;
  readonly location: { readonly start: Position; readonly end: Position };
}
/** Both count from 1; the end is the first column that is not in it. */
interface Position {
  readonly line: number;
  readonly column: number;
}

const LONGEST = 100;

/** What survived, or was never run by any test. */
export function survivorsOf(report: MutationReport): readonly Survivor[] {
  const files = Object.entries(report.files).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return files.flatMap(([file, { source, mutants }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ mutatorName, replacement = '', location: { start, end } }) => ({
        file,
        mutator: mutatorName,
        original: short(textBetween(source, start, end)),
        replacement: short(replacement),
        line: short(source.split('\n')[start.line - 1] ?? ''),
      })),
  );
}

/** How many mutants there were at all: a report of nothing proves nothing. */
export function countMutants(report: MutationReport): number {
  return Object.values(report.files).reduce((sum, { mutants }) => sum + mutants.length, 0);
}

export function printSurvivor({ file, mutator, original, replacement, line }: Survivor): string {
  return `${file} ${mutator}\n  in: ${line}\n  - ${original}\n  + ${replacement}`;
}

/**
 * Reads survivors.txt: blocks with an empty line between them, each as `printSurvivor` prints it and then `  why: `. A line that
 * begins with # is for the reader.
 * @throws when a block says no why, or is no block
 */
export function readList(text: string): readonly string[] {
  const blocks = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '');
  return blocks.map((block) => {
    const parts = /^(\S+ \S+\n {2}in: .*\n {2}- .*\n {2}\+ .*)\n {2}why: \S/.exec(block);
    if (parts?.[1] === undefined) throw new Error(`survivors.txt: not a survivor with its why:\n${block}`);
    return parts[1];
  });
}

/** The same fault can be listed as often as it survives: two on one line may read alike. */
export function compareSurvivors(
  survivors: readonly Survivor[],
  listed: readonly string[],
): { readonly notListed: readonly string[]; readonly gone: readonly string[] } {
  const gone = [...listed];
  const notListed = survivors.map(printSurvivor).filter((survivor) => {
    const at = gone.indexOf(survivor);
    if (at === -1) return true;
    gone.splice(at, 1);
    return false;
  });
  return { notListed, gone };
}

function textBetween(source: string, start: Position, end: Position): string {
  const lines = source.split('\n').slice(start.line - 1, end.line);
  const last = lines.length - 1;
  return lines
    .map((line, i) => line.slice(i === 0 ? start.column - 1 : 0, i === last ? end.column - 1 : undefined))
    .join('\n');
}

function short(text: string): string {
  const oneLine = text.replaceAll(/\s+/g, ' ').trim();
  return oneLine.length > LONGEST ? `${oneLine.slice(0, LONGEST)}...` : oneLine;
}
