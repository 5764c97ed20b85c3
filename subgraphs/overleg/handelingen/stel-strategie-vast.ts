import { randomUUID } from 'node:crypto';
import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Database } from '../../../opslag/store.ts';
import type { KlasseLabel } from '../../../toegang/label.ts';
import { deelnemersVan } from '../deelnemers.ts';
import { bewaringInTekst } from '../regels/bewaring-in-tekst.ts';
import { puntBekend, tekstGenoemd } from '../regels/genoemd.ts';
import { afgestemd, dossierMetGrond } from '../regels/r-lko-08-afgestemd.ts';
import { binnenVertrektermijn, metVertrektermijn, termijnVooruit } from '../regels/r-lko-09-vertrektermijn.ts';
import { oplossingGenoemd } from '../regels/r-lko-10-oplossing.ts';
import { actiesBelegd } from '../regels/r-lko-11-voortgang.ts';
import { partnersVanDezeZaak } from '../regels/r-lko-12-partners.ts';
import { opschalingVerplicht, overschrijdingVoorRao } from '../regels/r-lko-24-termijnoverschrijding.ts';
import { strategieGelezen } from '../regels/strategie-gelezen.ts';
import type { agendapunten } from '../tables/agendapunt.ts';
import { acties, strategieen, strategiePartners } from '../tables/strategie.ts';
import { uitnodigingen, uitnodigingPunten } from '../tables/uitnodiging.ts';
import { houdPuntOpen, openPunten } from './open-punten.ts';
import { strategieAnders } from './strategie-anders.ts';
import { lopendeStrategie, type StrategieRij } from './strategie-opzoeken.ts';
import type { Invoer, Plaats, Verb } from './verb.ts';
import { zietVan } from './ziet-van.ts';

export const STRATEGIE_LABEL: KlasseLabel = { dataklasse: 'VERTREKPLAN', niveau: 'VOLLEDIG' };

interface ActieInvoer {
  readonly omschrijving: string;
  readonly belegdBij: string;
  readonly uiterlijk: string;
}

export interface StelStrategieVastInvoer extends Invoer {
  readonly lko: string;
  readonly agendapunt: string;
  readonly soort: StrategieRij['soort'];
  readonly beoogdeOplossing?: StrategieRij['beoogdeOplossing'];
  readonly omschrijving: string;
  readonly termijn: string;
  readonly acties: readonly ActieInvoer[];
  readonly partners: readonly string[];
  readonly akkoord: readonly string[];
  readonly kortDurend: boolean;
  readonly gezien?: string | null;
}

interface Voorstel {
  readonly plaats: Plaats;
  readonly invoer: StelStrategieVastInvoer;
  readonly punt: typeof agendapunten.$inferSelect | undefined;
  /** Whether who agrees it here may see the strategie of this person at all. */
  readonly ziet: boolean;
  readonly vNummer: string;
  readonly bijeenkomstId: string;
  readonly vorige: StrategieRij | undefined;
  readonly gezien: string | null;
  readonly anders: readonly string[];
  readonly deelnemers: readonly string[];
  readonly akkoord: readonly string[];
  readonly tekst: string;
  readonly termijn: string;
  readonly beoogdeOplossing: StrategieRij['beoogdeOplossing'];
  readonly acties: readonly ActieInvoer[];
  readonly gevraagd: readonly string[];
  readonly uitgenodigd: readonly string[];
  /** The organisations of those partners. */
  readonly partners: readonly string[];
  /** What an invitee reads of it: the acties that lie with its organisation. */
  readonly leestVerder: readonly string[];
  /** What DT&V said; false before it was asked. */
  readonly termijnoverschrijding: boolean;
  /** R-LKO-24: and that is for the RAO. */
  readonly voorRao: boolean;
  readonly vandaag: string;
  readonly nu: number;
}

