import { GraphQLID, type GraphQLOutputType, isEnumType, isListType, isNonNullType } from 'graphql';
import { NullRecord, Reference } from '../null-record.ts';
import type { Layout } from './lay-out.ts';

/** What one laying out keeps: where it is, and where something was missing that may not be null. */
export interface Projecting {
  /** The path of the value at hand, in the client's names; changed in place, for most paths are never told. */
  readonly trail: (string | number)[];
  readonly holes: (readonly (string | number)[])[];
  /** What came of a reference that stands on many places, where nothing was missing in it. */
  readonly laidOut: Map<Layout, Map<Reference, NullRecord>>;
}

/** From what was fetched, which is not null, to what the client gets; null takes along what it stands in when that is required. */
export type Complete = (given: unknown, at: Projecting) => unknown;

/** GraphQL 6.4.3, CompleteValue. What a source sent was held against its types before; here it is held against the client's schema. */
export function compileComplete(
  type: GraphQLOutputType,
  inner: Layout | undefined,
): { readonly required: boolean; readonly complete: Complete } {
  if (isNonNullType(type)) return { required: true, complete: compileComplete(type.ofType, inner).complete };
  if (isListType(type)) return { required: false, complete: completeList(compileComplete(type.ofType, inner)) };
  if (inner !== undefined) return { required: false, complete: completeObject(inner) };
  // A value that is @inaccessible is no value to a client.
  if (isEnumType(type))
    return {
      required: false,
      complete: (given, at) => (type.getValue(String(given)) === undefined ? hole(at) : given),
    };
  if (type === GraphQLID || type.name === 'ID') return { required: false, complete: asText };
  return { required: false, complete: asIs };
}

const asIs: Complete = (given) => given;
const asText: Complete = (given) => String(given);

function completeList({ required, complete }: ReturnType<typeof compileComplete>): Complete {
  return (given, at) => {
    if (!Array.isArray(given)) return hole(at);
    // As a copy it has its size at once, and no holes.
    const items: unknown[] = given.slice();
    for (let i = 0; i < given.length; i++) {
      at.trail.push(i);
      const item: unknown = given[i];
      const value = item === null || item === undefined ? null : complete(item, at);
      if (value === null && required && (item === null || item === undefined)) hole(at);
      at.trail.pop();
      if (value === null && required) return null;
      items[i] = value;
    }
    return items;
  };
}

function completeObject(layout: Layout): Complete {
  const complete = completeFields(layout);
  return (given, at) => {
    if (!(given instanceof NullRecord)) return hole(at);
    if (!(given instanceof Reference)) return complete(given, at);
    let laidOut = at.laidOut.get(layout);
    if (laidOut === undefined) at.laidOut.set(layout, (laidOut = new Map<Reference, NullRecord>()));
    const known = laidOut.get(given);
    if (known !== undefined) return known;
    const holes = at.holes.length;
    const completed = complete(given, at);
    // What is missing is told of each place.
    if (completed !== null && at.holes.length === holes) laidOut.set(given, completed);
    return completed;
  };
}

function completeFields(layout: Layout): (given: NullRecord, at: Projecting) => NullRecord | null {
  let fieldsOfOnly: ReturnType<Layout['fieldsOf']>;
  return (given, at) => {
    const fields =
      layout.only === undefined
        ? layout.fieldsOf(String(given['__typename']))
        : (fieldsOfOnly ??= layout.fieldsOf(layout.only));
    if (fields === undefined) return hole(at);
    const into = new NullRecord();
    for (const { name, own, required, complete } of fields) {
      const from = own === undefined ? given : given[own];
      const missing = from === null || from === undefined;
      // Most values are of these kinds; nothing can be wrong with them any more.
      if (!missing && (complete === asIs || (complete === asText && typeof from === 'string'))) {
        into[name] = from;
        continue;
      }
      at.trail.push(name);
      const value = missing ? null : complete(from, at);
      if (missing && required) hole(at);
      at.trail.pop();
      if (value === null && required) return null;
      into[name] = value;
    }
    return into;
  };
}

function hole({ trail, holes }: Projecting): null {
  holes.push([...trail]);
  return null;
}
