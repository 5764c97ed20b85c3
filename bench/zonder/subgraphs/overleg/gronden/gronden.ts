import type { grondenVoor as Met } from '../../../../../subgraphs/overleg/gronden/gronden.ts';

const LID = {
  gronden: [{ profiel: 'LKO_DTV', grond: 'zonder', geldigTot: undefined }],
  verlopen: [],
  beperkt: false,
} as const;

/** Without grounds to look up. */
export const grondenVoor: typeof Met = (_type, keys) => Promise.resolve(new Map(keys.map((key) => [key, LID])));
