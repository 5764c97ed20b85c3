import type { ResponsePath } from '@apollo/query-planner';
import { NullRecord } from './null-record.ts';

/** Adds every object on one path of the answer to `found`; what is null or missing on the way has none. */
export type EntitiesAt = (data: unknown, found: NullRecord[]) => void;

/** @param path response names, and `@` for each item of a list */
export function compileEntitiesAt(path: ResponsePath): EntitiesAt {
  const [first, ...rest] = path;
  if (first === undefined)
    return (value, found) => {
      if (value instanceof NullRecord) found.push(value);
    };
  const deeper = compileEntitiesAt(rest);
  if (first === '@')
    return (value, found) => {
      if (Array.isArray(value)) for (const item of value) deeper(item, found);
    };
  const name = String(first);
  return (value, found) => {
    if (value instanceof NullRecord) deeper(value[name], found);
  };
}

type PlacedRecord = readonly [record: NullRecord, place: readonly (string | number)[]];

/** Every place on these paths, with the object that stands there: asked only when something went wrong with one of them. */
export function placesOf(data: unknown, paths: readonly ResponsePath[]): readonly PlacedRecord[] {
  const places: PlacedRecord[] = [];
  for (const path of paths) walk(data, path, []);
  return places;

  function walk(value: unknown, [first, ...rest]: ResponsePath, place: readonly (string | number)[]): void {
    if (first === undefined) {
      if (value instanceof NullRecord) places.push([value, place]);
    } else if (first === '@') {
      if (Array.isArray(value)) value.forEach((item, i) => walk(item, rest, [...place, i]));
    } else if (value instanceof NullRecord) walk(value[first], rest, [...place, first]);
  }
}
