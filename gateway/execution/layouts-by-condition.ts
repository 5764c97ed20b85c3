import { type DocumentNode, Kind, visit } from 'graphql';
import { NullRecord } from './null-record.ts';

type Variables = Readonly<Record<string, unknown>>;

/** So many combinations of what @skip and @include say are kept ready; a client with more pays for each. */
const MAX_LAYOUTS = 16;

/** How an answer is laid out depends on the operation and on what @skip and @include say, and on nothing else of a request. */
export function layoutsByCondition<Layout>(
  document: DocumentNode,
  layOut: (variables: Variables) => Layout,
): (variables: Variables) => Layout {
  const names = variablesInConditions(document);
  const layouts = new Map<string, Layout>();
  return (variables) => {
    const key = names.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const known = layouts.get(key);
    if (known !== undefined) return known;
    // Nothing else of the variables: they may name somebody, and this outlives the request.
    const conditions = new NullRecord();
    for (const name of names) conditions[name] = variables[name] === true;
    const layout = layOut(conditions);
    if (layouts.size >= MAX_LAYOUTS) layouts.clear();
    layouts.set(key, layout);
    return layout;
  };
}

function variablesInConditions(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}
