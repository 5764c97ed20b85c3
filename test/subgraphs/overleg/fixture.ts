// One overleg alone: two LKO's, two RAO's and their members. Who is on which agenda or list each test writes down itself.
import { randomBytes } from 'node:crypto';
import { type Bewijs, type HubNaam, leesBewijs } from '../../../toegang/bewijs.ts';
import type { VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { defineOverleg } from '../../../subgraphs/overleg/overleg.ts';
import { agendapunten } from '../../../subgraphs/overleg/tables/agendapunt.ts';
import { leden, lkos, raos } from '../../../subgraphs/overleg/tables/overleg.ts';
import { signaallijsten } from '../../../subgraphs/overleg/tables/signaallijst.ts';
import { uitnodigingen, uitnodigingPunten } from '../../../subgraphs/overleg/tables/uitnodiging.ts';
import { startSubgraphAlone, type Wie } from '../../support/subgraph-alone.ts';

export const DAG = 24 * 60 * 60 * 1000;
/** The moment at which everything happens: a whole second, so that the end of a proof can be told exactly. */
export const NU = Math.floor(Date.now() / 1000) * 1000;
export const over = (milliseconds: number) => new Date(NU + milliseconds);

export const CASEMANAGER: Wie = { sub: 'c-1', organisatie: 'COA', functie: 'CASEMANAGER' };
export const REGIEVOERDER: Wie = { sub: 'r-1', organisatie: 'DTV', functie: 'REGIEVOERDER' };
export const AVIM: Wie = { sub: 'p-1', organisatie: 'POLITIE', functie: 'AVIM_MEDEWERKER' };
/** On the list of members of both LKO's; the IND takes part in lko-b only. */
export const IND: Wie = { sub: 'i-1', organisatie: 'IND', functie: 'IND_MEDEWERKER' };
export const RAO_A_LID: Wie = { sub: 'm-1', organisatie: 'DTV', functie: 'AFDELINGSMANAGER' };
export const RAO_B_LID: Wie = { sub: 'm-2', organisatie: 'DTV', functie: 'AFDELINGSMANAGER' };
export const DEELBERAAD_LID: Wie = { sub: 'd-1', organisatie: 'JENV', functie: 'DEELBERAAD_LID' };
export const VOOGD: Wie = { sub: 'n-1', organisatie: 'NIDOS', functie: 'VOOGD' };
export const VWN: Wie = { sub: 'v-1', organisatie: 'VWN', functie: 'VWN_MEDEWERKER' };
export const OFFICIER: Wie = { sub: 'o-1', organisatie: 'OM', functie: 'OFFICIER' };
export const BETROKKENE: Wie = { sub: 'b-1', organisatie: 'BETROKKENE', functie: 'BETROKKENE' };

let laatste = 0;
/** A V-nummer of nobody yet, in the fictional block. */
export const nieuwVNummer = () => `999${String(++laatste).padStart(7, '0')}`;
const nieuwId = (soort: string) => `${soort}-${String(++laatste)}`;

export interface Toegang {
  readonly reden: string | null;
  readonly niveaus: readonly {
    dataklasse: string;
    niveau: string;
    profiel: string;
    grond: string;
    geldigTot: string | null;
  }[];
}

const NOOIT_GEVRAAGD: VraagFeit = () => Promise.reject(new Error('no fact was to be asked'));

/** @param vraagFeit how this overleg asks the owners; a test that leaves it out is one in which nothing is asked */
export async function startOverleg(vraagFeit: VraagFeit = NOOIT_GEVRAAGD) {
  const sleutels = { coa: randomBytes(32), ind: randomBytes(32) };
  const overleg = await startSubgraphAlone('overleg', 'OVERLEG', (db) =>
    defineOverleg({ db, bewijsSleutels: { kid: 'k1', ontvangers: sleutels }, vraagFeit }),
  );
  overleg.setNow(NU);
  const { db } = overleg;
  const { issuer } = overleg.issuer;

  const lid = async (wie: Wie, overlegId: string, meer: Partial<typeof leden.$inferInsert> = {}) => {
    const soort = overlegId.startsWith('lko') ? 'LKO' : overlegId.startsWith('rao') ? 'RAO' : 'DEELBERAAD_ASIEL';
    await db.insert(leden).values({ soort, overlegId, issuer, ...wie, van: over(-400 * DAG), ...meer });
  };
  /** An open item of lko-a with a confirmed tie, unless told otherwise. */
  const punt = async (meer: Partial<typeof agendapunten.$inferInsert> = {}) => {
    const rij: typeof agendapunten.$inferInsert = {
      id: nieuwId('punt'),
      lkoId: 'lko-a',
      vNummer: nieuwVNummer(),
      soort: 'DOSSIER',
      bron: 'BEWONERSLIJST',
      reden: 'LIJST',
      ingebrachtDoor: 'COA',
      toegevoegdOp: over(-10 * DAG),
      vernieuwdOp: over(-10 * DAG),
      bandSoort: 'OPVANG',
      bandBevestigdDoor: 'COA',
      bandBevestigdOp: over(-DAG),
      ...meer,
    };
    await db.insert(agendapunten).values(rij);
    return { id: rij.id, vNummer: rij.vNummer ?? '' };
  };
  /** A running invitation of lko-a, unless told otherwise. */
  const uitnodiging = async (
    wie: Wie,
    profiel: string,
    punten: readonly string[],
    meer: Partial<typeof uitnodigingen.$inferInsert> = {},
  ) => {
    const id = nieuwId('uitnodiging');
    const van = over(-DAG);
    const tot = over(DAG);
    const { sub, organisatie } = wie;
    const wat = { id, soort: 'LKO', overlegId: 'lko-a', issuer, sub, organisatie, profiel, van, tot } as const;
    await db.insert(uitnodigingen).values({ ...wat, ...meer });
    if (punten.length > 0)
      await db.insert(uitnodigingPunten).values(punten.map((agendapuntId) => ({ uitnodigingId: id, agendapuntId })));
    return id;
  };
  /** Submitted by lko-a to rao-a, unless told otherwise. */
  const signaallijst = async (meer: Partial<typeof signaallijsten.$inferInsert> = {}) => {
    const rij: typeof signaallijsten.$inferInsert = {
      id: nieuwId('signaal'),
      niveau: 'LKO_NAAR_RAO',
      lkoId: 'lko-a',
      raoId: 'rao-a',
      vNummer: nieuwVNummer(),
      stand: 'INGEDIEND',
      standSinds: over(-10 * DAG),
      gewijzigdOp: over(-10 * DAG),
      gronden: ['TERMIJNOVERSCHRIJDING', 'PLAATSING'],
      ingediendOp: '2026-03-01',
      initiatiefnemer: 'COA',
      wijzeVanConstatering: 'in gesprekken',
      tussentijdsInternGeschakeld: true,
      verwachteDuurDagen: 28,
      gevolgBijNegatief: 'einde opvang',
      gevolgBijPositief: 'uitplaatsing',
      werktAanVertrek: 'DEELS',
      politiekeEnPublicitaireRisicos: 'geen',
      ...meer,
    };
    await db.insert(signaallijsten).values(rij);
    return { id: rij.id, vNummer: rij.vNummer ?? '' };
  };

  await db.insert(lkos).values([
    { id: 'lko-a', naam: 'LKO A', azc: 'azc-a', raoId: 'rao-a', indDeelnemer: false },
    { id: 'lko-b', naam: 'LKO B', azc: 'azc-b', raoId: 'rao-a', indDeelnemer: true },
  ]);
  await db.insert(raos).values([
    { id: 'rao-a', naam: 'RAO A', provincies: ['Groningen', 'Drenthe'] },
    { id: 'rao-b', naam: 'RAO B', provincies: ['Zeeland'] },
  ]);
  for (const wie of [CASEMANAGER, REGIEVOERDER, AVIM, IND]) await lid(wie, 'lko-a');
  await lid(IND, 'lko-b');
  await lid(RAO_A_LID, 'rao-a');
  await lid(RAO_B_LID, 'rao-b');
  await lid(DEELBERAAD_LID, 'deelberaad-asiel');

  /** A proof as COA reads it. */
  const lees = (bewijs: string, wie: Wie, type: HubNaam, key: string, nu = NU): Bewijs => {
    const gebruiker = { issuer, ...wie };
    return leesBewijs(bewijs, { ontvanger: 'coa', sleutels: { k1: sleutels.coa }, gebruiker, type, key, nu });
  };
  /** What somebody is told about one person, and the proof that goes along. */
  const vraag = async (wie: Wie, vNummer: string, doel?: string) => {
    const answer = await overleg.query(
      wie,
      `query ($v: VNummer!) { vreemdeling(vNummer: $v) {
        toegangsbewijs toegang { reden niveaus { dataklasse niveau profiel grond geldigTot } } } }`,
      { v: vNummer },
      doel,
    );
    const gevonden = answer.data?.['vreemdeling'] as { toegangsbewijs: string; toegang: Toegang };
    return {
      toegang: gevonden.toegang,
      bewijs: (nu = NU) => lees(gevonden.toegangsbewijs, wie, 'Vreemdeling', vNummer, nu),
    };
  };
  return { ...overleg, sleutels, lid, punt, uitnodiging, signaallijst, lees, vraag };
}
export type Overleg = Awaited<ReturnType<typeof startOverleg>>;

/** A valid proof of these profiles, as `lees` tells it. */
export const geldig = (
  profielen: readonly string[],
  meer: { verlopen?: string[]; beperkt?: boolean } = {},
): Bewijs => ({
  stand: 'GELDIG',
  profielen,
  verlopen: [],
  beperkt: false,
  ...meer,
});
