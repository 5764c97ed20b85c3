import { bigserial, date, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-RAO-07: the besluitenlijst. Of the RAO as a whole, without votes (R-RAO-04); rows are added, never changed (a trigger). */
export const besluiten = overlegSchema.table(
  'besluit',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    raoId: text('rao_id').notNull(),
    bijeenkomstId: text('bijeenkomst_id').notNull(),
    signaallijstId: text('signaallijst_id').notNull(),
    uitkomst: text({
      enum: ['VOORSTEL_GEVOLGD', 'VOORSTEL_AANGEPAST', 'VOORSTEL_AFGEWEZEN', 'NAAR_DEELBERAAD'],
    }).notNull(),
    tekst: text().notNull(),
    beslotenOp: date('besloten_op', { mode: 'string' }).notNull(),
    /** R-LKO-18: as the settings were when it was written. */
    terugkoppelingUiterlijk: date('terugkoppeling_uiterlijk', { mode: 'string' }).notNull(),
  },
  (t) => [index('besluit_rao').on(t.raoId, t.volgnummer), index('besluit_signaallijst').on(t.signaallijstId)],
);

/** Of a RAO to the LKO (R-LKO-18), or of the Deelberaad to the RAO (R-BB-06): one per signaallijst, never changed (a trigger). */
export const terugkoppelingen = overlegSchema.table('terugkoppeling', {
  signaallijstId: text('signaallijst_id').primaryKey(),
  tekst: text().notNull(),
  op: date('op', { mode: 'string' }).notNull(),
});

/** R-RAO-08: which signaallijst of a LKO a RAO laid before the Deelberaad; once. */
export const opschalingen = overlegSchema.table('opschaling', {
  signaallijstId: text('signaallijst_id').primaryKey(),
  volgtOp: text('volgt_op').notNull().unique(),
});

/** R-BB-06: rows are added, never changed (a trigger). */
export const vervolgacties = overlegSchema.table(
  'vervolgactie',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    signaallijstId: text('signaallijst_id').notNull(),
    uitkomst: text({ enum: ['GEEN_VERVOLGACTIE', 'VERVOLGACTIE'] }).notNull(),
    /** An open list: KERNDEPARTEMENT, AD_DTV, BV_COA and others; null without an action. */
    actor: text(),
    tekst: text().notNull(),
    vastgesteldOp: moment('vastgesteld_op').notNull(),
  },
  (t) => [index('vervolgactie_signaallijst').on(t.signaallijstId)],
);
