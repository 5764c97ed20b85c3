// One invented person of whom every organisation holds a value in every column that a field shows, so that a null in an answer is a
// refusal and never a lack of data.
import * as coa from '../../subgraphs/coa/tables.ts';
import * as dtv from '../../subgraphs/dtv/tables.ts';
import * as ind from '../../subgraphs/ind/tables.ts';
import * as politie from '../../subgraphs/politie/tables.ts';
import { gepubliceerdePeildatums } from '../../toegang/peildatum.ts';
import { publicaties as vanOverleg } from '../../subgraphs/overleg/tables/publicatie.ts';
import { DATAKLASSEN } from '../toegang-keten/beleid.ts';
import type { TestKeten } from '../support/keten.ts';

export const PROEFPERSOON = '9999999901';
/** Linked to the same azc and not on the caseload, for the lists that name such people only (R-LKO-05). */
const GEPLAATST = '9999999903';
export const AZC = 'azc-matrix';
export const LKO = 'lko-matrix';
export const RAO = 'rao-matrix';

type Dag = (over: number) => string;
const vNummer = PROEFPERSOON;
const naam = 'Proef Persoon';
const ISSUER = 'https://elders.example';

/** @param organisaties everybody whom the police may supply: the Wpg has its own tests */
export async function laadProefpersoon(
  { stores }: TestKeten,
  dag: Dag,
  organisaties: readonly string[],
): Promise<void> {
  await laadInd(stores.ind.db, dag);
  await laadCoa(stores.coa.db, dag);
  await laadDtv(stores.dtv.db, dag, organisaties);
  await laadPolitie(stores.politie.db, dag, organisaties);
  await publiceerVoorRegio(stores);
}

/** A table of every field of Regio, with a number that is shown and one that is hidden in each part of it. */
async function publiceerVoorRegio(stores: TestKeten['stores']): Promise<void> {
  const onderdrukt = 'TE_KLEINE_CEL' as const;
  const delen = [
    { naam: 'A', aantal: 40, onderdrukt: null, cellen: [] },
    { naam: 'B', aantal: null, onderdrukt, cellen: [] },
  ];
  const cellen = delen.map((deel) => ({ ...deel, cellen: delen }));
  // No rule would make it: both at once, so that neither field is empty here.
  const tabel = { naam: 'TOTAAL', aantal: 40, onderdrukt, cellen };
  const [peildatum = ''] = gepubliceerdePeildatums(Date.now());
  const rij = (onderwerp: string) => ({ regio: RAO, peildatum, onderwerp, tabel });
  await stores.coa.db.insert(coa.publicaties).values(['OPVANG', 'OPVANG_PER_LOCATIETYPE'].map(rij));
  await stores.politie.db.insert(politie.publicaties).values(['MELDPLICHT', 'INBEWARINGSTELLINGEN'].map(rij));
  await stores.dtv.db.insert(dtv.publicaties).values(['CASELOAD', 'VERTREK'].map(rij));
  await stores.ind.db.insert(ind.publicaties).values(['PROCEDURES', 'PROCEDURES_PER_DUUR'].map(rij));
  await stores.overleg.db.insert(vanOverleg).values(['SIGNAALLIJSTEN', 'MEDEWERKING_GEMEENTEN'].map(rij));
}

type Db = TestKeten['stores']['ind']['db'];

