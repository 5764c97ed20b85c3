import { date, jsonb, type PgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import type { Cel } from '../../toegang/kleine-cellen.ts';

/** The table in which an organisation keeps them; rows are added, never changed (a trigger of its migration). */
export function publicatieTabel<Naam extends string>(schema: PgSchema<Naam>) {
  return schema.table(
    'publicatie',
    {
      regio: text().notNull(),
      peildatum: date('peildatum', { mode: 'string' }).notNull(),
      onderwerp: text().notNull(),
      tabel: jsonb().$type<Cel>().notNull(),
    },
    (t) => [primaryKey({ columns: [t.regio, t.peildatum, t.onderwerp] })],
  );
}
export type PublicatieTabel = ReturnType<typeof publicatieTabel>;
