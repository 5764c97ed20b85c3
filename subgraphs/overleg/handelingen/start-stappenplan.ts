import { randomUUID } from 'node:crypto';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import { redenGenoemd } from '../regels/genoemd.ts';
import { alleenVoorAmv, STAPPENPLAN } from '../regels/r-lko-17-amv-stappenplan.ts';
import { stappenplannen } from '../tables/stappenplan.ts';
import { heeftGrondHier } from './signaal-lijst.ts';
import type { Invoer, Verb } from './verb.ts';
import { vraagAmv } from './vraag-amv.ts';

export interface StartStappenplanInvoer extends Invoer {
  readonly lko: string;
  readonly vNummer: string;
  readonly reden: string;
}

interface Voorstel {
  readonly lko: string;
  readonly vNummer: string;
  readonly reden: string;
  readonly metGrond: boolean;
  readonly amv: boolean | undefined;
  readonly door: Gebruiker;
  readonly nu: number;
}

/** R-LKO-17: the road of an AMV, with Nidos, DT&V and COA; the RAO hears nothing of it. */
export const startStappenplan: Verb<StartStappenplanInvoer, Voorstel> = {
  handeling: 'startStappenplan',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async ({ lko, vNummer, reden }, { bronnen, context: { gebruiker: door, nu } }) => {
    const metGrond = await heeftGrondHier(bronnen, lko, vNummer);
    return { lko, vNummer, reden, metGrond, amv: undefined, door, nu };
  },
  regels: [dossierMetGrond, redenGenoemd],
  navraag: {
    vraag: async (voorstel, { context }) => ({ ...voorstel, amv: await vraagAmv(context, voorstel.vNummer) }),
    regels: [alleenVoorAmv],
  },
  doe: async (tx, { lko, vNummer, reden, door: { issuer, sub, organisatie, functie }, nu }) => {
    const id = `stappenplan-${randomUUID()}`;
    const wie = { issuer, sub, organisatie, functie };
    const [rij] = await tx
      .insert(stappenplannen)
      .values({ id, lkoId: lko, vNummer, organisaties: [...STAPPENPLAN], gestartOp: new Date(nu), ...wie, reden })
      .onConflictDoNothing()
      .returning({ id: stappenplannen.id });
    return rij && { onderwerpId: rij.id };
  },
};
