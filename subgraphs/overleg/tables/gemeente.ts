import { bigserial, boolean, date, index, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

// What the consultations know of gemeenten (R-BB-01..04). Every row is added, never changed (triggers of the migration): together
// they are the minutes.

const volgnummer = () => bigserial({ mode: 'number' }).primaryKey();
/** The overleg where it was written down, and the RAO of its region. */
const plaats = () => ({
  soort: text({ enum: ['LKO', 'RAO'] }).notNull(),
  overlegId: text('overleg_id').notNull(),
  raoId: text('rao_id').notNull(),
});
const door = () => ({ organisatie: text().notNull(), op: moment('op').notNull() });

/** R-BB-01: the newest version of a gemeente is what holds; the older ones are how it came to be. */
export const medewerkingen = overlegSchema.table(
  'medewerking',
  {
    volgnummer: volgnummer(),
    id: text().notNull().unique(),
    raoId: text('rao_id').notNull(),
    gemeente: text().notNull(),
    provincie: text().notNull(),
    versie: integer().notNull(),
    verleentMedewerking: text('verleent_medewerking', { enum: ['JA', 'NEE', 'DEELS'] }).notNull(),
    reden: text().notNull(),
    ontwikkeling: text(),
    /** R-BB-01: the overleg that minuted it; what a LSO spoke of, a member of the RAO writes down. */
    besprokenIn: text('besproken_in', { enum: ['RAO', 'LSO'] })
      .notNull()
      .default('RAO'),
    ...door(),
  },
  (t) => [uniqueIndex('medewerking_versie').on(t.raoId, t.gemeente, t.versie)],
);

/** R-BB-03: what was done towards a gemeente; about nobody. */
export const gemeenteStappen = overlegSchema.table(
  'gemeente_stap',
  {
    volgnummer: volgnummer(),
    id: text().notNull().unique(),
    ...plaats(),
    gemeente: text().notNull(),
    gezetOp: date('gezet_op', { mode: 'string' }).notNull(),
    omschrijving: text().notNull(),
    ...door(),
  },
  (t) => [
    index('gemeente_stap_overleg').on(t.soort, t.overlegId, t.volgnummer),
    index('gemeente_stap_rao').on(t.raoId, t.volgnummer),
  ],
);

/** R-BB-03: (nood)opvang that was seen, of somebody whose recht op opvang has ended. */
export const opvangwaarnemingen = overlegSchema.table(
  'opvangwaarneming',
  {
    volgnummer: volgnummer(),
    id: text().notNull().unique(),
    ...plaats(),
    vNummer: text('v_nummer').notNull(),
    gemeente: text().notNull(),
    aanbieder: text({ enum: ['GEMEENTE', 'HULPINSTANTIE'] }).notNull(),
    waargenomenOp: date('waargenomen_op', { mode: 'string' }).notNull(),
    ...door(),
  },
  (t) => [index('opvangwaarneming_persoon').on(t.vNummer)],
);

/** R-BB-04: what a LKO reports to its RAO. */
export const ontwikkelingen = overlegSchema.table(
  'ontwikkeling',
  {
    volgnummer: volgnummer(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    raoId: text('rao_id').notNull(),
    gemeente: text().notNull(),
    omschrijving: text().notNull(),
    ...door(),
  },
  (t) => [index('ontwikkeling_lko').on(t.lkoId, t.volgnummer), index('ontwikkeling_rao').on(t.raoId, t.volgnummer)],
);

/** R-BB-04: what the RAO made of it; once. */
export const ontwikkelingOordelen = overlegSchema.table('ontwikkeling_oordeel', {
  ontwikkelingId: text('ontwikkeling_id').primaryKey(),
  overleggen: boolean().notNull(),
  reden: text().notNull(),
  ...door(),
});

/** R-BB-02: a case that a gemeente put to a LKO. Nothing is looked up of the person, and the same person may be here twice. */
export const aangedragenZaken = overlegSchema.table(
  'aangedragen_zaak',
  {
    volgnummer: volgnummer(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    vNummer: text('v_nummer').notNull(),
    gemeente: text().notNull(),
    toelichting: text().notNull(),
    op: moment('op').notNull(),
  },
  (t) => [index('aangedragen_zaak_lko').on(t.lkoId, t.volgnummer), index('aangedragen_zaak_persoon').on(t.vNummer)],
);
