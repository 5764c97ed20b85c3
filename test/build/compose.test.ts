import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compose, CompositionFault, type SubgraphSource, SUBGRAPHS } from '../../build/compose.ts';
import { readSdl } from '../../subgraphs/kit/package-files.ts';

const OVERLEG: SubgraphSource = {
  naam: 'overleg',
  bronhouder: 'OVERLEG',
  maaktBewijs: true,
  url: 'http://x.example/a',
};
const IND: SubgraphSource = { naam: 'ind', bronhouder: 'IND', maaktBewijs: false, url: 'http://x.example/b' };
const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy", "@inaccessible", "@composeDirective"])`;
const ONDERWERP = `directive @onderwerp(hub: String!, veld: String!) on OBJECT`;

const OVERLEG_SDL = `${LINK}
  scalar VNummer
  scalar Toegangsbewijs
  type Query { vreemdeling(vNummer: VNummer!): Vreemdeling @policy(policies: [["OPEN"]]) }
  type Vreemdeling @key(fields: "vNummer") { vNummer: VNummer! toegangsbewijs: Toegangsbewijs @inaccessible }`;

/** The part of IND that each case changes in one place. */
const DELEN = {
  link: LINK,
  query: '',
  hub: 'procedures: [Procedure!] @requires(fields: "toegangsbewijs") @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
  onderwerp: '@onderwerp(hub: "Vreemdeling", veld: "vNummer")',
  procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
  rest: '',
};
const ind = (anders: Partial<typeof DELEN> = {}) => {
  const d = { ...DELEN, ...anders };
  return `${d.link}
    ${ONDERWERP}
    scalar VNummer
    scalar Toegangsbewijs
    ${d.query}
    type Vreemdeling @key(fields: "vNummer") {
      vNummer: VNummer!
      toegangsbewijs: Toegangsbewijs @external
      ${d.hub}
    }
    type Procedure ${d.onderwerp} { ${d.procedure} }
    ${d.rest}`;
};
const bouw = (indSdl: string, overlegSdl = OVERLEG_SDL): string =>
  compose([OVERLEG, IND], (naam) => (naam === 'ind' ? indSdl : overlegSdl));
const fouten = (indSdl: string, overlegSdl?: string): readonly string[] => {
  try {
    bouw(indSdl, overlegSdl);
  } catch (error) {
    if (error instanceof CompositionFault) return error.faults;
    throw error;
  }
  return [];
};

describe('het schema dat in de repository staat', () => {
  it('is wat de subgraphs nu samenstellen', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
    const fresh = compose();
    expect(committed === fresh, 'schema/supergraph.graphql is not fresh: run npm run compose').toBe(true);
  });

  it.each(SUBGRAPHS)('noemt $naam, en bevat het toegangsbewijs alleen onzichtbaar voor een vrager', ({ naam }) => {
    expect(readSdl(naam)).toContain('@policy');
    expect(compose()).toContain(`@join__graph(name: "${naam}"`);
  });
});

