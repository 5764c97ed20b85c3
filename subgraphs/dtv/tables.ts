/** The records of DT&V: who is on the caseload, with which vertrekplan, until when somebody may leave, and with which papers. */
import { sql } from 'drizzle-orm';
import { bigserial, boolean, date, index, integer, pgSchema, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { publicatieTabel } from '../kit/publicatie-tabel.ts';

export const dtvSchema = pgSchema('dtv');
const dag = (name: string) => date(name, { mode: 'string' });

/** A caseload holds these and no other stands. */
export const OPEN_STANDEN = ['IN_BEHANDELING', 'OPGESCHORT'] as const;

/** Everybody of whom DT&V holds anything; the own copy of the name, and of the mark of Vw 2000 art. 107 lid 8. */
export const personen = dtvSchema.table('persoon', {
  vNummer: text('v_nummer').primaryKey(),
  naam: text().notNull(),
  verstrekkingsbeperking: boolean().notNull().default(false),
});

/** Who works on cases; a person is known by issuer and sub. */
export const medewerkers = dtvSchema.table(
  'medewerker',
  {
    issuer: text().notNull(),
    sub: text().notNull(),
    functie: text().notNull(),
    unit: text().notNull(),
    regio: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub] })],
);

/** R-LKO-01: one LKO, one azc. */
export const lkos = dtvSchema.table('lko', { id: text().primaryKey(), azc: text().notNull().unique() });

/** Which RAO speaks of an own region: the own record, so that no other organisation says whose people are counted. */
export const raoRegios = dtvSchema.table('rao_regio', { regio: text().primaryKey(), raoId: text('rao_id').notNull() });

/** What is published of counts (R-RAO-05). */
export const publicaties = publicatieTabel(dtvSchema);

export const vertrekzaken = dtvSchema.table(
  'vertrekzaak',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    zaaknummer: text().notNull().unique(),
    vNummer: text('v_nummer').notNull(),
    status: text({ enum: [...OPEN_STANDEN, 'OVERGEDRAGEN', 'AFGESLOTEN'] }).notNull(),
    regievoerderIssuer: text('regievoerder_issuer').notNull(),
    regievoerderSub: text('regievoerder_sub').notNull(),
    regio: text().notNull(),
    /** The azc in whose LKO the case is discussed; null for a case without an LKO. */
    azc: text(),
    instroomDatum: dag('instroom_datum').notNull(),
    instroomBron: text('instroom_bron', { enum: ['IND', 'KMAR', 'POLITIE', 'ZELFMELDER', 'HERINSTROOM'] }).notNull(),
    uitstroomSoort: text('uitstroom_soort', {
      enum: [
        'ZELFSTANDIG_VERTREK',
        'GEDWONGEN_VERTREK',
        'ZELFSTANDIG_VERTREK_ZONDER_TOEZICHT',
        'VERGUNNING',
        'OVERDRACHT_DUBLIN',
        'OVERIG',
      ],
    }),
    uitstroomDatum: dag('uitstroom_datum'),
  },
  (t) => [
    // Somebody is on the caseload once.
    uniqueIndex('vertrekzaak_open')
      .on(t.vNummer)
      .where(sql`status in ('IN_BEHANDELING', 'OPGESCHORT')`),
    index('vertrekzaak_persoon').on(t.vNummer),
    index('vertrekzaak_azc').on(t.azc, t.volgnummer),
    index('vertrekzaak_regievoerder').on(t.regievoerderIssuer, t.regievoerderSub, t.volgnummer),
    index('vertrekzaak_regio').on(t.regio, t.volgnummer),
  ],
);

/** The highest versie is the plan; older ones stay for the record. */
export const vertrekplannen = dtvSchema.table(
  'vertrekplan',
  {
    zaaknummer: text().notNull(),
    versie: integer().notNull(),
    datum: dag('datum').notNull(),
    strategie: text({
      enum: [
        'ZELFSTANDIG',
        'GEDWONGEN',
        'OPVANG_BEEINDIGEN',
        'LANGER_AZC',
        'IBS',
        'OVERPLAATSING_GL',
        'OVERPLAATSING_VBL',
      ],
    }),
    doel: text({ enum: ['LAND_VAN_HERKOMST', 'ANDERE_LIDSTAAT', 'DERDE_LAND'] }).notNull(),
    werktMee: text('werkt_mee', { enum: ['JA', 'NEE', 'DEELS'] }),
  },
  (t) => [primaryKey({ columns: [t.zaaknummer, t.versie] })],
);

export const vertrekstappen = dtvSchema.table(
  'vertrekstap',
  {
    zaaknummer: text().notNull(),
    versie: integer().notNull(),
    nummer: integer().notNull(),
    omschrijving: text().notNull(),
    gereed: boolean().notNull(),
    belegdBij: text('belegd_bij').notNull(),
    /** The text speaks of a considered detention: INBEWARINGSTELLING_OVERWOGEN, whatever the plan itself is. */
    overInbewaringstelling: boolean('over_inbewaringstelling').notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.zaaknummer, t.versie, t.nummer] })],
);

export const partnerakkoorden = dtvSchema.table(
  'partnerakkoord',
  {
    zaaknummer: text().notNull(),
    versie: integer().notNull(),
    organisatie: text().notNull(),
    akkoord: boolean().notNull(),
    datum: dag('datum').notNull(),
  },
  (t) => [primaryKey({ columns: [t.zaaknummer, t.versie, t.organisatie] })],
);

/** Vw 2000 art. 62 and 62a; the one that holds now. */
export const vertrektermijnen = dtvSchema.table('vertrektermijn', {
  vNummer: text('v_nummer').primaryKey(),
  /** The organisation that issued the terugkeerbesluit. */
  bron: text({ enum: ['IND', 'POLITIE', 'KMAR', 'DTV'] }).notNull(),
  terugkeerbesluit: dag('terugkeerbesluit').notNull(),
  grondslag: text({ enum: ['VW_45', 'VW_62A'] }).notNull(),
  ingang: dag('ingang').notNull(),
  duurDagen: integer('duur_dagen').notNull(),
  einddatum: dag('einddatum').notNull(),
  grondOnthouden: text('grond_onthouden', {
    enum: ['ONTTREKKINGSGEVAAR', 'KENNELIJK_ONGEGROND', 'GEVAAR_OPENBARE_ORDE'],
  }),
  verlenging: dag('verlenging'),
});

export const REISDOCUMENT_STANDEN = [
  'OPDRACHT',
  'AANVRAAG',
  'PRESENTATIE',
  'TOEZEGGING',
  'AFGEGEVEN',
  'GEWEIGERD',
] as const;

export const reisdocumenten = dtvSchema.table('reisdocument', {
  vNummer: text('v_nummer').primaryKey(),
  aanwezig: boolean().notNull(),
  aangevraagd: boolean().notNull(),
  soort: text({ enum: ['PASPOORT', 'LAISSEZ_PASSER', 'EU_STAAT'] }),
  status: text({ enum: REISDOCUMENT_STANDEN }),
  autoriteit: text(),
});

/** The day on which each stand of an application was reached. */
export const reisdocumentdatums = dtvSchema.table(
  'reisdocumentdatum',
  {
    vNummer: text('v_nummer').notNull(),
    status: text({ enum: REISDOCUMENT_STANDEN }).notNull(),
    datum: dag('datum').notNull(),
  },
  (t) => [primaryKey({ columns: [t.vNummer, t.status] })],
);
