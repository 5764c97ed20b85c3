import {
  type DocumentNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded } from './is-included.ts';

/** From a path in the answer to the field that the client asked there, as `Type.veld`; undefined where it asked none. */
export type FieldAt = (path: readonly (string | number)[]) => string | undefined;

interface Place {
  readonly type: GraphQLObjectType;
  readonly sets: readonly SelectionSetNode[];
}

/**
 * A plan fetches more than the client asked: keys, proofs, what another field requires. Only what the client asked, with its
 * own names and its own @skip and @include, is found here.
 */
export function openClientPaths({
  schema,
  document,
  operation,
  variables,
}: {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** With the defaults of the operation filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}): FieldAt {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const rootType = schema.getRootType(operation.operation);
  if (rootType === undefined || rootType === null) return () => undefined;
  const root: Found = { veld: undefined, place: { type: rootType, sets: [operation.selectionSet] } };
  const known = new Map<string, Found | undefined>();

  return (path) => {
    let found: Found | undefined = root;
    let key = '';
    for (const step of path) {
      if (typeof step === 'number') continue;
      key += `/${step}`;
      if (!known.has(key)) known.set(key, found.place === undefined ? undefined : below(found.place, step));
      found = known.get(key);
      if (found === undefined) return undefined;
    }
    return found.veld;
  };

  function below({ type, sets }: Place, name: string): Found | undefined {
    const fields = sets.flatMap((set) => [...named(set, name)]);
    const [first] = fields;
    if (first === undefined) return undefined;
    const field = type.getFields()[first.name.value];
    const inner = field === undefined ? undefined : getNamedType(field.type);
    return {
      veld: `${type.name}.${first.name.value}`,
      place: isObjectType(inner)
        ? { type: inner, sets: fields.flatMap(({ selectionSet }) => selectionSet ?? []) }
        : undefined,
    };
  }

  function* named(set: SelectionSetNode, name: string): Generator<FieldOf> {
    for (const node of set.selections) {
      if (!isIncluded(node, variables)) continue;
      if (node.kind === Kind.FIELD) {
        if ((node.alias ?? node.name).value === name) yield node;
      } else {
        const inner =
          node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
        if (inner !== undefined) yield* named(inner, name);
      }
    }
  }
}

type FieldOf = Extract<SelectionNode, { kind: Kind.FIELD }>;

interface Found {
  readonly veld: string | undefined;
  readonly place: Place | undefined;
}
