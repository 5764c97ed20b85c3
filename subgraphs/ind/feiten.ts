/**
 * What the IND answers another service about people, with yes or no. A replaced V-nummer is answered for the person to whom
 * it now belongs: otherwise the hard exception for an AMV (R-LKO-17) could be passed by under an old number.
 */
import { eq, inArray } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Feit } from '../kit/feiten.ts';
import type { Database } from '../../opslag/store.ts';
import { isMeerderjarig } from './leeftijd.ts';
import { personen, vervangingen } from './tables.ts';

/** Keys are V-nummers. A V-nummer that the IND does not know is no yes to either question. */
export function indFeiten(db: Database, now: () => number): Readonly<Record<string, Feit>> {
  const waarvoor = async (
    vNummers: readonly string[],
    geldt: (persoon: LeeftijdRij, vandaag: string) => boolean,
  ): Promise<ReadonlySet<string>> => {
    const vandaag = new Date(now()).toISOString().slice(0, 10);
    const rijen = await leeftijdenVan(db, [...vNummers]);
    return new Set(rijen.filter((rij) => geldt(rij, vandaag)).map((rij) => rij.gevraagd));
  };
  return {
    /** R-LKO-17: registered as AMV, and younger than 18 on this very day. */
    amvOnder18: {
      vragers: ['OVERLEG'],
      antwoord: (vNummers) => waarvoor(vNummers, (p, vandaag) => p.amv && !isMeerderjarig(p.geboortedatum, vandaag)),
    },
    meerderjarig: {
      vragers: ['OVERLEG'],
      antwoord: (vNummers) => waarvoor(vNummers, (p, vandaag) => isMeerderjarig(p.geboortedatum, vandaag)),
    },
  };
}

interface LeeftijdRij {
  readonly gevraagd: string;
  readonly geboortedatum: string;
  readonly amv: boolean;
}

async function leeftijdenVan(db: Database, vNummers: string[]): Promise<readonly LeeftijdRij[]> {
  const velden = { geboortedatum: personen.geboortedatum, amv: personen.amv };
  return await unionAll(
    db
      .select({ gevraagd: personen.vNummer, ...velden })
      .from(personen)
      .where(inArray(personen.vNummer, vNummers)),
    db
      .select({ gevraagd: vervangingen.oudVNummer, ...velden })
      .from(vervangingen)
      .innerJoin(personen, eq(personen.vNummer, vervangingen.vNummer))
      .where(inArray(vervangingen.oudVNummer, vNummers)),
  );
}
