import { randomUUID } from 'node:crypto';
import type { KlasseLabel } from '../../../toegang/label.ts';
import { deelnemersVan } from '../deelnemers.ts';
import { puntBekend, tekstGenoemd } from '../regels/genoemd.ts';
import { dossierMetGrond } from '../regels/r-lko-08-afgestemd.ts';
import { indRaadplegen } from '../regels/r-lko-13-raadpleging.ts';
import type { agendapunten } from '../tables/agendapunt.ts';
import { raadplegingen } from '../tables/raadpleging.ts';
import { openPunten } from './open-punten.ts';
import type { Invoer, Plaats, Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

/** The class in which a raadpleging is read. */
export const AGENDA: KlasseLabel = { dataklasse: 'AGENDA', niveau: 'VOLLEDIG' };

export interface RaadpleegIndInvoer extends Invoer {
  readonly lko: string;
  readonly agendapunt: string;
  readonly onderwerp: (typeof raadplegingen.$inferSelect)['onderwerp'] | 'OVERIG';
  readonly vraag: string;
}

interface Voorstel {
  readonly plaats: Plaats;
  readonly punt: typeof agendapunten.$inferSelect | undefined;
  readonly ziet: boolean;
  readonly onderwerp: RaadpleegIndInvoer['onderwerp'];
  readonly tekst: string;
  readonly indDeelnemer: boolean;
  readonly organisatie: string;
  readonly nu: number;
}

/** R-LKO-13: in the meeting or between two, of the IND member of the same LKO. */
export const raadpleegInd: Verb<RaadpleegIndInvoer, Voorstel> = {
  handeling: 'raadpleegInd',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ agendapunt, onderwerp, vraag }, { bronnen, context, plaats }) => {
    const { gebruiker, nu } = context;
    const [punt] = await openPunten(bronnen.db, plaats, [agendapunt], nu);
    const vNummer = punt?.vNummer ?? '';
    const gezien = vNummer === '' ? new Set<string>() : await zietVan(context, [vNummer], AGENDA);
    const deelnemers = await deelnemersVan(bronnen.db, { soort: 'LKO', id: plaats.id }, nu);
    return {
      plaats,
      punt,
      ziet: gezien.has(vNummer),
      onderwerp,
      tekst: vraag,
      indDeelnemer: deelnemers.includes('IND'),
      organisatie: gebruiker.organisatie,
      nu,
    };
  },
  regels: [puntBekend, dossierMetGrond, indRaadplegen, tekstGenoemd('vraag')],
  doe: async (tx, { plaats, punt, onderwerp, tekst, organisatie, nu }) => {
    if (punt?.vNummer == null || onderwerp === 'OVERIG') return undefined;
    const id = `raadpleging-${randomUUID()}`;
    await tx.insert(raadplegingen).values({
      id,
      lkoId: plaats.id,
      agendapuntId: punt.id,
      vNummer: punt.vNummer,
      onderwerp,
      vraag: tekst,
      gesteldDoor: organisatie,
      gesteldOp: new Date(nu),
    });
    return { agendapuntId: punt.id, onderwerpId: id };
  },
};
