import { sql } from 'drizzle-orm';
import {
  bigserial,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-RAO-07, before it the concept of the LKO; which may follow which is in regels/signaal-stand.ts. */
export const STANDEN = [
  'CONCEPT',
  'INGEDIEND',
  'GEAGENDEERD',
  'BESPROKEN',
  'BESLOTEN',
  'TERUGGEKOPPELD',
  'OPGESCHAALD_DA',
] as const;
export type SignaalStand = (typeof STANDEN)[number];

/** R-RAO-09: a conversation in which it was established whether somebody works on leaving; when and with whom, never what was said. */
export interface Gesprek {
  readonly datum: string;
  readonly met: 'REGIEVOERDER' | 'CASEMANAGER';
}

/** R-RAO-09: "voor- en nadelen worden meegenomen in het advies, waarbij de juridische kant leidend is". */
export interface Oplossingsrichting {
  readonly voordelen: string;
  readonly nadelen: string;
  readonly juridisch: string;
}

/** R-RAO-09: what a signaallijst must make clear, and what its grounds ask besides (R-LKO-21..29). A concept may lack any of it. */
export const signaallijsten = overlegSchema.table(
  'signaallijst',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    niveau: text({ enum: ['LKO_NAAR_RAO', 'RAO_NAAR_DA'] }).notNull(),
    lkoId: text('lko_id'),
    raoId: text('rao_id').notNull(),
    vNummer: text('v_nummer'),
    stand: text({ enum: STANDEN }).notNull(),
    /** When it came in this stand: after the last one, the grounds that it gives run out. */
    standSinds: moment('stand_sinds').notNull(),
    /** Goes up with every change; who changes what was read before that is too late. */
    versie: integer().notNull().default(1),
    gewijzigdOp: moment('gewijzigd_op').notNull(),
    gronden: text().array().notNull(),
    /** Also the day of vaststelling: from then on each reads the standpunten of all. */
    ingediendOp: date('ingediend_op', { mode: 'string' }),
    initiatiefnemer: text().notNull(),
    wijzeVanConstatering: text('wijze_van_constatering'),
    tussentijdsInternGeschakeld: boolean('tussentijds_intern_geschakeld'),
    internToelichting: text('intern_toelichting'),
    verwachteDuurDagen: integer('verwachte_duur_dagen'),
    duurSoort: text('duur_soort', { enum: ['TERUGKEER_BINNEN_AFZIENBARE_TIJD', 'TERMIJN_TOELATINGSVERZOEK'] }),
    gevolgBijNegatief: text('gevolg_bij_negatief'),
    gevolgBijPositief: text('gevolg_bij_positief'),
    werktAanVertrek: text('werkt_aan_vertrek', { enum: ['JA', 'NEE', 'DEELS'] }),
    vastgesteldIn: jsonb('vastgesteld_in').$type<readonly Gesprek[]>().notNull().default([]),
    politiekeEnPublicitaireRisicos: text('politieke_en_publicitaire_risicos'),
    oplossingsrichtingen: jsonb().$type<readonly Oplossingsrichting[]>().notNull().default([]),
    /** R-LKO-23. */
    afgewekenKader: text('afgeweken_kader'),
    /** R-LKO-24: how short is short, no source says; the LKO does. */
    kortDurend: boolean('kort_durend'),
    unaniem: boolean(),
    /** R-LKO-26: as the COA has it. */
    eindeVerstrekkingen: date('einde_verstrekkingen', { mode: 'string' }),
    /** R-LKO-27. */
    route: text({ enum: ['NORMAAL', 'VERSNELD_VOORZITTER'] })
      .notNull()
      .default('NORMAAL'),
    /** R-LKO-28. */
    locatie: text(),
    /** R-LKO-29: two teams, of which a LKO asks for one only. */
    naarTeam: text('naar_team', { enum: ['MDT', 'MRT'] }),
    toelichtingOverig: text('toelichting_overig'),
    /** R-RAO-08: the three texts that the Deelberaad asks besides. */
    stappenGenomen: text('stappen_genomen'),
    stappenNogTeZetten: text('stappen_nog_te_zetten'),
    oplossingenToelating: text('oplossingen_toelating'),
  },
  (t) => [
    index('signaallijst_rao').on(t.raoId, t.volgnummer),
    index('signaallijst_lko').on(t.lkoId, t.volgnummer),
    index('signaallijst_rao_gewijzigd').on(t.raoId, t.gewijzigdOp),
    index('signaallijst_lko_gewijzigd').on(t.lkoId, t.gewijzigdOp),
    index('signaallijst_persoon').on(t.vNummer),
    // Two who take the initiative at once would write two concepts about one person.
    uniqueIndex('signaallijst_concept')
      .on(t.lkoId, t.vNummer)
      .where(sql`${t.stand} = 'CONCEPT' and ${t.vNummer} is not null`),
  ],
);

/** R-RAO-09: one per organisation; another's is read after vaststelling only. */
export const standpunten = overlegSchema.table(
  'standpunt',
  {
    signaallijstId: text('signaallijst_id').notNull(),
    organisatie: text().notNull(),
    tekst: text().notNull(),
    versie: integer().notNull().default(1),
    /** Apart from that of the list: before vaststelling nobody else is to find out that it changed. */
    gewijzigdOp: moment('gewijzigd_op').notNull().defaultNow(),
    /** What this organisation judged it on. */
    aspecten: text({ enum: ['TOELATING', 'TERUGKEER', 'OPVANG'] })
      .array()
      .notNull()
      .default([]),
  },
  (t) => [primaryKey({ columns: [t.signaallijstId, t.organisatie] })],
);

/** Which fields each version of a concept changed, and who did. Rows are added, never changed (a trigger). */
export const signaalWijzigingen = overlegSchema.table(
  'signaallijst_wijziging',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    signaallijstId: text('signaallijst_id').notNull(),
    versie: integer().notNull(),
    velden: text().array().notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    op: moment('op').notNull(),
  },
  (t) => [uniqueIndex('signaallijst_wijziging_versie').on(t.signaallijstId, t.versie)],
);

/** R-RAO-07: who brought a signaallijst from one stand into the next, when and why. Rows are added, never changed (a trigger). */
export const signaalOvergangen = overlegSchema.table(
  'signaallijst_overgang',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    signaallijstId: text('signaallijst_id').notNull(),
    /** Null where the list begins. */
    van: text({ enum: STANDEN }),
    naar: text({ enum: STANDEN }).notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    op: moment('op').notNull(),
    /** Empty in rows from before it was always written down; of a new row the check refuses that. */
    reden: text(),
  },
  (t) => [
    index('signaallijst_overgang_lijst').on(t.signaallijstId, t.volgnummer),
    check('signaallijst_overgang_waarom', sql`length(trim(coalesce(${t.reden}, ''))) > 0`),
  ],
);
