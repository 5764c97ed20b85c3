import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * The planner takes the first @key of a type in a subgraph for one that can be asked by, also when it says
 * `resolvable: false`; then it finds no way, or a way that nobody answers. Those that can be asked by therefore come first.
 */
export function putResolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const sort = <Node extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: Node): Node => {
    const { directives = [] } = node;
    return {
      ...node,
      directives: [...directives].sort((a, b) => Number(isUnresolvable(a)) - Number(isUnresolvable(b))),
    };
  };
  return visit(supergraph, { ObjectTypeDefinition: sort, InterfaceTypeDefinition: sort });
}

function isUnresolvable({ name, arguments: given = [] }: ConstDirectiveNode): boolean {
  if (name.value !== 'join__type') return false;
  const value = given.find((argument) => argument.name.value === 'resolvable')?.value;
  return value?.kind === Kind.BOOLEAN && !value.value;
}
