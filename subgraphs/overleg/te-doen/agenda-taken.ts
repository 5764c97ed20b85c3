import { and, asc, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { OverlegContext } from '../context.ts';
import { markShielded } from '../mark-shielded.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { raadplegingen } from '../tables/raadpleging.ts';
import { AGENDA_VOLLEDIG, HOOGSTENS, type Taak, type TakenVraag } from './taak.ts';

/** R-LKO-13: what the member of the IND was asked, and did not take up. One statement, and none for anybody else. */
export async function raadplegingTaken({ bronnen: { db }, gebruiker, lidVan }: TakenVraag): Promise<readonly Taak[]> {
  if (gebruiker.organisatie !== 'IND') return [];
  const rijen = await db
    .select()
    .from(raadplegingen)
    .where(and(inArray(raadplegingen.lkoId, [...lidVan.LKO]), isNull(raadplegingen.uitkomst)))
    .orderBy(asc(raadplegingen.volgnummer))
    .limit(HOOGSTENS);
  return rijen.map(({ lkoId, vNummer, id, volgnummer }) => ({
    ...{ soort: 'RAADPLEGING', overleg: { soort: 'LKO', id: lkoId }, vNummer, onderwerp: id, volgnummer },
    ...{ handeling: 'beantwoordRaadpleging', uiterlijk: null, label: AGENDA_VOLLEDIG },
  }));
}

/**
 * k1: items without a tie, for the members that did not put them there: one of them confirms, or it stays no ground. It is what the
 * agenda itself shows them; of whom is shielded, as there, not even that there is an item. One statement.
 */
export async function bandTaken({ bronnen: { db }, gebruiker, lidVan }: TakenVraag, context: OverlegContext) {
  const rijen = await db
    .select()
    .from(agendapunten)
    .where(
      and(
        inArray(agendapunten.lkoId, [...lidVan.LKO]),
        isNull(agendapunten.geslotenOp),
        isNotNull(agendapunten.vNummer),
        ne(agendapunten.ingebrachtDoor, gebruiker.organisatie),
        or(isNull(agendapunten.bandBevestigdOp), isNotNull(agendapunten.bandBeeindigdOp)),
      ),
    )
    .orderBy(asc(agendapunten.volgnummer))
    .limit(HOOGSTENS);
  const gemerkt = await markShielded(context, rijen, ({ bandBevestigdOp }) => bandBevestigdOp !== null);
  return gemerkt
    .filter(({ beperkt }) => !beperkt)
    .map(({ lkoId, vNummer, id, volgnummer }): Taak => ({
      ...{ soort: 'BAND', overleg: { soort: 'LKO', id: lkoId }, vNummer, onderwerp: id, volgnummer },
      ...{ handeling: 'bevestigBand', uiterlijk: null, label: AGENDA_VOLLEDIG, vanLijst: true },
    }));
}
