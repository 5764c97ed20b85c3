import { type DirectiveNode, type DocumentNode, Kind, type SelectionSetNode, type ValueNode, visit } from 'graphql';

type Variables = Readonly<Record<string, unknown>>;

/**
 * What @skip and @include leave of a document with these variables (GraphQL 6.3.2), without a condition in it. The planner
 * puts into one fetch what stands under different conditions, and then asks what is skipped, or asks for the one field what only
 * another requires, which was not fetched because it is skipped; so the variables decide before anything is planned.
 * @returns the document itself when there is nothing to decide; a selection set may have become empty
 */
export function decideConditions(document: DocumentNode, variables: Variables): DocumentNode {
  if (conditionsOf(document) === undefined) return document;
  return visit(document, {
    SelectionSet: (set: SelectionSetNode) => ({
      ...set,
      selections: set.selections.flatMap((selection) => {
        const { directives = [] } = selection;
        if (!directives.every((directive) => holds(directive, variables))) return [];
        return [{ ...selection, directives: directives.filter((directive) => !isCondition(directive)) }];
      }),
    }),
    InlineFragment: { leave: ({ selectionSet }) => (selectionSet.selections.length === 0 ? null : undefined) },
  });
}

/** What the variables in the conditions of a document say, in the order in which it first names them. */
export type Conditions = Readonly<Record<string, boolean>>;

/** Nothing else of the variables: they may name somebody, and this outlives a request. */
export function readDecisions(document: DocumentNode, variables: Variables): Conditions {
  return Object.fromEntries((conditionsOf(document) ?? []).map((name) => [name, variables[name] === true]));
}

/** A document is asked many times, and read once. */
const known = new WeakMap<DocumentNode, { readonly variables: readonly string[] | undefined }>();

/** The variables that decide; undefined where nothing is to be decided. */
function conditionsOf(document: DocumentNode): readonly string[] | undefined {
  const found = known.get(document) ?? { variables: readConditions(document) };
  known.set(document, found);
  return found.variables;
}

function readConditions(document: DocumentNode): readonly string[] | undefined {
  const values: (ValueNode | undefined)[] = [];
  visit(document, {
    Directive: (directive) => {
      if (isCondition(directive)) values.push(valueOf(directive));
    },
  });
  if (values.length === 0) return undefined;
  return [...new Set(values.flatMap((value) => (value?.kind === Kind.VARIABLE ? [value.name.value] : [])))];
}

function isCondition({ name }: DirectiveNode): boolean {
  return name.value === 'skip' || name.value === 'include';
}

/** Whether a directive leaves in what it stands at. */
function holds(directive: DirectiveNode, variables: Variables): boolean {
  if (!isCondition(directive)) return true;
  const value = valueOf(directive);
  const given =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
  return (given === true) === (directive.name.value === 'include');
}

function valueOf({ arguments: given = [] }: DirectiveNode): ValueNode | undefined {
  return given.find(({ name }) => name.value === 'if')?.value;
}
