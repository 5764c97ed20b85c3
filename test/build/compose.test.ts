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

/** The parts of IND that a case changes. */
const DELEN = {
  hub: 'procedures: [Procedure!] @requires(fields: "toegangsbewijs") @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
  onderwerp: '@onderwerp(hub: "Vreemdeling", veld: "vNummer")',
  procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
};
const ind = (anders: Partial<typeof DELEN> = {}) => {
  const d = { ...DELEN, ...anders };
  return `${LINK}
    ${ONDERWERP}
    scalar VNummer
    scalar Toegangsbewijs
    type Vreemdeling @key(fields: "vNummer") {
      vNummer: VNummer!
      toegangsbewijs: Toegangsbewijs @external
      ${d.hub}
    }
    type Procedure ${d.onderwerp} { ${d.procedure} }`;
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

describe('wat een subgraph niet mag bouwen, mag de keten niet samenstellen', () => {
  it('het voorbeeld zelf bouwt, zodat elke fout hieronder van de verandering komt', () => {
    expect(bouw(ind())).toContain('join__Graph');
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
