import {
  lkos,
  medewerkers,
  partnerakkoorden,
  personen,
  raoRegios,
  reisdocumentdatums,
  reisdocumenten,
  vertrekplannen,
  vertrekstappen,
  vertrektermijnen,
  vertrekzaken,
} from '../../subgraphs/dtv/tables.ts';
import type { Database } from '../../opslag/store.ts';
import { dagenTussen, eerste, plusDagen } from '../wereld/dag.ts';
import { regievoerdersVan } from '../wereld/medewerkers.ts';
import type { Persoon } from '../wereld/persoon.ts';
import { rng } from '../wereld/rng.ts';
import type { Wereld } from '../wereld/wereld.ts';
import { insertAll } from './insert-all.ts';

type Zaak = typeof vertrekzaken.$inferInsert;
type Plan = typeof vertrekplannen.$inferInsert;
type Stap = typeof vertrekstappen.$inferInsert;

/**
 * Fills the tables of DT&V from the world; what only DT&V knows is made up here, the same for the same world.
 * @param issuer the provider at which the personas sign in: a medewerker is known by issuer and sub
 */
export async function laadDtv(db: Database, wereld: Wereld, issuer: string): Promise<void> {
  const bekend = wereld.personen.filter(
    (p) => p.caseload !== null || p.uitstroom !== null || p.vertrektermijnEinde !== null,
  );
  const zaken = new Map(
    bekend
      .filter((p) => p.caseload !== null || p.uitstroom !== null)
      .map((p, index) => [p.vNummer, zaakVan(p, index, issuer)]),
  );
  const plannen = bekend.flatMap((p) => {
    const zaak = zaken.get(p.vNummer);
    return zaak === undefined || p.caseload === null ? [] : plannenVan(p, zaak, wereld.peildatum);
  });
  const documenten = bekend.filter((p) => p.caseload !== null).map((p) => reisdocumentVan(p, wereld.peildatum));

  await db.transaction(async (tx) => {
    await insertAll(tx, lkos, lkosVan(wereld));
    await insertAll(
      tx,
      raoRegios,
      wereld.regios.map(({ code, rao }) => ({ regio: code, raoId: rao })),
    );
    await insertAll(tx, medewerkers, medewerkersVan(wereld, issuer));
    await insertAll(
      tx,
      personen,
      bekend.map((p) => ({
        vNummer: p.vNummer,
        naam: `${p.voornamen} ${p.geslachtsnaam}`,
        verstrekkingsbeperking: p.verstrekkingsbeperking,
      })),
    );
    await insertAll(tx, vertrekzaken, [...zaken.values()]);
    await insertAll(
      tx,
      vertrekplannen,
      plannen.map(({ plan }) => plan),
    );
    await insertAll(
      tx,
      vertrekstappen,
      plannen.flatMap(({ stappen }) => stappen),
    );
    await insertAll(
      tx,
      partnerakkoorden,
      plannen.flatMap(({ akkoorden }) => akkoorden),
    );
    await insertAll(tx, vertrektermijnen, bekend.flatMap(termijnVan));
    await insertAll(
      tx,
      reisdocumenten,
      documenten.map(({ document }) => document),
    );
    await insertAll(
      tx,
      reisdocumentdatums,
      documenten.flatMap(({ datums }) => datums),
    );
  });
}

function lkosVan(wereld: Wereld): (typeof lkos.$inferInsert)[] {
  return wereld.overleggen.flatMap((overleg) => (overleg.azc === null ? [] : [{ id: overleg.id, azc: overleg.azc }]));
}

function medewerkersVan(wereld: Wereld, issuer: string): (typeof medewerkers.$inferInsert)[] {
  return wereld.medewerkers.flatMap(({ sub, organisatie, functie, regio }) =>
    organisatie === 'DTV' && regio !== null ? [{ issuer, sub, functie, unit: `dtv-unit-${regio}`, regio }] : [],
  );
}

