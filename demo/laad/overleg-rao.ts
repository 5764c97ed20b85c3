import { kaders } from '../../subgraphs/overleg/tables/kader.ts';
import { raoOnderwerpen, trends } from '../../subgraphs/overleg/tables/rao.ts';
import type { Database } from '../../opslag/store.ts';
import { laadBesluiten } from './overleg-besluiten.ts';
import { moment } from './moment.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Wereld } from '../wereld/wereld.ts';

/** What the RAO's and the Deelberaad speak of besides persons. */
export async function laadRao(db: Database, wereld: Wereld): Promise<void> {
  const { bijeenkomsten, peildatum } = wereld;
  const voor = (dagen: number) => plusDagen(peildatum, -dagen);
  const gehouden = bijeenkomsten.findLast(({ overleg, status }) => overleg === 'rao-noord' && status === 'GEHOUDEN');
  await db.insert(raoOnderwerpen).values([
    {
      id: 'onderwerp-01',
      raoId: 'rao-noord',
      soort: 'OPVANG_LANGVERBLIJF',
      omschrijving: 'Gezinnen die langer dan vijf jaar op dezelfde locatie verblijven.',
      ingebrachtDoor: 'COA',
      toegevoegdOp: moment(voor(40)),
      notulen: 'Het COA brengt per locatie in kaart hoeveel het er zijn.',
      bijeenkomstId: gehouden?.id ?? null,
    },
    {
      id: 'onderwerp-02',
      raoId: 'rao-noord',
      soort: 'MELDPLICHT',
      omschrijving: 'Meldlocaties die slecht bereikbaar zijn met het openbaar vervoer.',
      ingebrachtDoor: 'POLITIE',
      toegevoegdOp: moment(voor(6)),
    },
    {
      id: 'onderwerp-03',
      raoId: 'rao-zuid',
      soort: 'KNELPUNT',
      omschrijving: 'Overdracht van dossiers tussen locaties duurt te lang.',
      ingebrachtDoor: 'DTV',
      toegevoegdOp: moment(voor(12)),
    },
  ]);
  await db.insert(trends).values([
    {
      id: 'trend-01',
      raoId: 'rao-noord',
      soort: 'TREND',
      tekst: 'Meer vertrek met onbekende bestemming in de week na een afwijzende beschikking.',
      landelijk: true,
      ingebrachtDoor: 'COA',
      gedeeldOp: moment(voor(30)),
    },
    {
      id: 'trend-02',
      raoId: 'rao-zuid',
      soort: 'CAPACITEITSINZET',
      tekst: 'De AVIM heeft tot het einde van het kwartaal minder mensen beschikbaar.',
      landelijk: false,
      ingebrachtDoor: 'POLITIE',
      gedeeldOp: moment(voor(8)),
    },
  ]);
  await db.insert(kaders).values([
    {
      id: 'kader-01',
      onderwerp: 'KORTDURENDE_OVERSCHRIJDING',
      versie: 1,
      tekst: 'Een overschrijding heet kort als het LKO dat unaniem vindt en de reden vastlegt.',
      geldigVan: voor(300),
      vastgesteldOp: moment(voor(310)),
    },
    {
      id: 'kader-02',
      onderwerp: 'KORTDURENDE_OVERSCHRIJDING',
      versie: 2,
      tekst: 'Een overschrijding heet kort als het LKO dat unaniem vindt, de reden vastlegt en een einddatum noemt.',
      geldigVan: voor(90),
      vastgesteldOp: moment(voor(100)),
    },
    {
      id: 'kader-03',
      onderwerp: 'WINTEROPVANG',
      versie: 1,
      tekst: 'Tijdens vorst wordt een ontruiming uitgesteld tot de eerste werkdag erna.',
      geldigVan: voor(400),
      geldigTot: voor(200),
      vastgesteldOp: moment(voor(410)),
    },
  ]);
  await laadBesluiten(db, wereld);
}
