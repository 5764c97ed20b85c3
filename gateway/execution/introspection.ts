import {
  executeSync,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Plan } from '../planning/planner.ts';
import type { NullRecord } from './null-record.ts';

/** Adds what the operation asks of the schema itself to an answer. */
export type Introspect = (into: NullRecord, variables: Readonly<Record<string, unknown>>) => void;

/** Answers introspection from the schema that clients may see (GraphQL 4); no subgraph hears of it. */
export function compileIntrospection({ document, operation }: Plan, schema: GraphQLSchema): Introspect {
  const fragments = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const known = new Map<SelectionSetNode, readonly SelectionNode[]>();
  const selections = introspectionIn(operation.selectionSet);
  if (selections.length === 0) return () => undefined;
  const asked = {
    ...document,
    definitions: [
      {
        ...operation,
        operation: OperationTypeNode.QUERY,
        selectionSet: { kind: Kind.SELECTION_SET, selections } as const,
      },
      ...fragments.values(),
    ],
  };
  return (into, variables) => {
    const { data } = executeSync({ schema, document: asked, variableValues: variables });
    Object.assign(into, data);
  };

  /** What stands at the root, with the fragments that it stands in written out: they hold other fields too. */
  function introspectionIn(set: SelectionSetNode): readonly SelectionNode[] {
    return set.selections.flatMap((selection): readonly SelectionNode[] => {
      if (selection.kind === Kind.FIELD)
        return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const found = inner === undefined ? [] : inFragment(inner.selectionSet);
      if (found.length === 0) return [];
      const { directives = [] } = selection;
      return [
        { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: { kind: Kind.SELECTION_SET, selections: found } },
      ];
    });
  }

  /** A fragment may be spread many times, each time under another condition; it is read once. */
  function inFragment(set: SelectionSetNode): readonly SelectionNode[] {
    const found = known.get(set) ?? introspectionIn(set);
    known.set(set, found);
    return found;
  }
}
