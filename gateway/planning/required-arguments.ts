import {
  type ArgumentNode,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
  visit,
} from 'graphql';
import { selectionOf } from './selection-of.ts';

/** What one field of ours stands for: a field of the schema with the arguments that a @requires wants. */
export interface StandIn {
  readonly field: string;
  readonly arguments: readonly ArgumentNode[];
}

export interface RequiredArguments {
  readonly document: DocumentNode;
  /** Name of ours -> what it stands for. */
  readonly standIns: ReadonlyMap<string, StandIn>;
  /** `Type.field` -> the stand-ins that it requires. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The planner merges what it fetches by response name and not by argument, so two fields that @require the same field with
 * different arguments get the same value, and one of them the wrong one. Therefore each such field with its arguments becomes a
 * field of ours in the supergraph, without arguments, wherever the real one is; the planner plans with that, and
 * `fetchStandIns` puts the real one back into what is fetched.
 * @param prefix with a number behind it, no name of a field in the schema
 */
export function nameRequiredArguments(document: DocumentNode, prefix: string): RequiredArguments {
  const types = new Map<string, Definition>();
  for (const node of document.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION)
      types.set(node.name.value, node);
  const standIns = new Map<string, StandIn>();
  const needs = new Map<string, Set<string>>();
  const names = new Map<string, string>();
  const added = new Map<string, Map<string, FieldDefinitionNode>>();

  const rewritten = new Map<string, Definition>();
  for (const [name, type] of types) rewritten.set(name, rewriteType(type));
  if (standIns.size === 0) return { document, standIns, needs };
  return {
    document: {
      ...document,
      definitions: document.definitions.map((node) => {
        const type = 'name' in node ? rewritten.get(node.name.value) : undefined;
        if (type === undefined || type.kind !== node.kind) return node;
        return { ...type, fields: [...(type.fields ?? []), ...(added.get(type.name.value)?.values() ?? [])] };
      }),
    },
    standIns,
    needs,
  };

  function rewriteType(type: Definition): Definition {
    const fields = type.fields?.map((field): FieldDefinitionNode => {
      const directives = field.directives?.map((directive): ConstDirectiveNode => {
        const given = directive.name.value === 'join__field' ? directive.arguments : undefined;
        const required = given?.find(({ name }) => name.value === 'requires')?.value;
        if (required?.kind !== Kind.STRING || !required.value.includes('(')) return directive;
        const used = new Set(needs.get(`${type.name.value}.${field.name.value}`));
        const value = { ...required, value: rewriteSelections(required.value, type.name.value, used), block: false };
        needs.set(`${type.name.value}.${field.name.value}`, used);
        return {
          ...directive,
          arguments:
            given?.map((argument) => (argument.name.value === 'requires' ? { ...argument, value } : argument)) ?? [],
        };
      });
      return { ...field, directives: directives ?? [] };
    });
    return { ...type, fields: fields ?? [] };
  }

  function rewriteSelections(text: string, type: string, used: Set<string>): string {
    const rewritten = print(rewriteSet(selectionOf(text), type, used));
    return stripIgnoredCharacters(rewritten).replace(/^\{|\}$/g, '');
  }

  function rewriteSet(set: SelectionSetNode, parent: string, used: Set<string>): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? parent;
        return { ...selection, selectionSet: rewriteSet(selection.selectionSet, on, used) };
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      const definition = types.get(parent)?.fields?.find(({ name }) => name.value === selection.name.value);
      const inner = selection.selectionSet;
      const selectionSet =
        inner === undefined || definition === undefined ? inner : rewriteSet(inner, namedType(definition.type), used);
      if ((selection.arguments ?? []).length === 0 || definition === undefined) return { ...selection, selectionSet };
      const name = standInFor(parent, definition, selection);
      used.add(name);
      return { ...selection, name: { kind: Kind.NAME, value: name } as const, arguments: [], selectionSet };
    });
    return { ...set, selections } as SelectionSetNode;
  }

  function standInFor(parent: string, definition: FieldDefinitionNode, { arguments: given = [] }: FieldNode): string {
    const key = `${definition.name.value}(${given.map(print).sort().join(',')})`;
    const name = names.get(key) ?? `${prefix}${names.size}`;
    names.set(key, name);
    standIns.set(name, { field: definition.name.value, arguments: given });
    for (const type of types.values()) {
      const isHere = type.name.value === parent || type.interfaces?.some((one) => one.name.value === parent);
      const own =
        isHere === true ? type.fields?.find((field) => field.name.value === definition.name.value) : undefined;
      if (own === undefined) continue;
      const of = added.get(type.name.value) ?? new Map<string, FieldDefinitionNode>();
      const { description: _description, ...field } = own;
      added.set(type.name.value, of.set(name, { ...field, name: { kind: Kind.NAME, value: name }, arguments: [] }));
    }
    return name;
  }
}

/** The real fields, under the names of ours, in the text of a fetch. */
export function fetchStandIns(operation: string, standIns: RequiredArguments['standIns']): string {
  const document = visit(parse(operation, { noLocation: true }), {
    Field: (node) => {
      const standIn = standIns.get(node.name.value);
      if (standIn === undefined) return undefined;
      const alias = node.alias ?? node.name;
      return { ...node, alias, name: { kind: Kind.NAME, value: standIn.field }, arguments: standIn.arguments };
    },
  });
  return stripIgnoredCharacters(print(document));
}

type Definition = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
