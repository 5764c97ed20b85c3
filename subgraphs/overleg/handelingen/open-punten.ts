import { isDeepStrictEqual } from 'node:util';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { ligtBijRao } from '../gronden/signaallijst.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import type { Plaats } from './verb.ts';

type Punt = typeof agendapunten.$inferSelect;

/** Of these ids, the open items that belong to this overleg: on the LKO's agenda, or about a person on the RAO's lists. */
export async function openPunten(
  db: Database,
  { soort, id }: Plaats,
  ids: readonly string[],
  nu: number,
): Promise<readonly Punt[]> {
  if (ids.length === 0) return [];
  const voorgelegd = db
    .select({ v: signaallijsten.vNummer })
    .from(signaallijsten)
    .where(and(eq(signaallijsten.raoId, id), ligtBijRao(nu)));
  return await db
    .select()
    .from(agendapunten)
    .where(
      and(
        inArray(agendapunten.id, [...ids]),
        isNull(agendapunten.geslotenOp),
        soort === 'LKO' ? eq(agendapunten.lkoId, id) : inArray(agendapunten.vNummer, voorgelegd),
      ),
    );
}

/** The open item of this person on the agenda of this LKO. */
export async function openDossier(db: Database, lkoId: string, vNummer: string): Promise<Punt | undefined> {
  const [punt] = await db
    .select()
    .from(agendapunten)
    .where(and(eq(agendapunten.lkoId, lkoId), eq(agendapunten.vNummer, vNummer), isNull(agendapunten.geslotenOp)));
  return punt;
}

/**
 * Holds an item for the rest of this transaction, if it is still as it was looked up. While the owners were asked somebody may
 * have closed it, or given it another tie: writing what followed from the old one would undo that unseen.
 */
export async function houdVast(tx: Database, punt: Punt): Promise<boolean> {
  const [nu] = await tx.select().from(agendapunten).where(eq(agendapunten.volgnummer, punt.volgnummer)).for('update');
  return isDeepStrictEqual(nu, punt);
}
