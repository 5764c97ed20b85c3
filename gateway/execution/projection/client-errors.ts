import type { RawError } from '../engine.ts';
import { NullRecord } from '../null-record.ts';
import type { SourceError } from '../pour-answer.ts';
import type { LaidField, Layout } from './lay-out.ts';

type Path = readonly (string | number)[];

/**
 * The errors of the sources on the paths of the client. What was fetched beside the client's own fields (a key, a proof, what
 * another field requires) has no place there: what was lost by it has an error of its own.
 */
export function translateErrors(errors: readonly SourceError[], layout: Layout, data: NullRecord): readonly RawError[] {
  return errors.flatMap(({ path, extensions }) => {
    const translated = translate(path, layout, data);
    return translated === undefined ? [] : [{ path: translated, extensions }];
  });
}

function translate(path: Path, layout: Layout, data: NullRecord): Path | undefined {
  const translated: (string | number)[] = [];
  let current: Layout | undefined = layout;
  let value: unknown = data;
  for (const step of path) {
    if (typeof step === 'number') {
      translated.push(step);
      value = Array.isArray(value) ? value[step] : undefined;
      continue;
    }
    const at: Layout | undefined = current;
    const record: NullRecord | undefined = value instanceof NullRecord ? value : undefined;
    const typename: unknown = at?.only ?? record?.['__typename'];
    // Where nothing came, or no more than an interface's name, it is not known of which type it would have been.
    const possible: readonly string[] = at?.types ?? [];
    const types = typeof typename === 'string' && possible.includes(typename) ? [typename] : possible;
    const field: LaidField | undefined = types
      .flatMap((type) => at?.fieldsOf(type) ?? [])
      .find(({ own }) => own === step);
    // An object that was lost to what the client did not ask is told of at its own place, or its null would have no reason.
    if (field === undefined) return record === undefined && translated.length > 0 ? translated : undefined;
    translated.push(field.name);
    current = field.inner;
    value = record?.[step];
  }
  return translated;
}

/** A null that may not be, and that no error of a source explains, gets one of its own. */
export function explainHoles(errors: readonly RawError[], holes: readonly Path[]): readonly RawError[] {
  if (holes.length === 0) return errors;
  const told = new Set<string>();
  const leadTo = new Set<string>();
  for (const { path = [] } of errors) {
    told.add(keyOf(path));
    for (let length = 0; length <= path.length; length++) leadTo.add(keyOf(path.slice(0, length)));
  }
  const isExplained = (hole: Path): boolean =>
    leadTo.has(keyOf(hole)) || hole.some((_step, i) => told.has(keyOf(hole.slice(0, i + 1))));
  return [
    ...errors,
    ...holes.filter((hole) => !isExplained(hole)).map((path) => ({ path, extensions: { code: 'SUBGRAPH_ERROR' } })),
  ];
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}
