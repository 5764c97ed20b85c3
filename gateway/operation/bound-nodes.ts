import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { GatewayError } from '../error.ts';

/** Objects that one answer could hold. Everything of 200 people on an agenda is some 12,500, the preparation of an LKO 1,200. */
const MAX_NODES = 15_000;
/** A list without `first` is short, except when it is one of people: then it counts as a page does by default. */
const PEOPLE_WITHOUT_FIRST = 50;

type Variables = Readonly<Record<string, unknown>>;

/**
 * Bounds what an operation could bring back, now that its variables are known: each object counts once, below a list as often
 * as its `first` says. A fragment is counted
 * once and added wherever it is spread, so that this costs no more than the text; @skip and @include take nothing off.
 * @param variables with the defaults of the operation filled in
 * @throws GatewayError OPERATIE_TE_DUUR
 */
export function boundNodes(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): void {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const counted = new Map<string, number>();
  const root = schema.getRootType(operation.operation) ?? undefined;
  if (nodesIn(operation.selectionSet, root) > MAX_NODES) throw new GatewayError('OPERATIE_TE_DUUR');

  function nodesIn(set: SelectionSetNode, parent: GraphQLNamedType | undefined): number {
    let nodes = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        nodes += nodesOf(selection, parent);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        nodes += nodesOfFragment(selection.name.value);
      } else {
        const { typeCondition } = selection;
        nodes += nodesIn(selection.selectionSet, typeCondition ? schema.getType(typeCondition.name.value) : parent);
      }
    }
    return nodes;
  }

  function nodesOf(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    if (node.selectionSet === undefined) return 0;
    const field = fieldOf(parent, node.name.value);
    const type = field === undefined ? undefined : getNamedType(field.type);
    return 1 + pageOf(field, node) * nodesIn(node.selectionSet, isCompositeType(type) ? type : undefined);
  }

  function nodesOfFragment(name: string): number {
    const fragment = fragments.get(name);
    if (fragment === undefined) return 0;
    const nodes =
      counted.get(name) ?? nodesIn(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value));
    counted.set(name, nodes);
    return nodes;
  }

  /** How many at most; an owner refuses what is no page. */
  function pageOf(field: GraphQLField<unknown, unknown> | undefined, node: FieldNode): number {
    if (field === undefined) return 1;
    const ofPeople = isListType(getNullableType(field.type)) && getNamedType(field.type).name === 'Vreemdeling';
    if (!field.args.some(({ name }) => name === 'first')) return ofPeople ? PEOPLE_WITHOUT_FIRST : 1;
    const { first } = getArgumentValues(field, node, variables);
    return typeof first === 'number' ? Math.max(1, first) : 1;
  }
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return parent !== undefined && 'getFields' in parent
    ? (parent.getFields()[name] as GraphQLField<unknown, unknown> | undefined)
    : undefined;
}
