import { bigserial, date, integer, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-RAO-07: the kaders of the Deelberaad Asiel. A change is another version; rows are added, never changed. */
export const kaders = overlegSchema.table(
  'kader',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    onderwerp: text().notNull(),
    versie: integer().notNull(),
    tekst: text().notNull(),
    geldigVan: date('geldig_van', { mode: 'string' }).notNull(),
    /** Its last day; null: until the next version. */
    geldigTot: date('geldig_tot', { mode: 'string' }),
    vastgesteldOp: moment('vastgesteld_op').notNull(),
  },
  (t) => [uniqueIndex('kader_versie').on(t.onderwerp, t.versie)],
);
