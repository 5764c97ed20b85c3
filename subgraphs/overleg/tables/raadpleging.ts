import { bigserial, index, text } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-13: what the LKO asks its member of the IND about a case. What the IND decides stands in its own procedure, not here. */
export const raadplegingen = overlegSchema.table(
  'raadpleging',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    agendapuntId: text('agendapunt_id').notNull(),
    vNummer: text('v_nummer').notNull(),
    onderwerp: text({ enum: ['TOELATINGSVRAAGSTUK', 'BEROEP_NAAR_VOREN'] }).notNull(),
    vraag: text().notNull(),
    gesteldDoor: text('gesteld_door').notNull(),
    gesteldOp: moment('gesteld_op').notNull(),
    uitkomst: text({ enum: ['BESPROKEN', 'IN_BEHANDELING', 'NIET_MOGELIJK'] }),
    beantwoordOp: moment('beantwoord_op'),
  },
  (t) => [index('raadpleging_persoon').on(t.vNummer)],
);
