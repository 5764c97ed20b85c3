import { bigserial, boolean, date, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-08: of one person, agreed in one meeting. What became of it is not kept but told from its acties (R-LKO-11). */
export const strategieen = overlegSchema.table(
  'strategie',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    bijeenkomstId: text('bijeenkomst_id').notNull(),
    agendapuntId: text('agendapunt_id').notNull(),
    vNummer: text('v_nummer').notNull(),
    soort: text({ enum: ['VERTREKSTRATEGIE', 'AANPAK_OVERLAST', 'OVERIG'] }).notNull(),
    beoogdeOplossing: text('beoogde_oplossing', { enum: ['TERUGKEER', 'DOORMIGRATIE', 'VERBLIJF'] }),
    omschrijving: text().notNull(),
    termijn: date({ mode: 'string' }).notNull(),
    /** R-LKO-09: later than the vertrektermijn, as DT&V said when it was agreed. */
    termijnoverschrijding: boolean().notNull(),
    /** R-LKO-24: and it was not both short and unanimous, so the LKO puts it to the RAO. */
    overschrijdingVoorRao: boolean('overschrijding_voor_rao').notNull().default(false),
    vastgesteldOp: moment('vastgesteld_op').notNull(),
    /** The strategie that this one takes the place of. */
    herziet: text(),
  },
  (t) => [
    index('strategie_persoon').on(t.vNummer),
    index('strategie_punt').on(t.agendapuntId),
    // A strategie is revised once: the second reviser read an old one.
    uniqueIndex('strategie_herziet').on(t.herziet),
  ],
);

/** R-LKO-12: of this case, by the invitation that names it. */
export const strategiePartners = overlegSchema.table(
  'strategie_partner',
  { strategieId: text('strategie_id').notNull(), uitnodigingId: text('uitnodiging_id').notNull() },
  (t) => [index('strategie_partner_strategie').on(t.strategieId)],
);

/** R-LKO-11: exactly one organisation is responsible, and it alone changes the stand. */
export const acties = overlegSchema.table(
  'actie',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    strategieId: text('strategie_id').notNull(),
    lkoId: text('lko_id').notNull(),
    omschrijving: text().notNull(),
    belegdBij: text('belegd_bij').notNull(),
    uiterlijk: date({ mode: 'string' }).notNull(),
    stand: text({ enum: ['OPEN', 'GEDAAN', 'NIET_GELUKT', 'OVERGEDRAGEN'] }).notNull(),
    standOp: moment('stand_op').notNull(),
  },
  (t) => [index('actie_strategie').on(t.strategieId)],
);

/** R-LKO-14: one member that cannot carry it out, or says that it falters, is enough. Rows are added, never changed. */
export const beletten = overlegSchema.table(
  'belet',
  {
    id: text().primaryKey(),
    strategieId: text('strategie_id').notNull(),
    organisatie: text().notNull(),
    soort: text({ enum: ['KAN_NIET_UITVOEREN', 'UITVOERING_STOKT'] }).notNull(),
    op: moment('op').notNull(),
  },
  (t) => [index('belet_strategie').on(t.strategieId)],
);
