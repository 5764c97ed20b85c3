import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getNamedType, isInputObjectType, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openPlanner } from '../../gateway/planning/planner.ts';

const BLADZIJDE =
  'how much of a list that is shown whole in order of adding; a cursor is sealed, and of one list and gebruiker';
const TOEZICHT =
  'of an FG about the own fields of the own organisation; the question is written down before it is answered';
const INZAGELOG =
  'how much of a list from new to old, of which what is confidential was left out before it was cut; a cursor is sealed, and of one gebruiker and person';
const GETELD =
  'one of the published days of counting; what was published of it never changes, and has no filter (toegang-keten/aantallen.test.ts)';
const SLEUTEL = 'names one hub, which answers the same for who does not exist and who is closed (bestaan.test.ts)';
/** Every argument that can be given, and why it cannot test a hidden value. A new one is thought about before it stands here. */
const BEOORDEELD: Readonly<Record<string, string>> = {
  'Query.vreemdeling(vNummer)': SLEUTEL,
  'Query.lko(id)': SLEUTEL,
  'Query.rao(id)': SLEUTEL,
  ...Object.fromEntries(
    [
      'Query.mijnBewoners',
      'Query.mijnCaseload',
      'Query.mijnMeldplichtigen',
      'Query.mijnProcedures',
      'Query.opvanglocaties',
      'DeelberaadAsiel.signaallijsten',
      'Gebruiker.teDoen',
      'LKO.aangedragenZaken',
      'LKO.terugkoppelingen',
      'RAO.besluitenlijst',
      'LKO.agenda',
      'LKO.bewonerslijst',
      'LKO.caseloadlijst',
      'LKO.signaallijsten',
      'LKO.topX',
      'RAO.signaallijsten',
    ].flatMap((veld) => [
      [`${veld}(first)`, BLADZIJDE],
      [`${veld}(after)`, BLADZIJDE],
    ]),
  ),
  ...Object.fromEntries(
    ['Overleg', 'Dtv', 'Coa', 'Ind', 'Politie'].flatMap((van) => [
      [`Vreemdeling.inzagelog${van}(first)`, INZAGELOG],
      [`Vreemdeling.inzagelog${van}(after)`, INZAGELOG],
      [`Query.opvallendeInzage${van}(dag)`, 'a day of an FG over the log of the own organisation, which names nobody'],
    ]),
  ),
  ...Object.fromEntries(
    ['LKO.signaallijsten', 'LKO.agenda', 'LKO.geslotenAgendapunten', 'RAO.signaallijsten'].map((veld) => [
      `${veld}(gewijzigdSinds)`,
      'a moment, held against changes that who asks reads (besluit over gewijzigdSinds); gewijzigd-sinds.test.ts looks for an oracle',
    ]),
  ),
  'Gebruiker.meldingen(voor)':
    'how far back an FG reads the messages to the own organisation, all of which it may read',
  'Gebruiker.magVragen(velden)': 'names fields, and is answered from functie and purpose alone: it knows no person',
  ...Object.fromEntries(
    ['Query.legUit(vNummer)', 'Query.legUit(gebruiker)', 'Query.legUit(veld)', 'Query.legUit(doel)'].map((naam) => [
      naam,
      TOEZICHT,
    ]),
  ),
  ...Object.fromEntries(
    ['issuer', 'sub', 'organisatie', 'functie'].map((naam) => [`LegUitGebruiker.${naam}`, TOEZICHT]),
  ),
  'LKO.stromen(periode)': 'whole months, of a list that whoever may ask it reads row by row (LKO_LIJST:VOLLEDIG)',
  ...Object.fromEntries(
    ['DeelberaadAsiel', 'LKO', 'RAO'].map((hub) => [
      `${hub}.kaders(opDag)`,
      'a day, of texts that name nobody and that whoever may ask it reads for every day',
    ]),
  ),
  'Query.regio(id)': 'names a region, of which every one is in regios; it leads to nobody',
  ...Object.fromEntries(
    [
      'opvang',
      'opvangPerLocatietype',
      'caseload',
      'vertrek',
      'procedures',
      'proceduresPerDuur',
      'signaallijsten',
      'medewerkingGemeenten',
      'meldplichten',
      'inbewaringstellingen',
    ].map((veld) => [`Regio.${veld}(peildatum)`, GETELD]),
  ),
  'Query.leidraad(onderwerp)': 'names a text that everybody may read',
  'Query.leidraad(versie)': 'names a text that everybody may read',
  'Periode.van': 'the first of a month',
  'Periode.tot': 'the first of a month',
};

describe('argumenten (aanval 5)', () => {
  const { apiSchema } = openPlanner(readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8'));
  // The verbs change something, and are attacked where they stand.
  const velden = Object.values(apiSchema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__') && name !== 'Mutation')
    .flatMap((type) => Object.values(type.getFields()).map((veld) => ({ naam: `${type.name}.${veld.name}`, veld })));

  it('zijn alle beoordeeld: met geen ervan is een verborgen waarde te zoeken, te ordenen of te tellen', () => {
    const argumenten = velden.flatMap(({ naam, veld }) =>
      veld.args.map((arg) => ({ naam: `${naam}(${arg.name})`, arg })),
    );
    const namen = argumenten.map(({ naam }) => naam);
    for (const { arg } of argumenten) {
      const invoer = getNamedType(arg.type);
      if (!isInputObjectType(invoer)) continue;
      for (const { name, type } of Object.values(invoer.getFields())) {
        // One level deep is all that a reader can weigh.
        expect(isInputObjectType(getNamedType(type)), `${invoer.name}.${name}`).toBe(false);
        namen.push(`${invoer.name}.${name}`);
      }
    }
    expect(namen.toSorted()).toEqual(Object.keys(BEOORDEELD).toSorted());
  });

  it('een aantal over personen (AGGREGAAT) staat alleen bij een regio, en is met niets toe te spitsen dan met een dag die gepubliceerd is', () => {
    const sdl = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
    // What a count may tell, and the difference of two: toegang/kleine-cellen.test.ts.
    const soorten = [...sdl.matchAll(/^type (\w+)[^]*?^}/gm)].filter(([tekst]) => tekst.includes(':AGGREGAAT"'));
    expect(soorten.map(([, naam]) => naam)).toContain('Regio');
    for (const [, naam = ''] of soorten) {
      const geteld = velden.filter(({ naam: veld }) => veld.startsWith(`${naam}.`));
      expect(
        geteld.flatMap(({ veld }) => veld.args.map((arg) => arg.name)).filter((arg) => arg !== 'peildatum'),
      ).toEqual([]);
    }
  });
});
