import { bigserial, boolean, date, index, integer, primaryKey, text } from 'drizzle-orm/pg-core';
import { overlegSchema } from './overleg-schema.ts';

/** R-RAO-09: what a signaallijst must make clear. */
export const signaallijsten = overlegSchema.table(
  'signaallijst',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    id: text().notNull().unique(),
    niveau: text({ enum: ['LKO_NAAR_RAO', 'RAO_NAAR_DA'] }).notNull(),
    lkoId: text('lko_id'),
    raoId: text('rao_id').notNull(),
    vNummer: text('v_nummer'),
    stand: text({
      enum: ['INGEDIEND', 'GEAGENDEERD', 'BESPROKEN', 'BESLOTEN', 'TERUGGEKOPPELD', 'OPGESCHAALD_DA'],
    }).notNull(),
    gronden: text().array().notNull(),
    ingediendOp: date('ingediend_op', { mode: 'string' }).notNull(),
    vastgesteldOp: date('vastgesteld_op', { mode: 'string' }),
    initiatiefnemer: text().notNull(),
    wijzeVanConstatering: text('wijze_van_constatering').notNull(),
    tussentijdsInternGeschakeld: boolean('tussentijds_intern_geschakeld').notNull(),
    verwachteDuurDagen: integer('verwachte_duur_dagen'),
    gevolgBijNegatief: text('gevolg_bij_negatief').notNull(),
    gevolgBijPositief: text('gevolg_bij_positief').notNull(),
    werktAanVertrek: text('werkt_aan_vertrek', { enum: ['JA', 'NEE', 'DEELS'] }).notNull(),
    politiekeEnPublicitaireRisicos: text('politieke_en_publicitaire_risicos').notNull(),
  },
  (t) => [index('signaallijst_rao').on(t.raoId, t.volgnummer), index('signaallijst_persoon').on(t.vNummer)],
);

/** R-RAO-09: one per organisation; another's is read after vaststelling only. */
export const standpunten = overlegSchema.table(
  'standpunt',
  { signaallijstId: text('signaallijst_id').notNull(), organisatie: text().notNull(), tekst: text().notNull() },
  (t) => [primaryKey({ columns: [t.signaallijstId, t.organisatie] })],
);
