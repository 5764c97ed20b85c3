import { desc, eq } from 'drizzle-orm';
import type { OverlegContext } from './context.ts';
import { fgMeldingen, handelingen } from './tables.ts';

const HOOGSTENS = 100;

/** What the FG of one organisation was told, the newest first; nobody else is told anything (AVG art. 39). */
export async function fgMeldingenVoor({ gebruiker, doel, bronnen }: OverlegContext) {
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
    .where(eq(fgMeldingen.organisatie, gebruiker.organisatie))
    .orderBy(desc(fgMeldingen.volgnummer))
    .limit(HOOGSTENS);
}
