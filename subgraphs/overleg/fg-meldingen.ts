import { and, desc, eq, lt } from 'drizzle-orm';
import type { OverlegContext } from './context.ts';
import { fgMeldingen, handelingen } from './tables/handeling.ts';

const HOOGSTENS = 100;

/**
 * What the FG of one organisation was told, the newest first; nobody else is told anything (AVG art. 39).
 * @param voor an ISO 8601 moment: only what was done before it, so that many messages do not bury one
 */
export async function fgMeldingenVoor({ gebruiker, doel, bronnen }: OverlegContext, voor?: string) {
  if (gebruiker.functie !== 'FG' || doel !== 'TOEZICHT_AVG') return [];
  return await bronnen.db
    .select({
      soort: fgMeldingen.soort,
      overleg: handelingen.overlegId,
      agendapunt: handelingen.agendapuntId,
      organisatie: handelingen.organisatie,
      op: handelingen.op,
      reden: handelingen.reden,
    })
    .from(fgMeldingen)
    .innerJoin(handelingen, eq(handelingen.id, fgMeldingen.handelingId))
    .where(
      and(
        eq(fgMeldingen.organisatie, gebruiker.organisatie),
        voor === undefined ? undefined : lt(handelingen.op, new Date(voor)),
      ),
    )
    .orderBy(desc(fgMeldingen.volgnummer))
    .limit(HOOGSTENS);
}
