import { and, eq, inArray } from 'drizzle-orm';
import type { HubNaam } from '../../toegang/bewijs.ts';
import { eigenRijVan, type RequestBasis } from '../kit/context.ts';
import type { Database } from '../../opslag/store.ts';
import { bewoners, lkos, locaties, medewerkers } from './tables.ts';

/**
 * Of these keys, those in the row scope of this gebruiker (eigen.csv, k7): residents of the own location or region, and the
 * LKO's of those locations. One statement. Who is no medewerker here, or has another functie here than the token says, has
 * none; nor has anybody a person who has left, for whom there is no location any more.
 */
export async function eigenBereik(
  db: Database,
  type: HubNaam,
  keys: readonly string[],
  basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder'>,
): Promise<ReadonlySet<string>> {
  const eigen = eigenLocaties(db, basis);
  if (eigen === undefined) return new Set();
  switch (type) {
    case 'Vreemdeling': {
      const rows = await db
        .select({ key: bewoners.vNummer })
        .from(bewoners)
        .where(and(inArray(bewoners.vNummer, [...keys]), inArray(bewoners.locatie, eigen)));
      return new Set(rows.map(({ key }) => key));
    }
    case 'LKO': {
      const rows = await db
        .select({ key: lkos.lkoId })
        .from(lkos)
        .where(and(inArray(lkos.lkoId, [...keys]), inArray(lkos.locatie, eigen)));
      return new Set(rows.map(({ key }) => key));
    }
    case 'RAO':
    case 'DeelberaadAsiel':
    case 'Regio':
      // The COA keeps no lists for these.
      return new Set();
  }
}

/** A subquery of the codes of the own locations; undefined for who has no row in eigen.csv at the COA. */
export function eigenLocaties(db: Database, basis: Pick<RequestBasis, 'gebruiker' | 'bronhouder'>) {
  const { issuer, sub, functie } = basis.gebruiker;
  const bereik = bereikVan(eigenRijVan(basis)?.reikwijdte);
  if (bereik === undefined) return undefined;
  return db
    .select({ code: locaties.code })
    .from(locaties)
    .innerJoin(medewerkers, bereik)
    .where(and(eq(medewerkers.issuer, issuer), eq(medewerkers.sub, sub), eq(medewerkers.functie, functie)));
}

function bereikVan(reikwijdte: string | undefined) {
  if (reikwijdte === 'EIGEN_LOCATIE') return eq(medewerkers.locatie, locaties.code);
  if (reikwijdte === 'EIGEN_REGIO') return eq(medewerkers.regio, locaties.regio);
  return undefined;
}