/** Agreed in the meeting that comes next; a second one for the same item revises the first (R-LKO-11). */
export const stelStrategieVast: Verb<StelStrategieVastInvoer, Voorstel> = {
  handeling: 'stelStrategieVast',
  plaats: ({ lko }) => ({ soort: 'LKO', id: lko }),
  bereidVoor: async (invoer, { bronnen, context, plaats }) => {
    const { db, store } = bronnen;
    const { nu } = context;
    const [punt] = await openPunten(db, plaats, [invoer.agendapunt], nu);
    const vNummer = punt?.vNummer ?? '';
    const gevraagd = [...new Set(invoer.partners)];
    const [gezien, bijeenkomst, vorige, deelnemers, genodigden] = await Promise.all([
      vNummer === '' ? new Set<string>() : zietVan(context, [vNummer], STRATEGIE_LABEL),
      store.volgendeBijeenkomst.load(plaats.id),
      lopendeStrategie(db, invoer.agendapunt),
      deelnemersVan(db, { soort: 'LKO', id: plaats.id }, nu),
      genodigdenVoor(db, plaats.id, invoer.agendapunt, gevraagd, nu),
    ]);
    const gezienId = invoer.gezien ?? null;
    const ziet = gezien.has(vNummer);
    return {
      plaats,
      invoer,
      punt,
      ziet,
      vNummer,
      bijeenkomstId: bijeenkomst?.id ?? '',
      vorige,
      gezien: gezienId,
      anders: ziet && vorige !== undefined ? await strategieAnders(db, gezienId, vorige, context) : [],
      deelnemers,
      akkoord: invoer.akkoord,
      tekst: invoer.omschrijving,
      termijn: invoer.termijn,
      beoogdeOplossing: invoer.beoogdeOplossing ?? null,
      acties: invoer.acties,
      gevraagd,
      uitgenodigd: genodigden.map(({ id }) => id),
      partners: genodigden.map(({ organisatie }) => organisatie),
      leestVerder: invoer.acties.flatMap(({ belegdBij, omschrijving }) =>
        genodigden.some(({ organisatie }) => organisatie === belegdBij) && !deelnemers.includes(belegdBij)
          ? [omschrijving]
          : [],
      ),
      termijnoverschrijding: false,
      voorRao: false,
      vandaag: new Date(nu).toISOString().slice(0, 10),
      nu,
    };
  },
  regels: [
    puntBekend,
    dossierMetGrond,
    strategieGelezen,
    afgestemd,
    termijnVooruit,
    oplossingGenoemd,
    tekstGenoemd('omschrijving'),
    partnersVanDezeZaak,
    actiesBelegd,
    bewaringInTekst,
  ],
  navraag: {
    vraag: async (voorstel, { bronnen }) => {
      const { invoer, vNummer } = voorstel;
      if (!metVertrektermijn(invoer.soort)) return voorstel;
      const sleutel = `${vNummer}@${invoer.termijn}`;
      const voorbij = await bronnen.vraagFeit('DTV', 'vertrektermijnVoorbij', [sleutel]);
      const unaniem = voorstel.deelnemers.every((organisatie) => voorstel.akkoord.includes(organisatie));
      const termijnoverschrijding = voorbij.has(sleutel);
      const voorRao = termijnoverschrijding && opschalingVerplicht({ kortDurend: invoer.kortDurend, unaniem });
      return { ...voorstel, termijnoverschrijding, voorRao };
    },
    regels: [binnenVertrektermijn, overschrijdingVoorRao],
  },
  doe: async (tx, voorstel) => {
    const { invoer, plaats, punt, vNummer, bijeenkomstId, vorige, gevraagd, nu } = voorstel;
    if (punt === undefined || !(await houdPuntOpen(tx, punt.id))) return undefined;
    // Somebody may have agreed another since: what is revised must be what was read.
    if ((await lopendeStrategie(tx, punt.id))?.id !== vorige?.id) return undefined;
    const id = `strategie-${randomUUID()}`;
    const moment = new Date(nu);
    const [rij] = await tx
      .insert(strategieen)
      .values({
        id,
        lkoId: plaats.id,
        bijeenkomstId,
        agendapuntId: punt.id,
        vNummer,
        soort: invoer.soort,
        beoogdeOplossing: voorstel.beoogdeOplossing,
        omschrijving: invoer.omschrijving,
        termijn: invoer.termijn,
        termijnoverschrijding: voorstel.termijnoverschrijding,
        overschrijdingVoorRao: voorstel.voorRao,
        vastgesteldOp: moment,
        herziet: vorige?.id ?? null,
      })
      .onConflictDoNothing()
      .returning({ id: strategieen.id });
    if (rij === undefined) return undefined;
    await tx.insert(acties).values(
      voorstel.acties.map((actie) => ({
        id: `actie-${randomUUID()}`,
        strategieId: id,
        lkoId: plaats.id,
        ...actie,
        stand: 'OPEN' as const,
        standOp: moment,
      })),
    );
    if (gevraagd.length > 0)
      await tx.insert(strategiePartners).values(gevraagd.map((uitnodigingId) => ({ strategieId: id, uitnodigingId })));
    return { agendapuntId: punt.id, onderwerpId: id };
  },
};

/** Of these invitations, those of this LKO that run, and name this item. */
async function genodigdenVoor(db: Database, lkoId: string, agendapuntId: string, ids: readonly string[], nu: number) {
  if (ids.length === 0) return [];
  return await db
    .select({ id: uitnodigingen.id, organisatie: uitnodigingen.organisatie })
    .from(uitnodigingen)
    .innerJoin(uitnodigingPunten, eq(uitnodigingPunten.uitnodigingId, uitnodigingen.id))
    .where(
      and(
        inArray(uitnodigingen.id, [...ids]),
        eq(uitnodigingen.soort, 'LKO'),
        eq(uitnodigingen.overlegId, lkoId),
        gt(uitnodigingen.tot, new Date(nu)),
        eq(uitnodigingPunten.agendapuntId, agendapuntId),
      ),
    );
}
