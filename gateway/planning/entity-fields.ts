import {
  type FieldNode,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

/**
 * The text of a fetch with, of the fields of entities, those that are kept; variables that are no longer used are gone too.
 * @param isKept told of each field, and of the type that the plan names around it
 */
export function keepFields(operation: string, isKept: (field: FieldNode, type: string) => boolean): string {
  const keep = (set: SelectionSetNode, type: string): SelectionSetNode => ({
    ...set,
    selections: set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const selectionSet = keep(selection.selectionSet, selection.typeCondition?.name.value ?? type);
        return selectionSet.selections.length === 0 ? [] : [{ ...selection, selectionSet }];
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
      return isKept(selection, type) ? [selection] : [];
    }),
  });
  const document = visit(parse(operation, { noLocation: true }), {
    Field: (node) => {
      if (node.name.value !== '_entities' || node.selectionSet === undefined) return undefined;
      return { ...node, selectionSet: keep(node.selectionSet, '') };
    },
  });
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(name.value),
  });
  const pruned = visit(document, {
    VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? false : null),
  });
  return stripIgnoredCharacters(print(pruned));
}

/** Each field that is asked of an entity, with the type that the plan names around it. */
export function fieldsOfEntities(operation: string): readonly (readonly [field: FieldNode, type: string])[] {
  const fieldsIn = (set: SelectionSetNode | undefined, type: string): [FieldNode, string][] =>
    (set?.selections ?? []).flatMap((selection): [FieldNode, string][] => {
      if (selection.kind === Kind.FIELD) return [[selection, type]];
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      return fieldsIn(selection.selectionSet, selection.typeCondition?.name.value ?? type);
    });
  return parse(operation, { noLocation: true }).definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION
      ? node.selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? fieldsIn(one.selectionSet, '') : []))
      : [],
  );
}
