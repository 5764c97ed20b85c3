import { eq } from 'drizzle-orm';
import { redenGenoemd } from '../regels/genoemd.ts';
import { aanDitRaoGemeld } from '../regels/r-bb-04-rao-beoordeelt.ts';
import { ontwikkelingen, ontwikkelingOordelen } from '../tables/gemeente.ts';
import type { Invoer, Verb } from './verb.ts';

export interface BeoordeelOntwikkelingInvoer extends Invoer {
  readonly rao: string;
  readonly ontwikkeling: string;
  readonly overleggen: boolean;
  readonly reden: string;
}

interface Voorstel {
  readonly raoId: string;
  readonly id: string;
  readonly ontwikkeling: { readonly raoId: string; readonly beoordeeld: boolean } | undefined;
  readonly overleggen: boolean;
  readonly reden: string;
  readonly organisatie: string;
  readonly nu: number;
}

export const beoordeelOntwikkeling: Verb<BeoordeelOntwikkelingInvoer, Voorstel> = {
  handeling: 'beoordeelOntwikkeling',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, ontwikkeling: id, overleggen, reden }, { bronnen, context: { gebruiker, nu } }) => {
    const [gemeld] = await bronnen.db
      .select({ raoId: ontwikkelingen.raoId, oordeel: ontwikkelingOordelen.ontwikkelingId })
      .from(ontwikkelingen)
      .leftJoin(ontwikkelingOordelen, eq(ontwikkelingOordelen.ontwikkelingId, ontwikkelingen.id))
      .where(eq(ontwikkelingen.id, id));
    const ontwikkeling = gemeld && { raoId: gemeld.raoId, beoordeeld: gemeld.oordeel !== null };
    return { raoId: rao, id, ontwikkeling, overleggen, reden, organisatie: gebruiker.organisatie, nu };
  },
  regels: [aanDitRaoGemeld, redenGenoemd],
  doe: async (tx, { id, overleggen, reden, organisatie, nu }) => {
    const [rij] = await tx
      .insert(ontwikkelingOordelen)
      .values({ ontwikkelingId: id, overleggen, reden, organisatie, op: new Date(nu) })
      .onConflictDoNothing()
      .returning({ id: ontwikkelingOordelen.ontwikkelingId });
    return rij && { onderwerpId: rij.id };
  },
};
