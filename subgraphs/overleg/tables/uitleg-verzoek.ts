import { bigserial, boolean, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** AVG art. 5 lid 2: which FG asked why who sees what of whom. Rows are added, never changed (a trigger of the migration). */
export const uitlegVerzoeken = overlegSchema.table('uitleg_verzoek', {
  id: bigserial({ mode: 'number' }).primaryKey(),
  moment: moment('moment').notNull(),
  fgIssuer: text('fg_issuer').notNull(),
  fgSub: text('fg_sub').notNull(),
  fgOrganisatie: text('fg_organisatie').notNull(),
  vNummer: text('v_nummer').notNull(),
  issuer: text().notNull(),
  sub: text().notNull(),
  organisatie: text().notNull(),
  functie: text().notNull(),
  veld: text().notNull(),
  doel: text().notNull(),
  toegestaan: boolean().notNull(),
  reden: text(),
});
