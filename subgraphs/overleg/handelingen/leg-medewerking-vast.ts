import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { gemeenteGenoemd } from '../regels/genoemd.ts';
import { gemeenteInRegio, medewerkingMetReden, versieGelezen } from '../regels/r-bb-01-medewerking-met-reden.ts';
import { medewerkingen } from '../tables/gemeente.ts';
import type { Invoer, Verb } from './verb.ts';

type Rij = typeof medewerkingen.$inferSelect;

export interface LegMedewerkingVastInvoer extends Invoer {
  readonly rao: string;
  readonly gemeente: string;
  readonly provincie: string;
  readonly verleentMedewerking: Rij['verleentMedewerking'];
  readonly reden: string;
  readonly ontwikkeling?: string | null;
  /** The version that was read; 0 for a gemeente of which nothing was written down. */
  readonly versie: number;
}

interface Voorstel extends Omit<LegMedewerkingVastInvoer, 'ontwikkeling'> {
  readonly ontwikkeling: string | null;
  readonly provincies: readonly string[];
  readonly laatste: number;
  readonly organisatie: string;
  readonly nu: number;
}

export const legMedewerkingVast: Verb<LegMedewerkingVastInvoer, Voorstel> = {
  handeling: 'legMedewerkingVast',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu } }) => {
    const { rao, gemeente, ontwikkeling = null } = invoer;
    const [laatste] = await bronnen.db
      .select({ versie: medewerkingen.versie })
      .from(medewerkingen)
      .where(and(eq(medewerkingen.raoId, rao), eq(medewerkingen.gemeente, gemeente)))
      .orderBy(desc(medewerkingen.versie))
      .limit(1);
    return {
      ...invoer,
      ontwikkeling,
      provincies: (await bronnen.store.rao.load(rao))?.provincies ?? [],
      laatste: laatste?.versie ?? 0,
      organisatie: gebruiker.organisatie,
      nu,
    };
  },
  regels: [gemeenteGenoemd, gemeenteInRegio, medewerkingMetReden, versieGelezen],
  doe: async (tx, voorstel) => {
    const { rao, gemeente, provincie, verleentMedewerking, reden, ontwikkeling, versie, organisatie, nu } = voorstel;
    const wat = { gemeente, provincie, verleentMedewerking, reden, ontwikkeling, organisatie };
    const [rij] = await tx
      .insert(medewerkingen)
      .values({ id: `medewerking-${randomUUID()}`, raoId: rao, ...wat, versie: versie + 1, op: new Date(nu) })
      // Who wrote this version first keeps it.
      .onConflictDoNothing()
      .returning({ id: medewerkingen.id });
    return rij && { onderwerpId: rij.id };
  },
};
