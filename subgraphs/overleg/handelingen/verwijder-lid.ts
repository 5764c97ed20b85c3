import { isDeepStrictEqual } from 'node:util';
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import { redenGenoemd } from '../regels/genoemd.ts';
import { lidBekend, vasteLeden } from '../regels/r-lko-01-r-rao-01-vaste-leden.ts';
import type { Database } from '../../../opslag/store.ts';
import { leden } from '../tables/overleg.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';

export interface VerwijderLidInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly lid: string;
  readonly reden: string;
}

interface Lid {
  readonly id: number;
  readonly organisatie: string;
  readonly tot: Date | null;
}

interface Voorstel {
  readonly plaats: Plaats;
  readonly soort: 'LKO' | 'RAO';
  readonly reden: string;
  readonly nu: number;
  readonly leden: readonly Lid[];
  readonly lid: Lid | undefined;
}

/** Every ground that the member had through this overleg ends with the membership. */
export const verwijderLid: Verb<VerwijderLidInvoer, Voorstel> = {
  handeling: 'verwijderLid',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context: { nu } }) => {
    const { lid, reden } = invoer;
    const plaats = eenOverleg(invoer);
    const lopend = await lopendeLeden(bronnen.db, plaats, nu);
    return {
      plaats,
      soort: plaats.soort,
      reden,
      nu,
      leden: lopend,
      lid: lopend.find((kandidaat) => String(kandidaat.id) === lid),
    };
  },
  regels: [lidBekend, redenGenoemd, vasteLeden],
  doe: async (tx, { plaats, leden: gezien, lid, nu }) => {
    // Of the last two of an organisation, each may be looked up beside the other, and go.
    if (!isDeepStrictEqual(await lopendeLeden(tx, plaats, nu).for('update'), gezien)) return undefined;
    const [rij] = await tx
      .update(leden)
      .set({ tot: new Date(nu) })
      .where(and(eq(leden.id, lid?.id ?? -1), loopt(nu)))
      .returning({ id: leden.id });
    return rij && { lidId: String(rij.id) };
  },
};

/** In one order, so that two who hold them wait for each other and not both. */
function lopendeLeden(db: Database, { soort, id }: Plaats, nu: number) {
  return db
    .select({ id: leden.id, organisatie: leden.organisatie, tot: leden.tot })
    .from(leden)
    .where(and(eq(leden.soort, soort), eq(leden.overlegId, id), loopt(nu)))
    .orderBy(leden.id);
}

function loopt(nu: number) {
  const moment = new Date(nu);
  return and(lte(leden.van, moment), or(isNull(leden.tot), gt(leden.tot, moment)));
}
