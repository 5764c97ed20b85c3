import { randomUUID } from 'node:crypto';
import { omschrijvingGenoemd } from '../regels/genoemd.ts';
import { lkoVanRegio } from '../regels/r-rao-07-afhandelen.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import type { Invoer, Verb } from './verb.ts';

export interface AgendeerBijLkoInvoer extends Invoer {
  readonly rao: string;
  readonly lko: string;
  readonly omschrijving: string;
}

interface Voorstel extends Omit<AgendeerBijLkoInvoer, 'idempotentiesleutel'> {
  /** Of the region in which that LKO is; none for one that is not there. */
  readonly raoVanLko: string | undefined;
  readonly organisatie: string;
  readonly nu: number;
}

/** R-RAO-07: a RAO gets a point on the agenda of its LKO's. It is about nobody: a person comes there by the LKO's own lists (k1). */
export const agendeerBijLko: Verb<AgendeerBijLkoInvoer, Voorstel> = {
  handeling: 'agendeerBijLko',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, lko, omschrijving }, { bronnen, context: { gebruiker, nu } }) => ({
    ...{ rao, lko, omschrijving },
    raoVanLko: (await bronnen.store.lko.load(lko))?.raoId,
    organisatie: gebruiker.organisatie,
    nu,
  }),
  regels: [lkoVanRegio, omschrijvingGenoemd],
  doe: async (tx, { lko, omschrijving, organisatie, nu }) => {
    const moment = new Date(nu);
    const id = `punt-${randomUUID()}`;
    await tx.insert(agendapunten).values({
      ...{ id, lkoId: lko, vNummer: null, soort: 'ACTUALITEIT', bron: 'VAN_RAO', reden: 'ACTUALITEIT', omschrijving },
      ...{ ingebrachtDoor: organisatie, toegevoegdOp: moment, vernieuwdOp: moment, gewijzigdOp: moment },
    });
    return { agendapuntId: id };
  },
};
