import { and, eq, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../opslag/store.ts';
import { isOpgeschaald } from '../regels/r-lko-14-opschaling.ts';
import { acties, beletten, strategieen, strategiePartners } from '../tables/strategie.ts';
import { signaallijsten } from '../tables/signaallijst.ts';

export type StrategieRij = typeof strategieen.$inferSelect;
export type ActieRij = typeof acties.$inferSelect;

/** The strategie of this item that nothing took the place of. */
export async function lopendeStrategie(db: Database, agendapuntId: string): Promise<StrategieRij | undefined> {
  const later = alias(strategieen, 'later');
  const [rij] = await db
    .select()
    .from(strategieen)
    .where(
      and(
        eq(strategieen.agendapuntId, agendapuntId),
        notExists(db.select({ id: later.id }).from(later).where(eq(later.herziet, strategieen.id))),
      ),
    );
  return rij;
}

/** A strategie of this LKO. */
export async function strategieVan(db: Database, lkoId: string, id: string): Promise<StrategieRij | undefined> {
  const [rij] = await db
    .select()
    .from(strategieen)
    .where(and(eq(strategieen.lkoId, lkoId), eq(strategieen.id, id)));
  return rij;
}

/** The invitations of the partners in a strategie. */
export async function uitnodigingenVan(db: Database, strategieId: string): Promise<readonly string[]> {
  const rijen = await db
    .select({ id: strategiePartners.uitnodigingId })
    .from(strategiePartners)
    .where(eq(strategiePartners.strategieId, strategieId));
  return rijen.map(({ id }) => id);
}

/** An actie of this LKO. */
export async function actieVan(db: Database, lkoId: string, id: string): Promise<ActieRij | undefined> {
  const [rij] = await db
    .select()
    .from(acties)
    .where(and(eq(acties.lkoId, lkoId), eq(acties.id, id)));
  return rij;
}

/** What is left of an item: acties that are open, and what has to go to the RAO while nothing lay there since. */
export interface Restant {
  readonly openActies: number;
  readonly beletten: readonly { readonly id: string; readonly op: Date }[];
  readonly opgeschaald: boolean;
  /** R-LKO-24: a term that was passed, and has to go to the RAO. */
  readonly overschrijdingVoorRao: boolean;
}

export async function restantVan(db: Database, agendapuntId: string): Promise<Restant> {
  const strategie = await lopendeStrategie(db, agendapuntId);
  if (strategie === undefined) return { openActies: 0, beletten: [], opgeschaald: false, overschrijdingVoorRao: false };
  const [open, belet, lijsten] = await Promise.all([
    db
      .select({ id: acties.id })
      .from(acties)
      .where(and(eq(acties.strategieId, strategie.id), eq(acties.stand, 'OPEN'))),
    db
      .select({ id: beletten.id, op: beletten.op })
      .from(beletten)
      .where(eq(beletten.strategieId, strategie.id))
      .orderBy(beletten.op, beletten.id),
    db.select().from(signaallijsten).where(eq(signaallijsten.vNummer, strategie.vNummer)),
  ]);
  const { overschrijdingVoorRao } = strategie;
  const opgeschaald = isOpgeschaald(strategie, belet, lijsten);
  return { openActies: open.length, beletten: belet, opgeschaald, overschrijdingVoorRao };
}
