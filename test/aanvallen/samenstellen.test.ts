import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { compose, CompositionFault, SUBGRAPHS } from '../../build/compose.ts';
import { readFieldPolicies } from '../../gateway/authorization/field-policies.ts';
import { CoverageFault } from '../../subgraphs/kit/coverage.ts';
import { readSdl } from '../../subgraphs/kit/package-files.ts';
import { buildSchema } from '../../subgraphs/kit/schema.ts';
import { magVragen } from '../../toegang/mag-vragen.ts';

type Verandering = readonly [wat: string, van: string | RegExp, naar: string];
const HUB = 'type Vreemdeling @key(fields: "vNummer") {';
const KAMER = '@policy(policies: [["OPVANG_KAMER:VOLLEDIG"]])';

/** Of the real schema of the COA, the one place that each attack changes; and the sentence that refuses it. */
const VAN_HET_COA: readonly (readonly [...Verandering, string])[] = [
  [
    'een label op een interface',
    /$/,
    'interface Plek { kamer: String @policy(policies: [["OPVANG_KAMER:VOLLEDIG"]]) }',
    'Plek: put @policy on the object types, never on an interface',
  ],
  [
    'een hernoemde @policy',
    '"@policy"',
    '{ name: "@policy", as: "@beleid" }',
    'schema: import "@policy" from the federation link, under its own name',
  ],
  [
    'een @policy die niet aan federatie hangt',
    '"@policy", ',
    '',
    'schema: import "@policy" from the federation link, under its own name',
  ],
  [
    'een @policy van eigen makelij',
    /$/,
    'directive @policy(policies: [[String!]!]!) on OBJECT | FIELD_DEFINITION',
    'schema: @policy comes from federation; do not define it',
  ],
  [
    'een label onder de volle naam van federatie',
    KAMER,
    KAMER.replace('@', '@federation__'),
    'schema: write @federation__policy by its imported name',
  ],
  [
    'een tweede sleutel: een sleutel draagt geen label',
    HUB,
    HUB.replace('{', '@key(fields: "bsn") { bsn: String!'),
    'Vreemdeling: its one key is "vNummer"',
  ],
  [
    'een sleutel met een beschermd veld erin',
    HUB,
    HUB.replace('"vNummer"', '"vNummer opvang { kamer }"'),
    'Vreemdeling: its one key is "vNummer"',
  ],
  [
    'een rij die zelf op te vragen is: _entities zou een tweede weg zijn',
    'type Opvang @onderwerp',
    'type Opvang @key(fields: "kamer") @onderwerp',
    'Opvang: only a hub (Vreemdeling, LKO, RAO, DeelberaadAsiel, Regio) has a @key',
  ],
  [
    'een veld van een rij dat @external heet en dus geen label draagt',
    `kamer: String ${KAMER}`,
    'kamer: String @external',
    'Opvang.kamer: only a field of a hub is @external',
  ],
  [
    '@provides, waarmee de een een veld van de ander geeft',
    '"@policy"',
    '"@policy", "@provides"',
    'schema: @provides opens a road that no label guards; do not import it',
  ],
  [
    '@override, waarmee de een een veld van de ander overneemt',
    '"@policy"',
    '"@policy", "@override"',
    'schema: @override opens a road that no label guards; do not import it',
  ],
  [
    'een label op een uitbreiding, dat federatie op het hele type leest',
    /$/,
    'extend type Opvang @policy(policies: [["OPVANG:VOLLEDIG"]]) { extra: String }',
    'Opvang.kamer: label the type or its fields, not both',
  ],
];

describe('wat de labels zou omzeilen, bouwt niet en start niet (aanval 4)', () => {
  it('het schema van het COA zelf bouwt, zodat elke weigering van de verandering komt', () => {
    expect(startCoa(readSdl('coa'))).toEqual([]);
  });

  it.each(VAN_HET_COA)('%s', (_wat, van, naar, zin) => {
    const sdl = verander('coa', van, naar);
    expect(startCoa(sdl)).toContain(zin);
    expect(fouten({ coa: sdl })).toContain(`coa: ${zin}`);
  });
});

describe('wat pas samen misgaat, wordt niet samengesteld (aanval 4)', () => {
  it.each([
    ['een open veld', '@requires(fields: "administratiefGeplaatst") @policy(policies: [["OPEN"]])'],
    [
      'een veld van een andere klasse',
      '@requires(fields: "toegangsbewijs administratiefGeplaatst") @policy(policies: [["REISDOCUMENT:SAMENVATTING"]])',
    ],
  ])('%s dat met @requires een beschermd veld van een ander leest', (_wat, label) => {
    const veld = 'administratiefGeplaatst: [VNummer!] @external';
    const dtv = verander('dtv', veld, `${veld} "x" aantalGeplaatst: Int ${label}`);
    expect(fouten({ dtv }).join()).toMatch(
      /"LKO.aantalGeplaatst" does not specify necessary .* requirements to access .*"LKO.administratiefGeplaatst"/,
    );
  });

  it('een gedeeld veld met twee labels: de zwakste zou tellen bij wie gevraagd wordt', () => {
    const coa = verander(
      'coa',
      'type LKO @key(fields: "id") {',
      'type LKO @key(fields: "id") { "x" naam: String @shareable @policy(policies: [["OPEN"]])',
    );
    const overleg = verander('overleg', /(type LKO [^}]*?\bnaam: String)( @policy)/, '$1 @shareable$2');
    const zin = 'LKO.naam: shared, and not labelled the same by each who answers it';
    expect(fouten({ coa, overleg })).toEqual([zin]);
    // Composed by somebody else all the same, the gateway holds the labels of all owners together.
    const samen = composeServices([
      { name: 'coa', typeDefs: parse(coa) },
      { name: 'overleg', typeDefs: parse(overleg) },
    ]).supergraphSdl;
    const beleid = readFieldPolicies(samen ?? '').policyOf('LKO', 'naam');
    const mag = (organisatie: string, functie: string) =>
      magVragen(beleid?.labels ?? [], { organisatie, functie }, 'UITVOERING_VW', beleid?.eigenaars ?? []).toegestaan;
    expect([mag('COA', 'CASEMANAGER'), mag('JENV', 'ANALIST')]).toEqual([true, false]);
  });

  it('een gedeeld veld onder een ander regime (Wpg)', () => {
    const politie = verander('politie', /type PageInfo @shareable/, 'type PageInfo @regime(is: "WPG") @shareable');
    expect(fouten({ politie })).toContain(
      'PageInfo.endCursor: shared, and not labelled the same by each who answers it',
    );
  });
});

function verander(naam: string, van: string | RegExp, naar: string): string {
  const sdl = readSdl(naam);
  const anders = sdl.replace(van, naar);
  expect(anders).not.toBe(sdl);
  return anders;
}

/** What the subgraph itself says when it is started with this schema. */
function startCoa(sdl: string): readonly string[] {
  try {
    buildSchema({ naam: 'coa', bronhouder: 'COA', maaktBewijs: false, sdl, resolvers: {} });
    return [];
  } catch (error) {
    if (error instanceof CoverageFault) return error.faults;
    throw error;
  }
}

function fouten(anders: Readonly<Record<string, string>>): readonly string[] {
  try {
    compose(SUBGRAPHS, (naam) => anders[naam] ?? readSdl(naam));
    return [];
  } catch (error) {
    if (error instanceof CompositionFault) return error.faults;
    throw error;
  }
}
