import { inArray } from 'drizzle-orm';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import { handelingen } from '../../subgraphs/overleg/tables/handeling.ts';
import type { Gewild } from './load.ts';
import type { MortalKeten } from './mortal-keten.ts';

export interface Gedaan {
  readonly handelingen: readonly (typeof handelingen.$inferSelect)[];
  readonly agendapunten: readonly (typeof agendapunten.$inferSelect)[];
}

/** What the dead overleg left of the people whom only these mutations touch. */
export function leesGedaan(keten: MortalKeten, gewild: readonly Gewild[]): Promise<Gedaan> {
  const mensen = [...new Set(gewild.map(({ vNummer }) => vNummer))];
  return keten.leftBy('overleg', async (db) => {
    const punten = await db.select().from(agendapunten).where(inArray(agendapunten.vNummer, mensen));
    const ids = punten.map(({ id }) => id);
    return {
      agendapunten: punten,
      handelingen: await db.select().from(handelingen).where(inArray(handelingen.agendapuntId, ids)),
    };
  });
}

/**
 * No acknowledged mutation is lost, and none is done twice: each is in the history once, under its sleutel, and every answer
 * told of that one; each agendeer made an item of its own, which is closed if and only if it was closed.
 * @returns what is wrong, one line each
 */
export function nietEenmaal(gewild: readonly Gewild[], gedaan: Gedaan): readonly string[] {
  const fout: string[] = [];
  for (const { handeling, sleutel, bevestigd } of gewild) {
    const rijen = gedaan.handelingen.filter(({ idempotentiesleutel }) => idempotentiesleutel === sleutel);
    if (rijen.length !== 1) fout.push(`${handeling}: done ${rijen.length} times under one sleutel`);
    if (bevestigd.length === 0) fout.push(`${handeling}: never acknowledged`);
    for (const { id, op, agendapunt } of bevestigd) {
      const [rij] = rijen;
      if (
        rij?.handeling !== handeling ||
        rij.id !== id ||
        rij.op.toISOString() !== op ||
        rij.agendapuntId !== agendapunt
      )
        fout.push(`${handeling}: acknowledged as something else than was done`);
    }
  }
  const sleutels = new Set(gewild.map(({ sleutel }) => sleutel));
  for (const { idempotentiesleutel, handeling } of gedaan.handelingen)
    if (!sleutels.has(idempotentiesleutel)) fout.push(`${handeling}: done, and nobody asked for it`);
  for (const { id, geslotenOp } of gedaan.agendapunten) {
    const van = (handeling: string) =>
      gedaan.handelingen.filter((een) => een.agendapuntId === id && een.handeling === handeling).length;
    if (van('agendeer') !== 1) fout.push(`an item was put on the agenda ${van('agendeer')} times`);
    if (van('sluitAgendapunt') !== (geslotenOp === null ? 0 : 1)) fout.push('an item is not as its history says');
  }
  return fout;
}
