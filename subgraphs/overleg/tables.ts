/** The records of the consultations. No organisation owns these alone (AVG art. 26); grounds for access come from here. */
import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

import type { Afwijking, Regelfout } from './regels/regel.ts';

export const overlegSchema = pgSchema('overleg');
const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** R-LKO-01: exactly one azc. */
export const lkos = overlegSchema.table('lko', {
  id: text().primaryKey(),
  naam: text().notNull(),
  azc: text().notNull().unique(),
  raoId: text('rao_id').notNull(),
  indDeelnemer: boolean('ind_deelnemer').notNull(),
});

/** R-RAO-01: one or two provinces. */
export const raos = overlegSchema.table('rao', {
  id: text().primaryKey(),
  naam: text().notNull(),
  provincies: text().array().notNull(),
});

/** A person, known by issuer and sub, is a member for a time; without an end the membership runs. */
export const leden = overlegSchema.table(
  'lid',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    soort: text({ enum: ['LKO', 'RAO', 'DEELBERAAD_ASIEL'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    van: moment('van').notNull(),
    tot: moment('tot'),
  },
  (t) => [index('lid_persoon').on(t.issuer, t.sub), index('lid_overleg').on(t.soort, t.overlegId)],
);

export const bijeenkomsten = overlegSchema.table(
  'bijeenkomst',
  {
    id: text().primaryKey(),
    soort: text({ enum: ['LKO', 'RAO'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    datum: date({ mode: 'string' }).notNull(),
    voorzitter: text().notNull(),
  },
  (t) => [index('bijeenkomst_overleg').on(t.soort, t.overlegId, t.datum)],
);

/** R-LKO-04..07. The tie with the azc (band) is what makes an item a ground; ontwerp: the agenda alone is none. */
export const agendapunten = overlegSchema.table(
  'agendapunt',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    vNummer: text('v_nummer'),
    soort: text({ enum: ['DOSSIER', 'ACTUALITEIT'] }).notNull(),
    bron: text({
      enum: [
        'CASELOADLIJST',
        'BEWONERSLIJST',
        'TOP_X_LIJST',
        'IN_DOOR_UITSTROOMLIJST',
        'ADMINISTRATIEF_GEPLAATST',
        'LID_AANVULLEND',
      ],
    }).notNull(),
    reden: text({
      enum: ['LIJST', 'OVERLAST', 'MENSENHANDEL_MENSENSMOKKEL', 'BIJZONDERHEID', 'ACTUALITEIT'],
    }).notNull(),
    ingebrachtDoor: text('ingebracht_door').notNull(),
    toegevoegdOp: moment('toegevoegd_op').notNull(),
    /** A ground lapses 90 days after this moment unless renewed. */
    vernieuwdOp: moment('vernieuwd_op').notNull(),
    geslotenOp: moment('gesloten_op'),
    bandSoort: text('band_soort', { enum: ['OPVANG', 'ADMINISTRATIEF', 'CASELOAD', 'TOP_X', 'TWEEDE_ORGANISATIE'] }),
    bandBevestigdDoor: text('band_bevestigd_door'),
    bandBevestigdOp: moment('band_bevestigd_op'),
    bandReden: text('band_reden'),
    bandBeeindigdOp: moment('band_beeindigd_op'),
  },
  (t) => [
    index('agendapunt_lko').on(t.lkoId, t.volgnummer),
    index('agendapunt_persoon').on(t.vNummer),
    // One open item per person and LKO: a second would be a second ground that closing the first leaves standing.
    uniqueIndex('agendapunt_open')
      .on(t.lkoId, t.vNummer)
      .where(sql`${t.geslotenOp} is null and ${t.vNummer} is not null`),
  ],
);

/** R-LKO-03, R-RAO-02: who, for which items, until when. */
export const uitnodigingen = overlegSchema.table(
  'uitnodiging',
  {
    id: text().primaryKey(),
    soort: text({ enum: ['LKO', 'RAO'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    profiel: text().notNull(),
    van: moment('van').notNull(),
    tot: moment('tot').notNull(),
  },
  (t) => [index('uitnodiging_persoon').on(t.issuer, t.sub), index('uitnodiging_overleg').on(t.soort, t.overlegId)],
);

export const uitnodigingPunten = overlegSchema.table(
  'uitnodiging_punt',
  { uitnodigingId: text('uitnodiging_id').notNull(), agendapuntId: text('agendapunt_id').notNull() },
  (t) => [primaryKey({ columns: [t.uitnodigingId, t.agendapuntId] })],
);

/** R-RAO-09: what a signaallijst must make clear. */
export const signaallijsten = overlegSchema.table(
  'signaallijst',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    niveau: text({ enum: ['LKO_NAAR_RAO', 'RAO_NAAR_DA'] }).notNull(),
    lkoId: text('lko_id'),
    raoId: text('rao_id').notNull(),
    vNummer: text('v_nummer'),
    stand: text({
      enum: ['INGEDIEND', 'GEAGENDEERD', 'BESPROKEN', 'BESLOTEN', 'TERUGGEKOPPELD', 'OPGESCHAALD_DA'],
    }).notNull(),
    gronden: text().array().notNull(),
    ingediendOp: date('ingediend_op', { mode: 'string' }).notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }),
    initiatiefnemer: text().notNull(),
    wijzeVanConstatering: text('wijze_van_constatering').notNull(),
    tussentijdsInternGeschakeld: boolean('tussentijds_intern_geschakeld').notNull(),
    verwachteDuurDagen: integer('verwachte_duur_dagen'),
    gevolgBijNegatief: text('gevolg_bij_negatief').notNull(),
    gevolgBijPositief: text('gevolg_bij_positief').notNull(),
    werktAanVertrek: text('werkt_aan_vertrek', { enum: ['JA', 'NEE', 'DEELS'] }).notNull(),
    politiekeEnPublicitaireRisicos: text('politieke_en_publicitaire_risicos').notNull(),
  },
  (t) => [index('signaallijst_rao').on(t.raoId, t.volgnummer), index('signaallijst_persoon').on(t.vNummer)],
);

/** R-RAO-09: one per organisation; another's is read after vaststelling only. */
export const standpunten = overlegSchema.table(
  'standpunt',
  { signaallijstId: text('signaallijst_id').notNull(), organisatie: text().notNull(), tekst: text().notNull() },
  (t) => [primaryKey({ columns: [t.signaallijstId, t.organisatie] })],
);

/** Which person a betrokkene is (AVG art. 15), and whose guardian a voogd is (Nidos: own pupils only, k5). */
export const eigenPersonen = overlegSchema.table(
  'eigen_persoon',
  {
    issuer: text().notNull(),
    sub: text().notNull(),
    vNummer: text('v_nummer').notNull(),
    relatie: text({ enum: ['BETROKKENE', 'PUPIL'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub, t.vNummer, t.relatie] })],
);

/** AVG art. 5 lid 2: which FG asked why who sees what of whom. Rows are added, never changed (a trigger of the migration). */
export const uitlegVerzoeken = overlegSchema.table('uitleg_verzoek', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  moment: moment('moment').notNull(),
  fgIssuer: text('fg_issuer').notNull(),
  fgSub: text('fg_sub').notNull(),
  fgOrganisatie: text('fg_organisatie').notNull(),
  vNummer: text('v_nummer').notNull(),
  issuer: text().notNull(),
  sub: text().notNull(),
  organisatie: text().notNull(),
  functie: text().notNull(),
  veld: text().notNull(),
  doel: text().notNull(),
  toegestaan: boolean().notNull(),
  reden: text(),
});

/** Vw 2000 art. 107 lid 8: reported to overleg by the bronhouder. */
export const afschermingen = overlegSchema.table('afscherming', {
  vNummer: text('v_nummer').primaryKey(),
  sinds: date({ mode: 'string' }).notNull(),
});

/**
 * What was done, by whom, when and why: written in the transaction that does it, never changed. The sleutel makes a repeated
 * request find what the first one did.
 */
export const handelingen = overlegSchema.table(
  'handeling',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    handeling: text().notNull(),
    soort: text({ enum: ['LKO', 'RAO'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    agendapuntId: text('agendapunt_id'),
    uitnodigingId: text('uitnodiging_id'),
    lidId: text('lid_id'),
    reden: text(),
    /** Which soft rules were deviated from, and why (LTV-1). */
    afwijkingen: jsonb().$type<readonly Afwijking[]>().notNull(),
    /** What its rules said, so that a repeated request is told the same. */
    regelfouten: jsonb().$type<readonly Regelfout[]>().notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    op: moment('op').notNull(),
    idempotentiesleutel: text().notNull(),
    /** SHA-256 of the input: the same sleutel for something else is a mistake of the caller. */
    invoer: text().notNull(),
  },
  (t) => [
    uniqueIndex('handeling_sleutel').on(t.issuer, t.sub, t.idempotentiesleutel),
    index('handeling_overleg').on(t.soort, t.overlegId, t.volgnummer),
  ],
);

/** k1: the FG's of the members are told of each ground that no owner confirmed. */
export const fgMeldingen = overlegSchema.table(
  'fg_melding',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    handelingId: text('handeling_id').notNull(),
    soort: text({ enum: ['TWEEDE_ORGANISATIE'] }).notNull(),
    /** Whose FG is told. */
    organisatie: text().notNull(),
  },
  (t) => [index('fg_melding_organisatie').on(t.organisatie, t.volgnummer)],
);
