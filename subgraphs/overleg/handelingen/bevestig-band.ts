import { and, eq, isNull } from 'drizzle-orm';
import type { Band } from '../band/vraag-band.ts';
import { puntBekend, redenGenoemd } from '../regels/genoemd.ts';
import { tweedeOrganisatie } from '../regels/k1-band.ts';
import { agendapunten } from '../tables.ts';
import { vraagBand } from './agendeer.ts';
import { openPunten } from './open-punten.ts';
import type { Invoer, Verb } from './verb.ts';

export interface BevestigBandInvoer extends Invoer {
  readonly lko: string;
  readonly agendapunt: string;
  readonly reden: string;
}

interface Voorstel {
  readonly reden: string;
  readonly organisatie: string;
  readonly nu: number;
  readonly punt: typeof agendapunten.$inferSelect | undefined;
  /** Where an owner does confirm a tie, that is the tie, and nobody need be told. */
  readonly band: Band | undefined;
}

export const bevestigBand: Verb<BevestigBandInvoer, Voorstel> = {
  handeling: 'bevestigBand',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ lko, agendapunt, reden }, { bronnen, context: { gebruiker, nu }, plaats }) => {
    const [gevonden] = await openPunten(bronnen.db, plaats, [agendapunt]);
    const punt = gevonden?.vNummer === null ? undefined : gevonden;
    const band = punt === undefined ? undefined : await vraagBand(bronnen, lko, punt.vNummer ?? '');
    return { reden, organisatie: gebruiker.organisatie, nu, punt, band };
  },
  regels: [puntBekend, redenGenoemd, tweedeOrganisatie],
  doe: async (tx, { punt, band, organisatie, reden, nu }) => {
    const moment = new Date(nu);
    const [rij] = await tx
      .update(agendapunten)
      .set({
        vernieuwdOp: moment,
        bandSoort: band?.soort ?? 'TWEEDE_ORGANISATIE',
        bandBevestigdDoor: band?.bevestigdDoor ?? organisatie,
        bandBevestigdOp: moment,
        bandReden: band === undefined ? reden : null,
        bandBeeindigdOp: null,
      })
      .where(and(eq(agendapunten.id, punt?.id ?? ''), isNull(agendapunten.geslotenOp)))
      .returning({ id: agendapunten.id });
    return rij && { agendapuntId: rij.id, zonderBand: band === undefined };
  },
};
