/** The records of the COA about opvang. No medical content, no asylum motives, no free text about a person. */
import { bigserial, boolean, date, index, integer, pgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import { publicatieTabel } from '../kit/publicatie-tabel.ts';

export const coaSchema = pgSchema('coa');
const dag = (name: string) => date(name, { mode: 'string' });

export const locaties = coaSchema.table('locatie', {
  volgnummer: bigserial({ mode: 'number' }).primaryKey(),
  code: text().notNull().unique(),
  naam: text().notNull(),
  type: text({
    enum: ['COL', 'COL_AMV', 'PRE_POL', 'POL', 'AZC', 'KWV', 'GL', 'VBL', 'HTL', 'VTL', 'NOODOPVANG', 'KSO'],
  }).notNull(),
  gemeente: text().notNull(),
  provincie: text().notNull(),
  /** The region of a COA-regiomanager (R-RAO-01). */
  regio: text().notNull(),
  capaciteit: integer().notNull(),
});

/** R-LKO-01: an LKO has exactly one azc. The COA's own record, so that no other subgraph says whose residents are listed. */
export const lkos = coaSchema.table('lko', {
  lkoId: text('lko_id').primaryKey(),
  locatie: text().notNull().unique(),
});

/** Which RAO speaks of an own region: the own record, so that no other organisation says whose people are counted. */
export const raoRegios = coaSchema.table('rao_regio', { regio: text().primaryKey(), raoId: text('rao_id').notNull() });

/** What is published of counts (R-RAO-05). */
export const publicaties = publicatieTabel(coaSchema);

/** One row per person whom the COA houses or housed. */
export const bewoners = coaSchema.table(
  'bewoner',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull().unique(),
    /** A copy, for the rows of the bewonerslijst; the IND holds the identity. */
    naam: text().notNull(),
    /** Vw 2000 art. 107 lid 8. */
    verstrekkingsbeperking: boolean().notNull(),
    /** Where the person is or is linked to; null once gone. */
    locatie: text(),
    status: text({ enum: ['AANWEZIG', 'AFWEZIG', 'MOB', 'ADMINISTRATIEF_GEPLAATST', 'UITGEPLAATST'] }).notNull(),
    aankomst: dag('aankomst').notNull(),
    vertrek: dag('vertrek'),
    unit: text(),
    kamer: text(),
    /** Rva 2005 art. 19 lid 1 e; the last one only, older ones serve no LKO. */
    inhuisDatum: dag('inhuis_datum'),
    inhuisVoldaan: boolean('inhuis_voldaan'),
  },
  (t) => [index('bewoner_locatie').on(t.locatie, t.volgnummer)],
);

/** Rva 2005 art. 3, 5 and 7. */
export const opvangrechten = coaSchema.table('opvangrecht', {
  vNummer: text('v_nummer').primaryKey(),
  grondslag: text().notNull(),
  ingang: dag('ingang').notNull(),
  /** The last day with a right; null while no end is set. */
  einddatum: dag('einddatum'),
  reden: text({
    enum: [
      'VERGUNNING_HUISVESTING',
      'VERWIJDERBAAR',
      'VERTREKTERMIJN_VERSTREKEN',
      'EINDE_ART64',
      'ONGEWENST_OF_INREISVERBOD_66A7',
      'NIET_AANGEKOMEN_48U',
      'MELDPLICHT_2X_VERZUIMD',
      'ONJUISTE_GEGEVENS',
      'MOB',
    ],
  }),
  aankondiging: dag('aankondiging'),
  ontruimingVerzochtOp: dag('ontruiming_verzocht_op'),
  ontruimingsdatum: dag('ontruimingsdatum'),
});

/** Rva 2005 art. 10, with the incident that led to it; a kind and a date, never a story. */
export const maatregelen = coaSchema.table(
  'maatregel',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    soort: text({
      enum: ['WAARSCHUWING', 'INHOUDING_TOELAGE', 'TIJDELIJKE_ONTZEGGING', 'OVERPLAATSING', 'PLAATSING_HTL'],
    }).notNull(),
    impactniveau: text({ enum: ['LAAG', 'MIDDEN', 'HOOG', 'ZEER_HOOG'] }).notNull(),
    ingang: dag('ingang').notNull(),
    einde: dag('einde'),
    locatie: text().notNull(),
    incidentDatum: dag('incident_datum'),
    incidentAard: text('incident_aard', { enum: ['HUISREGELS', 'AGRESSIE_PERSONEN', 'VERNIELING', 'OVERLAST'] }),
    incidentAangifte: boolean('incident_aangifte'),
  },
  (t) => [index('maatregel_persoon').on(t.vNummer)],
);

/** R-LKO-04. From nowhere is instroom, to nowhere uitstroom, anything else doorstroom. */
export const bewegingen = coaSchema.table(
  'beweging',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    datum: dag('datum').notNull(),
    van: text(),
    naar: text(),
  },
  (t) => [index('beweging_van').on(t.van, t.datum), index('beweging_naar').on(t.naar, t.datum)],
);

/** Opvangrichtlijn: that there are special needs and what was agreed, never why. */
export const kwetsbaarheden = coaSchema.table(
  'kwetsbaarheid',
  {
    vNummer: text('v_nummer').notNull(),
    soort: text({ enum: ['SOCIAAL_MEDISCH_ADVIES', 'ALLEENSTAANDE_OUDER', 'OUDERE', 'BIJZONDERE_NODEN'] }).notNull(),
    sinds: dag('sinds').notNull(),
    afspraken: text({
      enum: ['BEGANE_GROND', 'EIGEN_KAMER', 'VASTE_CONTACTPERSOON', 'EXTRA_BEGELEIDING'],
    })
      .array()
      .notNull(),
  },
  (t) => [primaryKey({ columns: [t.vNummer, t.soort] })],
);

export const gezinsleden = coaSchema.table(
  'gezinslid',
  {
    vNummer: text('v_nummer').primaryKey(),
    gezinsnummer: text().notNull(),
    /** A copy, to tell on any day whether there are minors. */
    geboortedatum: dag('geboortedatum').notNull(),
  },
  (t) => [index('gezinslid_gezin').on(t.gezinsnummer)],
);

/** Whose own data is where (eigen.csv): a location for a case- or locatiemanager, a region for a regiomanager. */
export const medewerkers = coaSchema.table(
  'medewerker',
  {
    issuer: text().notNull(),
    sub: text().notNull(),
    functie: text().notNull(),
    locatie: text(),
    regio: text(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub, t.functie] })],
);
