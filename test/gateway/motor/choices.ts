import fc from 'fast-check';

/** One selection, before it is known on which type: numbers that pick from whatever there is. Zero is the plainest choice. */
export interface Choice {
  readonly pick: number;
  readonly name: number;
  readonly args: number;
  readonly when: number;
  readonly kids: readonly Choice[];
}

export interface Choices {
  readonly roots: readonly Choice[];
  /** Query or mutation, with a name or without, and what the boolean variables say. */
  readonly head: number;
}

const DEPTH = 4;

function selections(depth: number): fc.Arbitrary<Choice[]> {
  if (depth === 0) return fc.constant([]);
  const one = fc.record({
    pick: fc.nat(9999),
    name: fc.nat(9999),
    args: fc.nat(99_999),
    when: fc.nat(999),
    kids: selections(depth - 1),
  });
  return fc.array(one, { minLength: depth === DEPTH ? 1 : 0, maxLength: 3 });
}

export const choices: fc.Arbitrary<Choices> = fc.record({ roots: selections(DEPTH), head: fc.nat(99_999) });
