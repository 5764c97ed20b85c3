import { openDice } from './dice.ts';
import type { Graph } from './graph.ts';
import type { Mishaps } from './world.ts';

export const CALM: Mishaps = { seed: 0, errors: 0, nulls: 0, missing: 0, down: [] };

/** What goes wrong in the executions of one operation: nothing; fields, twice; whole things and subgraphs, twice. */
export function mishapsOf(graph: Graph, seed: number): readonly Mishaps[] {
  return [CALM, ...troubles(graph, seed), ...troubles(graph, seed + 1)];
}

function troubles(graph: Graph, seed: number): readonly Mishaps[] {
  const dice = openDice(seed);
  const fields: Mishaps = { ...CALM, seed, errors: dice.pick([0, 8, 20]), nulls: dice.pick([5, 15]) };
  const isDown = dice.chance(60);
  const whole: Mishaps = {
    seed,
    errors: dice.pick([0, 0, 8]),
    nulls: dice.pick([0, 0, 8]),
    missing: isDown ? 0 : 25,
    down: isDown ? [dice.pick(graph.subgraphs)] : [],
  };
  return [fields, whole];
}
