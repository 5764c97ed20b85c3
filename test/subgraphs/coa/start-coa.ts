import { defineCoa } from '../../../subgraphs/coa/coa.ts';
import {
  bewegingen,
  bewoners,
  gezinsleden,
  kwetsbaarheden,
  lkos,
  locaties,
  maatregelen,
  medewerkers,
  opvangrechten,
} from '../../../subgraphs/coa/tables.ts';
import type { VraagFeit } from '../../../subgraphs/kit/feiten.ts';
import { startSubgraphAlone, type Wie } from '../../support/subgraph-alone.ts';

export const CASEMANAGER = { sub: 'p-case', organisatie: 'COA', functie: 'CASEMANAGER' };
export const LOCATIEMANAGER = { sub: 'p-loc', organisatie: 'COA', functie: 'LOCATIEMANAGER' };
export const REGIOMANAGER = { sub: 'p-regio', organisatie: 'COA', functie: 'REGIOMANAGER' };
/** Works at the COA, but the COA has no record of where. */
export const ELDERS = { sub: 'p-elders', organisatie: 'COA', functie: 'CASEMANAGER' };
export const REGIEVOERDER = { sub: 'p-dtv', organisatie: 'DTV', functie: 'REGIEVOERDER' };

export const BEWONER = '9990000001';
export const AFGESCHERMD = '9990000002';
export const GEKOPPELD = '9990000003';
export const ANDERE_AZC = '9990000004';
export const ANDERE_REGIO = '9990000005';
export const VERTROKKEN = '9990000006';
export const ONBEKEND = '9990000099';

export const VANDAAG = '2026-11-21';
const NOOIT_GEVRAAGD: VraagFeit = () => Promise.reject(new Error('no fact was to be asked'));

