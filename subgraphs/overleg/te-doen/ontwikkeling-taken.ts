import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { ontwikkelingen, ontwikkelingOordelen } from '../tables/gemeente.ts';
import { GEMEENTEN_VOLLEDIG, HOOGSTENS, type Taak, type TakenVraag } from './taak.ts';

/** R-BB-04: what a LKO reported and this RAO has not judged. One statement. */
export async function ontwikkelingTaken({ bronnen: { db }, lidVan }: TakenVraag): Promise<readonly Taak[]> {
  const rijen = await db
    .select({ id: ontwikkelingen.id, volgnummer: ontwikkelingen.volgnummer, raoId: ontwikkelingen.raoId })
    .from(ontwikkelingen)
    .leftJoin(ontwikkelingOordelen, eq(ontwikkelingOordelen.ontwikkelingId, ontwikkelingen.id))
    .where(and(inArray(ontwikkelingen.raoId, [...lidVan.RAO]), isNull(ontwikkelingOordelen.ontwikkelingId)))
    .orderBy(asc(ontwikkelingen.volgnummer))
    .limit(HOOGSTENS);
  return rijen.map(({ id, volgnummer, raoId }) => ({
    ...{ soort: 'ONTWIKKELING', overleg: { soort: 'RAO', id: raoId }, vNummer: null, onderwerp: id, volgnummer },
    ...{ handeling: 'beoordeelOntwikkeling', uiterlijk: null, label: GEMEENTEN_VOLLEDIG },
  }));
}
