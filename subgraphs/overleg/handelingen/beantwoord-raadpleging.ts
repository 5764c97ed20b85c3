import { and, eq, isNull } from 'drizzle-orm';
import { raadplegingOpen } from '../regels/r-lko-13-raadpleging.ts';
import { raadplegingen } from '../tables/raadpleging.ts';
import { AGENDA } from './raadpleeg-ind.ts';
import type { Invoer, Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

type Raadpleging = typeof raadplegingen.$inferSelect;

export interface BeantwoordRaadplegingInvoer extends Invoer {
  readonly lko: string;
  readonly raadpleging: string;
  readonly uitkomst: NonNullable<Raadpleging['uitkomst']>;
}

interface Voorstel {
  readonly raadpleging: Raadpleging | undefined;
  readonly uitkomst: BeantwoordRaadplegingInvoer['uitkomst'];
  readonly nu: number;
}

/** R-LKO-13: by the IND member. What comes of it stands in the procedure, at the IND; here only that it was taken up. */
export const beantwoordRaadpleging: Verb<BeantwoordRaadplegingInvoer, Voorstel> = {
  handeling: 'beantwoordRaadpleging',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ raadpleging: id, uitkomst }, { bronnen, context, plaats }) => {
    const [rij] = await bronnen.db
      .select()
      .from(raadplegingen)
      .where(and(eq(raadplegingen.lkoId, plaats.id), eq(raadplegingen.id, id)));
    const gezien = rij && (await zietVan(context, [rij.vNummer], AGENDA)).has(rij.vNummer);
    return { raadpleging: gezien === true ? rij : undefined, uitkomst, nu: context.nu };
  },
  regels: [raadplegingOpen],
  doe: async (tx, { raadpleging, uitkomst, nu }) => {
    const [rij] = await tx
      .update(raadplegingen)
      .set({ uitkomst, beantwoordOp: new Date(nu) })
      .where(and(eq(raadplegingen.id, raadpleging?.id ?? ''), isNull(raadplegingen.uitkomst)))
      .returning({ id: raadplegingen.id });
    return rij && { agendapuntId: raadpleging?.agendapuntId ?? '', onderwerpId: rij.id };
  },
};