describe('wat niet te beschermen is bouwt niet', () => {
  it('het voorbeeld zelf bouwt, zodat elke fout hieronder van de verandering komt', () => {
    expect(bouw(ind())).toContain('join__Graph');
  });

  it.each<[string, Partial<typeof DELEN>, string]>([
    [
      'een label op het type en nog een op het veld',
      { onderwerp: `${DELEN.onderwerp} @policy(policies: [["DUBLIN:VOLLEDIG"]])` },
      'ind: Procedure.loopt: label the type or its fields, not both',
    ],
    ['een veld zonder label', { procedure: 'loopt: Boolean' }, 'ind: Procedure.loopt: has no @policy label'],
    [
      'een veld op een hub zonder label',
      { hub: 'procedures: [Procedure!] @requires(fields: "toegangsbewijs")' },
      'ind: Vreemdeling.procedures: has no @policy label',
    ],
    [
      'een leeg label',
      { procedure: 'loopt: Boolean @policy(policies: [[]])' },
      'ind: Procedure.loopt: an empty @policy says nothing',
    ],
    [
      'een klasse die niet bestaat',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURES:SAMENVATTING"]])' },
      'ind: Procedure.loopt: label "PROCEDURES:SAMENVATTING": PROCEDURES is no row of autorisatiematrix.csv',
    ],
    [
      'een niveau dat niet bestaat',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:ALLES"]])' },
      'ind: Procedure.loopt: label "PROCEDURE:ALLES": after PROCEDURE: comes HIT, SAMENVATTING, VOLLEDIG or AGGREGAAT',
    ],
    [
      'een niveau dat niveaus.csv van die klasse niet kent',
      { procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:HIT"]])' },
      'ind: Procedure.loopt: label "PROCEDURE:HIT": niveaus.csv does not say what HIT of PROCEDURE means',
    ],
    [
      'een klasse van een andere bronhouder',
      { procedure: 'loopt: Boolean @policy(policies: [["OPVANG:SAMENVATTING"]])' },
      'ind: Procedure.loopt: IND is not bronhouder of OPVANG (bronhouders.csv)',
    ],
    [
      'een beschermd veld dat niet leeg kan zijn',
      { procedure: 'loopt: Boolean! @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
      'ind: Procedure.loopt: a protected field must be nullable',
    ],
    [
      'een rij die niet zegt over wie zij gaat',
      { onderwerp: '' },
      'ind: Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
    ],
    [
      'een onderwerp dat geen hub is',
      { onderwerp: '@onderwerp(hub: "Persoon", veld: "vNummer")' },
      'ind: Procedure: @onderwerp must name a hub (Vreemdeling, LKO, RAO) and a field of the row',
    ],
    [
      'een beschermd veld op een hub zonder het bewijs',
      { hub: 'procedures: [Procedure!] @policy(policies: [["PROCEDURE:SAMENVATTING"]])' },
      'ind: Vreemdeling.procedures: needs @requires(fields: "toegangsbewijs")',
    ],
    [
      'een beschermd veld op een hub dat iets anders vereist',
      {
        hub: 'naam: String @external procedures: [Procedure!] @requires(fields: "naam") @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
      },
      'ind: Vreemdeling.procedures: needs @requires(fields: "toegangsbewijs")',
    ],
    [
      'een beschermde rij rechtstreeks onder een root',
      { query: 'type Query { alle: [Procedure!] @policy(policies: [["OPEN"]]) }' },
      'ind: Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een beschermde rij onder een root, achter een union',
      {
        query: 'type Query { alle: [Iets!] @policy(policies: [["OPEN"]]) }',
        rest: 'union Iets = Procedure | Los  type Los { x: Int @policy(policies: [["OPEN"]]) }',
      },
      'ind: Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een beschermde rij onder een root, achter een open lijst',
      {
        query: 'type Query { alle: Lijst @policy(policies: [["OPEN"]]) }',
        rest: 'type Lijst { rijen: [Procedure!] @policy(policies: [["OPEN"]]) zelf: Lijst @policy(policies: [["OPEN"]]) }',
      },
      'ind: Query.alle: a root returns hubs; Procedure is reachable below a hub only',
    ],
    [
      'een root met een klasse',
      { query: 'type Query { loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }' },
      'ind: Query.loopt: a root has no subject; label it OPEN or EIGEN and let it return a hub',
    ],
    [
      'EIGEN buiten een root',
      { procedure: 'loopt: Boolean @policy(policies: [["EIGEN"]])' },
      'ind: Procedure.loopt: EIGEN is for roots that list own rows',
    ],
    [
      'een weg terug naar dezelfde persoon',
      { procedure: `${DELEN.procedure} van: Vreemdeling @policy(policies: [["OPEN"]])` },
      'ind: Procedure.van: refers back to its own hub Vreemdeling',
    ],
    [
      'een label op een interface',
      { rest: 'interface Zaak { id: ID @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }' },
      'ind: Zaak: put @policy on the object types, never on an interface',
    ],
    [
      'een label dat federatie niet als het zijne leest, want hernoemd',
      {
        link: LINK.replace('"@policy"', '{ name: "@policy", as: "@beleid" }').replace(
          ')',
          ')\ndirective @policy(policies: [[String!]!]!) on FIELD_DEFINITION',
        ),
      },
      'ind: schema: import "@policy" from the federation link, under its own name',
    ],
    [
      'een label dat niet aan federatie hangt',
      { link: LINK.replace('"@policy", ', '') },
      'ind: schema: import "@policy" from the federation link, under its own name',
    ],
    [
      'een eigen definitie van het label',
      { rest: 'directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION' },
      'ind: schema: @policy comes from federation; do not define it',
    ],
    [
      'een hernoemde federatie',
      { link: LINK.replace('import:', 'as: "fed", import:') },
      'ind: schema: do not rename the federation link',
    ],
  ])('%s', (_wat, anders, zin) => {
    expect(fouten(ind(anders))).toContain(zin);
  });

  it('alle fouten van alle subgraphs worden in een keer gemeld', () => {
    const kapot = ind({
      procedure: 'loopt: Boolean! @policy(policies: [["OPVANG:SAMENVATTING"]]) soort: String',
      onderwerp: '',
    });
    const overleg = OVERLEG_SDL.replace(' @policy(policies: [["OPEN"]])', '');
    expect([...fouten(kapot, overleg)].sort()).toEqual([
      'ind: Procedure.loopt: IND is not bronhouder of OPVANG (bronhouders.csv)',
      'ind: Procedure.loopt: Procedure does not say whom its row is about; add @onderwerp(hub: ..., veld: ...)',
      'ind: Procedure.loopt: a protected field must be nullable',
      'ind: Procedure.soort: has no @policy label',
      'overleg: Query.vreemdeling: has no @policy label',
    ]);
  });

  it('schemas die elk kloppen maar samen niet worden ook geweigerd', () => {
    const botsend = OVERLEG_SDL.replace(
      'vNummer: VNummer! toegangsbewijs',
      'vNummer: VNummer! loopt: Boolean @policy(policies: [["OPEN"]]) toegangsbewijs',
    );
    const anders = ind({
      hub: `${DELEN.hub} loopt: Boolean @requires(fields: "toegangsbewijs") @policy(policies: [["PROCEDURE:SAMENVATTING"]])`,
    });
    expect(fouten(anders, botsend).join('\n')).toContain('Vreemdeling.loopt');
  });
});
