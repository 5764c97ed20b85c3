import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { PlannedSubgraph } from '../planning/subgraph-schemas.ts';
import { NullRecord } from './null-record.ts';

/**
 * What an entity is asked by. Undefined where there is nobody to ask about: an object of another type, or one of which no source
 * has the key. Lost when what must be sent got lost.
 */
export type Represent = (entity: Readonly<Record<string, unknown>>) => NullRecord | Lost | undefined;

/** Something of an entity may not be sent as null, and is not there: what is asked of it cannot be had, and that is a failure. */
export class Lost {
  /** @param typename by which the subgraph would have been asked */
  constructor(readonly typename: string) {}
}

/** What came of writing one selection of `requires` into a representation. */
type Written = 'told' | 'nobody' | 'lost';
type Write = (from: Readonly<Record<string, unknown>>, into: NullRecord) => Written;

export interface RepresentationSchemas {
  /** Says which types are of an interface or union, and what may be null in the whole. */
  readonly supergraph: GraphQLSchema;
  /** Says what may be null in what it is sent. */
  readonly subgraph: GraphQLSchema;
  readonly keyFields: PlannedSubgraph['keyFields'];
}

/**
 * Compiles what a fetch requires of each entity: its key, and what its fields @require. A required field that is not there is
 * sent as null where the subgraph allows null: a proof that could not be fetched must not take along what an owner's own
 * people may see. A key that no source told is no failure: then there is no such entity, or none that this subgraph knows.
 */
export function compileRepresentation(
  requires: readonly QueryPlanSelectionNode[],
  rewrites: readonly FetchDataRewrite[],
  { supergraph, subgraph, keyFields }: RepresentationSchemas,
): Represent {
  const write = compileSelections(requires, undefined, undefined);
  const rewriteAll = rewrites.map(compileRewrite);
  return (entity) => {
    const into = new NullRecord();
    const written = write(entity, into);
    const typename = into['__typename'];
    if (written === 'nobody' || typeof typename !== 'string') return undefined;
    if (written === 'told') {
      // Its type alone names nobody.
      if (Object.keys(into).length < 2) return undefined;
      for (const rewrite of rewriteAll) rewrite(into);
      return into;
    }
    const named = new NullRecord();
    named['__typename'] = typename;
    for (const rewrite of rewriteAll) rewrite(named);
    return new Lost(String(named['__typename']));
  };

  /** @param entity the type of the entity, where these are selections of the entity itself */
  function compileSelections(
    selections: readonly QueryPlanSelectionNode[],
    parent: GraphQLNamedType | undefined,
    entity: string | undefined,
  ): Write {
    const writes = selections.map((selection): Write => {
      if (selection.kind === 'Field') return compileField(selection, parent, entity);
      const { typeCondition, selections: inner } = selection;
      // Of an interface that a subgraph has as an object (@interfaceObject) it knows no member.
      const on =
        typeCondition === undefined ? parent : (subgraph.getType(typeCondition) ?? supergraph.getType(typeCondition));
      const isOfEntity = parent === undefined || entity !== undefined;
      const write = compileSelections(inner, on, isOfEntity ? (typeCondition ?? entity) : undefined);
      if (typeCondition === undefined) return write;
      const names = namesOf(supergraph, typeCondition);
      return (from, into) => (names.has(from['__typename']) ? write(from, into) : 'told');
    });
    return (from, into) => {
      let written: Written = 'told';
      for (const write of writes) {
        const one = write(from, into);
        if (one === 'lost' || written === 'told') written = one;
      }
      return written;
    };
  }

  function compileField(
    { name, alias, selections }: Extract<QueryPlanSelectionNode, { kind: 'Field' }>,
    parent: GraphQLNamedType | undefined,
    entity: string | undefined,
  ): Write {
    // Where it was fetched under another name it is sent under its own.
    const key = alias ?? name;
    const type = typeOf(parent, name);
    const isRequired = name === '__typename' || isNonNullType(type);
    const isKey = entity !== undefined && (name === '__typename' || isKeyOf(entity, name));
    const mayBeNull = isKey && !isNonNullType(typeOf(supergraph.getType(entity), name));
    const value = compileValue(selections, type);
    return (from, into) => {
      const given = value(from[key]);
      if (given === null && isRequired) return isKey && (mayBeNull || from[key] === undefined) ? 'nobody' : 'lost';
      into[name] = given;
      return 'told';
    };
  }

  /** Its own, or of an interface that the subgraph knows it by (@interfaceObject). */
  function isKeyOf(entity: string, name: string): boolean {
    const type = supergraph.getType(entity);
    const faces = isObjectType(type) ? type.getInterfaces() : [];
    return [entity, ...faces.map((face) => face.name)].some((one) => keyFields.get(one)?.has(name) === true);
  }

  /** Null takes along what it stands in when that may not hold it (GraphQL 6.4.4), up to the field that is sent. */
  function compileValue(
    selections: readonly QueryPlanSelectionNode[] | undefined,
    type: GraphQLOutputType | undefined,
  ): (given: unknown) => unknown {
    if (selections === undefined) return (given) => given ?? null;
    const write = compileSelections(selections, type && getNamedType(type), undefined);
    return compileLevel(type, (given) => {
      if (!(given instanceof NullRecord)) return null;
      const into = new NullRecord();
      return write(given, into) === 'told' ? into : null;
    });
  }

  function compileRewrite({ path, ...rewrite }: FetchDataRewrite): (value: unknown) => void {
    const [first, ...rest] = path;
    if (first === undefined) return () => undefined;
    if (rest.length === 0)
      return (value) => {
        if (!(value instanceof NullRecord)) return;
        if (rewrite.kind === 'ValueSetter') value[first] = rewrite.setValueTo;
        else if (value[first] !== undefined) {
          value[rewrite.renameKeyTo] = value[first];
          Reflect.deleteProperty(value, first);
        }
      };
    const inner = compileRewrite({ path: rest, ...rewrite });
    const each = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(each);
      else inner(value);
    };
    const on = /^\.\.\. on (.+)$/.exec(first)?.[1];
    const names = on === undefined ? undefined : namesOf(supergraph, on);
    return (value) => {
      if (!(value instanceof NullRecord)) return;
      if (names === undefined) each(value[first]);
      else if (names.has(value['__typename'])) inner(value);
    };
  }
}

function typeOf(parent: GraphQLNamedType | null | undefined, field: string): GraphQLOutputType | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field]?.type : undefined;
}

/** What is told of each object, through the lists around it. */
function compileLevel(
  type: GraphQLOutputType | undefined,
  tell: (given: unknown) => unknown,
): (given: unknown) => unknown {
  const bare = isNonNullType(type) ? type.ofType : type;
  if (bare === undefined) return (given) => (Array.isArray(given) ? given.map(tell) : tell(given));
  if (!isListType(bare)) return tell;
  const tellItem = compileLevel(bare.ofType, tell);
  const isFull = isNonNullType(bare.ofType);
  return (given) => {
    if (!Array.isArray(given)) return null;
    const told = given.map(tellItem);
    return isFull && told.includes(null) ? null : told;
  };
}

/** Every name that an object for which a type condition holds can carry, an interface's own among them (@interfaceObject). */
function namesOf(schema: GraphQLSchema, condition: string): ReadonlySet<unknown> {
  const names = new Set<unknown>([condition]);
  const type = schema.getType(condition);
  if (!isAbstractType(type)) return names;
  for (const { name } of schema.getPossibleTypes(type)) names.add(name);
  if (isInterfaceType(type)) for (const { name } of schema.getImplementations(type).interfaces) names.add(name);
  return names;
}
