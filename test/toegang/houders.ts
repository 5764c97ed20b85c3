// One gebruiker per profile of profielen.csv, and the record of the consultations that gives each of them that profile.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { agendapunten } from '../../subgraphs/overleg/tables/agendapunt.ts';
import {
  aangedragenZaken,
  gemeenteStappen,
  medewerkingen,
  ontwikkelingen,
  ontwikkelingOordelen,
  opvangwaarnemingen,
} from '../../subgraphs/overleg/tables/gemeente.ts';
import { wijzigingsvoorstellen } from '../../subgraphs/overleg/tables/leidraad.ts';
import { bijeenkomsten, leden, lkos, raos } from '../../subgraphs/overleg/tables/overleg.ts';
import { eigenPersonen } from '../../subgraphs/overleg/tables/persoon.ts';
import { uitnodigingen, uitnodigingPunten } from '../../subgraphs/overleg/tables/uitnodiging.ts';
import type { Database } from '../../opslag/store.ts';
import type { Vrager } from '../toegang-keten/beleid.ts';
import { laadSignaallijsten } from './houders-signaallijst.ts';
import { laadStrategie } from './houders-strategie.ts';
import { laadRaoHouders } from './houders-rao.ts';
import { AZC, LKO, PROEFPERSOON, RAO } from './proefpersoon.ts';
import type { Hub } from './velden-per-cel.ts';

export interface Houder extends Vrager {
  readonly profiel: string;
  /** Nobody's medewerker, so that no own rows mix in. */
  readonly sub: string;
  /** Of which of them this profile is had; who works with counts has it for a region alone. */
  readonly hubs: readonly Hub[];
}

const csv = (naam: string): Record<string, string>[] =>
  parseCsv(readFileSync(join(import.meta.dirname, '../../toegang', `${naam}.csv`)), { columns: true });

const DOELEN = csv('doelbinding');
export const DOELCODES: readonly string[] = DOELEN.map(({ doel = '' }) => doel);

export const HOUDERS: readonly Houder[] = csv('profielen').map(({ profiel = '', organisatie = '', functies = '' }) => ({
  profiel,
  organisatie: organisatie.split('|')[0] ?? '',
  functie: functies.split('|')[0] ?? '',
  sub: `matrix-${profiel}`,
  doel: doelVan(profiel),
  hubs: hubsVan(profiel),
}));

export const ORGANISATIES: readonly string[] = [
  ...new Set(csv('profielen').flatMap(({ organisatie = '' }) => organisatie.split('|'))),
];

/** The purpose of this profile that is not limited to some classes, or else the first. */
function doelVan(profiel: string): string {
  const mijn = DOELEN.filter(({ profielen = '' }) =>
    profielen.split('|').some((p) => p === profiel || (p.endsWith('_*') && profiel.startsWith(p.slice(0, -1)))),
  );
  return (mijn.find(({ klassen }) => klassen === '*') ?? mijn[0])?.['doel'] ?? '';
}

/** profielen.csv, column grond: OM and REAN are invited by a RAO, the others here by a LKO. */
function hubsVan(profiel: string): readonly Hub[] {
  if (profiel.startsWith('LKO_')) return ['Vreemdeling', 'LKO', 'Regio'];
  if (profiel.startsWith('RAO_') || profiel === 'GENODIGD_OM' || profiel === 'GENODIGD_REAN')
    return ['Vreemdeling', 'RAO', 'Regio'];
  if (profiel.startsWith('GENODIGD_')) return ['Vreemdeling', 'LKO', 'Regio'];
  if (profiel === 'DEELBERAAD_ASIEL') return ['Vreemdeling', 'DeelberaadAsiel', 'Regio'];
  return ['BETROKKENE', 'FG'].includes(profiel) ? ['Vreemdeling'] : ['Regio'];
}

const PUNT = 'matrix-punt';

