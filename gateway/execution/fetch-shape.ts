import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql';

/** What one fetch asked, with its types: the only mould into which its answer may be poured. */
export interface FetchShape {
  /** The response names below the root of an ordinary fetch; undefined for one that asks entities. */
  readonly root: Fields | undefined;
  /** The response names per type of entity. */
  readonly entities: ReadonlyMap<string, Fields>;
}

export type Fields = ReadonlyMap<string, FieldShape>;

export interface FieldShape {
  readonly type: GraphQLOutputType;
  /** Below an object; the name of the only type that it can be. */
  readonly inner: { readonly typename: string; readonly fields: Fields } | undefined;
  /** Stands below @skip or @include: the subgraph may leave it out. */
  readonly conditional: boolean;
}

const ENTITIES = '_entities';

/**
 * @param query a fetch that the planner wrote
 * @param schema the whole supergraph, the inaccessible fields too: proofs are fetched like anything else
 */
export function readFetchShape(query: string, schema: GraphQLSchema): FetchShape {
  const document = parse(query, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const rootType = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || rootType === undefined || rootType === null)
    throw new Error('a fetch has an operation');

  const asked = operation.selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && node.name.value === ENTITIES,
  );
  if (asked?.kind !== Kind.FIELD || asked.selectionSet === undefined)
    return { root: fieldsOf([{ set: operation.selectionSet, conditional: false }], rootType), entities: new Map() };
  const perType = new Map<string, Asked[]>();
  for (const node of asked.selectionSet.selections) {
    // The planner writes a fragment of the client as a spread where it fits as it is.
    const on = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node;
    if (on === undefined || on.kind === Kind.FIELD || on.typeCondition === undefined) continue;
    const name = on.typeCondition.name.value;
    perType.set(name, [
      ...(perType.get(name) ?? []),
      { set: on.selectionSet, conditional: hasCondition(node.directives) },
    ]);
  }
  const entities = new Map<string, Fields>();
  for (const [name, sets] of perType) {
    const type = schema.getType(name);
    if (isObjectType(type)) entities.set(name, fieldsOf(sets, type));
  }
  return { root: undefined, entities };

  function fieldsOf(sets: readonly Asked[], parent: GraphQLObjectType): Fields {
    const copies = new Map<string, Copy[]>();
    for (const { set, conditional } of sets) collect(set, parent, conditional, copies);
    const fields = new Map<string, FieldShape>();
    for (const [name, same] of copies) {
      const field = parent.getFields()[same[0]?.node.name.value ?? ''];
      if (field === undefined) continue;
      const inner = getNamedType(field.type);
      // The object may be there for another copy of the field, and then without what this one would have added to it.
      const innerSets = same.flatMap(({ node, conditional }) =>
        node.selectionSet === undefined
          ? []
          : [{ set: node.selectionSet, conditional: conditional && same.length > 1 }],
      );
      fields.set(name, {
        type: field.type,
        inner: isObjectType(inner) ? { typename: inner.name, fields: fieldsOf(innerSets, inner) } : undefined,
        conditional: same.every(({ conditional }) => conditional),
      });
    }
    return fields;
  }

  /** The fields by response name, each as often as it was written. */
  function collect(
    set: SelectionSetNode,
    parent: GraphQLObjectType,
    conditional: boolean,
    into: Map<string, Copy[]>,
  ): void {
    for (const node of set.selections) {
      const optional = conditional || hasCondition(node.directives);
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet, parent, optional, into);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        // The house has no interfaces or unions: a type condition names the type itself.
        if (node.typeCondition === undefined || node.typeCondition.name.value === parent.name)
          collect(node.selectionSet, parent, optional, into);
      } else {
        const name = (node.alias ?? node.name).value;
        into.set(name, [...(into.get(name) ?? []), { node, conditional: optional }]);
      }
    }
  }
}

/** A selection set of one object, and whether it stands below @skip or @include. */
interface Asked {
  readonly set: SelectionSetNode;
  readonly conditional: boolean;
}

interface Copy {
  readonly node: FieldNode;
  readonly conditional: boolean;
}

function hasCondition(directives: readonly { readonly name: { readonly value: string } }[] | undefined): boolean {
  return directives?.some(({ name }) => name.value === 'skip' || name.value === 'include') ?? false;
}

/** One level of lists and non-null off a type. */
export function unwrap(type: GraphQLOutputType): {
  readonly required: boolean;
  readonly item: GraphQLOutputType | undefined;
  readonly bare: GraphQLOutputType;
} {
  const bare = isNonNullType(type) ? type.ofType : type;
  return { required: isNonNullType(type), item: isListType(bare) ? bare.ofType : undefined, bare };
}
