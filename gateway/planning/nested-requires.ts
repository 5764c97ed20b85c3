import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type FieldNode,
  Kind,
  type ObjectTypeDefinitionNode,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
} from 'graphql';
import { argumentOf, copyGraph, isNamed, joined, textOf, valueOf } from './copy-graph.ts';
import { selectionOf } from './selection-of.ts';

export interface NestedRequires {
  readonly document: DocumentNode;
  /** Name of ours -> the field of the schema that it stands for. */
  readonly standIns: ReadonlyMap<string, string>;
  /** Name of a subgraph of ours -> the subgraph that is meant. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /**
   * `Type.field` -> the fields that it requires and that themselves require others, and those that they require; of types that
   * are not known by one key everywhere.
   */
  readonly requiring: ReadonlyMap<string, ReadonlySet<string>>;
}

/** A field that requires others and is itself required. */
interface Nested {
  readonly type: string;
  readonly field: FieldDefinitionNode;
  /** The subgraph that computes it, and the one of ours that stands for that. */
  readonly from: string;
  readonly to: string;
  readonly requires: string;
  readonly standIn: string;
}

/**
 * Where a field @requires one that itself @requires others, the planner moves the inner one to where nothing of that is known
 * yet, because the same subgraph is asked there, or asks what is required of a subgraph that only knows it as @external. So the
 * inner one becomes a field of ours in a subgraph of ours, which has nothing else to be asked and where nothing leads to but
 * that, and what it requires becomes fields of ours that nobody has but who resolves them. What clients ask stays as it was.
 * @param prefix with a number behind it, no name of a field in the schema
 */
