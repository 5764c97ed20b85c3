import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { gemeenteGenoemd } from '../regels/genoemd.ts';
import { gemeenteInRegio, medewerkingMetReden, versieGelezen } from '../regels/r-bb-01-medewerking-met-reden.ts';
import { type Wijziging, wijzigingenTussen } from '../regels/versie-actueel.ts';
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
  readonly besprokenIn: Rij['besprokenIn'];
  /** The version that was read; 0 for a gemeente of which nothing was written down. */
  readonly versie: number;
}

interface Voorstel extends Omit<LegMedewerkingVastInvoer, 'ontwikkeling'> {
  readonly ontwikkeling: string | null;
  readonly provincies: readonly string[];
  readonly laatste: number;
  readonly wijzigingen: readonly Wijziging[];
  readonly organisatie: string;
  readonly nu: number;
}

const WAT = ['provincie', 'verleentMedewerking', 'reden', 'ontwikkeling', 'besprokenIn'] as const;

export const legMedewerkingVast: Verb<LegMedewerkingVastInvoer, Voorstel> = {
  handeling: 'legMedewerkingVast',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu } }) => {
    const { rao, gemeente, ontwikkeling = null } = invoer;
    const versies = await bronnen.db
      .select()
      .from(medewerkingen)
      .where(and(eq(medewerkingen.raoId, rao), eq(medewerkingen.gemeente, gemeente)))
      .orderBy(medewerkingen.versie);
    const wijzigingen = wijzigingenTussen(versies, WAT);
    return {
      ...invoer,
      ontwikkeling,
      provincies: (await bronnen.store.rao.load(rao))?.provincies ?? [],
      laatste: versies.at(-1)?.versie ?? 0,
      wijzigingen: wijzigingen.filter(({ versie }) => versie > invoer.versie),
      organisatie: gebruiker.organisatie,
      nu,
    };
  },
  regels: [gemeenteGenoemd, gemeenteInRegio, medewerkingMetReden, versieGelezen],
  doe: async (tx, voorstel) => {
    const { rao, gemeente, provincie, verleentMedewerking, reden, versie, organisatie, nu } = voorstel;
    const { ontwikkeling, besprokenIn } = voorstel;
    const wat = { gemeente, provincie, verleentMedewerking, reden, ontwikkeling, besprokenIn, organisatie };
    const [rij] = await tx
      .insert(medewerkingen)
      .values({ id: `medewerking-${randomUUID()}`, raoId: rao, ...wat, versie: versie + 1, op: new Date(nu) })
      // Who wrote this version first keeps it.
      .onConflictDoNothing()
      .returning({ id: medewerkingen.id });
    return rij && { onderwerpId: rij.id };
  },
};
