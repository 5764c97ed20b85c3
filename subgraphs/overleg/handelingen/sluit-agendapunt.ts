import { isDeepStrictEqual } from 'node:util';
import { and, eq, isNull } from 'drizzle-orm';
import { puntBekend, redenGenoemd } from '../regels/genoemd.ts';
import { actiesKlaar } from '../regels/r-lko-11-voortgang.ts';
import { eerstOpgeschaald, opschalingVereist } from '../regels/r-lko-14-opschaling.ts';
import { overschrijdingVoorgelegd } from '../regels/r-lko-24-termijnoverschrijding.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { houdPuntOpen, openPunten } from './open-punten.ts';
import { type Restant, restantVan } from './strategie-opzoeken.ts';
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
  readonly restant: Restant;
  readonly openActies: number;
  readonly opschalingVereist: boolean;
  readonly overschrijdingOpen: boolean;
}

/** Every ground that followed from the item, of a member and of an invitee, ends with it. */
export const sluitAgendapunt: Verb<SluitAgendapuntInvoer, Voorstel> = {
  handeling: 'sluitAgendapunt',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ agendapunt, reden }, { bronnen, context: { nu }, plaats }) => {
    const [punt] = await openPunten(bronnen.db, plaats, [agendapunt], nu);
    const restant = await restantVan(bronnen.db, punt?.id ?? '');
    const { openActies, beletten, opgeschaald } = restant;
    const overschrijdingOpen = restant.overschrijdingVoorRao && !opgeschaald;
    const vereist = opschalingVereist(beletten, opgeschaald);
    return { reden, nu, punt, restant, openActies, opschalingVereist: vereist, overschrijdingOpen };
  },
  regels: [puntBekend, redenGenoemd, actiesKlaar, eerstOpgeschaald, overschrijdingVoorgelegd],
  doe: async (tx, { punt, restant, nu }) => {
    // What was agreed, or could not be done, since it was looked up, nobody weighed.
    if (punt === undefined || !(await houdPuntOpen(tx, punt.id))) return undefined;
    if (!isDeepStrictEqual(await restantVan(tx, punt.id), restant)) return undefined;
    const [rij] = await tx
      .update(agendapunten)
      .set({ geslotenOp: new Date(nu) })
      .where(and(eq(agendapunten.id, punt.id), isNull(agendapunten.geslotenOp)))
      .returning({ id: agendapunten.id });
    return rij && { agendapuntId: rij.id };
  },
};
