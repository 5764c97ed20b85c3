/**
 * The records of the IND, among them its extract of the BVV. Gehoor, asielmotief, medical content, BSN and biometrics have no
 * column here: what is not kept cannot leave.
 */
import { bigserial, boolean, date, index, integer, pgSchema, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { publicatieTabel } from '../kit/publicatie-tabel.ts';

export const indSchema = pgSchema('ind');
const dag = (name: string) => date(name, { mode: 'string' });

/** A gebruiker is an issuer and a sub; who is not here has no own scope, whatever the token says. */
export const medewerkers = indSchema.table(
  'medewerker',
  {
    issuer: text().notNull(),
    sub: text().notNull(),
    functie: text().notNull(),
    unit: text(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.sub] })],
);

/**
 * Which units work for the region of a RAO. The IND does not know where somebody lives: a region of its counts is whose procedure lies
 * at such a unit.
 */
export const raoUnits = indSchema.table('rao_unit', { unit: text().primaryKey(), raoId: text('rao_id').notNull() });

/** What is published of counts (R-RAO-05). */
export const publicaties = publicatieTabel(indSchema);

/** Extract of the BVV. A PIL level is kept as the number that was given (1 to 8), never to compute with. */
export const personen = indSchema.table('persoon', {
  volgnummer: bigserial({ mode: 'number' }).notNull().unique(),
  vNummer: text('v_nummer').primaryKey(),
  voornamen: text().notNull(),
  geslachtsnaam: text().notNull(),
  geboortedatum: dag('geboortedatum').notNull(),
  geslacht: text({ enum: ['M', 'V', 'O'] }).notNull(),
  nationaliteiten: text().array().notNull(),
  pilNaam: smallint('pil_naam').notNull(),
  pilGeboortedatum: smallint('pil_geboortedatum').notNull(),
  pilNationaliteiten: smallint('pil_nationaliteiten').notNull(),
  pilGeslacht: smallint('pil_geslacht').notNull(),
  /** Registered on arrival; it says nothing about today's age. */
  amv: boolean().notNull(),
  geboortedatumGetoetst: boolean('geboortedatum_getoetst').notNull(),
  voogd: text(),
});

/** A V-nummer that was merged into another one (BSA3: one person, one number). */
export const vervangingen = indSchema.table(
  'vervanging',
  { oudVNummer: text('oud_v_nummer').primaryKey(), vNummer: text('v_nummer').notNull() },
  (t) => [index('vervanging_nieuw').on(t.vNummer)],
);

export const identiteitsonderzoeken = indSchema.table('identiteitsonderzoek', {
  vNummer: text('v_nummer').primaryKey(),
  stand: text({ enum: ['LOOPT', 'AFGEROND'] }).notNull(),
});

export const aliassen = indSchema.table(
  'alias',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    vNummer: text('v_nummer').notNull(),
    naam: text().notNull(),
    geboortedatum: dag('geboortedatum'),
    vervangenVNummer: text('vervangen_v_nummer'),
  },
  (t) => [index('alias_persoon').on(t.vNummer)],
);

/** Vw 2000 art. 8, the state of today. Letter k is not kept here: it belongs to the class MENSENHANDEL. */
export const verblijfsrechten = indSchema.table('verblijfsrecht', {
  vNummer: text('v_nummer').primaryKey(),
  rechtmatig: boolean().notNull(),
  letter: text({ enum: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'L', 'M'] }),
  sinds: dag('sinds').notNull(),
});

export const procedures = indSchema.table(
  'procedure',
  {
    volgnummer: bigserial({ mode: 'number' }).notNull().unique(),
    id: text().primaryKey(),
    vNummer: text('v_nummer').notNull(),
    soort: text({
      enum: ['ASIEL_EERSTE', 'HASA', 'REGULIER', 'ART_64', 'DUBLIN', 'BUITENSCHULD', 'INTREKKING', 'NATURALISATIE'],
    }).notNull(),
    fase: text({ enum: ['AANMELDFASE', 'RVT', 'AA', 'VA'] }),
    spoor: smallint(),
    indiening: dag('indiening').notNull(),
    uitkomst: text({
      enum: [
        'INWILLIGING',
        'AFWIJZING',
        'KENNELIJK_ONGEGROND',
        'NIET_ONTVANKELIJK',
        'NIET_IN_BEHANDELING',
        'BUITEN_BEHANDELING',
        'INTREKKING',
      ],
    }),
    beslistOp: dag('beslist_op'),
    unit: text().notNull(),
    behandelaarIssuer: text('behandelaar_issuer'),
    behandelaarSub: text('behandelaar_sub'),
  },
  (t) => [
    index('procedure_persoon').on(t.vNummer, t.volgnummer),
    index('procedure_behandelaar').on(t.behandelaarIssuer, t.behandelaarSub),
    index('procedure_unit').on(t.unit),
  ],
);

export const rechtsmiddelen = indSchema.table(
  'rechtsmiddel',
  {
    volgnummer: bigserial({ mode: 'number' }).primaryKey(),
    procedureId: text('procedure_id').notNull(),
    vNummer: text('v_nummer').notNull(),
    soort: text({ enum: ['BEZWAAR', 'BEROEP', 'HOGER_BEROEP', 'VOORLOPIGE_VOORZIENING'] }).notNull(),
    indiening: dag('indiening').notNull(),
    uitspraak: dag('uitspraak'),
    uitkomst: text({ enum: ['GEGROND', 'ONGEGROND', 'NIET_ONTVANKELIJK', 'INGETROKKEN'] }),
  },
  (t) => [index('rechtsmiddel_persoon').on(t.vNummer, t.volgnummer)],
);

/** Vw 2000 art. 66a and 67: of each the latest, which may stand beside one another. */
export const inreisverboden = indSchema.table('inreisverbod', {
  vNummer: text('v_nummer').primaryKey(),
  uitgevaardigd: dag('uitgevaardigd'),
  duurJaren: integer('duur_jaren'),
  zwaar: boolean(),
  ingang: dag('ingang'),
  opheffing: dag('opheffing'),
  ongewenstVerklaard: dag('ongewenst_verklaard'),
  ongewenstOpgeheven: dag('ongewenst_opgeheven'),
});

export const dublinclaims = indSchema.table('dublinclaim', {
  vNummer: text('v_nummer').primaryKey(),
  land: text().notNull(),
  akkoord: boolean().notNull(),
  uitersteOverdrachtsdatum: dag('uiterste_overdrachtsdatum'),
});

/** Vw 2000 art. 64: the consequence alone. */
export const uitstellen = indSchema.table('uitstel_van_vertrek', {
  vNummer: text('v_nummer').primaryKey(),
  aanvraag: dag('aanvraag').notNull(),
  toekenning: dag('toekenning'),
  van: dag('van'),
  tot: dag('tot'),
  reisvoorwaarden: boolean().notNull(),
  gezinslidBetrokken: boolean('gezinslid_betrokken').notNull(),
});
