import type { Database } from '../../opslag/store.ts';
import {
  signaallijsten,
  signaalOvergangen,
  type SignaalStand,
  standpunten,
} from '../../subgraphs/overleg/tables/signaallijst.ts';
import { waaromOpgeschaald, waaromOvergang } from '../../subgraphs/overleg/regels/waarom-overgang.ts';
import { plusDagen } from '../wereld/dag.ts';
import type { Signaallijst } from '../wereld/signaallijsten.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { moment } from './moment.ts';

/** The signaallijsten of the world, with their standpunten and how each came where it is. */
export async function laadSignaallijsten(tx: Database, wereld: Wereld, issuer: string): Promise<void> {
  const lijsten = wereld.signaallijsten;
  await tx.insert(signaallijsten).values(lijsten.map((lijst) => toSignaallijst(lijst, wereld)));
  await tx.insert(standpunten).values(
    lijsten.flatMap(({ id, opgesteldOp, standpunten: alle }) =>
      alle.map((standpunt) => ({
        signaallijstId: id,
        gewijzigdOp: moment(opgesteldOp),
        aspecten: [...ASPECTEN[standpunt.organisatie]],
        ...standpunt,
      })),
    ),
  );
  await tx.insert(signaalOvergangen).values(lijsten.flatMap((lijst) => overgangenVan(lijst, wereld, issuer)));
}

/** What each organisation judges a dossier on (R-RAO-09); the police on none of the three. */
const ASPECTEN = { DTV: ['TERUGKEER'], COA: ['OPVANG'], IND: ['TOELATING'], POLITIE: [] } as const;

function toSignaallijst(lijst: Signaallijst, wereld: Wereld): typeof signaallijsten.$inferInsert {
  const { id, niveau, vNummer, stand, gronden, ingediendOp, initiatiefnemer, route, locatie } = lijst;
  const naarRao = niveau === 'LKO_NAAR_RAO';
  const standSinds = moment(standenVan(lijst).at(-1)?.[1] ?? lijst.opgesteldOp);
  const zonderPersoon = {
    id,
    niveau,
    lkoId: naarRao ? lijst.van : null,
    raoId: naarRao ? lijst.naar : lijst.van,
    vNummer,
    stand,
    standSinds,
    gewijzigdOp: standSinds,
    gronden: [...gronden],
    ingediendOp,
    initiatiefnemer,
    route,
    locatie,
    wijzeVanConstatering: 'Vastgesteld in het LKO, op grond van de dossiers van de deelnemende organisaties.',
    tussentijdsInternGeschakeld: route === 'VERSNELD_VOORZITTER',
    internToelichting: route === 'VERSNELD_VOORZITTER' ? 'Met de voorzitter van het RAO besproken.' : null,
    politiekeEnPublicitaireRisicos: 'Geen bijzondere risicos voorzien.',
    oplossingsrichtingen: [
      {
        voordelen: 'De afspraak sluit aan bij wat de organisaties al doen.',
        nadelen: 'Zij vraagt tijd van het RAO en van het LKO.',
        juridisch: 'Past binnen de bestaande kaders.',
      },
    ],
    ...(gronden.includes('AFWIJKING_LEIDRAAD') ? { afgewekenKader: 'Leidraad Terugkeer en Vertrek, LKO' } : {}),
    ...(gronden.includes('TERMIJNOVERSCHRIJDING') ? { kortDurend: false, unaniem: true } : {}),
    ...(gronden.includes('NAAR_MDT') ? { naarTeam: 'MDT' as const } : {}),
    ...(naarRao ? {} : NAAR_DEELBERAAD),
  };
  const persoon = wereld.personen.find((kandidaat) => kandidaat.vNummer === vNummer);
  if (persoon === undefined) return zonderPersoon;
  return {
    ...zonderPersoon,
    verwachteDuurDagen: 28,
    duurSoort: 'TERUGKEER_BINNEN_AFZIENBARE_TIJD',
    gevolgBijNegatief: 'De opvang eindigt na de vertrektermijn.',
    gevolgBijPositief: 'Uitplaatsing naar een gemeente.',
    werktAanVertrek: persoon.werktAanVertrek ?? 'DEELS',
    vastgesteldIn: [{ datum: plusDagen(lijst.opgesteldOp, -7), met: 'REGIEVOERDER' }],
    ...(gronden.includes('VERWACHTE_CALAMITEIT_STOPZETTEN')
      ? { eindeVerstrekkingen: persoon.vertrektermijnEinde }
      : {}),
  };
}

const NAAR_DEELBERAAD = {
  stappenGenomen: 'Het vertrekplan is uitgevoerd tot en met de presentatie.',
  stappenNogTeZetten: 'Een tweede presentatie, als de autoriteiten daarom vragen.',
  oplossingenToelating: 'Geen.',
};

/** The stands through which it went, each with its day. */
function standenVan(lijst: Signaallijst): readonly (readonly [SignaalStand, string])[] {
  const dagen: readonly (readonly [SignaalStand, string | null])[] = [
    ['CONCEPT', lijst.niveau === 'RAO_NAAR_DA' ? null : lijst.opgesteldOp],
    ['INGEDIEND', lijst.ingediendOp],
    ['GEAGENDEERD', lijst.geagendeerdOp],
    ['BESPROKEN', lijst.besprokenOp],
    ['BESLOTEN', lijst.beslotenOp],
    ['OPGESCHAALD_DA', lijst.niveau === 'RAO_NAAR_DA' ? null : lijst.opgeschaaldOp],
    ['TERUGGEKOPPELD', lijst.stand === 'TERUGGEKOPPELD' ? lijst.teruggekoppeldOp : null],
  ];
  return dagen.flatMap(([stand, dag]) => (dag === null ? [] : [[stand, dag] as const]));
}

/** Until it is submitted the initiatiefnemer does it, from then on a member of the RAO. */
function overgangenVan(lijst: Signaallijst, wereld: Wereld, issuer: string): (typeof signaalOvergangen.$inferInsert)[] {
  const naarRao = lijst.niveau === 'LKO_NAAR_RAO';
  const ledenVan = (id: string) => wereld.overleggen.find((overleg) => overleg.id === id)?.leden ?? [];
  const maker = ledenVan(lijst.van).find(({ organisatie }) => organisatie === lijst.initiatiefnemer);
  const raoLid = ledenVan(naarRao ? lijst.naar : lijst.van)[0];
  const standen = standenVan(lijst);
  const verder = wereld.signaallijsten.find(({ volgtOp }) => volgtOp === lijst.id);
  return standen.map(([naar, dag], index) => {
    const wie = ['CONCEPT', 'INGEDIEND'].includes(naar) ? (maker ?? raoLid) : raoLid;
    if (wie === undefined) throw new Error(`nobody in ${lijst.van} could make ${lijst.id}`);
    const { sub, organisatie, functie } = wie;
    return {
      ...{ signaallijstId: lijst.id, van: standen[index - 1]?.[0] ?? null, naar, op: moment(dag) },
      reden: naar === 'OPGESCHAALD_DA' ? waaromOpgeschaald(verder?.gronden ?? []) : waaromOvergang(lijst, naar),
      ...{ issuer, sub, organisatie, functie },
    };
  });
}
