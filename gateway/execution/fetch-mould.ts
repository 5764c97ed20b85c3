import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What one selection set of a fetch asked, with its types: the only mould into which its answer may be poured. */
export interface Mould {
  /** The name of the only type that an object here can be; undefined below an interface or union. */
  readonly only: string | undefined;
  /** The fields asked of an object of this type; undefined where no object here can be of it. */
  fieldsOf(typename: string): readonly MouldField[] | undefined;
  /** Every type that an object here can be. */
  readonly types: readonly string[];
}

export interface MouldField {
  /** How the subgraph names it in its answer. */
  readonly name: string;
  /** How the whole answer names it: the planner gives a name of its own to what would not merge in one fetch. */
  readonly as: string;
  readonly type: GraphQLOutputType;
  /** What stands below an object. */
  readonly inner: Mould | undefined;
}

/**
 * @param schema of the subgraph that is asked: what is an interface in another may be an object here
 * @param document the fetch that the planner wrote
 * @param renames `path -> name` of what the planner wants named otherwise in the whole answer
 */
export function openMoulds(schema: GraphQLSchema, document: DocumentNode) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return { ofRoot, of };

  function ofRoot(operation: OperationDefinitionNode, renames: Renames): Mould {
    const root = schema.getRootType(operation.operation);
    if (root === undefined || root === null) throw new Error('a subgraph is asked what it has');
    return of(root, [operation.selectionSet], renames);
  }

  function of(type: GraphQLNamedType, sets: readonly SelectionSetNode[], renames: Renames): Mould {
    const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    const known = new Map<string, readonly MouldField[]>();
    return {
      only: isObjectType(type) ? type.name : undefined,
      types: possible.map(({ name }) => name),
      fieldsOf: (typename) => {
        const found = known.get(typename);
        if (found !== undefined) return found;
        const object = possible.find(({ name }) => name === typename);
        if (object === undefined) return undefined;
        const fields = fieldsOf(object, sets, renames);
        known.set(typename, fields);
        return fields;
      },
    };
  }

  function fieldsOf(
    parent: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    renames: Renames,
  ): readonly MouldField[] {
    const copies = new Map<string, Copy[]>();
    for (const set of sets) collect(set, parent, renames, copies);
    const fields: MouldField[] = [];
    for (const [name, same] of copies) {
      const field = parent.getFields()[same[0]?.node.name.value ?? ''];
      if (field === undefined) continue;
      const named = getNamedType(field.type);
      const inner = same.flatMap(({ node }) => node.selectionSet ?? []);
      const within = same.flatMap(({ renames }) => below(renames, name));
      fields.push({
        name,
        as: same.flatMap(({ renames }) => renames).find(isFor(name))?.to ?? name,
        type: field.type,
        inner: isCompositeType(named) ? of(named, inner, within) : undefined,
      });
    }
    return fields;
  }

  /** The fields by response name, each as often as it was written. */
  function collect(
    set: SelectionSetNode,
    parent: GraphQLObjectType,
    renames: Renames,
    into: Map<string, Copy[]>,
  ): void {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const name = (node.alias ?? node.name).value;
        if (node.name.value !== '__typename') into.set(name, [...(into.get(name) ?? []), { node, renames }]);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (fragment === undefined) continue;
      const on = fragment.typeCondition?.name.value;
      if (on !== undefined && !applies(on, parent)) continue;
      const within = on === undefined ? renames : [...renames, ...below(renames, `... on ${on}`)];
      collect(fragment.selectionSet, parent, within, into);
    }
  }

  function applies(condition: string, parent: GraphQLObjectType): boolean {
    if (condition === parent.name) return true;
    const type = schema.getType(condition);
    return isAbstractType(type) && schema.isSubType(type, parent);
  }
}

/** What the planner wants named otherwise, by the path to it from here. */
export type Renames = readonly { readonly path: readonly string[]; readonly to: string }[];

function below(renames: Renames, step: string): Renames {
  return renames.flatMap(({ path: [first, ...path], to }) => (first === step && path.length > 0 ? [{ path, to }] : []));
}

function isFor(name: string) {
  return ({ path }: Renames[number]): boolean => path.length === 1 && path[0] === name;
}

interface Copy {
  readonly node: FieldNode;
  readonly renames: Renames;
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
