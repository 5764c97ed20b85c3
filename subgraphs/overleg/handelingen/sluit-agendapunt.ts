import { and, eq, isNull } from 'drizzle-orm';
import { puntBekend, redenGenoemd } from '../regels/genoemd.ts';
import { actiesKlaar } from '../regels/r-lko-11-voortgang.ts';
import { eerstOpgeschaald, opschalingVereist } from '../regels/r-lko-14-opschaling.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { openPunten } from './open-punten.ts';
import { restantVan } from './strategie-opzoeken.ts';
import type { Invoer, Verb } from './verb.ts';

export interface SluitAgendapuntInvoer extends Invoer {
  readonly lko: string;
  readonly agendapunt: string;
  readonly reden: string;
}

interface Voorstel {
  readonly reden: string;
  readonly nu: number;
  readonly punt: typeof agendapunten.$inferSelect | undefined;
  readonly openActies: number;
  readonly opschalingVereist: boolean;
}

/** Every ground that followed from the item, of a member and of an invitee, ends with it. */
export const sluitAgendapunt: Verb<SluitAgendapuntInvoer, Voorstel> = {
  handeling: 'sluitAgendapunt',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ agendapunt, reden }, { bronnen, context: { nu }, plaats }) => {
    const [punt] = await openPunten(bronnen.db, plaats, [agendapunt], nu);
    const { openActies, beletten, opgeschaald } = await restantVan(bronnen.db, punt?.id ?? '');
    return { reden, nu, punt, openActies, opschalingVereist: opschalingVereist(beletten, opgeschaald) };
  },
  regels: [puntBekend, redenGenoemd, actiesKlaar, eerstOpgeschaald],
  doe: async (tx, { punt, nu }) => {
    const [rij] = await tx
      .update(agendapunten)
      .set({ geslotenOp: new Date(nu) })
      .where(and(eq(agendapunten.id, punt?.id ?? ''), isNull(agendapunten.geslotenOp)))
      .returning({ id: agendapunten.id });
    return rij && { agendapuntId: rij.id };
  },
};