export function unnestRequires(document: DocumentNode, prefix: string): NestedRequires {
  const types = new Map<string, ObjectTypeDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.OBJECT_TYPE_DEFINITION) types.set(node.name.value, node);
  const nested = findNested();
  const standIns = new Map([...nested.values()].map(({ standIn, field }) => [standIn, field.name.value]));
  if (nested.size === 0) return { document, standIns, subgraphs: new Map(), requiring: new Map() };

  const names = new Map<string, string>();
  const subgraphs = new Map<string, string>();
  /** Type -> the fields that are added to it. */
  const added = new Map<string, Map<string, FieldDefinitionNode>>();
  // A field of the schema keeps what it requires, but for what is nested.
  const renamed = document.definitions.map((node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION
      ? { ...node, fields: node.fields?.map((field) => renameIn(node.name.value, field)) ?? [] }
      : node,
  );
  for (const one of nested.values()) {
    const requires = rename(one.requires, one.type, { graph: one.to, isOurs: true, from: one.from });
    const plain = (one.field.directives ?? []).filter(
      (directive) =>
        !isNamed('join__field')(directive) ||
        ['external', 'requires'].every((name) => valueOf(directive, name) === undefined),
    );
    const own = joined('join__field', one.to, argumentOf('requires', { kind: Kind.STRING, value: requires }));
    addTo(one.type, one.standIn, { ...one.field, directives: [...plain, own] });
  }
  let copied: DocumentNode = {
    ...document,
    definitions: renamed.map((node) => {
      const more = node.kind === Kind.OBJECT_TYPE_DEFINITION ? added.get(node.name.value) : undefined;
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || more === undefined) return node;
      return { ...node, fields: [...node.fields, ...more.values()] };
    }),
  };
  for (const { from, to, type } of nested.values()) {
    const name = nameOf(from);
    subgraphs.set(`${name}#${to}`, name);
    copied = copyGraph(copied, { from, to, name: `${name}#${to}`, entry: type });
  }
  return { document: copied, standIns, subgraphs, requiring: findRequiring() };

  function findNested(): ReadonlyMap<string, Nested> {
    const found = new Map<string, Nested>();
    for (const { type, set } of allRequires()) find(set, type, found);
    return found;
  }

  /** Each selection of a @requires, and the field that requires it; one field may do so in several subgraphs. */
  function allRequires(): readonly { readonly type: string; readonly field: string; readonly set: SelectionSetNode }[] {
    return [...types].flatMap(([type, { fields = [] }]) =>
      fields.flatMap(({ name, directives = [] }) =>
        directives.filter(isNamed('join__field')).flatMap((directive) => {
          const requires = textOf(directive, 'requires');
          return requires === undefined ? [] : [{ type, field: name.value, set: selectionOf(requires) }];
        }),
      ),
    );
  }

  function findRequiring(): NestedRequires['requiring'] {
    const requiring = new Map<string, Set<string>>();
    for (const { type, field, set } of allRequires()) {
      const found = new Map<string, Nested>();
      findAll(set, type, found);
      for (const [name, one] of found) {
        if (keysOf(one.type).size < 2) continue;
        const key = `${type}.${field}`;
        requiring.set(key, (requiring.get(key) ?? new Set()).add(name));
      }
    }
    return requiring;
  }

  function keysOf(type: string): ReadonlySet<string> {
    const directives = types.get(type)?.directives?.filter(isNamed('join__type')) ?? [];
    return new Set(directives.flatMap((directive) => textOf(directive, 'key') ?? []));
  }

  /** What is required, and what that requires. */
  function findAll(set: SelectionSetNode, type: string, found: Map<string, Nested>): void {
    const here = new Map<string, Nested>();
    find(set, type, here);
    for (const [key, one] of here) {
      if (found.has(key)) continue;
      found.set(key, one);
      findAll(selectionOf(one.requires), one.type, found);
    }
  }

  function find(set: SelectionSetNode, parent: string, found: Map<string, Nested>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT)
        find(selection.selectionSet, selection.typeCondition?.name.value ?? parent, found);
      if (selection.kind !== Kind.FIELD) continue;
      const field = fieldOf(parent, selection.name.value);
      if (field === undefined) continue;
      const own = (field.directives ?? []).find((one) => textOf(one, 'requires') !== undefined);
      const key = `${parent}.${field.name.value}`;
      const [from, requires] = [own && textOf(own, 'graph'), own && textOf(own, 'requires')];
      if (from !== undefined && requires !== undefined && !found.has(key)) {
        const standIn = `${prefix}${found.size}`;
        found.set(key, { type: parent, field, from, to: `${from}_${standIn.toUpperCase()}`, requires, standIn });
      }
      if (selection.selectionSet !== undefined) find(selection.selectionSet, namedType(field.type), found);
    }
  }

  function renameIn(type: string, field: FieldDefinitionNode): FieldDefinitionNode {
    const directives = field.directives?.map((directive): ConstDirectiveNode => {
      const requires = isNamed('join__field')(directive) ? textOf(directive, 'requires') : undefined;
      const graph = textOf(directive, 'graph');
      if (requires === undefined || graph === undefined) return directive;
      const value = {
        kind: Kind.STRING,
        value: rename(requires, type, { graph, isOurs: false, from: graph }),
      } as const;
      return {
        ...directive,
        arguments: directive.arguments?.map((one) => (one.name.value === 'requires' ? { ...one, value } : one)) ?? [],
      };
    });
    return { ...field, directives: directives ?? [] };
  }

  function rename(requires: string, type: string, where: Requirer): string {
    const text = stripIgnoredCharacters(print(renameSet(selectionOf(requires), type, where)));
    return text.replace(/^\{|\}$/g, '');
  }

  function renameSet(set: SelectionSetNode, parent: string, where: Requirer): SelectionSetNode {
    const selections = set.selections.map((selection) => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition?.name.value ?? parent;
        return { ...selection, selectionSet: renameSet(selection.selectionSet, on, where) };
      }
      const field = selection.kind === Kind.FIELD ? fieldOf(parent, selection.name.value) : undefined;
      if (selection.kind !== Kind.FIELD || field === undefined) return selection;
      const inner = selection.selectionSet;
      const selectionSet = inner === undefined ? undefined : renameSet(inner, namedType(field.type), where);
      const name = standInFor(parent, field, where);
      return { ...selection, name: { kind: Kind.NAME, value: name }, selectionSet } as FieldNode;
    });
    return { ...set, selections };
  }

  /** What a @requires says instead of this field; the field itself where that will do. */
  function standInFor(parent: string, field: FieldDefinitionNode, { graph, isOurs, from }: Requirer): string {
    const known = nested.get(`${parent}.${field.name.value}`);
    const external = joined('join__field', graph, argumentOf('external', { kind: Kind.BOOLEAN, value: true }));
    if (known !== undefined) {
      addTo(parent, known.standIn, { ...known.field, directives: [external] });
      return known.standIn;
    }
    const here = (field.directives ?? []).find((one) => isNamed('join__field')(one) && textOf(one, 'graph') === from);
    if (!isOurs || here === undefined || valueOf(here, 'external') === undefined) return field.name.value;
    const key = `${parent}.${field.name.value}`;
    const name = names.get(key) ?? `${prefix}${standIns.size}`;
    names.set(key, name);
    standIns.set(name, field.name.value);
    const elsewhere = (field.directives ?? []).filter(
      (one) => !isNamed('join__field')(one) || valueOf(one, 'external') === undefined,
    );
    addTo(parent, name, { ...field, directives: [...elsewhere, external] });
    return name;
  }

  /** Adds a field of ours; what is said of it in one subgraph is said once. */
  function addTo(type: string, name: string, field: FieldDefinitionNode): void {
    const fields = added.get(type) ?? new Map<string, FieldDefinitionNode>();
    const before = fields.get(name)?.directives ?? [];
    const more = (field.directives ?? []).filter(
      (one) =>
        !before.some((other) => isNamed(one.name.value)(other) && textOf(one, 'graph') === textOf(other, 'graph')),
    );
    const { description: _description, ...rest } = field;
    fields.set(name, { ...rest, name: { kind: Kind.NAME, value: name }, directives: [...before, ...more] });
    added.set(type, fields);
  }

  function fieldOf(type: string, name: string): FieldDefinitionNode | undefined {
    return types.get(type)?.fields?.find((field) => field.name.value === name);
  }

  /** The name of a subgraph, by how the supergraph calls it. */
  function nameOf(graph: string): string {
    for (const node of document.definitions) {
      if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
      const value = node.values?.find(({ name }) => name.value === graph);
      const told = value?.directives?.find(isNamed('join__graph'));
      return (told && textOf(told, 'name')) ?? graph;
    }
    return graph;
  }
}

/** Who requires: a field of the schema in its own subgraph, or one of ours in the one that stands for it. */
interface Requirer {
  readonly graph: string;
  readonly isOurs: boolean;
  /** The subgraph that is meant. */
  readonly from: string;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
