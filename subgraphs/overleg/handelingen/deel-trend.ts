import { randomUUID } from 'node:crypto';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { trendZonderPersoon } from '../regels/r-rao-06-trend.ts';
import { trends } from '../tables/rao.ts';
import type { Invoer, Verb } from './verb.ts';

export interface DeelTrendInvoer extends Invoer {
  readonly rao: string;
  readonly soort: (typeof trends.$inferSelect)['soort'];
  readonly tekst: string;
  readonly landelijk: boolean;
}

interface Voorstel {
  readonly rij: typeof trends.$inferInsert;
  readonly tekst: string;
}

/** R-RAO-07: to every RAO and to the Deelberaad at once; one that is landelijk stands there as such. */
export const deelTrend: Verb<DeelTrendInvoer, Voorstel> = {
  handeling: 'deelTrend',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: ({ rao, soort, tekst, landelijk }, { context: { gebruiker, nu } }) =>
    Promise.resolve({
      tekst,
      rij: {
        id: `trend-${randomUUID()}`,
        raoId: rao,
        soort,
        tekst,
        landelijk,
        ingebrachtDoor: gebruiker.organisatie,
        gedeeldOp: new Date(nu),
      },
    }),
  regels: [tekstGenoemd('tekst'), trendZonderPersoon],
  doe: async (tx, { rij }) => {
    await tx.insert(trends).values(rij);
    return { onderwerpId: rij.id };
  },
};
