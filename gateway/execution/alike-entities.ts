import type { QueryPlanSelectionNode } from '@apollo/query-planner';

type Entity = Readonly<Record<string, unknown>>;

/** What is kept of entities, by what they hold in the leaves that their representation is made of: alike there, they are represented alike. */
export class AlikeEntities<Kept> {
  readonly #begin: Place<Kept> = {};

  /** @param leaves response names; undefined where a representation is made of more than leaves, so that none is known to be like another */
  constructor(readonly leaves: readonly string[] | undefined) {}

  get(entity: Entity): Kept | undefined {
    if (this.leaves === undefined) return undefined;
    let place: Place<Kept> | undefined = this.#begin;
    // A list or an object is equal to none but itself, so that it is found nowhere else.
    for (const name of this.leaves) place = place?.next?.get(entity[name]);
    return place?.kept;
  }

  set(entity: Entity, kept: Kept): void {
    if (this.leaves === undefined) return;
    let place: Place<Kept> = this.#begin;
    for (const name of this.leaves) {
      place.next ??= new Map();
      const next: Place<Kept> = place.next.get(entity[name]) ?? {};
      place.next.set(entity[name], next);
      place = next;
    }
    place.kept = kept;
  }
}

interface Place<Kept> {
  next?: Map<unknown, Place<Kept>>;
  kept?: Kept;
}

/** The leaves that a representation is made of, of whichever type; undefined when something below one of them is read too. */
export function leavesOf(requires: readonly QueryPlanSelectionNode[]): readonly string[] | undefined {
  const names = collectLeaves(requires, new Set(['__typename']));
  return names && [...names];
}

function collectLeaves(
  selections: readonly QueryPlanSelectionNode[],
  names: Set<string>,
): ReadonlySet<string> | undefined {
  for (const selection of selections) {
    if (selection.kind === 'InlineFragment') {
      if (collectLeaves(selection.selections, names) === undefined) return undefined;
    } else if (selection.selections !== undefined) return undefined;
    else names.add(selection.alias ?? selection.name);
  }
  return names;
}
