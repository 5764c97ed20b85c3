import { and, eq, exists, inArray, isNotNull, isNull, lte, ne, notInArray, or, sql } from 'drizzle-orm';
import { ALLEEN_VAN_RAO } from '../regels/r-lko-03-r-rao-02-genodigde.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { eigenPersonen } from '../tables/persoon.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import { uitnodigingen, uitnodigingPunten } from '../tables/uitnodiging.ts';
import { vervalVanPunt } from './agendapunt.ts';
import { grondKolommen, type GrondVraag } from './grond-vraag.ts';
import { ligtBijRao } from './signaallijst.ts';

/** The invitations of this gebruiker in the functie of this token that have begun. */
export function eigenUitnodiging({ gebruiker, mogelijk, nu }: Pick<GrondVraag, 'gebruiker' | 'mogelijk' | 'nu'>) {
  return and(
    eq(uitnodigingen.issuer, gebruiker.issuer),
    eq(uitnodigingen.sub, gebruiker.sub),
    inArray(uitnodigingen.profiel, [...mogelijk]),
    lte(uitnodigingen.van, new Date(nu)),
    or(eq(uitnodigingen.soort, 'RAO'), notInArray(uitnodigingen.profiel, [...ALLEEN_VAN_RAO])),
  );
}

/** Of the items on an invitation, those that it opens: a LKO invites to its own items, and Nidos to its own pupils only (k5). */
export function geopendPunt({ db, gebruiker }: Pick<GrondVraag, 'db' | 'gebruiker'>) {
  const eigenPupil = db
    .select({ een: sql`1` })
    .from(eigenPersonen)
    .where(
      and(
        eq(eigenPersonen.issuer, gebruiker.issuer),
        eq(eigenPersonen.sub, gebruiker.sub),
        eq(eigenPersonen.relatie, 'PUPIL'),
        eq(eigenPersonen.vNummer, agendapunten.vNummer),
      ),
    );
  return and(
    or(eq(uitnodigingen.soort, 'RAO'), eq(uitnodigingen.overlegId, agendapunten.lkoId)),
    or(ne(uitnodigingen.profiel, 'GENODIGD_NIDOS'), isNull(agendapunten.vNummer), exists(eigenPupil)),
  );
}

/**
 * k2, R-LKO-03: an invitee has a ground for the items on the invitation, from its start until its end, or the item's. An
 * invitation opens nobody whom the overleg itself could not see (k1): to a LKO its item has a tie with the azc, to a RAO the
 * person is on a signaallijst. Otherwise a chair could put anybody on the agenda and have an invitee open the file.
 */
export function grondUitUitnodiging(vraag: GrondVraag) {
  const vanLko = eq(uitnodigingen.soort, 'LKO');
  const voorgelegd = vraag.db
    .select({ een: sql`1` })
    .from(signaallijsten)
    .where(
      and(
        eq(signaallijsten.raoId, uitnodigingen.overlegId),
        eq(signaallijsten.vNummer, agendapunten.vNummer),
        ligtBijRao(vraag.nu),
      ),
    );
  return vraag.db
    .select(
      grondKolommen({
        key: agendapunten.vNummer,
        profiel: uitnodigingen.profiel,
        grond: sql`'uitnodiging ' || ${uitnodigingen.id}`,
        // least() leaves out what is null: an item that is open does not shorten the invitation.
        tot: sql`least(${uitnodigingen.tot}, ${agendapunten.geslotenOp},
          case when ${vanLko} then least(${agendapunten.bandBeeindigdOp}, ${vervalVanPunt}) end)`,
      }),
    )
    .from(uitnodigingen)
    .innerJoin(uitnodigingPunten, eq(uitnodigingPunten.uitnodigingId, uitnodigingen.id))
    .innerJoin(agendapunten, eq(agendapunten.id, uitnodigingPunten.agendapuntId))
    .where(
      and(
        inArray(agendapunten.vNummer, [...vraag.vNummers]),
        eigenUitnodiging(vraag),
        geopendPunt(vraag),
        or(
          and(vanLko, isNotNull(agendapunten.bandBevestigdOp)),
          and(eq(uitnodigingen.soort, 'RAO'), exists(voorgelegd)),
        ),
      ),
    );
}
