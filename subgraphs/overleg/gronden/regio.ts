import { and, eq, inArray, or } from 'drizzle-orm';
import { isLidProfiel, type Lidmaatschap } from '../lidmaatschappen.ts';
import { lkos, raos } from '../tables/overleg.ts';
import { uitnodigingen } from '../tables/uitnodiging.ts';
import type { GrondVraag } from './grond-vraag.ts';
import { eigenUitnodiging } from './uitnodiging.ts';

/** profielen.csv: these are held by functie, for counts and for nothing else. */
const VOOR_AANTALLEN: readonly string[] = ['ANALIST', 'KLANKBORDGROEP'];

export interface RegioGrond {
  readonly key: string;
  readonly profiel: string;
  readonly grond: string;
  readonly tot: Date | null;
}

/**
 * Who may know how many there are in the region of a RAO, which a hub of its own keeps apart from the RAO: its members and invitees,
 * those of the LKO's in it, the Deelberaad, and who works with counts alone. A member of a LKO has no ground for the RAO itself.
 */
export async function grondenVanRegio(vraag: GrondVraag): Promise<readonly RegioGrond[]> {
  const { db, vNummers: ids, mogelijk, lidmaatschappen } = vraag;
  const inRegio = await db
    .select({ regio: raos.id, lko: lkos.id })
    .from(raos)
    .leftJoin(lkos, eq(lkos.raoId, raos.id))
    .where(inArray(raos.id, [...ids]));
  const regios = [...new Set(inRegio.map(({ regio }) => regio))];
  const functie = mogelijk.filter((profiel) => VOOR_AANTALLEN.includes(profiel));
  const lid = lidmaatschappen.flatMap(({ soort, overlegId, tot }): RegioGrond[] => {
    const profiel = mogelijk.find((naam) => isLidProfiel(naam, soort)) ?? '';
    return regiosVan(soort, overlegId, inRegio).map((key) => ({ key, profiel, grond: `lid van ${overlegId}`, tot }));
  });
  const genodigd = await db
    .select({
      soort: uitnodigingen.soort,
      overlegId: uitnodigingen.overlegId,
      profiel: uitnodigingen.profiel,
      id: uitnodigingen.id,
      tot: uitnodigingen.tot,
    })
    .from(uitnodigingen)
    .where(and(eigenUitnodiging(vraag), or(eq(uitnodigingen.soort, 'RAO'), eq(uitnodigingen.soort, 'LKO'))));
  return [
    ...functie.flatMap((profiel) => regios.map((key) => ({ key, profiel, grond: 'aantallen', tot: null }))),
    ...lid,
    ...genodigd.flatMap(({ soort, overlegId, profiel, id, tot }) =>
      regiosVan(soort, overlegId, inRegio).map((key) => ({ key, profiel, grond: `uitnodiging ${id}`, tot })),
    ),
  ];
}

function regiosVan(
  soort: Lidmaatschap['soort'],
  overlegId: string,
  inRegio: readonly { readonly regio: string; readonly lko: string | null }[],
): readonly string[] {
  const hier = inRegio.filter(
    ({ regio, lko }) => soort === 'DEELBERAAD_ASIEL' || (soort === 'RAO' ? regio : lko) === overlegId,
  );
  return [...new Set(hier.map(({ regio }) => regio))];
}
