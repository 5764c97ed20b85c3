import { and, eq, exists, inArray, lte, ne, or, sql } from 'drizzle-orm';
import { agendapunten, eigenPersonen, uitnodigingen, uitnodigingPunten } from '../tables.ts';
import { grondKolommen, type GrondVraag } from './grond-vraag.ts';

/** k2, R-LKO-03: an invitee has a ground for the items on the invitation, from its start until its end, or the item's. */
export function grondUitUitnodiging({ db, vNummers, gebruiker, nu }: GrondVraag) {
  return db
    .select(
      grondKolommen({
        key: agendapunten.vNummer,
        profiel: uitnodigingen.profiel,
        grond: sql`'uitnodiging ' || ${uitnodigingen.id}`,
        // least() leaves out what is null: an item that is open does not shorten the invitation.
        tot: sql`least(${uitnodigingen.tot}, ${agendapunten.geslotenOp})`,
      }),
    )
    .from(uitnodigingen)
    .innerJoin(uitnodigingPunten, eq(uitnodigingPunten.uitnodigingId, uitnodigingen.id))
    .innerJoin(agendapunten, eq(agendapunten.id, uitnodigingPunten.agendapuntId))
    .where(
      and(
        inArray(agendapunten.vNummer, [...vNummers]),
        eq(uitnodigingen.issuer, gebruiker.issuer),
        eq(uitnodigingen.sub, gebruiker.sub),
        lte(uitnodigingen.van, new Date(nu)),
        // k5: Nidos for its own pupils only.
        or(
          ne(uitnodigingen.profiel, 'GENODIGD_NIDOS'),
          exists(
            db
              .select({ een: sql`1` })
              .from(eigenPersonen)
              .where(
                and(
                  eq(eigenPersonen.issuer, gebruiker.issuer),
                  eq(eigenPersonen.sub, gebruiker.sub),
                  eq(eigenPersonen.relatie, 'PUPIL'),
                  eq(eigenPersonen.vNummer, agendapunten.vNummer),
                ),
              ),
          ),
        ),
      ),
    );
}
