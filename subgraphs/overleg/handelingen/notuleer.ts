import { and, eq, isNull } from 'drizzle-orm';
import { bijeenkomstGehouden } from '../regels/bijeenkomst-gehouden.ts';
import { tekstGenoemd } from '../regels/genoemd.ts';
import { onderwerpBekend } from '../regels/onderwerp-bekend.ts';
import { secretarisVanBijeenkomst } from '../regels/r-rao-03-secretaris.ts';
import type { BijeenkomstRij, OnderwerpRij } from '../stores/rao.ts';
import { raoOnderwerpen } from '../tables/rao.ts';
import type { Invoer, Verb } from './verb.ts';

export interface NotuleerInvoer extends Invoer {
  readonly rao: string;
  readonly bijeenkomst: string;
  readonly onderwerp: string;
  readonly notulen: string;
}

interface Voorstel {
  readonly onderwerp: OnderwerpRij | undefined;
  readonly bijeenkomst: BijeenkomstRij | undefined;
  readonly tekst: string;
  readonly organisatie: string;
  readonly vandaag: string;
}

/** The minutes of one subject, once. */
export const notuleer: Verb<NotuleerInvoer, Voorstel> = {
  handeling: 'notuleer',
  plaats: ({ rao }) => ({ soort: 'RAO', id: rao }),
  bereidVoor: async ({ rao, bijeenkomst, onderwerp, notulen }, { bronnen, context: { gebruiker, nu } }) => ({
    onderwerp: await bronnen.rao.onderwerp(rao, onderwerp),
    bijeenkomst: await bronnen.rao.bijeenkomst(rao, bijeenkomst),
    tekst: notulen,
    organisatie: gebruiker.organisatie,
    vandaag: new Date(nu).toISOString().slice(0, 10),
  }),
  regels: [onderwerpBekend, bijeenkomstGehouden, secretarisVanBijeenkomst, tekstGenoemd('notulen')],
  doe: async (tx, { onderwerp, bijeenkomst, tekst }) => {
    const [rij] = await tx
      .update(raoOnderwerpen)
      .set({ notulen: tekst, bijeenkomstId: bijeenkomst?.id ?? null })
      .where(and(eq(raoOnderwerpen.id, onderwerp?.id ?? ''), isNull(raoOnderwerpen.notulen)))
      .returning({ id: raoOnderwerpen.id });
    return rij && { onderwerpId: rij.id };
  },
};
