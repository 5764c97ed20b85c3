import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import { type Band, vraagBanden } from '../band/vraag-band.ts';
import type { OverlegBronnen } from '../context.ts';
import { bandBevestigd } from '../regels/k1-band.ts';
import { eigenLijst } from '../regels/r-lko-04-eigen-lijst.ts';
import { alOpCaseload } from '../regels/r-lko-05-al-op-caseload.ts';
import { aanvullendMetReden } from '../regels/r-lko-06-aanvullend-met-reden.ts';
import { actualiteitZonderPersoon, omschrijvingVanActualiteit } from '../regels/r-lko-07-actualiteit.ts';
import { agendapunten } from '../tables/agendapunt.ts';
import { houdVast, isAndereBand, openDossier } from './open-punten.ts';
import type { Gevolg, Invoer, Verb } from './verb.ts';

type Punt = typeof agendapunten.$inferSelect;

export interface AgendeerInvoer extends Invoer {
  readonly lko: string;
  readonly soort: Punt['soort'];
  readonly vNummer?: string | null;
  readonly bron: Punt['bron'];
  readonly reden: Punt['reden'];
  readonly omschrijving?: string | null;
}

interface Voorstel extends Omit<AgendeerInvoer, 'vNummer' | 'omschrijving'> {
  readonly vNummer: string | null;
  readonly omschrijving: string | null;
  readonly organisatie: string;
  readonly nu: number;
  /** What the owners said; nothing before they were asked. */
  readonly band: Band | undefined;
  readonly opCaseload: boolean;
  /** The item that is there already, and would be renewed. */
  readonly punt: Punt | undefined;
}

export const agendeer: Verb<AgendeerInvoer, Voorstel> = {
  handeling: 'agendeer',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async (invoer, { bronnen, context }) => {
    const { vNummer = null, omschrijving = null } = invoer;
    const punt = vNummer === null ? undefined : await openDossier(bronnen.db, invoer.lko, vNummer);
    const { gebruiker, nu } = context;
    const { organisatie } = gebruiker;
    return { ...invoer, vNummer, omschrijving, organisatie, nu, band: undefined, opCaseload: false, punt };
  },
  regels: [actualiteitZonderPersoon, omschrijvingVanActualiteit, eigenLijst, aanvullendMetReden],
  navraag: {
    vraag: async (voorstel, { bronnen }) => {
      const { vNummer, lko, bron } = voorstel;
      if (vNummer === null) return voorstel;
      const band = await vraagBand(bronnen, lko, vNummer);
      // Asked only of whom the COA has on its list here: of anybody else the answer would tell what no list of this LKO tells.
      const vanLijst = bron === 'ADMINISTRATIEF_GEPLAATST' && band?.soort === 'ADMINISTRATIEF';
      const opCaseload = vanLijst && (await bronnen.vraagFeit('DTV', 'opCaseload', [vNummer])).has(vNummer);
      return { ...voorstel, band, opCaseload };
    },
    regels: [alOpCaseload, bandBevestigd],
  },
  doe: (tx, voorstel) => (voorstel.punt === undefined ? zetErop(tx, voorstel) : vernieuw(tx, voorstel, voorstel.punt)),
};

/** The tie of one person with the azc of this LKO, as its owners say it now. */
export async function vraagBand(
  { store, vraagFeit }: OverlegBronnen,
  lkoId: string,
  vNummer: string,
): Promise<Band | undefined> {
  const azc = (await store.lko.load(lkoId))?.azc;
  return azc === undefined ? undefined : (await vraagBanden(vraagFeit, azc, [vNummer])).get(vNummer);
}

async function zetErop(tx: Database, voorstel: Voorstel): Promise<Gevolg | undefined> {
  const { lko, vNummer, soort, bron, reden, omschrijving, organisatie, nu, band } = voorstel;
  const moment = new Date(nu);
  const [rij] = await tx
    .insert(agendapunten)
    .values({
      id: `punt-${randomUUID()}`,
      lkoId: lko,
      vNummer,
      soort,
      bron,
      reden,
      omschrijving,
      ingebrachtDoor: organisatie,
      toegevoegdOp: moment,
      vernieuwdOp: moment,
      gewijzigdOp: moment,
      bandSoort: band?.soort ?? null,
      bandBevestigdDoor: band?.bevestigdDoor ?? null,
      bandBevestigdOp: band === undefined ? null : moment,
    })
    .onConflictDoNothing()
    .returning({ id: agendapunten.id });
  return rij && { agendapuntId: rij.id };
}

/**
 * A ground lapses after 90 days unless renewed (k1), and only a tie renews it. What a second organisation confirmed it can
 * renew itself (bevestigBand); an owner's tie that is no longer there ends now.
 */
async function vernieuw(tx: Database, { band, nu }: Voorstel, punt: Punt): Promise<Gevolg | undefined> {
  if (!(await houdVast(tx, punt))) return undefined;
  const moment = new Date(nu);
  const wijziging =
    band !== undefined
      ? {
          vernieuwdOp: moment,
          bandSoort: band.soort,
          bandBevestigdDoor: band.bevestigdDoor,
          bandBevestigdOp: moment,
          bandReden: null,
          bandBeeindigdOp: null,
          gewijzigdOp: isAndereBand(punt, band) ? moment : punt.gewijzigdOp,
        }
      : punt.bandSoort === null || punt.bandSoort === 'TWEEDE_ORGANISATIE' || punt.bandBeeindigdOp !== null
        ? undefined
        : { bandBeeindigdOp: moment, gewijzigdOp: moment };
  if (wijziging !== undefined) await tx.update(agendapunten).set(wijziging).where(eq(agendapunten.id, punt.id));
  return { agendapuntId: punt.id };
}
