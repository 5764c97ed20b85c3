import type { QueryPlanSelectionNode } from '@apollo/query-planner';

type Entity = Readonly<Record<string, unknown>>;

/** What is kept of entities, by what they hold in the leaves that their representation is made of: alike there, they are represented alike. */
export class AlikeEntities<Kept> {
  readonly #begin = new Place<Kept>();

  /** @param leaves response names; undefined where a representation is made of more than leaves, so that none is known to be like another */
  constructor(readonly leaves: readonly string[] | undefined) {}

  get(entity: Entity): Kept | undefined {
    if (this.leaves === undefined) return undefined;
    let place: Place<Kept> | undefined = this.#begin;
    // A list or an object is equal to none but itself, so that it is found nowhere else.
    for (const name of this.leaves) place = place?.find(entity[name]);
    return place?.kept;
  }

  set(entity: Entity, kept: Kept): void {
    if (this.leaves === undefined) return;
    let place = this.#begin;
    for (const name of this.leaves) place = place.findOrMake(entity[name]);
    place.kept = kept;
  }
}

/** What is kept of representations, by what they hold. A proof is a long text, and is not written out again to be compared. */
export class AlikeRepresentations<Kept> {
  readonly #begin = new Place<Kept>();
  readonly #byText = new Map<string, Kept>();

  /** @param areFlat whether a representation holds leaves alone */
  constructor(readonly areFlat: boolean) {}

  /** @param make what is kept of one that is unlike all before it */
  getOrMake(representation: Entity, make: () => Kept): Kept {
    if (!this.areFlat) {
      const text = JSON.stringify(representation);
      const kept = this.#byText.get(text) ?? make();
      this.#byText.set(text, kept);
      return kept;
    }
    let place = this.#begin;
    for (const name of Object.keys(representation)) place = place.findOrMake(name).findOrMake(representation[name]);
    return (place.kept ??= make());
  }
}

/** Where the values so far lead. From most places one way leads on, and a Map costs more than all else here. */
class Place<Kept> {
  kept: Kept | undefined = undefined;
  #to: unknown = undefined;
  #only: Place<Kept> | undefined = undefined;
  #others: Map<unknown, Place<Kept>> | undefined = undefined;

  find(to: unknown): Place<Kept> | undefined {
    return this.#to === to ? this.#only : this.#others?.get(to);
  }

  findOrMake(to: unknown): Place<Kept> {
    const known = this.find(to);
    if (known !== undefined) return known;
    const made = new Place<Kept>();
    if (this.#only === undefined) {
      this.#to = to;
      this.#only = made;
    } else (this.#others ??= new Map()).set(to, made);
    return made;
  }
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
