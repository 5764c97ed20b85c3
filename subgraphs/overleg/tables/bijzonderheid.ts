import { bigserial, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-18: from an organisation in the LKO to its own representative in the RAO, about nobody by number. Rows are added, never changed. */
export const bijzonderheden = overlegSchema.table(
  'bijzonderheid',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    raoId: text('rao_id').notNull(),
    organisatie: text().notNull(),
    tekst: text().notNull(),
    op: moment('op').notNull(),
  },
  (t) => [index('bijzonderheid_rao').on(t.raoId, t.organisatie, t.volgnummer)],
);
