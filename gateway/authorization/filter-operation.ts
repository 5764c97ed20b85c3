import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  getNullableType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** One validated operation of a client. */
export interface OperationParts {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly operationName: string | undefined;
  readonly text: string;
}

/** What is left of it: by its own text, which is what plans are remembered by. */
export interface FilteredOperation {
  readonly document: DocumentNode;
  readonly text: string;
}

/** Stands in a selection set without a field that is sure to be asked, so that the object is still asked for. */
const KEEPER = 'ketenbeeld__typename';
/** Tells, on a selection of an interface or union, which type an object is; the projection needs it. */
export const RUNTIME_TYPE = 'ketenbeeld__type';
/** Points, on a row, at the person whom it is about, where the client did not ask that itself. */
export const ABOUT_PERSON = 'ketenbeeld__persoon';
const PERSON = { type: 'Vreemdeling', key: 'vNummer', row: 'vreemdeling' } as const;

/**
 * Removes every field for which `isRefused` says so of each type that it could be on. On an interface a field stays while one
 * of its types may show it; the owner refuses the others. And it asks of every person, and of every row about one, the
 * V-nummer: how many people an answer is about must be known also when the client asks for names alone.
 */
export function filterOperation(
  schema: GraphQLSchema,
  { document, operation, text }: OperationParts,
  isRefused: (type: string, field: string) => boolean,
): FilteredOperation | undefined {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const kept = new Map<string, FragmentDefinitionNode | undefined>();
  const found = { changed: false };

  const selectionSet = filterSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, false);
  if (selectionSet === undefined) return undefined;
  if (!found.changed) return { document, text };
  const smaller: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      withUsedVariables({ ...operation, selectionSet }, used(selectionSet)),
      ...used(selectionSet).values(),
    ],
  };
  return { document: smaller, text: print(smaller) };

  function filterSet(
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    keep: boolean,
  ): SelectionSetNode | undefined {
    const selections = set.selections.flatMap((selection) => filterSelection(selection, parent));
    if (selections.length === 0 && !keep) return undefined;
    if (keep) selections.push(...whoIs(parent, selections));
    // What may be skipped does not keep the object: where conditions contradict one another, the planner drops it as a whole.
    if (keep && selections.every(isConditional)) found.changed = true;
    if (selections.length === 0 || (keep && !isAbstractType(parent) && !selections.some(isCertain)))
      selections.push(typename(KEEPER));
    if (isAbstractType(parent)) {
      selections.push(typename(RUNTIME_TYPE));
      found.changed = true;
    }
    return { kind: Kind.SELECTION_SET, selections };
  }

  /** What must be asked of an object besides, so that it is known whom it is about. */
  function whoIs(type: GraphQLNamedType | undefined, asked: readonly SelectionNode[]): readonly FieldNode[] {
    if (!isObjectType(type)) return [];
    const isPerson = type.name === PERSON.type;
    const row = type.getFields()[PERSON.row];
    if (!isPerson && (row === undefined || getNullableType(row.type) !== schema.getType(PERSON.type))) return [];
    if (asked.some((selection) => isPlain(selection, isPerson ? PERSON.key : PERSON.row))) return [];
    found.changed = true;
    if (isPerson) return [field(PERSON.key)];
    // A row whose person this functie may never ask is somebody all the same.
    if (isRefused(type.name, PERSON.row)) return [typename(ABOUT_PERSON)];
    const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections: [field(PERSON.key)] };
    return [{ ...field(PERSON.row, ABOUT_PERSON), selectionSet }];
  }

  function filterSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined): SelectionNode[] {
    if (selection.kind === Kind.FIELD) return filterField(selection, parent);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const on = selection.typeCondition === undefined ? parent : schema.getType(selection.typeCondition.name.value);
      const inner = filterSet(selection.selectionSet, on, false);
      return inner === undefined ? [] : [{ ...selection, selectionSet: inner }];
    }
    return filterFragment(selection.name.value) === undefined ? [] : [selection];
  }

  function filterField(field: FieldNode, parent: GraphQLNamedType | undefined): SelectionNode[] {
    const name = field.name.value;
    if (name.startsWith('__')) return [field];
    const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : parent === undefined ? [] : [parent];
    if (types.every((type) => isRefused(type.name, name))) {
      found.changed = true;
      return [];
    }
    if (field.selectionSet === undefined) return [field];
    const fields = parent !== undefined && 'getFields' in parent ? parent.getFields() : {};
    const returned = fields[name] === undefined ? undefined : getNamedType(fields[name].type);
    const inner = filterSet(field.selectionSet, isCompositeType(returned) ? returned : undefined, true);
    return inner === undefined ? [] : [{ ...field, selectionSet: inner }];
  }

  function filterFragment(name: string): FragmentDefinitionNode | undefined {
    if (kept.has(name)) return kept.get(name);
    const fragment = fragments.get(name);
    if (fragment === undefined) return undefined;
    const inner = filterSet(fragment.selectionSet, schema.getType(fragment.typeCondition.name.value), false);
    const result = inner === undefined ? undefined : { ...fragment, selectionSet: inner };
    kept.set(name, result);
    return result;
  }

  /** The fragments that the smaller operation still uses, also through one another. */
  function used(
    set: SelectionSetNode,
    found = new Map<string, FragmentDefinitionNode>(),
  ): Map<string, FragmentDefinitionNode> {
    visit(set, {
      FragmentSpread: ({ name }) => {
        const fragment = kept.get(name.value);
        if (fragment === undefined || found.has(name.value)) return;
        found.set(name.value, fragment);
        used(fragment.selectionSet, found);
      },
    });
    return found;
  }
}

function isConditional({ directives = [] }: SelectionNode): boolean {
  return directives.length > 0;
}

/** A fragment is not looked into: those that use each other twice would be read exponentially often. */
function isCertain(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && !isConditional(selection);
}

function withUsedVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationDefinitionNode {
  const names = new Set<string>();
  const { variableDefinitions = [], ...rest } = operation;
  for (const node of [rest, ...fragments.values()]) {
    visit(node, {
      Variable: ({ name }) => {
        names.add(name.value);
      },
    });
  }
  return { ...rest, variableDefinitions: variableDefinitions.filter(({ variable }) => names.has(variable.name.value)) };
}

/** Asked under its own name, and whatever the variables say. */
function isPlain(selection: SelectionNode, name: string): boolean {
  if (selection.kind !== Kind.FIELD || selection.name.value !== name) return false;
  return (selection.alias ?? selection.name).value === name && (selection.directives ?? []).length === 0;
}

function typename(alias: string): FieldNode {
  return field('__typename', alias);
}

function field(name: string, alias?: string): FieldNode {
  return {
    kind: Kind.FIELD,
    ...(alias === undefined ? {} : { alias: { kind: Kind.NAME, value: alias } }),
    name: { kind: Kind.NAME, value: name },
  };
}
