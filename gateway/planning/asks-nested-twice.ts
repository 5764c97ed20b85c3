import { type DocumentNode, type GraphQLSchema, isAbstractType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/**
 * Whether an operation needs a field that itself @requires others more than once: because two fields that it asks require it, or
 * because it asks it beside one that does. Where subgraphs know an entity by different keys, the planner makes one question of
 * those, which then waits for itself, and its search through what waits for what never ends.
 * @param requiring `Type.field` -> the fields like that which it requires, and which those require
 */
export function openAsksNestedTwice(schema: GraphQLSchema, requiring: ReadonlyMap<string, ReadonlySet<string>>) {
  const nested = new Set([...requiring.values()].flatMap((names) => [...names]));
  return (document: DocumentNode): boolean => {
    const needed = new Set<string>();
    let twice = false;
    const info = new TypeInfo(schema);
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const parent = info.getParentType();
          const types = isAbstractType(parent) ? schema.getPossibleTypes(parent) : parent ? [parent] : [];
          const names = new Set<string>();
          for (const type of types) {
            const field = `${type.name}.${name.value}`;
            if (nested.has(field)) names.add(field);
            for (const one of requiring.get(field) ?? []) names.add(one);
          }
          for (const one of names) {
            twice ||= needed.has(one);
            needed.add(one);
          }
        },
      }),
    );
    return twice;
  };
}
