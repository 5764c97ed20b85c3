import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Complete, compileComplete } from './complete-value.ts';

/** One field of a selection set, as it comes out of every object of one type. */
export interface LaidField {
  /** How the client named it. */
  readonly name: string;
  /** How what was fetched names it; undefined for `__typename`, which is not looked up. */
  readonly own: string | undefined;
  readonly required: boolean;
  readonly complete: Complete;
  readonly inner: Layout | undefined;
}

/** A merged selection set: its fields per type, each worked out once however many objects there are (GraphQL 6.3.2). */
export interface Layout {
  /** The name of the only type that an object here can be; undefined below an interface or union. */
  readonly only: string | undefined;
  /** Undefined for a type that no object here can be, or that clients may not know. */
  fieldsOf(typename: string): readonly LaidField[] | undefined;
  /** Every type that an object here can be. */
  readonly types: readonly string[];
}

export interface LayoutOptions {
  /** What clients may see. */
  readonly schema: GraphQLSchema;
  /** As the plan has it: @skip and @include were decided. */
  readonly document: DocumentNode;
  /** How what was fetched names a field of the client. */
  readonly plannedName: (field: FieldNode) => string;
}

export function layOut({ schema, document, plannedName }: LayoutOptions) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return layout;

  function layout(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Layout {
    const known = new Map<string, readonly LaidField[]>();
    const types = isAbstractType(type) ? schema.getPossibleTypes(type) : isObjectType(type) ? [type] : [];
    return {
      only: isObjectType(type) ? type.name : undefined,
      types: types.map(({ name }) => name),
      fieldsOf: (typename) => {
        const found = known.get(typename);
        if (found !== undefined) return found;
        // An object of which a source knows only the interface (@interfaceObject) has the fields of the interface.
        const on =
          types.find(({ name }) => name === typename) ??
          (isInterfaceType(type) && type.name === typename && !asksType(type, sets) ? type : undefined);
        if (on === undefined) return undefined;
        const fields = [...collect(on, sets, new Map(), new Set())].flatMap(([name, nodes]) => lay(on, name, nodes));
        known.set(typename, fields);
        return fields;
      },
    };
  }

  function lay(type: Parent, name: string, nodes: readonly FieldNode[]): readonly LaidField[] {
    const [node] = nodes;
    if (node === undefined) return [];
    const field = node.name.value;
    if (field === '__typename')
      return [{ name, own: undefined, required: true, complete: () => type.name, inner: undefined }];
    const definition = type.getFields()[field];
    // Introspection is of GraphQL itself: here it has its place, and what stands there comes later.
    if (definition === undefined)
      return [{ name, own: undefined, required: false, complete: () => null, inner: undefined }];
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const named = getNamedType(definition.type);
    const inner = isCompositeType(named) ? layout(named, sets) : undefined;
    return [{ name, own: plannedName(node), ...compileComplete(definition.type, inner), inner }];
  }

  function collect(
    type: Parent,
    sets: readonly SelectionSetNode[],
    found: Map<string, FieldNode[]>,
    seen: Set<string>,
  ): Map<string, FieldNode[]> {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        found.set(name, [...(found.get(name) ?? []), selection]);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      if (spread !== undefined && seen.has(spread)) continue;
      if (spread !== undefined) seen.add(spread);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined || !applies(fragment.typeCondition?.name.value, type)) continue;
      collect(type, [fragment.selectionSet], found, seen);
    }
    return found;
  }

  /** Whether what comes out depends on which type of the interface it is; then one that is not known is a failure (GraphQL 6.4.3). */
  function asksType(type: Parent, sets: readonly SelectionSetNode[], seen = new Set<string>()): boolean {
    return sets
      .flatMap(({ selections }) => selections)
      .some((selection) => {
        if (selection.kind === Kind.FIELD) return selection.name.value === '__typename';
        if (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value)) return false;
        if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value);
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment === undefined) return false;
        return !applies(fragment.typeCondition?.name.value, type) || asksType(type, [fragment.selectionSet], seen);
      });
  }

  function applies(condition: string | undefined, type: Parent): boolean {
    if (condition === undefined || condition === type.name) return true;
    const on = schema.getType(condition);
    return isAbstractType(on) && schema.isSubType(on, type);
  }
}

type Parent = GraphQLObjectType | Extract<GraphQLNamedType, { getInterfaces(): unknown }>;
