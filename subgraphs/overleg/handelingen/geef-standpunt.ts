import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import { zonderPersoon } from '../regels/r-lko-21-r-lko-22-zonder-persoon.ts';
import { signaallijstBekend } from '../regels/signaal-stand.ts';
import { standpuntGenoemd, voorVaststelling } from '../regels/standpunt.ts';
import { versieActueel, type Wijziging } from '../regels/versie-actueel.ts';
import { handelingen } from '../tables/handeling.ts';
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
  readonly wijzigingen: readonly Wijziging[];
  readonly nu: number;
}

/** R-RAO-09: each organisation gives its own, for no other is there an input. */
export const geefStandpunt: Verb<GeefStandpuntInvoer, Voorstel> = {
  handeling: 'geefStandpunt',
  plaats: eenOverleg,
  bereidVoor: async (invoer, bij) => {
    const { bronnen, plaats } = bij;
    const { gebruiker, nu } = bij.context;
    const { signaallijst, tekst, versie } = invoer;
    const { organisatie } = gebruiker;
    const lijst = await lijstVan(bij, signaallijst);
    const eigen = lijst && (await standpuntVan(bronnen.db, lijst.id, organisatie));
    const vNummer = lijst?.vNummer ?? null;
    // A member of the RAO sees the person by this very list.
    const metGrond =
      plaats.soort === 'RAO' || (vNummer !== null && (await heeftGrondHier(bronnen, plaats.id, vNummer)));
    return {
      ...{ soort: plaats.soort, gevonden: lijst, lijst, vNummer, metGrond, organisatie, tekst },
      aspecten: [...new Set(invoer.aspecten)],
      ...{ gegeven: eigen !== undefined, versie, actueel: eigen?.versie ?? 0, nu },
      wijzigingen:
        lijst === undefined ? [] : await eerdereStandpunten(bronnen.db, plaats, lijst.id, organisatie, versie),
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
  doe: async (tx, { soort, gevonden: lijst, organisatie, tekst, aspecten, actueel, nu }) => {
    if (lijst === undefined || !(await houdLijstVast(tx, lijst))) return undefined;
    const inhoud = { tekst, aspecten, versie: actueel + 1, gewijzigdOp: new Date(nu) };
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
    // At the RAO it is read by all: something was done with the list, which goes on lying there (besluit 0018).
    if (soort === 'RAO')
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

/** What this organisation wrote since the version that was read: each version is one handeling, and puts all of it anew. */
async function eerdereStandpunten(
  db: Database,
  { soort, id }: Plaats,
  signaallijstId: string,
  organisatie: string,
  na: number,
): Promise<readonly Wijziging[]> {
  const gedaan = await db
    .select({ id: handelingen.id })
    .from(handelingen)
    .where(
      and(
        eq(handelingen.soort, soort),
        eq(handelingen.overlegId, id),
        eq(handelingen.handeling, 'geefStandpunt'),
        eq(handelingen.onderwerpId, signaallijstId),
        eq(handelingen.organisatie, organisatie),
      ),
    )
    .orderBy(handelingen.volgnummer);
  return gedaan
    .map((_handeling, i) => ({ versie: i + 1, organisatie, velden: ['tekst', 'aspecten'] }))
    .filter(({ versie }) => versie > na);
}

async function standpuntVan(db: Database, signaallijstId: string, organisatie: string): Promise<Standpunt | undefined> {
  const [rij] = await db.select().from(standpunten).where(isStandpunt(signaallijstId, organisatie));
  return rij;
}
