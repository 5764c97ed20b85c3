import { eq } from 'drizzle-orm';
import type { Band } from '../band/vraag-band.ts';
import { puntBekend, redenGenoemd } from '../regels/genoemd.ts';
import { tweedeOrganisatie } from '../regels/k1-band.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { vraagBand } from './agendeer.ts';
import { inbrengerVan } from './geschiedenis.ts';
import { houdVast, isAndereBand, openPunten } from './open-punten.ts';
import type { Invoer, Verb } from './verb.ts';

export interface BevestigBandInvoer extends Invoer {
  readonly lko: string;
  readonly agendapunt: string;
  readonly reden: string;
}

interface Voorstel {
  readonly reden: string;
  readonly organisatie: string;
  readonly zelfIngebracht: boolean;
  readonly nu: number;
  readonly punt: typeof agendapunten.$inferSelect | undefined;
  /** Where an owner does confirm a tie, that is the tie, and nobody need be told; nothing before the owners were asked. */
  readonly band: Band | undefined;
}

export const bevestigBand: Verb<BevestigBandInvoer, Voorstel> = {
  handeling: 'bevestigBand',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ agendapunt, reden }, { bronnen, context: { gebruiker, nu }, plaats }) => {
    const [gevonden] = await openPunten(bronnen.db, plaats, [agendapunt], nu);
    const punt = gevonden?.vNummer === null ? undefined : gevonden;
    const inbrenger = punt === undefined ? undefined : await inbrengerVan(bronnen.db, punt);
    const zelfIngebracht = inbrenger?.issuer === gebruiker.issuer && inbrenger.sub === gebruiker.sub;
    return { reden, organisatie: gebruiker.organisatie, zelfIngebracht, nu, punt, band: undefined };
  },
  regels: [puntBekend, redenGenoemd, tweedeOrganisatie],
  navraag: {
    vraag: async (voorstel, { bronnen, plaats }) => ({
      ...voorstel,
      band: await vraagBand(bronnen, plaats.id, voorstel.punt?.vNummer ?? ''),
    }),
    regels: [],
  },
  doe: async (tx, { punt, band, organisatie, reden, nu }) => {
    if (punt === undefined || !(await houdVast(tx, punt))) return undefined;
    const moment = new Date(nu);
    const nieuw = band ?? { soort: 'TWEEDE_ORGANISATIE' as const, bevestigdDoor: organisatie };
    await tx
      .update(agendapunten)
      .set({
        vernieuwdOp: moment,
        bandSoort: nieuw.soort,
        bandBevestigdDoor: nieuw.bevestigdDoor,
        bandBevestigdOp: moment,
        bandReden: band === undefined ? reden : null,
        bandBeeindigdOp: null,
        gewijzigdOp: isAndereBand(punt, nieuw) ? moment : punt.gewijzigdOp,
      })
      .where(eq(agendapunten.id, punt.id));
    return { agendapuntId: punt.id, zonderBand: band === undefined };
  },
};
