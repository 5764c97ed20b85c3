import { and, gt, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import { agendapunten } from '../tables.ts';
import { grondKolommen, type GrondVraag, lidProfiel } from './grond-vraag.ts';

/** A ground lapses after this many days unless the item is renewed. */
export const GROND_DAGEN = 90;
const DAG = 24 * 60 * 60 * 1000;

/**
 * k1: member of the LKO, the person on its agenda, and a confirmed tie of the person to that azc. The agenda alone is no
 * ground: otherwise any member could open any file by putting it there.
 */
export function grondUitAgendapunt(vraag: GrondVraag) {
  const { profiel, overleggen } = lidProfiel(vraag, 'LKO', 'LKO_');
  return vraag.db
    .select(
      grondKolommen({
        key: agendapunten.vNummer,
        profiel,
        grond: sql`'agendapunt ' || ${agendapunten.id}`,
        // In hours: a day of an interval is 23 or 25 of them where the time zone of the database changes its clock.
        tot: sql`${agendapunten.vernieuwdOp} + ${`${GROND_DAGEN * 24} hours`}::interval`,
      }),
    )
    .from(agendapunten)
    .where(
      and(
        inArray(agendapunten.vNummer, [...vraag.vNummers]),
        inArray(agendapunten.lkoId, overleggen),
        isNull(agendapunten.geslotenOp),
        isNotNull(agendapunten.bandBevestigdOp),
        isNull(agendapunten.bandBeeindigdOp),
        gt(agendapunten.vernieuwdOp, new Date(vraag.nu - GROND_DAGEN * DAG)),
      ),
    );
}