function zaakVan(p: Persoon, index: number, issuer: string): Zaak {
  const r = rng(p.gezinsnummer ?? p.vNummer, 'vertrekzaak');
  const opgeschort = p.procedureBeeld === 'ART64' || p.procedureBeeld === 'HASA';
  return {
    zaaknummer: `VZ-${String(index + 1).padStart(6, '0')}`,
    vNummer: p.vNummer,
    status: p.caseload === null ? 'AFGESLOTEN' : opgeschort ? 'OPGESCHORT' : 'IN_BEHANDELING',
    regievoerderIssuer: issuer,
    regievoerderSub: p.caseload?.regievoerder ?? r.pick(regievoerdersVan(null, p.regio)),
    regio: p.regio,
    azc: p.caseload?.azc ?? null,
    instroomDatum: p.caseload?.instroom ?? p.besluit ?? p.binnenkomst,
    instroomBron:
      p.procedureBeeld === 'GEEN'
        ? r.pick(['POLITIE', 'KMAR'] as const)
        : r.pick(['IND', 'IND', 'IND', 'IND', 'IND', 'IND', 'ZELFMELDER', 'HERINSTROOM'] as const),
    uitstroomSoort: p.uitstroom?.soort ?? null,
    uitstroomDatum: p.uitstroom?.datum ?? null,
  };
}

/** All versies of the plan; only the last, which holds, has steps. Some cases have a plan that has no strategie yet. */
function plannenVan(p: Persoon, zaak: Zaak, peildatum: string) {
  const r = rng(p.vNummer, 'vertrekplan');
  if (!p.vertrekplan && !r.chance(0.5)) return [];
  const laatste = p.vertrekplan ? r.int(1, 2) : 1;
  const dagen = dagenTussen(zaak.instroomDatum, peildatum);
  return Array.from({ length: laatste }, (_, index) => {
    const plan: Plan = {
      zaaknummer: zaak.zaaknummer,
      versie: index + 1,
      datum: plusDagen(zaak.instroomDatum, Math.floor((dagen * (index + 1)) / (laatste + 1))),
      strategie: p.vertrekplan ? strategieVan(p) : null,
      doel: p.procedureBeeld === 'DUBLIN' ? 'ANDERE_LIDSTAAT' : 'LAND_VAN_HERKOMST',
      werktMee: p.werktAanVertrek,
    };
    const geldend = plan.versie === laatste;
    return {
      plan,
      stappen: geldend ? stappenVan(p, plan) : [],
      akkoorden: geldend ? akkoordenVan(p, plan) : [],
    };
  });
}

function strategieVan(p: Persoon): NonNullable<Plan['strategie']> {
  if (p.inbewaringstelling === 'OVERWOGEN') return 'IBS';
  if (p.inbewaringstelling === 'LOOPT') return 'GEDWONGEN';
  if (p.werktAanVertrek === 'JA') return 'ZELFSTANDIG';
  const r = rng(p.gezinsnummer ?? p.vNummer, 'strategie');
  if (p.gezinsnummer !== null) return r.pick(['OVERPLAATSING_GL', 'LANGER_AZC', 'GEDWONGEN'] as const);
  return r.pick(['GEDWONGEN', 'OPVANG_BEEINDIGEN', 'LANGER_AZC', 'OVERPLAATSING_VBL'] as const);
}

type StapTekst = readonly [omschrijving: string, belegdBij: string, overInbewaringstelling?: true];

const STAPPEN_ALTIJD: readonly StapTekst[] = [
  ['Vertrekgesprek over terugkeer voeren', 'DTV'],
  ['Terugkeer bespreken in het gesprek met de casemanager', 'COA'],
  ['Stand van de procedure bevestigen', 'IND'],
];
const STAP_BIJ_MELDPLICHT: StapTekst = ['Aanwezigheid bij de meldplicht doorgeven', 'POLITIE'];

const STAPPEN_BIJ_STRATEGIE: Readonly<Record<NonNullable<Plan['strategie']>, readonly StapTekst[]>> = {
  ZELFSTANDIG: [
    ['Herintegratie en reis bespreken met de betrokkene', 'IOM'],
    ['Reisdatum afstemmen', 'DTV'],
  ],
  GEDWONGEN: [['Vlucht aanvragen', 'DTV']],
  OPVANG_BEEINDIGEN: [['Einde van de verstrekkingen aankondigen', 'COA']],
  LANGER_AZC: [['Vertrek binnen enkele weken voorbereiden', 'DTV']],
  IBS: [
    ['Inbewaringstelling voorbereiden met de hulpofficier', 'POLITIE', true],
    ['Plaats in een detentiecentrum nagaan', 'DTV', true],
  ],
  OVERPLAATSING_GL: [['Plaats in de gezinslocatie aanvragen', 'COA']],
  OVERPLAATSING_VBL: [['Vrijheidsbeperkende maatregel aanvragen', 'DTV']],
};

