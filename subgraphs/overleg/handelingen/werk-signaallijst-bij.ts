import { and, eq } from 'drizzle-orm';
import type { Gebruiker } from '../../../toegang/gebruiker.ts';
import { dossierMetGrond } from '../regels/dossier-met-grond.ts';
import { zonderPersoon } from '../regels/r-lko-21-r-lko-22-zonder-persoon.ts';
import { nogConcept } from '../regels/signaal-stand.ts';
import { grondenVanLko } from '../regels/signaallijst-inhoud.ts';
import { versieActueel, type Wijziging } from '../regels/versie-actueel.ts';
import { signaallijsten, signaalWijzigingen } from '../tables/signaallijst.ts';
import { bestaande, heeftGrondHier, type Lijst, lijstVan, rolBij, wijzigingenNa } from './signaal-lijst.ts';
import type { Invoer, Verb } from './verb.ts';

/** What a concept takes, and what stands where nothing was filled in. */
const LEEG = {
  gronden: [],
  wijzeVanConstatering: null,
  tussentijdsInternGeschakeld: null,
  internToelichting: null,
  verwachteDuurDagen: null,
  duurSoort: null,
  gevolgBijNegatief: null,
  gevolgBijPositief: null,
  werktAanVertrek: null,
  vastgesteldIn: [],
  politiekeEnPublicitaireRisicos: null,
  oplossingsrichtingen: [],
  afgewekenKader: null,
  kortDurend: null,
  unaniem: null,
  eindeVerstrekkingen: null,
  route: 'NORMAAL',
  locatie: null,
  naarTeam: null,
  toelichtingOverig: null,
} as const satisfies Partial<Lijst>;
type Inhoud = Pick<Lijst, keyof typeof LEEG>;

export interface WerkSignaallijstBijInvoer
  extends Invoer, Partial<{ readonly [Veld in keyof Inhoud]: Inhoud[Veld] | null }> {
  readonly lko: string;
  readonly signaallijst: string;
  readonly versie: number;
}

interface Voorstel {
  readonly lijst: Lijst;
  readonly vNummer: string | null;
  /** What the input fills in; what it leaves out stays. */
  readonly nieuw: Partial<Inhoud>;
  readonly teksten: readonly string[];
  readonly metGrond: boolean;
  readonly versie: number;
  readonly actueel: number;
  readonly wijzigingen: readonly Wijziging[];
  readonly door: Gebruiker;
  readonly nu: number;
}

/** The initiatiefnemer fills in the concept, in as many steps as that takes. */
export const werkSignaallijstBij: Verb<WerkSignaallijstBijInvoer, Voorstel> = {
  handeling: 'werkSignaallijstBij',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  rollen: async ({ signaallijst }, bij) => rolBij(await lijstVan(bij, signaallijst), bij.context.gebruiker),
  bereidVoor: async (invoer, bij) => {
    const { bronnen, plaats } = bij;
    const { gebruiker: door, nu } = bij.context;
    const { db } = bronnen;
    const lijst = bestaande(await lijstVan(bij, invoer.signaallijst));
    const { versie } = invoer;
    const { vNummer } = lijst;
    const nieuw = ingevuld(invoer);
    return {
      ...{ lijst: { ...lijst, ...nieuw }, vNummer, nieuw, teksten: [JSON.stringify(nieuw)] },
      metGrond: vNummer !== null && (await heeftGrondHier(bronnen, plaats.id, vNummer)),
      ...{ versie, actueel: lijst.versie, wijzigingen: await wijzigingenNa(db, lijst.id, versie) },
      ...{ door, nu },
    };
  },
  regels: [nogConcept, versieActueel, grondenVanLko, dossierMetGrond, zonderPersoon],
  doe: async (tx, { lijst: { id, stand }, nieuw, actueel, door, nu }) => {
    const op = new Date(nu);
    const versie = actueel + 1;
    const [rij] = await tx
      .update(signaallijsten)
      .set({ ...nieuw, versie, gewijzigdOp: op })
      .where(and(eq(signaallijsten.id, id), eq(signaallijsten.stand, stand), eq(signaallijsten.versie, actueel)))
      .returning({ id: signaallijsten.id });
    if (rij === undefined) return undefined;
    const { issuer, sub, organisatie, functie } = door;
    const wie = { issuer, sub, organisatie, functie };
    await tx.insert(signaalWijzigingen).values({ signaallijstId: id, versie, velden: Object.keys(nieuw), ...wie, op });
    return { onderwerpId: id };
  },
};

/** Null empties a field; the input objects of GraphQL have no prototype, and what is kept is plain. */
function ingevuld(invoer: WerkSignaallijstBijInvoer): Partial<Inhoud> {
  const velden = Object.entries(LEEG).flatMap(([veld, leeg]) => {
    const waarde = invoer[veld as keyof Inhoud];
    return waarde === undefined ? [] : [[veld, structuredClone(waarde ?? leeg)]];
  });
  return Object.fromEntries(velden) as Partial<Inhoud>;
}
