// What the RAO and the Deelberaad of the matrix hold: a value in every column that a field of theirs shows.
import { besluiten, opschalingen, terugkoppelingen, vervolgacties } from '../../subgraphs/overleg/tables/besluit.ts';
import { kaders } from '../../subgraphs/overleg/tables/kader.ts';
import { raoOnderwerpen, trends } from '../../subgraphs/overleg/tables/rao.ts';
import type { Database } from '../../opslag/store.ts';
import { RAO } from './proefpersoon.ts';

export async function laadRaoHouders(db: Database, dag: (over: number) => string): Promise<void> {
  const moment = (over: number) => new Date(`${dag(over)}T00:00:00Z`);
  await db.insert(raoOnderwerpen).values({
    id: 'matrix-onderwerp',
    raoId: RAO,
    soort: 'MELDPLICHT',
    omschrijving: 'De samenwerking met de AVIM.',
    ingebrachtDoor: 'DTV',
    toegevoegdOp: moment(-30),
    notulen: 'Besproken; de afspraken blijven gelijk.',
    bijeenkomstId: 'matrix-b3',
  });
  await db.insert(trends).values({
    id: 'matrix-trend',
    raoId: RAO,
    soort: 'TREND',
    tekst: 'Meer vertrek met onbekende bestemming.',
    landelijk: true,
    ingebrachtDoor: 'COA',
    gedeeldOp: moment(-20),
  });
  await db.insert(kaders).values({
    id: 'matrix-kader',
    onderwerp: 'MATRIX',
    versie: 1,
    tekst: 'Een kader van de matrix.',
    geldigVan: dag(-40),
    geldigTot: dag(40),
    vastgesteldOp: moment(-41),
  });
  const besluit = {
    raoId: RAO,
    bijeenkomstId: 'matrix-b3',
    uitkomst: 'VOORSTEL_GEVOLGD' as const,
    tekst: 'Het RAO volgt het voorstel.',
    beslotenOp: dag(-22),
    terugkoppelingUiterlijk: dag(-15),
  };
  await db.insert(besluiten).values([
    { ...besluit, id: 'matrix-d1', signaallijstId: 'matrix-s1' },
    { ...besluit, id: 'matrix-d3', signaallijstId: 'matrix-s3' },
  ]);
  await db.insert(terugkoppelingen).values(
    ['matrix-s1', 'matrix-s2', 'matrix-s3'].map((signaallijstId) => ({
      signaallijstId,
      tekst: 'Zo is het besloten.',
      op: dag(-16),
    })),
  );
  await db.insert(opschalingen).values({ signaallijstId: 'matrix-s2', volgtOp: 'matrix-s1' });
  await db.insert(vervolgacties).values({
    id: 'matrix-v1',
    signaallijstId: 'matrix-s2',
    uitkomst: 'VERVOLGACTIE',
    actor: 'AD_DTV',
    tekst: 'De directeur spreekt met de ambassade.',
    vastgesteldOp: moment(-18),
  });
}