function stappenVan(p: Persoon, plan: Plan): Stap[] {
  const bijStrategie =
    plan.strategie === undefined || plan.strategie === null ? [] : STAPPEN_BIJ_STRATEGIE[plan.strategie];
  const stappen = [...STAPPEN_ALTIJD, ...(p.meldplicht ? [STAP_BIJ_MELDPLICHT] : []), ...bijStrategie];
  const gereed = rng(p.vNummer, 'stappen').int(0, STAPPEN_ALTIJD.length);
  return stappen.map(([omschrijving, belegdBij, overInbewaringstelling = false], index) => ({
    zaaknummer: plan.zaaknummer,
    versie: plan.versie,
    nummer: index + 1,
    omschrijving,
    gereed: index < gereed,
    belegdBij,
    overInbewaringstelling,
  }));
}

function akkoordenVan(p: Persoon, { zaaknummer, versie, datum }: Plan): (typeof partnerakkoorden.$inferInsert)[] {
  const r = rng(p.vNummer, 'akkoord');
  return ['COA', 'IND', 'POLITIE'].map((organisatie) => ({
    zaaknummer,
    versie,
    organisatie,
    akkoord: r.chance(0.85),
    datum,
  }));
}

function termijnVan(p: Persoon): (typeof vertrektermijnen.$inferInsert)[] {
  if (p.vertrektermijnEinde === null || p.besluit === null) return [];
  const duurDagen = dagenTussen(p.besluit, p.vertrektermijnEinde);
  const r = rng(p.gezinsnummer ?? p.vNummer, 'onthouden');
  return [
    {
      vNummer: p.vNummer,
      bron: 'IND',
      terugkeerbesluit: p.besluit,
      grondslag: 'VW_45',
      ingang: p.besluit,
      duurDagen,
      einddatum: p.vertrektermijnEinde,
      grondOnthouden: duurDagen > 0 ? null : r.pick(['ONTTREKKINGSGEVAAR', 'KENNELIJK_ONGEGROND'] as const),
    },
  ];
}

function reisdocumentVan(p: Persoon, peildatum: string) {
  const r = rng(p.vNummer, 'reisdocument');
  const begin = p.caseload?.instroom ?? peildatum;
  const leeg = { vNummer: p.vNummer, soort: null, status: null, autoriteit: null } as const;
  if (r.chance(0.2)) {
    const paspoort = { ...leeg, aanwezig: true, aangevraagd: false, soort: 'PASPOORT' as const };
    return { document: paspoort, datums: [] };
  }
  if (!r.chance(0.6)) return { document: { ...leeg, aanwezig: false, aangevraagd: false }, datums: [] };
  const dublin = p.procedureBeeld === 'DUBLIN';
  const verloop = ['OPDRACHT', 'AANVRAAG', 'PRESENTATIE', ...(r.chance(0.7) ? AFGIFTE : WEIGERING)] as const;
  const bereikt = verloop.slice(0, r.int(1, verloop.length));
  const datums = bereikt
    .map((status, index) => ({ vNummer: p.vNummer, status, datum: plusDagen(begin, 7 + 25 * index) }))
    .filter(({ datum }, index) => index === 0 || datum <= peildatum)
    .map((rij) => ({ ...rij, datum: eerste(rij.datum, peildatum) }));
  const status = datums.at(-1)?.status ?? null;
  const document = {
    vNummer: p.vNummer,
    aanwezig: status === 'AFGEGEVEN',
    aangevraagd: true,
    soort: dublin ? ('EU_STAAT' as const) : ('LAISSEZ_PASSER' as const),
    status,
    autoriteit: dublin ? 'Dienst Terugkeer en Vertrek' : 'Ambassade van een fictief land',
  };
  return { document, datums };
}

const AFGIFTE = ['TOEZEGGING', 'AFGEGEVEN'] as const;
const WEIGERING = ['GEWEIGERD'] as const;