async function laadInd(db: Db, dag: Dag): Promise<void> {
  await db.insert(ind.personen).values({
    vNummer,
    voornamen: 'Proef',
    geslachtsnaam: 'Persoon',
    geboortedatum: '1990-04-05',
    geslacht: 'V',
    nationaliteiten: ['0263'],
    pilNaam: 2,
    pilGeboortedatum: 4,
    pilNationaliteiten: 5,
    pilGeslacht: 5,
    amv: false,
    geboortedatumGetoetst: true,
    voogd: 'NIDOS',
  });
  await db.insert(ind.identiteitsonderzoeken).values({ vNummer, stand: 'LOOPT' });
  await db
    .insert(ind.aliassen)
    .values({ vNummer, naam: 'Andere Naam', geboortedatum: '1991-01-01', vervangenVNummer: '9999999902' });
  await db.insert(ind.verblijfsrechten).values({ vNummer, rechtmatig: true, letter: 'F', sinds: dag(-200) });
  await db.insert(ind.procedures).values({
    id: 'matrix-procedure',
    vNummer,
    soort: 'ASIEL_EERSTE',
    fase: 'AA',
    spoor: 4,
    indiening: dag(-200),
    uitkomst: 'AFWIJZING',
    beslistOp: dag(-60),
    unit: 'matrix-unit',
  });
  await db.insert(ind.rechtsmiddelen).values({
    procedureId: 'matrix-procedure',
    vNummer,
    soort: 'BEROEP',
    indiening: dag(-50),
    uitspraak: dag(-20),
    uitkomst: 'ONGEGROND',
  });
  await db.insert(ind.inreisverboden).values({
    vNummer,
    uitgevaardigd: dag(-60),
    duurJaren: 2,
    zwaar: false,
    ingang: dag(-50),
    opheffing: dag(-1),
    ongewenstVerklaard: dag(-60),
    ongewenstOpgeheven: dag(-1),
  });
  await db.insert(ind.dublinclaims).values({ vNummer, land: 'DEU', akkoord: true, uitersteOverdrachtsdatum: dag(30) });
  await db.insert(ind.uitstellen).values({
    vNummer,
    aanvraag: dag(-90),
    toekenning: dag(-80),
    van: dag(-80),
    tot: dag(20),
    reisvoorwaarden: true,
    gezinslidBetrokken: false,
  });
}

async function laadCoa(db: Db, dag: Dag): Promise<void> {
  const locatie = {
    naam: 'azc Matrix',
    type: 'AZC',
    gemeente: 'Assen',
    provincie: 'Drenthe',
    regio: 'matrix',
  } as const;
  await db.insert(coa.locaties).values({ code: AZC, capaciteit: 10, ...locatie });
  await db.insert(coa.lkos).values({ lkoId: LKO, locatie: AZC });
  const bewoner = { naam, verstrekkingsbeperking: false, locatie: AZC, aankomst: dag(-150) };
  await db.insert(coa.bewoners).values([
    {
      ...bewoner,
      vNummer,
      status: 'AANWEZIG',
      unit: 'A',
      kamer: 'A1',
      inhuisDatum: dag(-3),
      inhuisVoldaan: true,
    },
    { ...bewoner, vNummer: GEPLAATST, status: 'ADMINISTRATIEF_GEPLAATST' },
  ]);
  await db.insert(coa.opvangrechten).values({
    vNummer,
    grondslag: 'Rva 2005 art. 3',
    ingang: dag(-150),
    einddatum: dag(30),
    reden: 'VERWIJDERBAAR',
    aankondiging: dag(-5),
    ontruimingVerzochtOp: dag(-4),
    ontruimingsdatum: dag(35),
  });
  await db.insert(coa.maatregelen).values({
    vNummer,
    soort: 'WAARSCHUWING',
    impactniveau: 'LAAG',
    ingang: dag(-30),
    einde: dag(-20),
    locatie: AZC,
    incidentDatum: dag(-31),
    incidentAard: 'HUISREGELS',
    incidentAangifte: false,
  });
  await db
    .insert(coa.kwetsbaarheden)
    .values({ vNummer, soort: 'OUDERE', sinds: dag(-100), afspraken: ['BEGANE_GROND'] });
  await db.insert(coa.gezinsleden).values({ vNummer, gezinsnummer: 'matrix-gezin', geboortedatum: '1990-04-05' });
}

