import type { Answer } from './apollo-oracle.ts';

type Path = readonly (string | number)[];

/** The place in the answer that an error explains: its path, or the null above it that it became. Text, to be compared. */
export function placeOf(data: unknown, path: Path): string {
  let at: unknown = data;
  const walked: (string | number)[] = [];
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) break;
    at = (at as Record<string | number, unknown>)[step];
    walked.push(step);
  }
  return printPath(at === null || at === undefined ? walked : path);
}

/** Where errors made nulls, each place once: what is lost with it may be told of or not (GraphQL 6.4.4). */
export function errorPlaces({ data, errors = [] }: Answer): string[] {
  return [...new Set(errors.map(({ path }) => (path === undefined ? 'nowhere' : placeOf(data, path))))].sort();
}

export function printPath(path: Path): string {
  return path.join('.');
}

/** The first place where two answers differ, in words; undefined when they are the same, names in the same order. */
export function firstDifference(got: unknown, expected: unknown, path = 'data'): string | undefined {
  if (got === expected) return undefined;
  if (typeof got !== 'object' || typeof expected !== 'object' || got === null || expected === null)
    return `${path}: ${short(got)} instead of ${short(expected)}`;
  if (Array.isArray(got) !== Array.isArray(expected)) return `${path}: a list or not`;
  const [names, wanted] = [Object.keys(got), Object.keys(expected)];
  if (names.join() !== wanted.join()) return `${path}: has ${names.join()} instead of ${wanted.join()}`;
  for (const name of names) {
    const found = firstDifference(
      (got as Record<string, unknown>)[name],
      (expected as Record<string, unknown>)[name],
      `${path}.${name}`,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function short(value: unknown): string {
  return (JSON.stringify(value) as string | undefined)?.slice(0, 200) ?? 'nothing';
}
