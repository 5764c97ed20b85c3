import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import type { LijstRij } from '../stores/besluit.ts';

/** What is written about a list without another stand counts as a change of it; false when somebody else was first. */
export async function houdLijstVast(tx: Database, lijst: LijstRij, nu: number): Promise<boolean> {
  const rijen = await tx
    .update(signaallijsten)
    .set({ versie: lijst.versie + 1, gewijzigdOp: new Date(nu) })
    .where(
      and(
        eq(signaallijsten.id, lijst.id),
        eq(signaallijsten.stand, lijst.stand),
        eq(signaallijsten.versie, lijst.versie),
      ),
    )
    .returning({ id: signaallijsten.id });
  return rijen.length > 0;
}
