/**
 * Reads an answer of the graph place by place, and says of each place that is empty why: there is no value, it is closed, or it
 * could not be fetched. It must never take closed for empty: where the list of refusals did not fit in the answer, an empty
 * place counts as closed.
 */
import { type Missing, missingOf } from './answer-error.ts';
import { listOf, objectOf } from './json.ts';

type Key = string | number;

/** One place in an answer. */
export interface Part {
  readonly value: unknown;
  /** The text here; empty when it is none. */
  readonly text: string;
  /** Why there is nothing here; null when there is something, and when there is no value. */
  readonly missing: Missing | null;
  /** The place below this one; below nothing, everything is missing for the same reason. */
  readonly at: (...keys: readonly [Key, ...Key[]]) => Part;
  /** The places in a list; none in what is no list. */
  readonly each: () => readonly Part[];
}

export function partsOf(answer: unknown): Part {
  const { data, errors, extensions } = objectOf(answer);
  const perPath = new Map<string, Missing>();
  let whole: Missing | null = null;
  for (const error of listOf(errors)) {
    const path: readonly unknown[] = Array.isArray(error['path']) ? error['path'] : [];
    if (path.length === 0) whole ??= missingOf(error);
    else perPath.set(path.join('.'), missingOf(error));
  }
  const untold = Number(objectOf(objectOf(extensions)['toegang'])['nietGetoond'] ?? 0) > 0;

  function whyEmpty(path: string, above: Missing | null): Missing | null {
    const here = perPath.get(path) ?? above;
    if (here !== null) return here;
    // A fault in what may not be empty empties what is above it.
    for (const [at, missing] of perPath) if (at.startsWith(`${path}.`)) return missing;
    return untold ? { soort: 'dicht', reden: '' } : null;
  }

  function partOf(value: unknown, path: string, above: Missing | null): Part {
    const missing = value === null || value === undefined ? whyEmpty(path, above) : null;
    const below = (key: Key): Part => {
      const inner: unknown = objectOf(value)[String(key)];
      return partOf(inner, path === '' ? String(key) : `${path}.${String(key)}`, missing);
    };
    return {
      value,
      text: typeof value === 'string' ? value : '',
      missing,
      at: (first, ...rest) => rest.reduce<Part>((part, key) => part.at(key), below(first)),
      each: () => (Array.isArray(value) ? value.map((_item, index) => below(index)) : []),
    };
  }
  return partOf(data, '', whole);
}
