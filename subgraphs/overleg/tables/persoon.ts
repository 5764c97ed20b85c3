import { date, primaryKey, text } from 'drizzle-orm/pg-core';
import { overlegSchema } from './overleg-schema.ts';

/** Which person a betrokkene is (AVG art. 15), and whose guardian a voogd is (Nidos: own pupils only, k5). */
export const eigenPersonen = overlegSchema.table(
  'eigen_persoon',
  {
    issuer: text().notNull(),
    sub: text().notNull(),
    vNummer: text('v_nummer').notNull(),
    relatie: text({ enum: ['BETROKKENE', 'PUPIL'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub, t.vNummer, t.relatie] })],
);

/** Vw 2000 art. 107 lid 8: reported to overleg by the bronhouder. */
export const afschermingen = overlegSchema.table('afscherming', {
  vNummer: text('v_nummer').primaryKey(),
  sinds: date({ mode: 'string' }).notNull(),
});
