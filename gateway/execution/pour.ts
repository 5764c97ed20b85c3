import type { GraphQLOutputType } from 'graphql';
import type { PlannedSubgraph } from '../planning/subgraph-schemas.ts';
import { AlikeEntities } from './alike-entities.ts';
import { leafCheck } from './check-leaf.ts';
import { type Mould, type MouldField, unwrap } from './fetch-mould.ts';
import { NullRecord, Reference } from './null-record.ts';

/** What one pouring keeps: where it is, what it may still make, and what did not fit. */
export interface Pouring {
  /** The path of the value at hand; changed in place, for most paths are never told. */
  readonly trail: (string | number)[];
  /** Objects that this request may still make. */
  readonly budget: { left: number };
  /** Tells that the value on the trail does not fit, or is not there. */
  fault(): void;
  /** An error without a place of its own must not leave a null unexplained. */
  readonly everyNull: boolean;
  /**
   * The references that came, by what asked them. Undefined where the objects that are poured stand on several paths: what comes
   * to one of them later on one path need not come to it on another.
   */
  readonly references: Map<Mould, AlikeEntities<Reference>> | undefined;
}

/** Pours the fields of one object of one type into an object of ours; false where no object can be of that type. */
export type PourFields = (
  typename: string,
  from: Readonly<Record<string, unknown>>,
  into: NullRecord,
  pouring: Pouring,
  /** Nothing is in it: what is not looked for is not missed. */
  isNew?: boolean,
) => boolean;

type PourValue = (given: unknown, existing: unknown, pouring: Pouring) => unknown;
interface PouredField {
  readonly name: string;
  readonly as: string;
  readonly required: boolean;
  /** A name that every object of JavaScript answers to. */
  readonly inherited: boolean;
  /** Of a field that holds one scalar or enum: whether a value is one. Most fields do, so that these take the short way. */
  readonly fits: ((given: unknown) => boolean) | undefined;
  readonly pour: PourValue;
}

export interface PouredTypes {
  /** Whether a name is of an object type of the whole graph; an interface may be an object in one subgraph. */
  readonly isConcrete: (typename: string) => boolean;
  readonly keyFields: PlannedSubgraph['keyFields'];
}

/** Stands for an object that did not come: nothing is known of it, not even its type. */
export const NOTHING_CAME: Readonly<Record<string, unknown>> = new NullRecord();

/** More values of one kind than this in one list is no page of anybody. */
const MAX_ITEMS = 10_000;

/**
 * Compiles a mould: what comes out is what was asked and nothing else, whatever names or types the subgraph sent. What does not
 * fit becomes null with a fault on its path, and only that. Values are copied, never objects. What an earlier fetch brought
 * stays: no later one can put another key or proof in its place.
 */
export function compilePour(mould: Mould, types: PouredTypes): PourFields {
  const { isConcrete } = types;
  const known = new Map<string, readonly PouredField[] | undefined>();
  const fieldsOf = (typename: string): readonly PouredField[] | undefined => {
    const fields = known.get(typename);
    if (fields !== undefined || known.has(typename)) return fields;
    const compiled = mould.fieldsOf(typename)?.map(compileField);
    known.set(typename, compiled);
    return compiled;
  };
  const concrete = new Map(mould.types.map((name) => [name, isConcrete(name)]));

  let fieldsOfOnly: readonly PouredField[] | undefined;
  return (typename, from, into, pouring, isNew = false) => {
    const fields = typename === mould.only ? (fieldsOfOnly ??= fieldsOf(typename)) : fieldsOf(typename);
    if (fields === undefined) return false;
    const before = isNew ? undefined : into['__typename'];
    const isNews =
      before !== typename && (typeof before !== 'string' || (concrete.get(typename) === true && !isConcrete(before)));
    if (isNews && from !== NOTHING_CAME) into['__typename'] = typename;
    for (const field of fields) {
      const { name, as, fits } = field;
      const given = !field.inherited || Object.hasOwn(from, name) ? from[name] : undefined;
      const existing = isNew ? undefined : into[as];
      if (fits !== undefined && given !== undefined && typeof given !== 'object' && fits(given)) {
        if (existing === undefined || existing === null) into[as] = given;
        continue;
      }
      pouring.trail.push(as);
      let value: unknown = null;
      if (given === undefined) pouring.fault();
      else {
        value = field.pour(given, existing, pouring);
        if (value === null && (pouring.everyNull || field.required)) pouring.fault();
      }
      if (value !== null || existing === undefined) into[as] = value;
      pouring.trail.pop();
    }
    return true;
  };

  function compileField({ name, as, type, inner }: MouldField): PouredField {
    const pour = compileValue(
      type,
      inner === undefined ? undefined : { mould: inner, pour: compilePour(inner, types), key: keyOf(inner) },
    );
    const { required, item, bare } = unwrap(type);
    const fits = inner === undefined && item === undefined ? leafCheck(bare) : undefined;
    return { name, as, required, inherited: name in Object.prototype, fits, pour };
  }

  /** The fields asked of an object here, where it is an entity and they are all that its keys are made of, and nothing else. */
  function keyOf(mould: Mould): readonly MouldField[] | undefined {
    if (mould.only === undefined) return undefined;
    const key = types.keyFields.get(mould.only);
    const fields = mould.fieldsOf(mould.only);
    if (key === undefined || fields?.length !== key.size) return undefined;
    const isKey = ({ name, inner, type }: MouldField): boolean =>
      key.has(name) && !(name in Object.prototype) && inner === undefined && unwrap(type).item === undefined;
    return fields.every(isKey) ? fields : undefined;
  }
}

