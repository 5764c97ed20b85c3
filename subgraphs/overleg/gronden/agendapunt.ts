import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import { agendapunten } from '../tables/agendapunt.ts';
import { eindeLidmaatschap, grondKolommen, type GrondVraag, lidProfiel } from './grond-vraag.ts';

/** A ground lapses after this many days unless the item is renewed. */
export const GROND_DAGEN = 90;
/** A tie that its owner has not confirmed for this long is unknown, and unknown is closed. */
const BAND_UREN = 48;
const UUR = 60 * 60 * 1000;

const vanTweedeOrganisatie = eq(agendapunten.bandSoort, 'TWEEDE_ORGANISATIE');

/**
 * When an open item stops to be a ground by itself: 90 days after it was renewed, and two days after its owner last confirmed
 * the tie. In hours: a day of an interval is 23 or 25 of them where the time zone of the database changes its clock. least()
 * leaves out what is null: no owner is asked after the tie that a second organisation confirmed.
 */
export const vervalVanPunt = sql`least(${agendapunten.vernieuwdOp} + ${`${GROND_DAGEN * 24} hours`}::interval,
  case when ${vanTweedeOrganisatie} then null else ${agendapunten.bandBevestigdOp} + ${`${BAND_UREN} hours`}::interval end)`;

/**
 * k1: member of the LKO, the person on its agenda, and a confirmed tie of the person to that azc. The agenda alone is no
 * ground: otherwise any member could open any file by putting it there. An owner's word is asked again daily and holds for two
 * days; a second organisation's as long as the item.
 */
export function grondUitAgendapunt(vraag: GrondVraag) {
  const { profiel, overleggen } = lidProfiel(vraag, 'LKO', 'LKO_');
  return vraag.db
    .select(
      grondKolommen({
        key: agendapunten.vNummer,
        profiel,
        grond: sql`'agendapunt ' || ${agendapunten.id}`,
        tot: sql`least(${vervalVanPunt}, ${eindeLidmaatschap(vraag, 'LKO', agendapunten.lkoId)})`,
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
        gt(agendapunten.vernieuwdOp, new Date(vraag.nu - GROND_DAGEN * 24 * UUR)),
        or(vanTweedeOrganisatie, gt(agendapunten.bandBevestigdOp, new Date(vraag.nu - BAND_UREN * UUR))),
      ),
    );
}
