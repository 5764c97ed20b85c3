import { signaallijsten, signaalOvergangen, standpunten } from '../../subgraphs/overleg/tables/signaallijst.ts';
import { stappenplannen } from '../../subgraphs/overleg/tables/stappenplan.ts';
import type { Database } from '../../opslag/store.ts';
import { LKO, PROEFPERSOON, RAO } from './proefpersoon.ts';

/** Both kinds of signaallijst about the person and one about nobody, each whole; and a stappenplan. */
export async function laadSignaallijsten(db: Database, issuer: string, dag: (over: number) => string): Promise<void> {
  const op = new Date(`${dag(-3)}T00:00:00Z`);
  const lijst = {
    raoId: RAO,
    vNummer: PROEFPERSOON,
    stand: 'BESPROKEN' as const,
    standSinds: op,
    gewijzigdOp: op,
    gronden: ['BELEID'],
    ingediendOp: dag(-9),
    initiatiefnemer: 'DTV',
    wijzeVanConstatering: 'In het LKO.',
    tussentijdsInternGeschakeld: false,
    internToelichting: 'Niet nodig.',
    verwachteDuurDagen: 28,
    duurSoort: 'TERMIJN_TOELATINGSVERZOEK' as const,
    gevolgBijNegatief: 'Geen.',
    gevolgBijPositief: 'Geen.',
    werktAanVertrek: 'DEELS' as const,
    vastgesteldIn: [{ datum: dag(-12), met: 'REGIEVOERDER' as const }],
    politiekeEnPublicitaireRisicos: 'Geen.',
    oplossingsrichtingen: [{ voordelen: 'Snel.', nadelen: 'Duur.', juridisch: 'Kan.' }],
    afgewekenKader: 'LKO',
    kortDurend: false,
    unaniem: true,
    eindeVerstrekkingen: dag(9),
    locatie: 'gl-matrix',
    naarTeam: 'MDT' as const,
    toelichtingOverig: 'Geen.',
    stappenGenomen: 'Een gesprek.',
    stappenNogTeZetten: 'Een gesprek.',
    oplossingenToelating: 'Geen.',
  };
  const ids = ['matrix-s1', 'matrix-s2', 'matrix-s3'];
  await db.insert(signaallijsten).values([
    { ...lijst, id: 'matrix-s1', niveau: 'LKO_NAAR_RAO', lkoId: LKO },
    { ...lijst, id: 'matrix-s2', niveau: 'RAO_NAAR_DA', lkoId: null },
    { ...lijst, id: 'matrix-s3', niveau: 'LKO_NAAR_RAO', lkoId: LKO, vNummer: null },
  ]);
  await db.insert(standpunten).values(
    ids.map((signaallijstId) => ({
      signaallijstId,
      organisatie: 'COA',
      tekst: 'Akkoord.',
      aspecten: ['OPVANG' as const],
    })),
  );
  const wie = { issuer, sub: 'matrix-lid', organisatie: 'DTV', functie: 'REGIEVOERDER', op, reden: 'Besproken.' };
  await db.insert(signaalOvergangen).values(
    ids.map((signaallijstId) => ({
      signaallijstId,
      van: 'GEAGENDEERD' as const,
      naar: 'BESPROKEN' as const,
      ...wie,
    })),
  );
  const { op: gestartOp, ...door } = wie;
  const organisaties = ['NIDOS', 'DTV', 'COA'];
  await db
    .insert(stappenplannen)
    .values({ id: 'matrix-stappenplan', lkoId: LKO, vNummer: PROEFPERSOON, organisaties, gestartOp, ...door });
}