async function laadDtv(db: Db, dag: Dag, organisaties: readonly string[]): Promise<void> {
  const zaak = { zaaknummer: 'matrix-zaak', versie: 1 };
  await db.insert(dtv.personen).values({ vNummer, naam });
  await db.insert(dtv.lkos).values({ id: LKO, azc: AZC });
  const regievoerder = { issuer: ISSUER, sub: 'matrix-regievoerder', unit: 'U1', regio: 'matrix' };
  await db.insert(dtv.medewerkers).values({ ...regievoerder, functie: 'REGIEVOERDER' });
  await db.insert(dtv.vertrekzaken).values({
    zaaknummer: zaak.zaaknummer,
    vNummer,
    status: 'IN_BEHANDELING',
    regievoerderIssuer: regievoerder.issuer,
    regievoerderSub: regievoerder.sub,
    regio: regievoerder.regio,
    azc: AZC,
    instroomDatum: dag(-40),
    instroomBron: 'IND',
    uitstroomSoort: 'OVERIG',
    uitstroomDatum: dag(-1),
  });
  await db
    .insert(dtv.vertrekplannen)
    .values({ ...zaak, datum: dag(-30), strategie: 'ZELFSTANDIG', doel: 'LAND_VAN_HERKOMST', werktMee: 'DEELS' });
  // Whoever has the summary only, reads the actions on the own organisation.
  await db
    .insert(dtv.vertrekstappen)
    .values(
      organisaties.map((belegdBij, nummer) => ({ ...zaak, nummer, omschrijving: 'Stap', gereed: false, belegdBij })),
    );
  await db.insert(dtv.partnerakkoorden).values({ ...zaak, organisatie: 'COA', akkoord: true, datum: dag(-20) });
  await db.insert(dtv.vertrektermijnen).values({
    vNummer,
    bron: 'IND',
    terugkeerbesluit: dag(-60),
    grondslag: 'VW_45',
    ingang: dag(-60),
    duurDagen: 28,
    einddatum: dag(-32),
    grondOnthouden: 'ONTTREKKINGSGEVAAR',
    verlenging: dag(-30),
  });
  await db
    .insert(dtv.reisdocumenten)
    .values({ vNummer, aanwezig: false, aangevraagd: true, soort: 'EU_STAAT', status: 'AANVRAAG', autoriteit: 'SYR' });
  await db.insert(dtv.reisdocumentdatums).values({ vNummer, status: 'AANVRAAG', datum: dag(-10) });
}

async function laadPolitie(db: Db, dag: Dag, organisaties: readonly string[]): Promise<void> {
  await db.insert(politie.personen).values({ vNummer, naam, regio: 'matrix', verstrekkingsbeperking: false });
  await db.insert(politie.lkos).values({ id: LKO, azc: AZC, regio: 'matrix' });
  await db.insert(politie.meldplichten).values({
    vNummer,
    grondslag: 'ART_54_1_F',
    frequentie: 'WEKELIJKS',
    locatie: 'Assen',
    ingang: dag(-100),
    opgelegdDoor: 'AVIM',
    ontheffingVan: dag(-50),
    ontheffingTot: dag(-40),
  });
  await db.insert(politie.meldingen).values([
    { vNummer, datum: dag(-4), voldaan: false, redenVerzuim: 'AFGEMELD' },
    { vNummer, datum: dag(-11), voldaan: false },
  ]);
  await db.insert(politie.vrijheidsbeperkingen).values({
    vNummer,
    soort: 'GEBIEDSGEBOD',
    artikel: 'ART_56',
    locatie: 'Assen',
    opgelegdDoor: 'AVIM',
    ingang: dag(-20),
    einde: dag(60),
  });
  await db
    .insert(politie.inbewaringstellingen)
    .values({ vNummer, artikel: 'ART_59', locatie: 'DC_ROTTERDAM', ingang: dag(-90), opheffing: dag(-80) });
  await db
    .insert(politie.overwogenInbewaringstellingen)
    .values({ vNummer, door: 'AVIM', sinds: dag(-7), voorzieneDatum: dag(7) });
  await db
    .insert(politie.openbareOrde)
    .values({ vNummer, aantalRegistraties: 3, laatsteDatum: dag(-12), aard: 'OVERLAST_OPVANG' });
  await db
    .insert(politie.topX)
    .values({ vNummer, azc: AZC, sinds: dag(-15), lopendeMaatregel: 'GEBIEDSGEBOD', ketenmarinier: true });
  await db
    .insert(politie.mensenhandelSignalen)
    .values({ vNummer, organisatie: 'COA', aard: 'MENSENHANDEL', datum: dag(-14), stand: 'GEMELD' });
  await db.insert(politie.verstrekkingsBesluiten).values({
    id: 'matrix-besluit',
    samenwerkingsverband: 'de matrixproef',
    doel: 'proef',
    belang: 'proef',
    voorwaarden: [],
    dataklassen: [...DATAKLASSEN],
    ontvangers: [...organisaties],
    van: new Date(dag(-1)),
    tot: new Date(dag(2)),
  });
}
