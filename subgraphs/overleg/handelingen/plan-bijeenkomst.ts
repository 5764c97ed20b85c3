import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { deelnemersVan } from '../deelnemers.ts';
import { meestalMaandelijks } from '../regels/r-lko-01-r-rao-01-vaste-leden.ts';
import { secretarisIsLid } from '../regels/r-rao-03-secretaris.ts';
import { dagVrij, voorzitterIsLid } from '../regels/r-lko-02-voorzitter.ts';
import { bijeenkomsten, lkos, raos } from '../tables/overleg.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';

export interface PlanBijeenkomstInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly datum: string;
  readonly voorzitter: string;
  readonly secretaris?: string | null;
}

interface Voorstel {
  readonly plaats: Plaats<'LKO' | 'RAO'>;
  readonly datum: string;
  readonly voorzitter: string;
  readonly secretaris: string | null;
  readonly deelnemers: readonly string[];
  readonly gepland: readonly string[];
  readonly vandaag: string;
}

/** R-LKO-02: the chair of the next meeting plans the one after it, and who presides there; without a next one any member does. */
export const planBijeenkomst: Verb<PlanBijeenkomstInvoer, Voorstel> = {
  handeling: 'planBijeenkomst',
  plaats: eenOverleg,
  rollen: async (_invoer, { bronnen, plaats }) => {
    if ((await bronnen.store.volgendeBijeenkomst.load(plaats.id)) !== undefined) return [];
    const leden = await bronnen.lidmaatschappen();
    const lid = leden.some(({ soort, overlegId }) => soort === plaats.soort && overlegId === plaats.id);
    return lid ? ['VOORZITTER'] : [];
  },
  bereidVoor: async (invoer, { bronnen: { db }, context: { nu } }) => {
    const { datum, voorzitter, secretaris = null } = invoer;
    const plaats = eenOverleg(invoer);
    const [deelnemers, gepland] = await Promise.all([deelnemersVan(db, plaats, nu), geplandeDagen(db, plaats)]);
    return {
      plaats,
      datum,
      voorzitter,
      secretaris,
      deelnemers,
      gepland,
      vandaag: new Date(nu).toISOString().slice(0, 10),
    };
  },
  regels: [voorzitterIsLid, secretarisIsLid, dagVrij, meestalMaandelijks],
  doe: async (tx, { plaats, datum, gepland, voorzitter, secretaris }) => {
    // Two who plan the same day at once wait for each other here.
    const hub = plaats.soort === 'LKO' ? lkos : raos;
    await tx.select({ id: hub.id }).from(hub).where(eq(hub.id, plaats.id)).for('update');
    if (!isDeepStrictEqual(await geplandeDagen(tx, plaats), gepland)) return undefined;
    const id = `bijeenkomst-${randomUUID()}`;
    const [rij] = await tx
      .insert(bijeenkomsten)
      .values({
        id,
        soort: plaats.soort === 'LKO' ? 'LKO' : 'RAO',
        overlegId: plaats.id,
        datum,
        voorzitter,
        secretaris,
      })
      .onConflictDoNothing()
      .returning({ id: bijeenkomsten.id });
    return rij && { onderwerpId: rij.id };
  },
};

async function geplandeDagen(db: Database, { soort, id }: Plaats<'LKO' | 'RAO'>): Promise<readonly string[]> {
  const rijen = await db
    .select({ datum: bijeenkomsten.datum })
    .from(bijeenkomsten)
    .where(and(eq(bijeenkomsten.soort, soort), eq(bijeenkomsten.overlegId, id)))
    .orderBy(bijeenkomsten.datum);
  return rijen.map(({ datum }) => datum);
}
