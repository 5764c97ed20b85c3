import type { Logboek } from '../../logboek/logboek.ts';
import { openPseudoniem, type PseudoniemSleutels } from '../../logboek/pseudoniem.ts';
import { openInzagelog } from '../../subgraphs/kit/inzagelog.ts';
import type { Records } from '../../logboek/records.ts';

/** A log in memory, for a test that has no database. */
export function memoryLogboek(): Logboek & { readonly records: Records[] } {
  const records: Records[] = [];
  return {
    records,
    inzage: (vragen) => Promise.resolve(vragen.map(() => [])),
    opvallend: () => Promise.resolve([]),
    schrijf: (record) => {
      records.push(record);
      return Promise.resolve();
    },
  };
}

export const PSEUDONIEM_SLEUTELS: PseudoniemSleutels = { kid: 'test-1', sleutels: { 'test-1': Buffer.alloc(32, 7) } };

/** Where nobody looked at anybody. */
export const NIEMAND_KEEK = {
  inzagelog: openInzagelog(memoryLogboek(), openPseudoniem(PSEUDONIEM_SLEUTELS)),
  opvallend: memoryLogboek().opvallend,
};