/** The COA alone with six people at three locations, two LKO's, and the day fixed. */
export async function startCoa(vraagFeit: VraagFeit = NOOIT_GEVRAAGD) {
  const coa = await startSubgraphAlone('coa', 'COA', (db) =>
    defineCoa({ db, vraagFeit, now: () => Date.parse(`${VANDAAG}T12:00:00Z`) }),
  );
  const { db } = coa;
  await db.insert(locaties).values([
    {
      code: 'azc-a',
      naam: 'azc A',
      type: 'AZC',
      gemeente: 'Aastad',
      provincie: 'Aland',
      regio: 'noord',
      capaciteit: 400,
    },
    {
      code: 'azc-b',
      naam: 'azc B',
      type: 'AZC',
      gemeente: 'Beestad',
      provincie: 'Beland',
      regio: 'noord',
      capaciteit: 300,
    },
    { code: 'gl-c', naam: 'gl C', type: 'GL', gemeente: 'Ceestad', provincie: 'Celand', regio: 'zuid', capaciteit: 50 },
  ]);
  await db.insert(lkos).values([
    { lkoId: 'lko-a', locatie: 'azc-a' },
    { lkoId: 'lko-b', locatie: 'azc-b' },
  ]);
  const bij = (vNummer: string, locatie: string | null) => ({
    vNummer,
    naam: `Naam ${vNummer}`,
    verstrekkingsbeperking: false,
    locatie,
    status: 'AANWEZIG' as const,
    aankomst: '2026-05-04',
  });
  await db
    .insert(bewoners)
    .values([
      { ...bij(BEWONER, 'azc-a'), unit: 'B', kamer: '012', inhuisDatum: '2026-11-18', inhuisVoldaan: true },
      { ...bij(AFGESCHERMD, 'azc-a'), status: 'AFWEZIG', verstrekkingsbeperking: true },
      { ...bij(GEKOPPELD, 'azc-a'), status: 'ADMINISTRATIEF_GEPLAATST' },
      bij(ANDERE_AZC, 'azc-b'),
      bij(ANDERE_REGIO, 'gl-c'),
      { ...bij(VERTROKKEN, null), status: 'MOB', vertrek: '2026-10-12' },
    ]);
  await db.insert(opvangrechten).values([
    {
      vNummer: BEWONER,
      grondslag: 'Rva 2005 art. 3',
      ingang: '2026-05-04',
      einddatum: '2026-11-30',
      reden: 'VERTREKTERMIJN_VERSTREKEN',
      aankondiging: '2026-11-16',
      ontruimingVerzochtOp: '2026-12-04',
      ontruimingsdatum: '2026-12-11',
    },
    { vNummer: AFGESCHERMD, grondslag: 'Rva 2005 art. 3', ingang: '2026-05-04', einddatum: '2026-11-21' },
    { vNummer: GEKOPPELD, grondslag: 'Rva 2005 art. 3', ingang: '2026-05-04' },
    { vNummer: ANDERE_AZC, grondslag: 'Rva 2005 art. 3', ingang: '2026-05-04', einddatum: '2026-11-20' },
    { vNummer: VERTROKKEN, grondslag: 'Rva 2005 art. 3', ingang: '2026-05-04', einddatum: '2026-10-12', reden: 'MOB' },
  ]);
  const maatregel = { vNummer: BEWONER, locatie: 'azc-a' };
  await db.insert(maatregelen).values([
    { ...maatregel, soort: 'WAARSCHUWING', impactniveau: 'LAAG', ingang: '2026-06-01' },
    {
      ...maatregel,
      soort: 'INHOUDING_TOELAGE',
      impactniveau: 'HOOG',
      ingang: '2026-08-03',
      einde: '2026-08-31',
      incidentDatum: '2026-08-01',
      incidentAard: 'VERNIELING',
      incidentAangifte: true,
    },
    { ...maatregel, soort: 'WAARSCHUWING', impactniveau: 'MIDDEN', ingang: '2026-07-01', einde: '2026-07-08' },
  ]);
  await db
    .insert(kwetsbaarheden)
    .values({ vNummer: BEWONER, soort: 'SOCIAAL_MEDISCH_ADVIES', sinds: '2026-05-20', afspraken: ['BEGANE_GROND'] });
  await db.insert(gezinsleden).values([
    { vNummer: BEWONER, gezinsnummer: 'G-1', geboortedatum: '1990-01-01' },
    { vNummer: AFGESCHERMD, gezinsnummer: 'G-1', geboortedatum: '2008-11-22' },
    { vNummer: ANDERE_AZC, gezinsnummer: 'G-2', geboortedatum: '1990-01-01' },
    { vNummer: ANDERE_REGIO, gezinsnummer: 'G-2', geboortedatum: '2008-11-21' },
  ]);
  await db.insert(bewegingen).values([
    { vNummer: BEWONER, datum: '2026-09-30', van: null, naar: 'azc-a' },
    { vNummer: BEWONER, datum: '2026-10-01', van: null, naar: 'azc-a' },
    { vNummer: AFGESCHERMD, datum: '2026-10-31', van: null, naar: 'azc-a' },
    { vNummer: ANDERE_AZC, datum: '2026-10-15', van: 'azc-a', naar: 'azc-b' },
    { vNummer: VERTROKKEN, datum: '2026-10-12', van: 'azc-a', naar: null },
    { vNummer: ANDERE_REGIO, datum: '2026-10-20', van: null, naar: 'gl-c' },
    { vNummer: BEWONER, datum: '2026-11-01', van: 'azc-b', naar: 'azc-a' },
  ]);
  const { issuer } = coa.issuer;
  await db.insert(medewerkers).values([
    { issuer, sub: CASEMANAGER.sub, functie: CASEMANAGER.functie, locatie: 'azc-a' },
    { issuer, sub: LOCATIEMANAGER.sub, functie: LOCATIEMANAGER.functie, locatie: 'azc-a' },
    { issuer, sub: REGIOMANAGER.sub, functie: REGIOMANAGER.functie, regio: 'noord' },
    // The same sub at another issuer is somebody else.
    { issuer: 'https://elders.example', sub: ELDERS.sub, functie: ELDERS.functie, locatie: 'azc-a' },
  ]);
  coa.statements.length = 0;
  return {
    ...coa,
    /** As a gateway asks about persons, with a proof of these profiles; without profiles no proof goes along. */
    personen: (
      wie: Wie,
      selection: string,
      vNummers: readonly string[],
      profielen: readonly string[] = [],
      doel = 'UITVOERING_VW',
      beperkt = false,
    ) =>
      coa.entities(
        wie,
        'Vreemdeling',
        selection,
        vNummers.map((vNummer) => ({
          __typename: 'Vreemdeling',
          vNummer,
          ...(profielen.length === 0
            ? {}
            : { toegangsbewijs: coa.bewijs(wie, { type: 'Vreemdeling', key: vNummer, profielen, beperkt }) }),
        })),
        doel,
      ),
    lkos: (wie: Wie, selection: string, ids: readonly string[], profielen: readonly string[] = []) =>
      coa.entities(
        wie,
        'LKO',
        selection,
        ids.map((id) => ({
          __typename: 'LKO',
          id,
          ...(profielen.length === 0 ? {} : { toegangsbewijs: coa.bewijs(wie, { type: 'LKO', key: id, profielen }) }),
        })),
      ),
  };
}

export type Coa = Awaited<ReturnType<typeof startCoa>>;
