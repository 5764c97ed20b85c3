/** What the police records in its supervision of aliens. No text of incidents, no suspicions, no medical reasons: they are not for the chain. */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { publicatieTabel } from '../kit/publicatie-tabel.ts';

export const politieSchema = pgSchema('politie');
const dag = (name: string) => date(name, { mode: 'string' });
const OPLEGGERS = ['AVIM', 'KMAR', 'DTV', 'IND'] as const;

/** Everybody whom the police can be asked about; `regio` is the police region that supervises (eigen.csv, EIGEN_REGIO). */
export const personen = politieSchema.table(
  'persoon',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull().unique(),
    naam: text().notNull(),
    regio: text().notNull(),
    /** Vw 2000 art. 107 lid 8 (k6): kept here for the rows of the Top-X list. */
    verstrekkingsbeperking: boolean().notNull(),
  },
  (t) => [index('persoon_regio').on(t.regio, t.volgnummer)],
);

export const medewerkers = politieSchema.table(
  'medewerker',
  { issuer: text().notNull(), sub: text().notNull(), functie: text().notNull(), regio: text().notNull() },
  (t) => [primaryKey({ columns: [t.issuer, t.sub] })],
);

/** R-LKO-01: one azc per LKO; says for which LKO a row of the Top-X is prepared. */
export const lkos = politieSchema.table('lko', {
  id: text().primaryKey(),
  azc: text().notNull().unique(),
  regio: text().notNull(),
});

/** Which RAO speaks of an own region: the own record, so that no other organisation says whose people are counted. */
export const raoRegios = politieSchema.table('rao_regio', {
  regio: text().primaryKey(),
  raoId: text('rao_id').notNull(),
});

/** What is published of counts (R-RAO-05). */
export const publicaties = publicatieTabel(politieSchema);

/** Vw 2000 art. 54; Vb 2000 art. 4.51 for the ontheffing. `einde` and `ontheffing_tot` are last days. */
export const meldplichten = politieSchema.table(
  'meldplicht',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    grondslag: text({ enum: ['ART_54_1_F', 'ART_54_3'] }).notNull(),
    frequentie: text({ enum: ['WEKELIJKS', 'TWEEWEKELIJKS', 'MAANDELIJKS'] }).notNull(),
    locatie: text().notNull(),
    ingang: dag('ingang').notNull(),
    einde: dag('einde'),
    opgelegdDoor: text('opgelegd_door', { enum: OPLEGGERS }).notNull(),
    ontheffingVan: dag('ontheffing_van'),
    ontheffingTot: dag('ontheffing_tot'),
  },
  (t) => [index('meldplicht_persoon').on(t.vNummer)],
);

/** One per day on which the person had to report. */
export const meldingen = politieSchema.table(
  'melding',
  {
    vNummer: text('v_nummer').notNull(),
    datum: dag('datum').notNull(),
    voldaan: boolean().notNull(),
    redenVerzuim: text('reden_verzuim', { enum: ['ZONDER_BERICHT', 'AFGEMELD', 'OVERMACHT'] }),
  },
  (t) => [primaryKey({ columns: [t.vNummer, t.datum] })],
);

/** Vw 2000 art. 56 and 57. */
export const vrijheidsbeperkingen = politieSchema.table(
  'vrijheidsbeperking',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    soort: text({ enum: ['GEBIEDSGEBOD', 'VBL', 'GL', 'HTL'] }).notNull(),
    artikel: text({ enum: ['ART_56', 'ART_57'] }).notNull(),
    locatie: text().notNull(),
    opgelegdDoor: text('opgelegd_door', { enum: OPLEGGERS }).notNull(),
    ingang: dag('ingang').notNull(),
    einde: dag('einde'),
  },
  (t) => [index('vrijheidsbeperking_persoon').on(t.vNummer)],
);

/** Vw 2000 art. 6, 59, 59a, 59b. It runs until the day of `opheffing`, that day not included. */
export const inbewaringstellingen = politieSchema.table(
  'inbewaringstelling',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    artikel: text({ enum: ['ART_6', 'ART_59', 'ART_59A', 'ART_59B'] }).notNull(),
    locatie: text({ enum: ['DC_ROTTERDAM', 'DC_SCHIPHOL', 'JC_ZEIST', 'GGV'] }).notNull(),
    ingang: dag('ingang').notNull(),
    opheffing: dag('opheffing'),
  },
  (t) => [index('inbewaringstelling_persoon').on(t.vNummer)],
);

/** R-LKO-24: a table of its own, because it is a class of its own that the person and invitees never see. */
export const overwogenInbewaringstellingen = politieSchema.table('inbewaringstelling_overwogen', {
  vNummer: text('v_nummer').primaryKey(),
  door: text({ enum: OPLEGGERS }).notNull(),
  sinds: dag('sinds').notNull(),
  voorzieneDatum: dag('voorziene_datum'),
});

/** Wpg: counts and a kind, never what happened. */
export const openbareOrde = politieSchema.table('openbare_orde', {
  vNummer: text('v_nummer').primaryKey(),
  aantalRegistraties: integer('aantal_registraties').notNull(),
  laatsteDatum: dag('laatste_datum').notNull(),
  aard: text({ enum: ['OVERLAST_OPVANG', 'OVERLAST_OPENBARE_RUIMTE', 'OVERLAST_OPENBAAR_VERVOER'] }).notNull(),
});

/** Compiled monthly (gegevenswoordenboek A.6); at most one running entry per person. `azc`: whose LKO gets the row. */
export const topX = politieSchema.table(
  'top_x',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    azc: text(),
    sinds: dag('sinds').notNull(),
    lopendeMaatregel: text('lopende_maatregel', {
      enum: ['PERSOONSGERICHTE_AANPAK', 'GEBIEDSGEBOD', 'PLAATSING_HTL', 'VERSCHERPTE_MELDPLICHT'],
    }),
    ketenmarinier: boolean().notNull(),
    afgevoerdOp: dag('afgevoerd_op'),
  },
  (t) => [
    uniqueIndex('top_x_lopend')
      .on(t.vNummer)
      .where(sql`afgevoerd_op is null`),
    index('top_x_azc').on(t.azc, t.volgnummer),
  ],
);

/** Wpg. A signal that is closed is no longer shared. */
export const mensenhandelSignalen = politieSchema.table(
  'mensenhandel_signaal',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    organisatie: text().notNull(),
    aard: text({ enum: ['MENSENHANDEL', 'MENSENSMOKKEL'] }).notNull(),
    datum: dag('datum').notNull(),
    stand: text({ enum: ['GEMELD', 'IN_ONDERZOEK'] }).notNull(),
    afgeslotenOp: dag('afgesloten_op'),
  },
  (t) => [index('mensenhandel_signaal_persoon').on(t.vNummer)],
);

/** Wpg art. 20: what the written decision must record (C13). `tot` is the first moment at which it no longer holds. */
export const verstrekkingsBesluiten = politieSchema.table('verstrekkings_besluit', {
  id: text().primaryKey(),
  samenwerkingsverband: text().notNull(),
  doel: text().notNull(),
  belang: text().notNull(),
  voorwaarden: text().array().notNull(),
  dataklassen: text().array().notNull(),
  ontvangers: text().array().notNull(),
  van: timestamp('van', { withTimezone: true, mode: 'date' }).notNull(),
  tot: timestamp('tot', { withTimezone: true, mode: 'date' }).notNull(),
});
