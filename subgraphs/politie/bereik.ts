import { and, eq, inArray } from 'drizzle-orm';
import type { HubNaam } from '../../toegang/bewijs.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Database } from '../../opslag/store.ts';
import { lkos, medewerkers, personen } from './tables.ts';

/** eigen.csv EIGEN_REGIO: the people, and the LKO's with their Top-X list, of the police region of this medewerker. */
export async function binnenEigenRegio(
  db: Database,
  type: HubNaam,
  keys: readonly string[],
  gebruiker: Gebruiker,
): Promise<ReadonlySet<string>> {
  if (type === 'RAO' || type === 'DeelberaadAsiel' || type === 'Regio') return new Set();
  const { tabel, sleutel } =
    type === 'LKO' ? { tabel: lkos, sleutel: lkos.id } : { tabel: personen, sleutel: personen.vNummer };
  const rijen = await db
    .select({ sleutel })
    .from(tabel)
    .innerJoin(medewerkers, and(eq(medewerkers.regio, tabel.regio), isMedewerker(gebruiker)))
    .where(inArray(sleutel, [...keys]));
  return new Set(rijen.map((rij) => rij.sleutel));
}

/** A sub means nothing without its issuer; who changed functie has no scope until the record follows. */
export function isMedewerker(gebruiker: Gebruiker) {
  return and(
    eq(medewerkers.issuer, gebruiker.issuer),
    eq(medewerkers.sub, gebruiker.sub),
    eq(medewerkers.functie, gebruiker.functie),
  );
}
