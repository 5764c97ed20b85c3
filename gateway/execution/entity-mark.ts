import type { QueryPlanSelectionNode } from '@apollo/query-planner';

/**
 * What tells an entity from others in one question, without making its representation: entities with the same mark are
 * represented alike, for the mark holds everything that the representation is made of. Undefined where that is more than a few texts and numbers.
 */
export type MarkOf = (entity: Readonly<Record<string, unknown>>) => string | undefined;

/** @param requires what the representation is made of */
export function compileMark(requires: readonly QueryPlanSelectionNode[]): MarkOf {
  const names = leavesOf(requires, new Set(['__typename']));
  if (names === undefined) return () => undefined;
  const read = [...names];
  return (entity) => {
    let mark = '';
    for (const name of read) {
      const value = entity[name];
      // By its length a text cannot be taken for two, nor for what is no text: those begin otherwise.
      if (typeof value === 'string') mark += `${value.length} ${value}`;
      else if (typeof value === 'number' || typeof value === 'boolean') mark += `=${String(value)} `;
      else if (value === undefined) mark += '- ';
      else if (value === null) mark += '~ ';
      else return undefined;
    }
    return mark;
  };
}

/** The response names that are read, of whichever type; undefined when something below one of them is read too. */
function leavesOf(selections: readonly QueryPlanSelectionNode[], names: Set<string>): ReadonlySet<string> | undefined {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (leavesOf(selection.selections, names) === undefined) return undefined;
    } else if (selection.selections !== undefined) return undefined;
    else names.add(selection.alias ?? selection.name);
  }
  return names;
}
