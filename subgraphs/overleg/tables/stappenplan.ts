import { bigserial, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-17: where the road to the RAO stops for an AMV, this one begins. Rows are added, never changed (a trigger). */
export const stappenplannen = overlegSchema.table(
  'stappenplan',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    vNummer: text('v_nummer').notNull(),
    /** Who are in it. */
    organisaties: text().array().notNull(),
    gestartOp: moment('gestart_op').notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    reden: text().notNull(),
  },
  (t) => [uniqueIndex('stappenplan_persoon').on(t.lkoId, t.vNummer)],
);
