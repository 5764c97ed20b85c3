import { and, eq, gte, notExists } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../../../opslag/store.ts';
import { acties, beletten, strategieen } from '../tables/strategie.ts';
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

/** An actie of this LKO. */
export async function actieVan(db: Database, lkoId: string, id: string): Promise<ActieRij | undefined> {
  const [rij] = await db
    .select()
    .from(acties)
    .where(and(eq(acties.lkoId, lkoId), eq(acties.id, id)));
  return rij;
}

/** What is left of an item: acties that are open, and members that cannot go on while nothing went to the RAO since. */
export async function restantVan(
  db: Database,
  agendapuntId: string,
): Promise<{ readonly openActies: number; readonly beletten: readonly unknown[]; readonly opgeschaald: boolean }> {
  const strategie = await lopendeStrategie(db, agendapuntId);
  if (strategie === undefined) return { openActies: 0, beletten: [], opgeschaald: false };
  const [open, belet, lijst] = await Promise.all([
    db
      .select({ id: acties.id })
      .from(acties)
      .where(and(eq(acties.strategieId, strategie.id), eq(acties.stand, 'OPEN'))),
    db.select({ id: beletten.id }).from(beletten).where(eq(beletten.strategieId, strategie.id)),
    db.select({ id: signaallijsten.id }).from(signaallijsten).where(voorgelegdNa(strategie)).limit(1),
  ]);
  return { openActies: open.length, beletten: belet, opgeschaald: lijst.length > 0 };
}

/** What this LKO put to the RAO about this person since the strategie was agreed; a concept has no day of submission. */
function voorgelegdNa({ lkoId, vNummer, vastgesteldOp }: StrategieRij) {
  return and(
    eq(signaallijsten.lkoId, lkoId),
    eq(signaallijsten.vNummer, vNummer),
    gte(signaallijsten.ingediendOp, vastgesteldOp.toISOString().slice(0, 10)),
  );
}
