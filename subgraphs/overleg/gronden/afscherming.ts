import { inArray, sql } from 'drizzle-orm';
import { afschermingen } from '../tables/persoon.ts';
import { grondKolommen, type GrondVraag } from './grond-vraag.ts';

/** Stands where a profile stands; no profile can have this name. */
export const AFGESCHERMD = '(afgeschermd)';

/** k6, Vw 2000 art. 107 lid 8: no ground but a mark on the person, for whoever does have a ground. */
export function markAfscherming({ db, vNummers }: GrondVraag) {
  return db
    .select(grondKolommen({ key: afschermingen.vNummer, profiel: AFGESCHERMD, grond: '', tot: sql`null` }))
    .from(afschermingen)
    .where(inArray(afschermingen.vNummer, [...vNummers]));
}
