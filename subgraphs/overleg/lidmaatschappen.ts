import { and, eq, gt, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Database } from '../../opslag/store.ts';
import { leden, lkos, raos } from './tables/overleg.ts';

export type OverlegSoort = 'LKO' | 'RAO' | 'DEELBERAAD_ASIEL';

/** R-RAO-08: there is one. */
export const DEELBERAAD = 'deelberaad-asiel';

export const HUB_VAN_SOORT = { LKO: 'LKO', RAO: 'RAO', DEELBERAAD_ASIEL: 'DeelberaadAsiel' } as const;
export const SOORT_VAN_HUB = { LKO: 'LKO', RAO: 'RAO', DeelberaadAsiel: 'DEELBERAAD_ASIEL' } as const;

/** Whether a profile is that of a member, and not of an invitee. */
export function isLidProfiel(profiel: string, soort: OverlegSoort): boolean {
  return soort === 'DEELBERAAD_ASIEL' ? profiel === soort : profiel.startsWith(`${soort}_`);
}

export interface Lidmaatschap {
  readonly soort: OverlegSoort;
  readonly overlegId: string;
  readonly naam: string;
  /** When it ends, if that is known already. */
  readonly tot: Date | null;
}

/** R-LKO-01: the IND takes part in some LKO's only, whatever the list of members says. Joined with the LKO of the member. */
export const neemtDeel = or(ne(leden.soort, 'LKO'), ne(leden.organisatie, 'IND'), eq(lkos.indDeelnemer, true));

/**
 * The memberships of this gebruiker that run now; one statement.
 */
export async function lidmaatschappenVan(
  db: Database,
  gebruiker: Gebruiker,
  nu: number,
): Promise<readonly Lidmaatschap[]> {
  const moment = new Date(nu);
  return await db
    .select({
      soort: leden.soort,
      overlegId: leden.overlegId,
      naam: sql<string>`coalesce(${lkos.naam}, ${raos.naam}, 'Deelberaad Asiel')`,
      tot: leden.tot,
    })
    .from(leden)
    .leftJoin(lkos, and(eq(leden.soort, 'LKO'), eq(lkos.id, leden.overlegId)))
    .leftJoin(raos, and(eq(leden.soort, 'RAO'), eq(raos.id, leden.overlegId)))
    .where(
      and(
        eq(leden.issuer, gebruiker.issuer),
        eq(leden.sub, gebruiker.sub),
        eq(leden.organisatie, gebruiker.organisatie),
        eq(leden.functie, gebruiker.functie),
        lte(leden.van, moment),
        or(isNull(leden.tot), gt(leden.tot, moment)),
        neemtDeel,
      ),
    )
    .orderBy(leden.id);
}
