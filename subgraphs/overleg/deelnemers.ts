import { and, eq, gt, isNull, lte, or } from 'drizzle-orm';
import type { Database } from '../../opslag/store.ts';
import { neemtDeel, type OverlegSoort } from './lidmaatschappen.ts';
import { leden, lkos } from './tables/overleg.ts';

/** The organisations that have a member in this overleg now; one statement. */
export async function deelnemersVan(
  db: Database,
  overleg: { readonly soort: OverlegSoort; readonly id: string },
  nu: number,
): Promise<readonly string[]> {
  const moment = new Date(nu);
  const rijen = await db
    .selectDistinct({ organisatie: leden.organisatie })
    .from(leden)
    .leftJoin(lkos, and(eq(leden.soort, 'LKO'), eq(lkos.id, leden.overlegId)))
    .where(
      and(
        eq(leden.soort, overleg.soort),
        eq(leden.overlegId, overleg.id),
        lte(leden.van, moment),
        or(isNull(leden.tot), gt(leden.tot, moment)),
        neemtDeel,
      ),
    );
  return rijen.map(({ organisatie }) => organisatie);
}
