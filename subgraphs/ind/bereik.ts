/**
 * The row scope of the IND (eigen.csv): procedures assigned to the medewerker, or for a senior medewerker those of the own
 * unit. A person lies in scope by a procedure that does. Who is no medewerker here, in this very functie, has no scope.
 */
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { EigenRij, Reikwijdte } from '../../toegang/eigen.ts';
import type { Gebruiker } from '../../toegang/gebruiker.ts';
import type { Database } from '../../opslag/store.ts';
import { medewerkers, procedures, vervangingen } from './tables.ts';

/** Of these V-nummers, those in scope; a replaced V-nummer is in scope when the one that replaced it is. One statement. */
export async function eigenVNummers(
  db: Database,
  vNummers: readonly string[],
  gebruiker: Gebruiker,
  eigen: EigenRij,
): Promise<ReadonlySet<string>> {
  const gevraagd = [...vNummers];
  const rijen = await unionAll(
    db
      .select({ vNummer: procedures.vNummer })
      .from(procedures)
      .innerJoin(medewerkers, vanMedewerker(gebruiker, eigen.reikwijdte))
      .where(inArray(procedures.vNummer, gevraagd)),
    db
      .select({ vNummer: vervangingen.oudVNummer })
      .from(vervangingen)
      .innerJoin(procedures, eq(procedures.vNummer, vervangingen.vNummer))
      .innerJoin(medewerkers, vanMedewerker(gebruiker, eigen.reikwijdte))
      .where(inArray(vervangingen.oudVNummer, gevraagd)),
  );
  return new Set(rijen.map((rij) => rij.vNummer));
}

/** The V-nummers in scope, to be read inside another statement. */
export function vNummersInBereik(db: Database, gebruiker: Gebruiker, eigen: EigenRij) {
  return db
    .select({ vNummer: procedures.vNummer })
    .from(procedures)
    .innerJoin(medewerkers, vanMedewerker(gebruiker, eigen.reikwijdte));
}

/** Joins a procedure to the medewerker in whose scope it lies. */
function vanMedewerker(gebruiker: Gebruiker, reikwijdte: Reikwijdte): SQL | undefined {
  return and(
    eq(medewerkers.issuer, gebruiker.issuer),
    eq(medewerkers.sub, gebruiker.sub),
    eq(medewerkers.functie, gebruiker.functie),
    inReikwijdte(reikwijdte),
  );
}

function inReikwijdte(reikwijdte: Reikwijdte): SQL | undefined {
  switch (reikwijdte) {
    case 'TOEGEWEZEN_PROCEDURES':
      return and(eq(procedures.behandelaarIssuer, medewerkers.issuer), eq(procedures.behandelaarSub, medewerkers.sub));
    case 'PROCEDURES_EIGEN_UNIT':
      return eq(procedures.unit, medewerkers.unit);
    default:
      // Another organisation's kind of scope holds nothing here.
      return sql`false`;
  }
}
