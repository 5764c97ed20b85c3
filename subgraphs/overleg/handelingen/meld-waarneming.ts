import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { gemeenteGenoemd, nietInDeToekomst } from '../regels/genoemd.ts';
import { OPVANGRECHT_LABEL, opvangrechtGeeindigd, vanDitOverleg } from '../regels/r-bb-03-opvangrecht-geeindigd.ts';
import { opvangwaarnemingen } from '../tables/gemeente.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import { openDossier } from './open-punten.ts';
import { raoVan } from './rao-van.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

export interface MeldWaarnemingInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly vNummer: string;
  readonly gemeente: string;
  readonly aanbieder: (typeof opvangwaarnemingen.$inferSelect)['aanbieder'];
  readonly waargenomenOp: string;
}

interface Voorstel extends Pick<MeldWaarnemingInvoer, 'vNummer' | 'gemeente' | 'aanbieder'> {
  readonly plaats: Plaats<'LKO' | 'RAO'>;
  readonly raoId: string | undefined;
  readonly dag: string;
  readonly ligtVoor: boolean;
  readonly kenbaar: boolean;
  /** What the COA said; nothing before it was asked. */
  readonly geeindigd: boolean;
  readonly organisatie: string;
  readonly vandaag: string;
  readonly nu: number;
}

export const meldWaarneming: Verb<MeldWaarnemingInvoer, Voorstel> = {
  handeling: 'meldWaarneming',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context }) => {
    const plaats = eenOverleg(invoer);
    const { vNummer, gemeente, aanbieder, waargenomenOp } = invoer;
    const { gebruiker, nu } = context;
    return {
      plaats,
      raoId: await raoVan(bronnen.store, plaats),
      vNummer,
      gemeente,
      aanbieder,
      dag: waargenomenOp,
      ligtVoor: await ligtVoor(bronnen.db, plaats, vNummer),
      kenbaar: (await zietVan(context, [vNummer], OPVANGRECHT_LABEL)).has(vNummer),
      geeindigd: false,
      organisatie: gebruiker.organisatie,
      vandaag: new Date(nu).toISOString().slice(0, 10),
      nu,
    };
  },
  regels: [vanDitOverleg, gemeenteGenoemd, nietInDeToekomst('waargenomenOp')],
  navraag: {
    vraag: async (voorstel, { bronnen }) => {
      const { vNummer } = voorstel;
      return {
        ...voorstel,
        geeindigd: (await bronnen.vraagFeit('COA', 'opvangrechtGeeindigd', [vNummer])).has(vNummer),
      };
    },
    regels: [opvangrechtGeeindigd],
  },
  doe: async (tx, { plaats, raoId, vNummer, gemeente, aanbieder, dag, organisatie, nu }) => {
    if (raoId === undefined) return undefined;
    const id = `waarneming-${randomUUID()}`;
    const wat = { soort: plaats.soort, overlegId: plaats.id, raoId, vNummer, gemeente, aanbieder };
    await tx.insert(opvangwaarnemingen).values({ id, ...wat, waargenomenOp: dag, organisatie, op: new Date(nu) });
    return { onderwerpId: id };
  },
};

/** Whether this overleg speaks of this person: an open item of a LKO, a signaallijst of a RAO. */
async function ligtVoor(db: Database, { soort, id }: Plaats, vNummer: string): Promise<boolean> {
  if (soort === 'LKO') return (await openDossier(db, id, vNummer)) !== undefined;
  const [lijst] = await db
    .select({ id: signaallijsten.id })
    .from(signaallijsten)
    .where(and(eq(signaallijsten.raoId, id), eq(signaallijsten.vNummer, vNummer)))
    .limit(1);
  return lijst !== undefined;
}
