import { randomUUID } from 'node:crypto';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { bijzonderheden } from '../tables/bijzonderheid.ts';
import type { Invoer, Plaats, Verb } from './verb.ts';

export interface MeldBijzonderheidInvoer extends Invoer {
  readonly lko: string;
  readonly tekst: string;
}

interface Voorstel {
  readonly plaats: Plaats;
  readonly raoId: string | undefined;
  readonly organisatie: string;
  readonly tekst: string;
  readonly nu: number;
}

/** R-LKO-18: to the own representative in the RAO of this LKO. */
export const meldBijzonderheid: Verb<MeldBijzonderheidInvoer, Voorstel> = {
  handeling: 'meldBijzonderheid',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ tekst }, { bronnen, context: { gebruiker, nu }, plaats }) => ({
    plaats,
    raoId: (await bronnen.store.lko.load(plaats.id))?.raoId,
    organisatie: gebruiker.organisatie,
    tekst,
    nu,
  }),
  regels: [tekstGenoemd('tekst')],
  doe: async (tx, { plaats, raoId, organisatie, tekst, nu }) => {
    if (raoId === undefined) return undefined;
    const id = `bijzonderheid-${randomUUID()}`;
    await tx.insert(bijzonderheden).values({ id, lkoId: plaats.id, raoId, organisatie, tekst, op: new Date(nu) });
    return { onderwerpId: id };
  },
};
