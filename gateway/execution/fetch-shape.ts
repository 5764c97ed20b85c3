import {
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
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const rootType = operation === undefined ? undefined : schema.getRootType(operation.operation);
  if (operation === undefined || rootType === undefined || rootType === null)
    throw new Error('a fetch has an operation');

  const asked = operation.selectionSet.selections.find(
    (node) => node.kind === Kind.FIELD && node.name.value === ENTITIES,
  );
  if (asked?.kind !== Kind.FIELD || asked.selectionSet === undefined)
    return { root: fieldsOf(operation.selectionSet, rootType), entities: new Map() };
  const entities = new Map<string, Map<string, FieldShape>>();
  for (const node of asked.selectionSet.selections) {
    if (node.kind !== Kind.INLINE_FRAGMENT || node.typeCondition === undefined) continue;
    const type = schema.getType(node.typeCondition.name.value);
    if (!isObjectType(type)) continue;
    const fields = entities.get(type.name) ?? new Map<string, FieldShape>();
    collect(node.selectionSet, type, hasCondition(node.directives), fields);
    entities.set(type.name, fields);
  }
  return { root: undefined, entities };

  function fieldsOf(set: SelectionSetNode, type: GraphQLObjectType): Fields {
    const fields = new Map<string, FieldShape>();
    collect(set, type, false, fields);
    return fields;
  }

  function collect(
    set: SelectionSetNode,
    parent: GraphQLObjectType,
    conditional: boolean,
    into: Map<string, FieldShape>,
  ): void {
    for (const node of set.selections) {
      const optional = conditional || hasCondition(node.directives);
      if (node.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(node.name.value);
        if (fragment !== undefined) collect(fragment, parent, optional, into);
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        // The house has no interfaces or unions: a type condition names the type itself.
        if (node.typeCondition === undefined || node.typeCondition.name.value === parent.name)
          collect(node.selectionSet, parent, optional, into);
      } else {
        const field = parent.getFields()[node.name.value];
        if (field === undefined) continue;
        const name = (node.alias ?? node.name).value;
        const known = into.get(name);
        const named = getNamedType(field.type);
        const inner = new Map<string, FieldShape>(known?.inner?.fields);
        if (isObjectType(named) && node.selectionSet !== undefined) collect(node.selectionSet, named, false, inner);
        into.set(name, {
          type: field.type,
          inner: isObjectType(named) ? { typename: named.name, fields: inner } : undefined,
          conditional: optional && (known?.conditional ?? true),
        });
      }
    }
  }
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
