import { bigserial, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** LTV-2: what members of an overleg propose to change in the Leidraad. Rows are added, never changed (a trigger of the migration). */
export const wijzigingsvoorstellen = overlegSchema.table(
  'wijzigingsvoorstel',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    soort: text({ enum: ['LKO', 'RAO'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    /** Whose members read it too: the RAO itself, or that of the LKO. */
    raoId: text('rao_id').notNull(),
    onderwerp: text().notNull(),
    /** The frame as it held when this was proposed; null for a topic without a text. */
    kader: text(),
    voorstel: text().notNull(),
    organisatie: text().notNull(),
    op: moment('op').notNull(),
  },
  (t) => [
    index('wijzigingsvoorstel_overleg').on(t.soort, t.overlegId, t.volgnummer),
    index('wijzigingsvoorstel_rao').on(t.raoId, t.volgnummer),
  ],
);
