import { bigserial, index, jsonb, text, uniqueIndex } from 'drizzle-orm/pg-core';
import type { Afwijking, Regelfout } from '../regels/regel.ts';
import { moment, overlegSchema } from './overleg-schema.ts';

/**
 * What was done, by whom, when and why: written in the transaction that does it, never changed. The sleutel makes a repeated
 * request find what the first one did.
 */
export const handelingen = overlegSchema.table(
  'handeling',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    handeling: text().notNull(),
    soort: text({ enum: ['LKO', 'RAO', 'DEELBERAAD_ASIEL'] }).notNull(),
    overlegId: text('overleg_id').notNull(),
    agendapuntId: text('agendapunt_id'),
    uitnodigingId: text('uitnodiging_id'),
    lidId: text('lid_id'),
    /** What else was made or changed: a strategie, an actie, a signaallijst, a besluit. */
    onderwerpId: text('onderwerp_id'),
    reden: text(),
    /** Which soft rules were deviated from, and why (LTV-1). */
    afwijkingen: jsonb().$type<readonly Afwijking[]>().notNull(),
    /** What its rules said, so that a repeated request is told the same. */
    regelfouten: jsonb().$type<readonly Regelfout[]>().notNull(),
    issuer: text().notNull(),
    sub: text().notNull(),
    organisatie: text().notNull(),
    functie: text().notNull(),
    op: moment('op').notNull(),
    idempotentiesleutel: text().notNull(),
    /** SHA-256 of the input: the same sleutel for something else is a mistake of the caller. */
    invoer: text().notNull(),
  },
  (t) => [
    uniqueIndex('handeling_sleutel').on(t.issuer, t.sub, t.idempotentiesleutel),
    index('handeling_overleg').on(t.soort, t.overlegId, t.volgnummer),
  ],
);

/** k1: the FG's of the members are told of each ground that no owner confirmed. */
export const fgMeldingen = overlegSchema.table(
  'fg_melding',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    handelingId: text('handeling_id').notNull(),
    soort: text({ enum: ['TWEEDE_ORGANISATIE'] }).notNull(),
    /** Whose FG is told. */
    organisatie: text().notNull(),
  },
  (t) => [index('fg_melding_organisatie').on(t.organisatie, t.volgnummer)],
);
