import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One operation in names of ours, and how the client's words are found again. */
export interface OwnNames {
  /** The operation and its fragments; no name in it was chosen by the client. */
  readonly document: DocumentNode;
  /** The response name under which a field of the client was planned. */
  readonly plannedName: (field: FieldNode) => string;
  /** Variable of ours -> the client's. */
  readonly variables: ReadonlyMap<string, string>;
}

/**
 * Federation merges what it fetches by response name, so a client's alias could stand where a key, a proof or another required
 * field belongs, and a client's argument could get lost to a @requires with another one. Therefore every field that has an
 * alias or an argument gets a response name of ours: the same one wherever the client wrote the same name, so
 * that what merged before merges still (GraphQL 5.3.2). Variables, fragments and the operation lose their names too.
 * @param prefix with a number behind it, no name of a field in the schema
 */
export function giveOwnNames(document: DocumentNode, operation: OperationDefinitionNode, prefix: string): OwnNames {
  const fields = new Map<string, string>();
  const variables = new Map<string, string>();
  const fragments = new Map<string, string>();
  const own = (names: Map<string, string>, letter: string, name: string): string => {
    const known = names.get(name) ?? `${letter}${names.size}`;
    names.set(name, known);
    return known;
  };
  const renamed = visit(
    { ...document, definitions: document.definitions.filter((node) => node === operation || isFragment(node)) },
    {
      OperationDefinition: {
        enter: ({ name: _name, directives: _directives, ...rest }) => rest,
        leave: (node) => withTypename(node, isEmpty),
      },
      FragmentDefinition: {
        enter: (node) => ({ ...node, name: nameOf(own(fragments, 'f', node.name.value)) }),
        leave: (node) => withTypename(node, isEmpty),
      },
      FragmentSpread: (node) => ({ ...node, name: nameOf(own(fragments, 'f', node.name.value)) }),
      Variable: (node) => ({ ...node, name: nameOf(own(variables, 'v', node.name.value)) }),
      Field: {
        enter: (node) => {
          // Introspection is answered from the schema, and never planned.
          if (isIntrospection(node)) return { kind: Kind.FIELD, name: nameOf('__typename') };
          const { alias, name } = node;
          if (!needsOwnName(node)) return undefined;
          return { ...node, alias: nameOf(own(fields, prefix, (alias ?? name).value)) };
        },
        leave: (node) => withTypename(node, asksNoField),
      },
    },
  );
  return {
    document: renamed,
    plannedName: (field) => {
      const name = (field.alias ?? field.name).value;
      return needsOwnName(field) ? (fields.get(name) ?? name) : name;
    },
    variables: new Map([...variables].map(([client, ours]) => [ours, client])),
  };
}

/** The same for all fields that merge: they have the same response name, the same name and the same arguments (GraphQL 5.3.2). */
function needsOwnName({ alias, name, arguments: given = [] }: FieldNode): boolean {
  return given.length > 0 || (alias !== undefined && alias.value !== name.value);
}

/**
 * Of an object of which nothing is left to ask, or only of some types, the planner does not ask whether it is there at all;
 * but a client that gets none of its fields gets `{}` of one that is, and null of one that is not.
 */
function withTypename<Node extends { readonly selectionSet?: SelectionSetNode | undefined }>(
  node: Node,
  isLacking: (set: SelectionSetNode) => boolean,
): Node | undefined {
  const { selectionSet } = node;
  if (selectionSet === undefined || !isLacking(selectionSet)) return undefined;
  const typename = { kind: Kind.FIELD, name: nameOf('__typename') } as const;
  return { ...node, selectionSet: { ...selectionSet, selections: [...selectionSet.selections, typename] } };
}

function isEmpty({ selections }: SelectionSetNode): boolean {
  return selections.length === 0;
}

function asksNoField({ selections }: SelectionSetNode): boolean {
  return !selections.some(({ kind }) => kind === Kind.FIELD);
}

function isFragment({ kind }: DocumentNode['definitions'][number]): boolean {
  return kind === Kind.FRAGMENT_DEFINITION;
}

function isIntrospection({ name }: FieldNode): boolean {
  return name.value === '__schema' || name.value === '__type';
}

function nameOf(value: string) {
  return { kind: Kind.NAME, value } as const;
}
