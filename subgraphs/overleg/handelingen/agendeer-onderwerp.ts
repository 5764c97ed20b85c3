import { randomUUID } from 'node:crypto';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { onderwerpZonderPersoon } from '../regels/r-rao-05-onderwerp.ts';
import { raoOnderwerpen } from '../tables/rao.ts';
import type { Invoer, Verb } from './verb.ts';

export interface AgendeerOnderwerpInvoer extends Invoer {
  readonly rao: string;
  readonly soort: (typeof raoOnderwerpen.$inferSelect)['soort'];
  readonly omschrijving: string;
}

interface Voorstel {
  readonly rij: typeof raoOnderwerpen.$inferInsert;
  readonly tekst: string;
}

/** R-RAO-05: a subject of the region, by any member. */
export const agendeerOnderwerp: Verb<AgendeerOnderwerpInvoer, Voorstel> = {
  handeling: 'agendeerOnderwerp',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: ({ rao, soort, omschrijving }, { context: { gebruiker, nu } }) =>
    Promise.resolve({
      tekst: omschrijving,
      rij: {
        id: `onderwerp-${randomUUID()}`,
        raoId: rao,
        soort,
        omschrijving,
        ingebrachtDoor: gebruiker.organisatie,
        toegevoegdOp: new Date(nu),
      },
    }),
  regels: [tekstGenoemd('omschrijving'), onderwerpZonderPersoon],
  doe: async (tx, { rij }) => {
    await tx.insert(raoOnderwerpen).values(rij);
    return { onderwerpId: rij.id };
  },
};
