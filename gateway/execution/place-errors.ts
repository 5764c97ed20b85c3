import type { Mould, MouldField } from './fetch-mould.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';

export type Path = readonly (string | number)[];

/** An error of a source, on its path below the root or below one entity. */
export interface PlacedError {
  readonly path: Path;
  readonly extensions: Readonly<Record<string, unknown>>;
  /** No source said so: nothing that fits came here, and another question may still bring it. */
  readonly isGap?: boolean;
}

/** The errors of one answer that are about one of the questions in it. */
export interface PlacedErrors {
  /** By the number of the entity; 0 for a question about root fields. */
  readonly about: ReadonlyMap<number, readonly PlacedError[]>;
  /** There was an error that lies nowhere in what was asked. */
  readonly unplaced: boolean;
}

/** More errors than this in one answer are not read. */
const MAX_ERRORS = 10_000;
const NONE: PlacedErrors = { about: new Map(), unplaced: false };

/**
 * @param of the moulds of all the questions in the request, by the name of their answer; undefined: the only one, of root fields
 */
export function placeErrors(
  { errors }: SubgraphAnswer,
  of: { readonly answer: string | undefined; readonly mould: Mould; readonly others: ReadonlyMap<string, Mould> },
): PlacedErrors {
  if (errors.length === 0) return NONE;
  const about = new Map<number, PlacedError[]>();
  let unplaced = errors.length > MAX_ERRORS;
  for (const { path, extensions } of errors.slice(0, MAX_ERRORS)) {
    const place = read(path);
    if (place === undefined) unplaced = true;
    else if (place !== 'elsewhere') {
      const own = { code: ownOf(extensions, 'code'), toegang: ownOf(extensions, 'toegang') };
      about.set(place.index, [...(about.get(place.index) ?? []), { path: place.path, extensions: own }]);
    }
  }
  return { about, unplaced };

  function read(path: unknown): { readonly index: number; readonly path: Path } | 'elsewhere' | undefined {
    if (!Array.isArray(path) || path.length === 0) return undefined;
    const steps = path as readonly unknown[];
    if (of.answer === undefined) {
      const below = follow(steps, of.mould);
      return below && { index: 0, path: below };
    }
    const [answer, index, ...rest] = steps;
    if (!isIndex(index)) return undefined;
    if (answer === of.answer) {
      const below = follow(rest, of.mould);
      return below && { index, path: below };
    }
    const other = typeof answer === 'string' ? of.others.get(answer) : undefined;
    return other !== undefined && follow(rest, other) !== undefined ? 'elsewhere' : undefined;
  }
}

/** The path in the names of the whole answer; undefined when it does not lie in what was asked. */
function follow(path: readonly unknown[], mould: Mould): Path | undefined {
  const followed: (string | number)[] = [];
  let current: Mould | undefined = mould;
  for (const step of path) {
    if (isIndex(step)) {
      followed.push(step);
      continue;
    }
    const at: Mould | undefined = current;
    const field: MouldField | undefined = at?.types
      .flatMap((type) => at.fieldsOf(type) ?? [])
      .find(({ name }) => name === step);
    if (field === undefined) return undefined;
    followed.push(field.as);
    current = field.inner;
  }
  return followed;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

/** A property that an object of a source has itself. */
export function ownOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
