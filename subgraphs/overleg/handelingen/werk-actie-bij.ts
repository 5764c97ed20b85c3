import { and, eq } from 'drizzle-orm';
import { actieOpen } from '../regels/r-lko-11-voortgang.ts';
import { acties } from '../tables/strategie.ts';
import { type ActieRij, actieVan } from './strategie-opzoeken.ts';
import type { Invoer, Verb } from './verb.ts';

export interface WerkActieBijInvoer extends Invoer {
  readonly lko: string;
  readonly actie: string;
  readonly stand: Exclude<ActieRij['stand'], 'OPEN'>;
}

interface Voorstel {
  readonly actie: ActieRij | undefined;
  readonly stand: WerkActieBijInvoer['stand'];
  readonly nu: number;
}

/** R-LKO-11: by the organisation that it lies with, and no other. */
export const werkActieBij: Verb<WerkActieBijInvoer, Voorstel> = {
  handeling: 'werkActieBij',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  rollen: async ({ actie }, { bronnen, context, plaats }) => {
    const rij = await actieVan(bronnen.db, plaats.id, actie);
    return rij?.belegdBij === context.gebruiker.organisatie ? ['ACTIEHOUDER'] : [];
  },
  bereidVoor: async ({ actie, stand }, { bronnen, context: { nu }, plaats }) => ({
    actie: await actieVan(bronnen.db, plaats.id, actie),
    stand,
    nu,
  }),
  regels: [actieOpen],
  doe: async (tx, { actie, stand, nu }) => {
    const [rij] = await tx
      .update(acties)
      .set({ stand, standOp: new Date(nu) })
      .where(and(eq(acties.id, actie?.id ?? ''), eq(acties.stand, 'OPEN')))
      .returning({ id: acties.id });
    return rij && { onderwerpId: rij.id };
  },
};
