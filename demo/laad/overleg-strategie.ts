import { raadplegingen } from '../../subgraphs/overleg/tables/raadpleging.ts';
import { bijzonderheden } from '../../subgraphs/overleg/tables/bijzonderheid.ts';
import { acties, beletten, strategieen, strategiePartners } from '../../subgraphs/overleg/tables/strategie.ts';
import type { Database } from '../../opslag/store.ts';
import type { Agendapunt } from '../wereld/agenda.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { insertAll } from './insert-all.ts';
import { moment } from './moment.ts';

type Strategie = typeof strategieen.$inferInsert & { readonly id: string };
type Dossier = Agendapunt & { readonly vNummer: string };

const OPLOSSINGEN = ['TERUGKEER', 'DOORMIGRATIE', 'VERBLIJF'] as const;
const SOORTEN = ['VERTREKSTRATEGIE', 'VERTREKSTRATEGIE', 'AANPAK_OVERLAST', 'OVERIG'] as const;
const WOORDEN = {
  VERTREKSTRATEGIE: 'Zelfstandig vertrek met ondersteuning',
  AANPAK_OVERLAST: 'Een aanpak van het gedrag op de locatie',
  OVERIG: 'Eerst duidelijkheid over het dossier',
} as const;

/**
 * Every third open dossier with a tie has a strategie: of each of four running, one late, one done, and one that a member cannot
 * carry out. The fourth of them was revised.
 */
export async function laadStrategieen(tx: Database, wereld: Wereld): Promise<void> {
  const { agenda, overleggen, regios, uitnodigingen, peildatum } = wereld;
  const dossiers = agenda
    .filter((punt): punt is Dossier => punt.geslotenOp === null && punt.vNummer !== null && punt.band !== null)
    .filter((_punt, i) => i % 3 === 0);
  const van = dossiers.flatMap((punt, i) => {
    const id = `strategie-${String(i + 1).padStart(3, '0')}`;
    const laatste = toStrategie(punt, id, i, wereld);
    if (i % 4 !== 3) return [laatste];
    const eerder = { ...laatste, id: `${id}-eerder`, vastgesteldOp: moment(plusDagen(peildatum, -50)) };
    return [eerder, { ...laatste, herziet: eerder.id }];
  });
  await insertAll(tx, strategieen, van);
  await insertAll(
    tx,
    acties,
    van.flatMap((strategie, i) => toActies(strategie, i, peildatum)),
  );
  await tx.insert(beletten).values(
    van
      .filter((_strategie, i) => i % 5 === 4)
      .map(({ id }) => ({
        id: `belet-${id}`,
        strategieId: id,
        organisatie: 'POLITIE',
        soort: 'KAN_NIET_UITVOEREN' as const,
        op: moment(plusDagen(peildatum, -4)),
      })),
  );
  const partners = van.flatMap(({ id, agendapuntId }) =>
    uitnodigingen
      .filter(({ agendapunten }) => agendapunten.includes(agendapuntId))
      .map((uitnodiging) => ({ strategieId: id, uitnodigingId: uitnodiging.id })),
  );
  if (partners.length > 0) await tx.insert(strategiePartners).values(partners);

  const metInd = overleggen.filter(
    ({ soort, leden }) => soort === 'LKO' && leden.some(({ organisatie }) => organisatie === 'IND'),
  );
  await tx.insert(raadplegingen).values(
    metInd.flatMap(({ id: lkoId }) =>
      dossiers
        .filter((punt) => punt.overleg === lkoId)
        .slice(0, 2)
        .map((punt, i) => ({
          id: `raadpleging-${lkoId}-${i + 1}`,
          lkoId,
          agendapuntId: punt.id,
          vNummer: punt.vNummer,
          onderwerp: i === 0 ? ('BEROEP_NAAR_VOREN' as const) : ('TOELATINGSVRAAGSTUK' as const),
          vraag: 'Kan dit eerder aan de orde komen dan nu gepland staat?',
          gesteldDoor: 'COA',
          gesteldOp: moment(plusDagen(peildatum, -9)),
          uitkomst: i === 0 ? ('IN_BEHANDELING' as const) : null,
          beantwoordOp: i === 0 ? moment(plusDagen(peildatum, -6)) : null,
        })),
    ),
  );
  await tx.insert(bijzonderheden).values(
    overleggen
      .filter(({ soort }) => soort === 'LKO')
      .flatMap(({ id: lkoId, regio }) =>
        ['COA', 'DTV'].map((organisatie) => ({
          id: `bijzonderheid-${lkoId}-${organisatie.toLowerCase()}`,
          lkoId,
          raoId: regios.find(({ code }) => code === regio)?.rao ?? '',
          organisatie,
          tekst: 'Onrust op de locatie na een verhuizing van bewoners',
          op: moment(plusDagen(peildatum, -3)),
        })),
      ),
  );
}

function toStrategie(punt: Dossier, id: string, i: number, { bijeenkomsten, peildatum }: Wereld): Strategie {
  const soort = SOORTEN[i % SOORTEN.length] ?? 'OVERIG';
  const gehouden = bijeenkomsten.filter(({ overleg, datum }) => overleg === punt.overleg && datum < peildatum);
  return {
    id,
    lkoId: punt.overleg,
    bijeenkomstId: gehouden.at(-1)?.id ?? '',
    agendapuntId: punt.id,
    vNummer: punt.vNummer,
    soort,
    beoogdeOplossing: OPLOSSINGEN[i % OPLOSSINGEN.length] ?? null,
    omschrijving: WOORDEN[soort],
    termijn: plusDagen(peildatum, 28),
    termijnoverschrijding: i % 6 === 5,
    // Of those every other one was short, and agreed by all (R-LKO-24).
    overschrijdingVoorRao: i % 12 === 5,
    vastgesteldOp: moment(plusDagen(peildatum, -20)),
  };
}

function toActies({ id, lkoId }: Strategie, i: number, peildatum: string) {
  const geval = i % 4;
  const stand = geval === 2 ? ('GEDAAN' as const) : ('OPEN' as const);
  return ['COA', 'DTV'].map((belegdBij, j) => ({
    id: `actie-${id.slice('strategie-'.length)}-${j + 1}`,
    strategieId: id,
    lkoId,
    omschrijving: belegdBij === 'COA' ? 'Gesprek over terugkeer voeren' : 'Reisdocument aanvragen',
    belegdBij,
    uiterlijk: plusDagen(peildatum, geval === 1 && j === 0 ? -2 : 14),
    stand,
    standOp: moment(plusDagen(peildatum, stand === 'GEDAAN' ? -5 : -20)),
  }));
}
