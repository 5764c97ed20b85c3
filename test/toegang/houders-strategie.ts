import { bijzonderheden } from '../../subgraphs/overleg/tables/bijzonderheid.ts';
import { raadplegingen } from '../../subgraphs/overleg/tables/raadpleging.ts';
import { acties, beletten, strategieen, strategiePartners } from '../../subgraphs/overleg/tables/strategie.ts';
import type { Database } from '../../opslag/store.ts';
import { LKO, PROEFPERSOON, RAO } from './proefpersoon.ts';

/** A strategie of the person with an actie of each organisation, and whatever else a LKO agrees, asks and reports. */
export async function laadStrategie(
  db: Database,
  { punt, uitnodiging, organisaties }: { punt: string; uitnodiging: string; organisaties: readonly string[] },
  dag: (over: number) => string,
): Promise<void> {
  const op = new Date(`${dag(-8)}T00:00:00Z`);
  const strategie = { lkoId: LKO, agendapuntId: punt, vNummer: PROEFPERSOON };
  await db.insert(strategieen).values({
    ...strategie,
    id: 'matrix-strategie',
    bijeenkomstId: 'matrix-b1',
    soort: 'VERTREKSTRATEGIE',
    beoogdeOplossing: 'TERUGKEER',
    omschrijving: 'Zelfstandig vertrek.',
    termijn: dag(20),
    termijnoverschrijding: true,
    vastgesteldOp: op,
  });
  await db.insert(acties).values(
    organisaties.map((belegdBij) => ({
      id: `matrix-actie-${belegdBij}`,
      strategieId: 'matrix-strategie',
      lkoId: LKO,
      omschrijving: 'Gesprek voeren.',
      belegdBij,
      uiterlijk: dag(7),
      stand: 'OPEN' as const,
      standOp: op,
    })),
  );
  await db.insert(strategiePartners).values({ strategieId: 'matrix-strategie', uitnodigingId: uitnodiging });
  await db
    .insert(beletten)
    .values({ id: 'matrix-belet', strategieId: 'matrix-strategie', organisatie: 'COA', soort: 'UITVOERING_STOKT', op });
  await db.insert(raadplegingen).values({
    ...strategie,
    id: 'matrix-raadpleging',
    onderwerp: 'BEROEP_NAAR_VOREN',
    vraag: 'Kan dit eerder?',
    gesteldDoor: 'COA',
    gesteldOp: op,
    uitkomst: 'BESPROKEN',
    beantwoordOp: op,
  });
  await db.insert(bijzonderheden).values(
    organisaties.map((organisatie) => ({
      id: `matrix-bijzonderheid-${organisatie}`,
      lkoId: LKO,
      raoId: RAO,
      organisatie,
      tekst: 'Onrust op de locatie.',
      op,
    })),
  );
}
