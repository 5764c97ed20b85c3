import { type GraphQLOutputType, isLeafType } from 'graphql';
import { type FetchShape, type Fields, type FieldShape, unwrap } from './fetch-shape.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';

export type Path = readonly (string | number)[];

/** An error on a path of the fetch; `extensions` are the subgraph's own, not yet believed. */
export interface FetchError {
  readonly path: Path;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface CheckedAnswer {
  readonly data: Record<string, unknown>;
  readonly errors: readonly FetchError[];
}

/** More values of one kind than this in one list is no page of ours. */
const MAX_ITEMS = 10_000;

/** Every field null, each with the reason on its path: what is left when a subgraph does not answer. */
export function lostAnswer(
  shape: FetchShape,
  representations: readonly unknown[],
  code: 'SUBGRAPH_UNAVAILABLE' | 'NIET_VASTGELEGD',
): CheckedAnswer {
  return pourAnswer({ data: {}, errors: [] }, shape, representations, { code, lost: true });
}

/**
 * Pours an answer into the mould of what was asked: nothing else comes out, whatever names or types the subgraph sent. What
 * does not fit becomes null with an error on its path, and only that. The values are copied, never the objects.
 * @param representations the entities that were asked, in order
 */
export function checkAnswer(
  answer: SubgraphAnswer,
  shape: FetchShape,
  representations: readonly unknown[],
): CheckedAnswer {
  return pourAnswer(answer, shape, representations, { code: 'SUBGRAPH_ERROR', lost: false });
}

interface Reason {
  readonly code: 'SUBGRAPH_ERROR' | 'SUBGRAPH_UNAVAILABLE' | 'NIET_VASTGELEGD';
  /** Nothing came at all, so that even what might have been left out is missing. */
  readonly lost: boolean;
}

function pourAnswer(
  answer: SubgraphAnswer,
  shape: FetchShape,
  representations: readonly unknown[],
  { code, lost }: Reason,
): CheckedAnswer {
  const { placed, unplaced } = placeErrors(answer.errors, shape);
  const errors = [...placed];
  const explained = new Set<string>();
  const explain = (path: Path): void => {
    for (let length = 1; length <= path.length; length++) explained.add(keyOf(path.slice(0, length)));
  };
  for (const { path } of placed) explain(path);
  const fault = (path: Path): null => {
    if (!explained.has(keyOf(path))) errors.push({ path, extensions: { code } });
    explain(path);
    return null;
  };
  // An error without a place of its own must not leave a null unexplained.
  const pourFields = openPourer(fault, { everyNull: unplaced, lost });
  const data = answer.data ?? {};
  if (shape.root !== undefined) return { data: pourFields(shape.root, data, []) ?? emptied(shape.root), errors };

  const given = ownOf(data, '_entities');
  const list: readonly unknown[] = Array.isArray(given) && given.length === representations.length ? given : [];
  const whole = new Map(placed.filter(({ path }) => path.length === 2).map((error) => [keyOf(error.path), error]));
  const entities = representations.map((representation, i) => {
    const typename = ownOf(representation, '__typename');
    const fields = typeof typename === 'string' ? shape.entities.get(typename) : undefined;
    if (fields === undefined) return null;
    const path = ['_entities', i];
    // An error about a whole entity is an error about each field that was asked of it.
    const about = whole.get(keyOf(path));
    if (about !== undefined)
      for (const name of fields.keys()) {
        errors.push({ path: [...path, name], extensions: about.extensions });
        explain([...path, name]);
      }
    const entity = list[i];
    const other = ownOf(entity, '__typename');
    const fits = isObject(entity) && (other === undefined || other === typename);
    return { ...(pourFields(fields, fits ? entity : {}, path) ?? emptied(fields)), __typename: typename };
  });
  return { data: { _entities: entities }, errors: errors.filter(({ path }) => path.length > 2) };
}

type PourFields = (
  shapes: Fields,
  from: Readonly<Record<string, unknown>>,
  path: Path,
) => Record<string, unknown> | undefined;

function openPourer(
  fault: (path: Path) => null,
  { everyNull, lost }: { readonly everyNull: boolean; readonly lost: boolean },
): PourFields {
  return fields;

  /** @returns undefined when a value that may not be null is not there: the object as a whole is null then */
  function fields(...[shapes, from, path]: Parameters<PourFields>): ReturnType<PourFields> {
    const into = Object.create(null) as Record<string, unknown>;
    let whole = true;
    for (const [name, shape] of shapes) {
      const given = ownOf(from, name);
      if (given === undefined && shape.conditional && !lost) continue;
      const here = [...path, name];
      const value = given === undefined ? fault(here) : pour(shape.type, shape, given, here);
      if (value === null && (everyNull || unwrap(shape.type).required)) fault(here);
      if (value === null && unwrap(shape.type).required) whole = false;
      into[name] = value;
    }
    return whole ? into : undefined;
  }

  function pour(type: GraphQLOutputType, shape: FieldShape, given: unknown, path: Path): unknown {
    if (given === null) return null;
    const { item, bare } = unwrap(type);
    if (item !== undefined) {
      if (!Array.isArray(given) || given.length > MAX_ITEMS) return fault(path);
      const items = given.map((one: unknown, i) => pour(item, shape, one, [...path, i]));
      return unwrap(item).required && items.includes(null) ? fault(path) : items;
    }
    if (shape.inner !== undefined) {
      const typename = ownOf(given, '__typename');
      if (!isObject(given) || (typename !== undefined && typename !== shape.inner.typename)) return fault(path);
      const object = fields(shape.inner.fields, given, path);
      return object === undefined ? null : { ...object, __typename: shape.inner.typename };
    }
    return pourLeaf(bare, given, path);
  }

  function pourLeaf(type: GraphQLOutputType, given: unknown, path: Path): unknown {
    if (!isLeafType(type)) return fault(path);
    try {
      // Strict where `serialize` would turn one thing into another; the value itself goes on unchanged.
      type.parseValue(given);
      return given;
    } catch {
      return fault(path);
    }
  }
}

/** The errors whose path lies in what was asked; whether there was any that lies nowhere. */
function placeErrors(
  errors: SubgraphAnswer['errors'],
  shape: FetchShape,
): { readonly placed: readonly FetchError[]; readonly unplaced: boolean } {
  const placed: FetchError[] = [];
  for (const { path, extensions } of errors) {
    if (!isPathOf(path, shape)) continue;
    placed.push({ path, extensions: { code: ownOf(extensions, 'code'), toegang: ownOf(extensions, 'toegang') } });
  }
  return { placed, unplaced: placed.length < errors.length };
}

function isPathOf(path: unknown, shape: FetchShape): path is Path {
  if (!Array.isArray(path) || path.length === 0) return false;
  const [first, second, ...rest] = path as unknown[];
  if (shape.root !== undefined) return follows(path, shape.root);
  if (first !== '_entities' || !isIndex(second)) return false;
  return rest.length === 0 || [...shape.entities.values()].some((fields) => follows(rest, fields));
}

function follows(path: readonly unknown[], fields: Fields): boolean {
  let current: Fields | undefined = fields;
  for (const step of path) {
    if (isIndex(step)) continue;
    const shape: FieldShape | undefined = typeof step === 'string' ? current?.get(step) : undefined;
    if (shape === undefined) return false;
    current = shape.inner?.fields;
  }
  return true;
}

function emptied(fields: Fields): Record<string, unknown> {
  return Object.fromEntries([...fields.keys()].map((name) => [name, null]));
}

function keyOf(path: Path): string {
  return path.join('\u0000');
}

function ownOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
