import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { signaallijsten } from '../tables/signaallijst.ts';
import { eindeLidmaatschap, grondKolommen, type GrondVraag, lidProfiel } from './grond-vraag.ts';

/** k1, R-RAO-06: a member of a RAO, and the person on a signaallijst that was submitted to it. */
export function grondUitRaoSignaallijst(vraag: GrondVraag) {
  const { profiel, overleggen } = lidProfiel(vraag, 'RAO', 'RAO_');
  return vraag.db
    .select(kolommen(profiel, eindeLidmaatschap(vraag, 'RAO', signaallijsten.raoId)))
    .from(signaallijsten)
    .where(and(inArray(signaallijsten.vNummer, [...vraag.vNummers]), inArray(signaallijsten.raoId, overleggen)));
}

/** k1, R-RAO-08: the Deelberaad sees the persons on a signaallijst from a RAO to it. */
export function grondUitDeelberaadSignaallijst(vraag: GrondVraag) {
  const { profiel, overleggen } = lidProfiel(vraag, 'DEELBERAAD_ASIEL', 'DEELBERAAD_ASIEL');
  return vraag.db
    .select(kolommen(profiel, eindeLidmaatschap(vraag, 'DEELBERAAD_ASIEL', overleggen[0] ?? '')))
    .from(signaallijsten)
    .where(
      and(
        inArray(signaallijsten.vNummer, [...vraag.vNummers]),
        eq(signaallijsten.niveau, 'RAO_NAAR_DA'),
        sql`${overleggen.length > 0}::boolean`,
      ),
    );
}

function kolommen(profiel: string, tot: SQL) {
  return grondKolommen({
    key: signaallijsten.vNummer,
    profiel,
    grond: sql`'signaallijst ' || ${signaallijsten.id}`,
    tot,
  });
}
