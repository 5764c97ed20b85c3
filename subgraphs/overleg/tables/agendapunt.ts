import { sql } from 'drizzle-orm';
import { bigserial, index, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { moment, overlegSchema } from './overleg-schema.ts';

/** R-LKO-04..07. The tie with the azc (band) is what makes an item a ground; ontwerp: the agenda alone is none. */
export const agendapunten = overlegSchema.table(
  'agendapunt',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    lkoId: text('lko_id').notNull(),
    vNummer: text('v_nummer'),
    soort: text({ enum: ['DOSSIER', 'ACTUALITEIT'] }).notNull(),
    bron: text({
      enum: [
        'CASELOADLIJST',
        'BEWONERSLIJST',
        'TOP_X_LIJST',
        'IN_DOOR_UITSTROOMLIJST',
        'ADMINISTRATIEF_GEPLAATST',
        'LID_AANVULLEND',
        'VAN_RAO',
      ],
    }).notNull(),
    reden: text({
      enum: ['LIJST', 'OVERLAST', 'MENSENHANDEL_MENSENSMOKKEL', 'BIJZONDERHEID', 'ACTUALITEIT'],
    }).notNull(),
    /** R-LKO-07: of an actualiteit alone; nothing is said of a person here. */
    omschrijving: text(),
    ingebrachtDoor: text('ingebracht_door').notNull(),
    toegevoegdOp: moment('toegevoegd_op').notNull(),
    /** A ground lapses 90 days after this moment unless renewed. */
    vernieuwdOp: moment('vernieuwd_op').notNull(),
    geslotenOp: moment('gesloten_op'),
    bandSoort: text('band_soort', { enum: ['OPVANG', 'ADMINISTRATIEF', 'CASELOAD', 'TOP_X', 'TWEEDE_ORGANISATIE'] }),
    bandBevestigdDoor: text('band_bevestigd_door'),
    bandBevestigdOp: moment('band_bevestigd_op'),
    bandReden: text('band_reden'),
    bandBeeindigdOp: moment('band_beeindigd_op'),
    /** When anything of it last became different to who reads it whole; that an owner says the same again is no change. */
    gewijzigdOp: moment('gewijzigd_op').notNull().defaultNow(),
  },
  (t) => [
    index('agendapunt_lko').on(t.lkoId, t.volgnummer),
    index('agendapunt_gewijzigd').on(t.lkoId, t.gewijzigdOp),
    index('agendapunt_gesloten').on(t.lkoId, t.geslotenOp),
    index('agendapunt_persoon').on(t.vNummer),
    // One open item per person and LKO: a second would be a second ground that closing the first leaves standing.
    uniqueIndex('agendapunt_open')
      .on(t.lkoId, t.vNummer)
      .where(sql`${t.geslotenOp} is null and ${t.vNummer} is not null`),
  ],
);
