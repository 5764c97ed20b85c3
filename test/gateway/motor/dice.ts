/** Chance that can be repeated: the same seed throws the same. */
export interface Dice {
  /** A whole number from 0 up to, and without, `below`. */
  number(below: number): number;
  chance(percent: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Each of them with this chance. */
  some<T>(from: readonly T[], percent: number): T[];
}

export function openDice(seed: number): Dice {
  let thrown = 0;
  const number = (below: number): number => hashOf(seed, thrown++) % below;
  const chance = (percent: number): boolean => number(100) < percent;
  return {
    number,
    chance,
    pick: (from) => {
      const found = from[number(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    some: (from, percent) => from.filter(() => chance(percent)),
  };
}

/** 32 bits out of anything that prints differently when it differs (FNV-1a, with the last mix of murmur3). */
export function hashOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u0001')) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
