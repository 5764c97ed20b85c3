import type { Database } from '../../../opslag/store.ts';
import type { VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { defineDtv } from '../../../subgraphs/dtv/dtv.ts';
import {
  lkos,
  medewerkers,
  partnerakkoorden,
  personen,
  reisdocumentdatums,
  reisdocumenten,
  vertrekplannen,
  vertrekstappen,
  vertrektermijnen,
  vertrekzaken,
} from '../../../subgraphs/dtv/tables.ts';
import { startSubgraphAlone, type Wie } from '../../support/subgraph-alone.ts';

export const REGIEVOERDER: Wie = { sub: 'r-1', organisatie: 'DTV', functie: 'REGIEVOERDER' };
export const ANDERE_REGIEVOERDER: Wie = { sub: 'r-2', organisatie: 'DTV', functie: 'REGIEVOERDER' };
export const AFDELINGSMANAGER: Wie = { sub: 'm-1', organisatie: 'DTV', functie: 'AFDELINGSMANAGER' };
export const CASEMANAGER: Wie = { sub: 'c-1', organisatie: 'COA', functie: 'CASEMANAGER' };
export const VOOGD: Wie = { sub: 'n-1', organisatie: 'NIDOS', functie: 'VOOGD' };
export const BETROKKENE: Wie = { sub: 'b-1', organisatie: 'BETROKKENE', functie: 'BETROKKENE' };

/** Lives with REGIEVOERDER in regio noord; has every fact that DT&V can hold, and an older closed case. */
export const VOL = '9990000001';
/** With ANDERE_REGIEVOERDER in regio noord; the plan is inbewaringstelling. */
export const IBS = '9990000002';
/** Like IBS, but the plan has no strategie and no step about bewaring. */
export const ZONDER_STRATEGIE = '9990000003';
/** A case of REGIEVOERDER that ended in a Dublin transfer. */
export const VERTROKKEN = '9990000004';
/** With REGIEVOERDER; a verstrekkingsbeperking. */
export const AFGESCHERMD = '9990000005';
/** A vertrektermijn and no case. */
export const ALLEEN_TERMIJN = '9990000006';
/** With REGIEVOERDER in regio zuid, at another azc; was given a strategie that the plan of now no longer has. */
export const ELDERS = '9990000007';

/** The COA as DT&V's service reaches it here: it confirms everybody but those whom `nietBijCoa` names. */
export const nietBijCoa = new Set<string>();
export const vraagCoa: VraagFeit = (_organisatie, _feit, sleutels) =>
  Promise.resolve(new Set(sleutels.filter((sleutel) => !nietBijCoa.has(sleutel))));

export async function startDtv() {
  const dtv = await startSubgraphAlone('dtv', 'DTV', (db) => defineDtv({ db, vraagFeit: vraagCoa }));
  await fill(dtv.db, dtv.issuer.issuer);
  dtv.statements.length = 0;
  return {
    ...dtv,
    /** A representation as a gateway makes it, with a proof of these profiles. */
    met: (wie: Wie, vNummer: string, profielen: readonly string[], beperkt = false) => ({
      __typename: 'Vreemdeling',
      vNummer,
      toegangsbewijs: dtv.bewijs(wie, { type: 'Vreemdeling', key: vNummer, profielen, beperkt }),
    }),
    lko: (wie: Wie, id: string, profielen: readonly string[], rest: object = {}) => ({
      __typename: 'LKO',
      id,
      toegangsbewijs: dtv.bewijs(wie, { type: 'LKO', key: id, profielen }),
      ...rest,
    }),
  };
}
export type Dtv = Awaited<ReturnType<typeof startDtv>>;

async function fill(db: Database, issuer: string): Promise<void> {
  await db.insert(lkos).values([
    { id: 'lko-a', azc: 'azc-a' },
    { id: 'lko-b', azc: 'azc-b' },
  ]);
  await db.insert(medewerkers).values([
    { issuer, sub: 'r-1', functie: 'REGIEVOERDER', unit: 'unit-noord', regio: 'noord' },
    { issuer, sub: 'r-2', functie: 'REGIEVOERDER', unit: 'unit-noord', regio: 'noord' },
    { issuer, sub: 'm-1', functie: 'AFDELINGSMANAGER', unit: 'unit-noord', regio: 'noord' },
  ]);
  await db.insert(personen).values(
    [VOL, IBS, ZONDER_STRATEGIE, VERTROKKEN, AFGESCHERMD, ALLEEN_TERMIJN, ELDERS].map((vNummer) => ({
      vNummer,
      naam: `Naam ${vNummer.slice(-1)}`,
      verstrekkingsbeperking: vNummer === AFGESCHERMD,
    })),
  );
  const zaak = (vNummer: string, anders: Partial<typeof vertrekzaken.$inferInsert> = {}) => ({
    zaaknummer: `VZ-${vNummer.slice(-1)}`,
    vNummer,
    status: 'IN_BEHANDELING' as const,
    regievoerderIssuer: issuer,
    regievoerderSub: 'r-1',
    regio: 'noord',
    azc: 'azc-a',
    instroomDatum: '2026-03-01',
    instroomBron: 'IND' as const,
    ...anders,
  });
  await db.insert(vertrekzaken).values([
    zaak(VOL),
    zaak(VOL, {
      zaaknummer: 'VZ-OUD',
      status: 'AFGESLOTEN',
      // Later than the open case: an open case goes before a closed one whatever the days.
      instroomDatum: '2026-04-01',
      uitstroomSoort: 'OVERIG',
      uitstroomDatum: '2026-04-02',
    }),
    zaak(IBS, { regievoerderSub: 'r-2' }),
    zaak(ZONDER_STRATEGIE, { regievoerderSub: 'r-2', status: 'OPGESCHORT', azc: null }),
    zaak(VERTROKKEN, { status: 'AFGESLOTEN', uitstroomSoort: 'OVERDRACHT_DUBLIN', uitstroomDatum: '2026-05-01' }),
    zaak(AFGESCHERMD),
    zaak(ELDERS, { azc: 'azc-b', regio: 'zuid' }),
  ]);
  const plan = (nummer: string, anders: Partial<typeof vertrekplannen.$inferInsert>) => ({
    zaaknummer: nummer,
    versie: 1,
    datum: '2026-03-10',
    doel: 'LAND_VAN_HERKOMST' as const,
    ...anders,
  });
  await db
    .insert(vertrekplannen)
    .values([
      plan('VZ-1', { strategie: 'GEDWONGEN', werktMee: 'NEE' }),
      plan('VZ-1', { versie: 2, datum: '2026-03-20', strategie: 'OPVANG_BEEINDIGEN', werktMee: 'DEELS' }),
      plan('VZ-2', { strategie: 'IBS' }),
      plan('VZ-3', {}),
      plan('VZ-7', { strategie: 'ZELFSTANDIG' }),
      plan('VZ-7', { versie: 2 }),
    ]);
  const stap = (zaaknummer: string, versie: number, nummer: number, belegdBij: string, over = false) => ({
    zaaknummer,
    versie,
    nummer,
    omschrijving: `stap ${nummer}`,
    gereed: nummer === 1,
    belegdBij,
    overInbewaringstelling: over,
  });
  await db
    .insert(vertrekstappen)
    .values([
      stap('VZ-1', 1, 1, 'POLITIE'),
      stap('VZ-1', 2, 1, 'DTV'),
      stap('VZ-1', 2, 2, 'NIDOS'),
      stap('VZ-2', 1, 1, 'DTV'),
      stap('VZ-2', 1, 2, 'NIDOS', true),
      stap('VZ-2', 1, 3, 'POLITIE', true),
      stap('VZ-2', 1, 4, 'NIDOS'),
      stap('VZ-3', 1, 1, 'DTV'),
      stap('VZ-3', 1, 4, 'NIDOS'),
    ]);
  await db.insert(partnerakkoorden).values([
    { zaaknummer: 'VZ-1', versie: 2, organisatie: 'COA', akkoord: true, datum: '2026-03-21' },
    { zaaknummer: 'VZ-1', versie: 2, organisatie: 'POLITIE', akkoord: false, datum: '2026-03-22' },
  ]);
  const termijn = (vNummer: string) => ({
    vNummer,
    bron: 'IND' as const,
    terugkeerbesluit: '2026-02-20',
    grondslag: 'VW_45' as const,
    ingang: '2026-02-21',
    duurDagen: 0,
    einddatum: '2026-03-05',
    grondOnthouden: 'ONTTREKKINGSGEVAAR' as const,
    verlenging: '2026-03-05',
  });
  await db.insert(vertrektermijnen).values([termijn(VOL), termijn(ALLEEN_TERMIJN)]);
  await db.insert(reisdocumenten).values({
    vNummer: VOL,
    aanwezig: false,
    aangevraagd: true,
    soort: 'LAISSEZ_PASSER',
    status: 'AANVRAAG',
    autoriteit: 'Ambassade',
  });
  await db.insert(reisdocumentdatums).values([
    { vNummer: VOL, status: 'AANVRAAG', datum: '2026-04-10' },
    { vNummer: VOL, status: 'OPDRACHT', datum: '2026-04-01' },
  ]);
}

/** Every field that DT&V adds to a person. */
export const ALLES = `vNummer vertrekzaak {
  zaaknummer status instroomDatum instroomBron
  regievoerder { functie unit }
  uitstroom { soort datum }
  vertrekplan { strategie doel versie datum werktMee stappen { omschrijving gereed belegdBij } akkoord { organisatie akkoord datum } }
  vertrektermijn { einddatum terugkeerbesluit grondslag ingang duurDagen grondOnthouden verlenging bron }
  reisdocument { aanwezig aangevraagd soort status autoriteit datums { status datum } }
}`;
