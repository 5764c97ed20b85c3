import { index, primaryKey, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

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
