import { and, eq, inArray, sql } from 'drizzle-orm';
import { eigenPersonen } from '../tables/persoon.ts';
import { grondKolommen, type GrondVraag } from './grond-vraag.ts';

/** AVG art. 15: the betrokkene has a ground for the own data, and for nobody else's. */
export function grondUitEigenPersoon({ db, vNummers, gebruiker, mogelijk }: GrondVraag) {
  return db
    .select(
      grondKolommen({
        key: eigenPersonen.vNummer,
        profiel: mogelijk.find((profiel) => profiel === 'BETROKKENE') ?? '',
        grond: 'eigen gegevens',
        tot: sql`null`,
      }),
    )
    .from(eigenPersonen)
    .where(
      and(
        inArray(eigenPersonen.vNummer, [...vNummers]),
        eq(eigenPersonen.relatie, 'BETROKKENE'),
        eq(eigenPersonen.issuer, gebruiker.issuer),
        eq(eigenPersonen.sub, gebruiker.sub),
      ),
    );
}
