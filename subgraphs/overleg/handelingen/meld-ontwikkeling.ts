import { randomUUID } from 'node:crypto';
import { gemeenteGenoemd, omschrijvingGenoemd } from '../regels/genoemd.ts';
import { ontwikkelingen } from '../tables/gemeente.ts';
import { raoVan } from './rao-van.ts';
import type { Invoer, Verb } from './verb.ts';

export interface MeldOntwikkelingInvoer extends Invoer {
  readonly lko: string;
  readonly gemeente: string;
  readonly omschrijving: string;
}

interface Voorstel extends Omit<MeldOntwikkelingInvoer, 'idempotentiesleutel'> {
  readonly raoId: string | undefined;
  readonly organisatie: string;
  readonly nu: number;
}

/** R-BB-04: to the RAO of its own region, and to no other. */
export const meldOntwikkeling: Verb<MeldOntwikkelingInvoer, Voorstel> = {
  handeling: 'meldOntwikkeling',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ lko, gemeente, omschrijving }, { bronnen, context: { gebruiker, nu }, plaats }) => ({
    lko,
    gemeente,
    omschrijving,
    raoId: await raoVan(bronnen.store, plaats),
    organisatie: gebruiker.organisatie,
    nu,
  }),
  regels: [gemeenteGenoemd, omschrijvingGenoemd],
  doe: async (tx, { lko, raoId, gemeente, omschrijving, organisatie, nu }) => {
    if (raoId === undefined) return undefined;
    const id = `ontwikkeling-${randomUUID()}`;
    await tx
      .insert(ontwikkelingen)
      .values({ id, lkoId: lko, raoId, gemeente, omschrijving, organisatie, op: new Date(nu) });
    return { onderwerpId: id };
  },
};
