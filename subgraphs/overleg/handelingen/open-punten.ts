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

/** Whether whoever reads the item whole would read something else; that the same tie is confirmed again is no change. */
export function isAndereBand(
  { bandSoort, bandBevestigdDoor, bandBeeindigdOp }: Punt,
  nieuw: { readonly soort: Punt['bandSoort']; readonly bevestigdDoor: string },
): boolean {
  return bandBeeindigdOp !== null || bandSoort !== nieuw.soort || bandBevestigdDoor !== nieuw.bevestigdDoor;
}

/**
 * Holds an item for the rest of this transaction, if it is still as it was looked up. While the owners were asked somebody may
 * have closed it, or given it another tie: writing what followed from the old one would undo that unseen.
 */
export async function houdVast(tx: Database, punt: Punt): Promise<boolean> {
  const [nu] = await tx.select().from(agendapunten).where(eq(agendapunten.volgnummer, punt.volgnummer)).for('update');
  return isDeepStrictEqual(nu, punt);
}

/**
 * Holds an item for the rest of this transaction, if it is open: an item that is being closed has no new strategie, and nobody says of
 * one that it cannot be done while it is closed over that.
 */
export async function houdPuntOpen(tx: Database, id: string): Promise<boolean> {
  const [punt] = await tx
    .select({ geslotenOp: agendapunten.geslotenOp })
    .from(agendapunten)
    .where(eq(agendapunten.id, id))
    .for('update');
  return punt?.geslotenOp === null;
}
