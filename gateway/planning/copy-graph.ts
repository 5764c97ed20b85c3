import {
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  parse,
} from 'graphql';
import { fieldsAtTop } from './selection-of.ts';

export interface CopiedGraph {
  /** How the supergraph calls the subgraph, and how it will call the copy. */
  readonly from: string;
  readonly to: string;
  /** The name of the copy. */
  readonly name: string;
  /** The one type that can be asked about there by a key. */
  readonly entry: string;
}

/**
 * Adds a subgraph to a supergraph that knows the same types as another one, but resolves no more of them than keys and what
 * has no key. What is planned there can be asked of the other.
 */
export function copyGraph(document: DocumentNode, copied: CopiedGraph): DocumentNode {
  const { from, to, name, entry } = copied;
  const interfaceFields = new Map<string, readonly string[]>();
  for (const node of document.definitions)
    if (node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      interfaceFields.set(node.name.value, node.fields?.map((field) => field.name.value) ?? []);
  return { ...document, definitions: document.definitions.map(copyDefinition) };

  function copyDefinition(node: DefinitionNode): DefinitionNode {
    switch (node.kind) {
      case Kind.ENUM_TYPE_DEFINITION:
        if (node.name.value === 'join__Graph') return { ...node, values: [...(node.values ?? []), graphValue()] };
        if (!isIn(node, from)) return node;
        return { ...copyType(node), values: node.values?.map((value) => copyAll(value, 'join__enumValue')) ?? [] };
      case Kind.SCALAR_TYPE_DEFINITION:
        return isIn(node, from) ? copyType(node) : node;
      case Kind.UNION_TYPE_DEFINITION:
        return isIn(node, from) ? copyAll(copyType(node), 'join__unionMember') : node;
      case Kind.INPUT_OBJECT_TYPE_DEFINITION:
        if (!isIn(node, from)) return node;
        return { ...copyType(node), fields: node.fields?.map((field) => copyField(field)) ?? [] };
      case Kind.INTERFACE_TYPE_DEFINITION:
      case Kind.OBJECT_TYPE_DEFINITION: {
        if (!isIn(node, from) && node.name.value !== 'Query') return node;
        if (node.name.value === 'Mutation') return node;
        const keys = keysIn(node, from);
        const known = new Set([
          ...keys.flatMap(fieldsAtTop),
          ...(node.interfaces ?? []).flatMap((one) => interfaceFields.get(one.name.value) ?? []),
        ]);
        const isKept = ({ name: { value } }: FieldDefinitionNode): boolean =>
          node.name.value !== 'Query' &&
          (node.kind === Kind.INTERFACE_TYPE_DEFINITION || keys.length === 0 || known.has(value));
        const graphs = (node.directives ?? []).filter(isNamed('join__type')).map((one) => textOf(one, 'graph') ?? '');
        const fields = node.fields?.map((field) =>
          isKept(field) ? copyField(field) : keepWhereItIs(field, [...new Set(graphs)]),
        );
        if (node.name.value === 'Query')
          return { ...node, directives: [...(node.directives ?? []), joined('join__type', to)], fields: fields ?? [] };
        return { ...copyAll(copyType(node), 'join__implements'), fields: fields ?? [] };
      }
      default:
        return node;
    }
  }

  function graphValue() {
    const [definition] = parse(`enum E { ${to} @join__graph(name: ${JSON.stringify(name)}, url: "") }`, {
      noLocation: true,
    }).definitions;
    if (definition?.kind !== Kind.ENUM_TYPE_DEFINITION || definition.values?.[0] === undefined)
      throw new Error('an enum has values');
    return definition.values[0];
  }

  function copyType<Node extends Directed & { readonly name: { readonly value: string } }>(node: Node): Node {
    const isEntry = node.name.value === entry;
    const copies = (node.directives ?? []).filter(isNamed('join__type')).flatMap((directive) => {
      if (textOf(directive, 'graph') !== from) return [];
      const copy = inGraph(directive, to);
      if (isEntry || textOf(directive, 'key') === undefined) return [copy];
      const given = (copy.arguments ?? []).filter((argument) => argument.name.value !== 'resolvable');
      return [{ ...copy, arguments: [...given, argumentOf('resolvable', { kind: Kind.BOOLEAN, value: false })] }];
    });
    return { ...node, directives: [...(node.directives ?? []), ...copies] };
  }

  /** Whatever this directive says of the subgraph, it says of the copy. */
  function copyAll<Node extends Directed>(node: Node, directive: string): Node {
    const given = node.directives ?? [];
    const copies = given.filter(isNamed(directive)).filter((one) => textOf(one, 'graph') === from);
    return { ...node, directives: [...given, ...copies.map((one) => inGraph(one, to))] };
  }

  function copyField<Node extends FieldDefinitionNode | InputValueDefinitionNode>(field: Node): Node {
    const given = field.directives ?? [];
    const here = given.find((one) => isNamed('join__field')(one) && textOf(one, 'graph') === from);
    if (here === undefined || ['external', 'requires', 'usedOverridden'].some((name) => valueOf(here, name)))
      return field;
    const kept = (here.arguments ?? []).filter((argument) => ['graph', 'type'].includes(argument.name.value));
    return { ...field, directives: [...given, inGraph({ ...here, arguments: kept }, to)] };
  }
}

/** A field of which nothing is said is in every subgraph of its type; of one that should not be in a new one it must be said. */
function keepWhereItIs(field: FieldDefinitionNode, graphs: readonly string[]): FieldDefinitionNode {
  const given = field.directives ?? [];
  if (given.some(isNamed('join__field'))) return field;
  return { ...field, directives: [...given, ...graphs.map((graph) => joined('join__field', graph))] };
}

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function isNamed(name: string) {
  return (directive: ConstDirectiveNode): boolean => directive.name.value === name;
}

export function valueOf(
  { arguments: given = [] }: ConstDirectiveNode,
  name: string,
): ConstArgumentNode['value'] | undefined {
  return given.find((argument) => argument.name.value === name)?.value;
}

export function textOf(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = valueOf(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

/** The keys of a type in one subgraph, each as it is written. */
export function keysIn({ directives = [] }: Directed, graph: string): readonly string[] {
  return directives
    .filter((one) => isNamed('join__type')(one) && textOf(one, 'graph') === graph)
    .flatMap((one) => textOf(one, 'key') ?? []);
}

/** `@join__type(graph: X)` and the like. */
export function joined(name: string, graph: string, ...given: readonly ConstArgumentNode[]): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: [argumentOf('graph', { kind: Kind.ENUM, value: graph }), ...given],
  };
}

export function argumentOf(name: string, value: ConstArgumentNode['value']): ConstArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

function inGraph(directive: ConstDirectiveNode, graph: string): ConstDirectiveNode {
  const given = directive.arguments ?? [];
  const value = { kind: Kind.ENUM, value: graph } as const;
  return {
    ...directive,
    arguments: given.map((argument) => (argument.name.value === 'graph' ? { ...argument, value } : argument)),
  };
}

function isIn({ directives = [] }: Directed, graph: string): boolean {
  return directives.some((one) => isNamed('join__type')(one) && textOf(one, 'graph') === graph);
}
