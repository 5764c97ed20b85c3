import { dagenTussen, plusDagen } from './dag.ts';

/** A reproducible stream of choices. Two streams with the same parts give the same choices, on every machine. */
export interface Rng {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number, both ends included. */
  int(min: number, max: number): number;
  /** One element; throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** True with probability `p` (0..1). */
  chance(p: number): boolean;
  /** An ISO day, both ends included. */
  day(from: string, to: string): string;
}

/**
 * Starts a stream named by its parts, e.g. `rng(vNummer, 'meldingen')`. Each fact has a stream of its own, so that one
 * more choice in one place changes nothing anywhere else. For fiction only: predictable by design.
 */
export function rng(...parts: readonly string[]): Rng {
  let state = hash(parts.join('\u0000'));

  // mulberry32
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  function int(min: number, max: number): number {
    if (!Number.isInteger(min) || !Number.isInteger(max) || max < min) {
      throw new RangeError(`int wants whole numbers with min <= max, got ${min} and ${max}`);
    }
    return min + Math.floor(next() * (max - min + 1));
  }

  return {
    next,
    int,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('pick wants at least one element');
      return list[int(0, list.length - 1)] as T;
    },
    chance: (p) => next() < p,
    day: (from, to) => plusDagen(from, int(0, dagenTussen(from, to))),
  };
}

// FNV-1a with a final avalanche: V-nummers differ in one digit only, and their streams must not look alike.
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
