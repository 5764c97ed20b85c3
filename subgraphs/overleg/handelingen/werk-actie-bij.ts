import { and, eq } from 'drizzle-orm';
import type { OverlegBronnen, OverlegContext } from '../context.ts';
import { actieOpen } from '../regels/r-lko-11-voortgang.ts';
import { acties } from '../tables/strategie.ts';
import { STRATEGIE_LABEL } from './stel-strategie-vast.ts';
import { type ActieRij, actieVan, strategieVan, uitnodigingenVan } from './strategie-opzoeken.ts';
import type { Invoer, Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

export interface WerkActieBijInvoer extends Invoer {
  readonly lko: string;
  readonly actie: string;
  readonly stand: Exclude<ActieRij['stand'], 'OPEN'>;
}

interface Voorstel {
  readonly actie: ActieRij | undefined;
  readonly vNummer: string | undefined;
  readonly stand: WerkActieBijInvoer['stand'];
  readonly nu: number;
}

/**
 * R-LKO-11: by the organisation that it lies with, and no other. An organisation is more than who sits here for it: a wijkagent is of
 * the police too, and each gemeente is a GEMEENTE. So a member sees the strategie, and an invitee is a partner in it (R-LKO-12).
 */
export const werkActieBij: Verb<WerkActieBijInvoer, Voorstel> = {
  handeling: 'werkActieBij',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  rollen: async ({ actie }, { bronnen, context, plaats }) => {
    const rij = await actieVan(bronnen.db, plaats.id, actie);
    if (rij?.belegdBij !== context.gebruiker.organisatie) return [];
    return (await isVanDezeZaak(rij, bronnen, context)) ? ['ACTIEHOUDER'] : [];
  },
  bereidVoor: async ({ actie: id, stand }, { bronnen, context: { nu }, plaats }) => {
    const actie = await actieVan(bronnen.db, plaats.id, id);
    const strategie = actie && (await strategieVan(bronnen.db, plaats.id, actie.strategieId));
    return { actie, vNummer: strategie?.vNummer, stand, nu };
  },
  regels: [actieOpen],
  doe: async (tx, { actie, stand, nu }) => {
    const [rij] = await tx
      .update(acties)
      .set({ stand, standOp: new Date(nu) })
      .where(and(eq(acties.id, actie?.id ?? ''), eq(acties.stand, 'OPEN')))
      .returning({ id: acties.id });
    return rij && { onderwerpId: rij.id };
  },
};

async function isVanDezeZaak(
  { lkoId, strategieId }: ActieRij,
  bronnen: OverlegBronnen,
  context: OverlegContext,
): Promise<boolean> {
  const strategie = await strategieVan(bronnen.db, lkoId, strategieId);
  if (strategie === undefined) return false;
  const { agendapuntId, vNummer } = strategie;
  const { gronden, beperkt } = await bronnen.gronden('Vreemdeling', vNummer);
  if (beperkt) return false;
  if (gronden.some(({ grond }) => grond === `agendapunt ${agendapuntId}`))
    return (await zietVan(context, [vNummer], STRATEGIE_LABEL)).has(vNummer);
  const partners = await uitnodigingenVan(bronnen.db, strategieId);
  return gronden.some(({ grond }) => partners.some((id) => grond === `uitnodiging ${id}`));
}
