import { bigserial, boolean, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-RAO-05: what a member puts on the agenda besides the signaallijsten; about the region, never about a person. */
export const raoOnderwerpen = overlegSchema.table(
  'rao_onderwerp',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    raoId: text('rao_id').notNull(),
    soort: text({
      enum: ['GEMEENTEN', 'OPVANG_LANGVERBLIJF', 'MELDPLICHT', 'INBEWARINGSTELLINGEN', 'KNELPUNT', 'TREND', 'OVERIG'],
    }).notNull(),
    omschrijving: text().notNull(),
    ingebrachtDoor: text('ingebracht_door').notNull(),
    toegevoegdOp: moment('toegevoegd_op').notNull(),
    /** Once, by the secretaris of the meeting that handled it. */
    notulen: text(),
    bijeenkomstId: text('bijeenkomst_id'),
  },
  (t) => [index('rao_onderwerp_rao').on(t.raoId, t.volgnummer)],
);

/** R-RAO-06, R-RAO-07: what one RAO tells the others and the Deelberaad; rows are added, never changed. */
export const trends = overlegSchema.table('trend', {
  volgnummer: bigserial({ mode: 'number' }).primaryKey(),
  id: text().notNull().unique(),
  raoId: text('rao_id').notNull(),
  soort: text({ enum: ['TREND', 'ORGANISATIEONTWIKKELING', 'CAPACITEITSINZET'] }).notNull(),
  tekst: text().notNull(),
  landelijk: boolean().notNull(),
  ingebrachtDoor: text('ingebracht_door').notNull(),
  gedeeldOp: moment('gedeeld_op').notNull(),
});
