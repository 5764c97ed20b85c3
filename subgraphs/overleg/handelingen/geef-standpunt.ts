import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import { zonderPersoon } from '../regels/r-lko-21-r-lko-22-zonder-persoon.ts';
import { signaallijstBekend } from '../regels/signaal-stand.ts';
import { standpuntGenoemd, voorVaststelling } from '../regels/standpunt.ts';
import { versieActueel } from '../regels/versie-actueel.ts';
import { signaallijsten, standpunten } from '../tables/signaallijst.ts';
import { heeftGrondHier, houdLijstVast, type Lijst, lijstVan } from './signaal-lijst.ts';
import { eenOverleg, type Invoer, type Plaats, type Verb } from './verb.ts';

type Standpunt = typeof standpunten.$inferSelect;

export interface GeefStandpuntInvoer extends Invoer {
  readonly soort: string;
  readonly overleg: string;
  readonly signaallijst: string;
  readonly tekst: string;
  readonly aspecten: Standpunt['aspecten'];
  readonly versie: number;
}

interface Voorstel {
  readonly soort: Plaats['soort'];
  readonly gevonden: Lijst | undefined;
  /** The same, for the rules that look at one. */
  readonly lijst: Lijst | undefined;
  readonly vNummer: string | null;
  readonly metGrond: boolean;
  readonly organisatie: string;
  readonly tekst: string;
  readonly aspecten: Standpunt['aspecten'];
  readonly gegeven: boolean;
  readonly versie: number;
  readonly actueel: number;
  readonly wijzigingen: readonly [];
  readonly nu: number;
}

/** R-RAO-09: each organisation gives its own, for no other is there an input. */
export const geefStandpunt: Verb<GeefStandpuntInvoer, Voorstel> = {
  handeling: 'geefStandpunt',
  plaats: eenOverleg,
  bereidVoor: async (invoer, { bronnen, context: { gebruiker, nu }, plaats }) => {
    const { signaallijst, tekst, versie } = invoer;
    const { organisatie } = gebruiker;
    const lijst = await lijstVan(bronnen.db, plaats, signaallijst, nu);
    const eigen = lijst && (await standpuntVan(bronnen.db, lijst.id, organisatie));
    const vNummer = lijst?.vNummer ?? null;
    // A member of the RAO sees the person by this very list.
    const metGrond =
      plaats.soort === 'RAO' || (vNummer !== null && (await heeftGrondHier(bronnen, plaats.id, vNummer)));
    return {
      ...{ soort: plaats.soort, gevonden: lijst, lijst, vNummer, metGrond, organisatie, tekst },
      aspecten: [...new Set(invoer.aspecten)],
      ...{ gegeven: eigen !== undefined, versie, actueel: eigen?.versie ?? 0, wijzigingen: [], nu },
    };
  },
  regels: [
    signaallijstBekend,
    voorVaststelling,
    versieActueel,
    dossierMetGrond,
    standpuntGenoemd,
    ({ lijst, tekst }) => lijst && zonderPersoon({ lijst, teksten: [tekst] }),
  ],
  doe: async (tx, { gevonden: lijst, organisatie, tekst, aspecten, actueel, nu }) => {
    if (lijst === undefined || !(await houdLijstVast(tx, lijst))) return undefined;
    const inhoud = { tekst, aspecten, versie: actueel + 1 };
    const van = { signaallijstId: lijst.id, organisatie };
    const geschreven =
      actueel === 0
        ? await tx
            .insert(standpunten)
            .values({ ...van, ...inhoud })
            .onConflictDoNothing()
            .returning()
        : await tx
            .update(standpunten)
            .set(inhoud)
            .where(and(isStandpunt(lijst.id, organisatie), eq(standpunten.versie, actueel)))
            .returning();
    if (geschreven.length === 0) return undefined;
    await tx
      .update(signaallijsten)
      .set({ gewijzigdOp: new Date(nu) })
      .where(eq(signaallijsten.id, lijst.id));
    return { onderwerpId: lijst.id };
  },
};

function isStandpunt(signaallijstId: string, organisatie: string) {
  return and(eq(standpunten.signaallijstId, signaallijstId), eq(standpunten.organisatie, organisatie));
}

async function standpuntVan(db: Database, signaallijstId: string, organisatie: string): Promise<Standpunt | undefined> {
  const [rij] = await db.select().from(standpunten).where(isStandpunt(signaallijstId, organisatie));
  return rij;
}