/** The LKO and RAO of the test, the person on the agenda with a tie and on both kinds of signaallijst, and who is who. */
export async function laadHouders(db: Database, issuer: string, dag: (over: number) => string): Promise<void> {
  const moment = (over: number) => new Date(`${dag(over)}T00:00:00Z`);
  await db.insert(raos).values({ id: RAO, naam: 'RAO Matrix', provincies: ['Drenthe'] });
  await db.insert(lkos).values({ id: LKO, naam: 'LKO Matrix', azc: AZC, raoId: RAO, indDeelnemer: true });
  await db.insert(bijeenkomsten).values([
    { id: 'matrix-b1', soort: 'LKO', overlegId: LKO, datum: dag(5), voorzitter: 'DTV' },
    { id: 'matrix-b2', soort: 'RAO', overlegId: RAO, datum: dag(6), voorzitter: 'COA', secretaris: 'IND' },
    { id: 'matrix-b3', soort: 'RAO', overlegId: RAO, datum: dag(-22), voorzitter: 'DTV', secretaris: 'COA' },
  ]);
  await db.insert(agendapunten).values({
    id: PUNT,
    lkoId: LKO,
    vNummer: PROEFPERSOON,
    soort: 'DOSSIER',
    bron: 'BEWONERSLIJST',
    reden: 'LIJST',
    // No verb writes it with a dossier; here one item has every field.
    omschrijving: 'Proef van een omschrijving.',
    ingebrachtDoor: 'COA',
    toegevoegdOp: moment(-10),
    vernieuwdOp: moment(-10),
    bandSoort: 'OPVANG',
    bandBevestigdDoor: 'COA',
    bandBevestigdOp: moment(0),
  });
  await db.insert(agendapunten).values({
    ...{ id: `${PUNT}-gesloten`, lkoId: LKO, soort: 'ACTUALITEIT', bron: 'LID_AANVULLEND', reden: 'ACTUALITEIT' },
    ...{ ingebrachtDoor: 'COA', toegevoegdOp: moment(-9), vernieuwdOp: moment(-9), geslotenOp: moment(-8) },
  });
  await laadSignaallijsten(db, issuer, dag);
  await db.insert(leden).values(
    HOUDERS.flatMap(({ profiel, sub, organisatie, functie }): (typeof leden.$inferInsert)[] => {
      const lid = { issuer, sub, organisatie, functie, van: moment(-50) };
      if (profiel.startsWith('LKO_')) return [{ ...lid, soort: 'LKO', overlegId: LKO }];
      if (profiel.startsWith('RAO_')) return [{ ...lid, soort: 'RAO', overlegId: RAO }];
      return profiel === 'DEELBERAAD_ASIEL'
        ? [{ ...lid, soort: 'DEELBERAAD_ASIEL', overlegId: 'deelberaad-asiel' }]
        : [];
    }),
  );
  await laadGemeente(db, dag, moment);
  const genodigden = HOUDERS.filter(({ profiel }) => profiel.startsWith('GENODIGD_'));
  await db.insert(uitnodigingen).values(
    genodigden.map(({ profiel, sub, organisatie, hubs }) => {
      const soort = hubs.includes('RAO') ? ('RAO' as const) : ('LKO' as const);
      const overlegId = soort === 'RAO' ? RAO : LKO;
      return { id: sub, soort, overlegId, issuer, sub, organisatie, profiel, van: moment(-2), tot: moment(9) };
    }),
  );
  await db.insert(uitnodigingPunten).values(genodigden.map(({ sub }) => ({ uitnodigingId: sub, agendapuntId: PUNT })));
  await laadStrategie(db, { punt: PUNT, uitnodiging: genodigden[0]?.sub ?? '', organisaties: ORGANISATIES }, dag);
  await laadRaoHouders(db, dag);
  await db.insert(eigenPersonen).values([
    { issuer, sub: 'matrix-BETROKKENE', vNummer: PROEFPERSOON, relatie: 'BETROKKENE' },
    { issuer, sub: 'matrix-GENODIGD_NIDOS', vNummer: PROEFPERSOON, relatie: 'PUPIL' },
  ]);
}

/** What the overleggen wrote down about a gemeente, and about the person there. */
async function laadGemeente(db: Database, dag: (over: number) => string, moment: (over: number) => Date) {
  const gemeld = { raoId: RAO, gemeente: 'Matrixstad', organisatie: 'COA', op: moment(-1) };
  const vanLko = { ...gemeld, soort: 'LKO' as const, overlegId: LKO };
  const omschrijving = 'Proef met een gemeente.';
  await db.insert(medewerkingen).values({
    ...{ ...gemeld, id: 'matrix-m1', provincie: 'Drenthe', versie: 1, verleentMedewerking: 'DEELS' },
    ...{ reden: 'Proef met een reden.', ontwikkeling: omschrijving },
  });
  await db.insert(gemeenteStappen).values({ ...vanLko, id: 'matrix-g1', gezetOp: dag(-2), omschrijving });
  await db.insert(ontwikkelingen).values({ ...gemeld, id: 'matrix-o1', lkoId: LKO, omschrijving });
  await db
    .insert(ontwikkelingOordelen)
    .values({ ontwikkelingId: 'matrix-o1', overleggen: true, reden: omschrijving, organisatie: 'DTV', op: moment(0) });
  await db.insert(opvangwaarnemingen).values({
    ...{ ...vanLko, id: 'matrix-w1', vNummer: PROEFPERSOON, aanbieder: 'GEMEENTE', waargenomenOp: dag(-2) },
  });
  await db.insert(aangedragenZaken).values({
    ...{ id: 'matrix-z1', lkoId: LKO, vNummer: PROEFPERSOON, gemeente: 'Matrixstad', op: moment(-1) },
    toelichting: omschrijving,
  });
  await db.insert(wijzigingsvoorstellen).values({
    ...{ id: 'matrix-v1', soort: 'LKO', overlegId: LKO, raoId: RAO, onderwerp: 'lko', kader: 'lko@1' },
    ...{ voorstel: omschrijving, organisatie: 'COA', op: moment(-1) },
  });
}
