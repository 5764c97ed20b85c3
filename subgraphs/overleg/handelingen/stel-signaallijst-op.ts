import { randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { dossierMetGrond, eenConcept } from '../regels/dossier-met-grond.ts';
import { initiatiefGenomen } from '../regels/r-lko-15-initiatiefnemer.ts';
import { nietOverAmv } from '../regels/r-lko-17-amv-stappenplan.ts';
import { grondenVanLko } from '../regels/signaallijst-inhoud.ts';
import { signaallijsten } from '../tables/signaallijst.ts';
import { heeftGrondHier } from './signaal-lijst.ts';
import type { Invoer, Verb } from './verb.ts';
import { vraagAmv } from './vraag-amv.ts';
import { schrijfOvergang } from './zet-stand.ts';

export interface StelSignaallijstOpInvoer extends Invoer {
  readonly lko: string;
  readonly initiatiefnemer: string;
  readonly vNummer?: string | null;
  readonly gronden: readonly string[];
}

interface Voorstel {
  readonly lko: string;
  readonly raoId: string;
  readonly initiatiefnemer: string;
  readonly organisatie: string;
  readonly vNummer: string | null;
  readonly lijst: { readonly gronden: string[] };
  readonly metGrond: boolean;
  /** Whether one about this person is being written. */
  readonly concept: boolean;
  readonly amv: boolean | undefined;
  readonly door: Gebruiker;
  readonly nu: number;
}

/** R-LKO-14, R-LKO-15: what goes to the RAO begins as a concept of the LKO, by the member that takes it on. */
export const stelSignaallijstOp: Verb<StelSignaallijstOpInvoer, Voorstel> = {
  handeling: 'stelSignaallijstOp',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  // Any member may take it on; that one does so for its own organisation is R-LKO-15.
  rollen: () => Promise.resolve(['INITIATIEFNEMER']),
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu } }) => {
    const { lko, initiatiefnemer, vNummer = null } = invoer;
    const rij = await bronnen.store.lko.load(lko);
    const metGrond = vNummer !== null && (await heeftGrondHier(bronnen, lko, vNummer));
    // That one is being written is told to nobody who does not see the person.
    const concept = vNummer !== null && metGrond && (await heeftConcept(bronnen.db, lko, vNummer));
    return {
      ...{ lko, raoId: rij?.raoId ?? '', initiatiefnemer, organisatie: gebruiker.organisatie, vNummer },
      ...{ lijst: { gronden: [...invoer.gronden] }, metGrond, concept, amv: undefined, door: gebruiker, nu },
    };
  },
  regels: [initiatiefGenomen, grondenVanLko, dossierMetGrond, eenConcept],
  navraag: {
    vraag: async (voorstel, { context }) => ({ ...voorstel, amv: await vraagAmv(context, voorstel.vNummer) }),
    regels: [nietOverAmv],
  },
  doe: async (tx, { lko, raoId, initiatiefnemer, vNummer, lijst: { gronden }, door, nu }) => {
    const moment = new Date(nu);
    const [lijst] = await tx
      .insert(signaallijsten)
      .values({
        ...{ id: `signaal-${randomUUID()}`, niveau: 'LKO_NAAR_RAO', lkoId: lko, raoId, vNummer, gronden },
        ...{ initiatiefnemer, stand: 'CONCEPT', standSinds: moment, gewijzigdOp: moment },
      })
      .onConflictDoNothing()
      .returning();
    if (lijst === undefined) return undefined;
    await schrijfOvergang(tx, null, { lijst, naar: 'CONCEPT', door, nu });
    return { onderwerpId: lijst.id };
  },
};

async function heeftConcept(db: Database, lkoId: string, vNummer: string): Promise<boolean> {
  const rijen = await db
    .select({ id: signaallijsten.id })
    .from(signaallijsten)
    .where(
      and(eq(signaallijsten.lkoId, lkoId), eq(signaallijsten.vNummer, vNummer), eq(signaallijsten.stand, 'CONCEPT')),
    );
  return rijen.length > 0;
}