function compileValue(type: GraphQLOutputType, inner: Inner | undefined): PourValue {
  const { item, bare } = unwrap(type);
  if (item !== undefined) return pourList(compileValue(item, inner), unwrap(item).required);
  if (inner !== undefined)
    return inner.key === undefined ? pourObject(inner, NullRecord) : pourReference(inner, inner.key);
  const fits = leafCheck(bare);
  return (given, existing, pouring) => {
    if (given === null) return null;
    if (!fits(given)) {
      pouring.fault();
      return null;
    }
    return existing ?? given;
  };
}

interface Inner {
  readonly mould: Mould;
  readonly pour: PourFields;
  /** All that is asked of it, where that is the key of an entity. */
  readonly key: readonly MouldField[] | undefined;
}

/**
 * The same key on a hundred places is one record: whatever comes to it later comes to all of them, for they stand on one path of
 * the plan. Not where something of the key did not come: that is told of each place.
 */
function pourReference(inner: Inner, key: readonly MouldField[]): PourValue {
  const pour = pourObject(inner, Reference);
  const names = ['__typename', ...key.map(({ name }) => name)];
  return (given, existing, pouring) => {
    if (existing !== undefined || pouring.references === undefined || !isObject(given))
      return pour(given, existing, pouring);
    let alike = pouring.references.get(inner.mould);
    if (alike === undefined) pouring.references.set(inner.mould, (alike = new AlikeEntities<Reference>(names)));
    const known = alike.get(given);
    if (known !== undefined && --pouring.budget.left >= 0) return known;
    const poured = pour(given, existing, pouring);
    if (poured instanceof Reference && key.every(({ as }) => poured[as] !== null)) alike.set(given, poured);
    return poured;
  };
}

function pourObject({ mould, pour }: Inner, Made: typeof NullRecord): PourValue {
  return (given, existing, pouring) => {
    if (given === null) return null;
    const own = isObject(given) && Object.hasOwn(given, '__typename') ? given['__typename'] : undefined;
    const typename = own ?? mould.only;
    const wrong = mould.only !== undefined && typename !== mould.only;
    if (!isObject(given) || typeof typename !== 'string' || wrong || --pouring.budget.left < 0) {
      pouring.fault();
      return null;
    }
    const isNew = !(existing instanceof NullRecord);
    const into = isNew ? new Made() : existing;
    if (pour(typename, given, into, pouring, isNew)) return into;
    pouring.fault();
    return null;
  };
}

function pourList(pourItem: PourValue, required: boolean): PourValue {
  return (given, existing, pouring) => {
    if (given === null) return null;
    if (!Array.isArray(given) || given.length > MAX_ITEMS) {
      pouring.fault();
      return null;
    }
    const before: readonly unknown[] = Array.isArray(existing) && existing.length === given.length ? existing : [];
    // As a copy it has its size at once, and no holes.
    const items: unknown[] = given.slice();
    const { trail } = pouring;
    for (let i = 0; i < given.length; i++) {
      trail.push(i);
      const value = pourItem(given[i], before[i], pouring);
      if (value === null && (required || pouring.everyNull)) pouring.fault();
      items[i] = value ?? before[i] ?? null;
      trail.pop();
    }
    return items;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
