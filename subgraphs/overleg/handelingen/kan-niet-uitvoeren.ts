import { randomUUID } from 'node:crypto';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import { redenGenoemd } from '../regels/genoemd.ts';
import { strategieLoopt } from '../regels/r-lko-14-opschaling.ts';
import { beletten } from '../tables/strategie.ts';
import { houdPuntOpen, openDossier } from './open-punten.ts';
import { STRATEGIE_LABEL } from './stel-strategie-vast.ts';
import { lopendeStrategie, type StrategieRij, strategieVan } from './strategie-opzoeken.ts';
import type { Invoer, Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

export interface KanNietUitvoerenInvoer extends Invoer {
  readonly lko: string;
  readonly strategie: string;
  readonly soort: (typeof beletten.$inferSelect)['soort'];
  readonly reden: string;
}

interface Voorstel {
  /** The one that runs, if it is the one that was meant, of a person whom this member sees. */
  readonly strategie: StrategieRij | undefined;
  readonly organisatie: string;
  readonly soort: KanNietUitvoerenInvoer['soort'];
  readonly reden: string;
  readonly nu: number;
}

/** R-LKO-14: one member says so, and the case has to go to the RAO. */
export const kanNietUitvoeren: Verb<KanNietUitvoerenInvoer, Voorstel> = {
  handeling: 'kanNietUitvoeren',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ strategie: id, soort, reden }, { bronnen, context, plaats }) => {
    const { gebruiker, nu } = context;
    const strategie = await lopendEnGezien(id, plaats.id, bronnen, context);
    return { strategie, organisatie: gebruiker.organisatie, soort, reden, nu };
  },
  regels: [strategieLoopt, redenGenoemd],
  doe: async (tx, { strategie, organisatie, soort, nu }) => {
    if (strategie === undefined || !(await houdPuntOpen(tx, strategie.agendapuntId))) return undefined;
    // Somebody may have revised it since: of what runs no longer it would oblige nobody to anything.
    if ((await lopendeStrategie(tx, strategie.agendapuntId))?.id !== strategie.id) return undefined;
    await tx
      .insert(beletten)
      .values({ id: `belet-${randomUUID()}`, strategieId: strategie.id, organisatie, soort, op: new Date(nu) });
    return { agendapuntId: strategie.agendapuntId, onderwerpId: strategie.id };
  },
};

async function lopendEnGezien(
  id: string,
  lkoId: string,
  { db }: OverlegBronnen,
  context: OverlegContext,
): Promise<StrategieRij | undefined> {
  const strategie = await strategieVan(db, lkoId, id);
  if (strategie === undefined) return undefined;
  const [loopt, open, gezien] = await Promise.all([
    lopendeStrategie(db, strategie.agendapuntId),
    openDossier(db, lkoId, strategie.vNummer),
    zietVan(context, [strategie.vNummer], STRATEGIE_LABEL),
  ]);
  const hier = loopt?.id === id && open?.id === strategie.agendapuntId;
  return hier && gezien.has(strategie.vNummer) ? strategie : undefined;
}
