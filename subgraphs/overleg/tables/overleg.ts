import { sql } from 'drizzle-orm';
import { bigserial, boolean, check, date, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-01: exactly one azc. */
export const lkos = overlegSchema.table('lko', {
  id: text().primaryKey(),
  naam: text().notNull(),
  azc: text().notNull().unique(),
  raoId: text('rao_id').notNull(),
  indDeelnemer: boolean('ind_deelnemer').notNull(),
});

/** R-RAO-01: one or two provinces, whoever makes it. */
export const raos = overlegSchema.table(
  'rao',
  {
    id: text().primaryKey(),
    naam: text().notNull(),
    provincies: text().array().notNull(),
  },
  (t) => [check('rao_provincies', sql`cardinality(${t.provincies}) between 1 and 2`)],
);

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
    /** The organisation that is secretaris; a RAO alone has one (R-RAO-03). */
    secretaris: text(),
  },
  (t) => [index('bijeenkomst_overleg').on(t.soort, t.overlegId, t.datum)],
);
