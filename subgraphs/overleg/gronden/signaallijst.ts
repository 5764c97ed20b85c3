import { and, eq, gt, inArray, ne, or, type SQL, sql } from 'drizzle-orm';
import { signaallijsten } from '../tables/signaallijst.ts';
import { eindeLidmaatschap, grondKolommen, type GrondVraag, lidProfiel } from './grond-vraag.ts';

/** How long a signaallijst stays a ground after its terugkoppeling: as long as an item of an agenda that nobody renews (k1). */
const NA_TERUGKOPPELING_UREN = 90 * 24;
/** And a list that nobody did anything with for this long lies there no more; to take it up again the LKO puts the case anew. */
const ONAANGERAAKT_UREN = 180 * 24;
const UUR = 60 * 60 * 1000;

const teruggekoppeld = eq(signaallijsten.stand, 'TERUGGEKOPPELD');
const verval = sql`case when ${teruggekoppeld}
  then ${signaallijsten.standSinds} + ${`${NA_TERUGKOPPELING_UREN} hours`}::interval
  else ${signaallijsten.gewijzigdOp} + ${`${ONAANGERAAKT_UREN} hours`}::interval end`;

/**
 * Whether a signaallijst lies at the RAO: from its submission, a concept being the LKO's alone, until some time after the
 * terugkoppeling, when nothing is left to decide, or after anybody last did something with it: a list that is left lying must not
 * open a file for ever.
 */
export function ligtBijRao(nu: number) {
  const sinds = (uren: number) => new Date(nu - uren * UUR);
  return and(
    ne(signaallijsten.stand, 'CONCEPT'),
    or(
      and(teruggekoppeld, gt(signaallijsten.standSinds, sinds(NA_TERUGKOPPELING_UREN))),
      and(ne(signaallijsten.stand, 'TERUGGEKOPPELD'), gt(signaallijsten.gewijzigdOp, sinds(ONAANGERAAKT_UREN))),
    ),
  );
}

/** k1, R-RAO-06: a member of a RAO, and the person on a signaallijst that was submitted to it. */
export function grondUitRaoSignaallijst(vraag: GrondVraag) {
  const { profiel, overleggen } = lidProfiel(vraag, 'RAO', 'RAO_');
  return vraag.db
    .select(kolommen(profiel, eindeLidmaatschap(vraag, 'RAO', signaallijsten.raoId)))
    .from(signaallijsten)
    .where(
      and(
        inArray(signaallijsten.vNummer, [...vraag.vNummers]),
        inArray(signaallijsten.raoId, overleggen),
        ligtBijRao(vraag.nu),
      ),
    );
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
        ligtBijRao(vraag.nu),
        sql`${overleggen.length > 0}::boolean`,
      ),
    );
}

function kolommen(profiel: string, eindeLid: SQL) {
  return grondKolommen({
    key: signaallijsten.vNummer,
    profiel,
    grond: sql`'signaallijst ' || ${signaallijsten.id}`,
    // least() leaves out what is null: a membership that just runs ends no ground.
    tot: sql`least(${verval}, ${eindeLid})`,
  });
}
