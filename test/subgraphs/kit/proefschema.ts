import { parse } from 'graphql';
import { CoverageFault, type FieldPolicy, readPolicies } from '../../../subgraphs/kit/coverage.ts';

export const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy", "@inaccessible"])`;

/** A subgraph of the IND that builds; each case changes it in one place. */
export const DELEN = {
  link: LINK,
  query: '',
  hub: 'procedures: [Procedure!] @requires(fields: "toegangsbewijs") @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
  onderwerp: '@onderwerp(hub: "Vreemdeling", veld: "vNummer")',
  procedure: 'loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]])',
  rest: '',
};
export type Anders = Partial<typeof DELEN>;

export function lees(
  anders: Anders,
  { maaktBewijs = false, bronhouder = 'IND' }: { maaktBewijs?: boolean; bronhouder?: string } = {},
): readonly FieldPolicy[] {
  const d = { ...DELEN, ...anders };
  const document = parse(`${d.link}
    directive @onderwerp(hub: String!, veld: String!) on OBJECT
    directive @regime(is: Regime!) on OBJECT | FIELD_DEFINITION
    enum Regime { AVG WPG }
    ${d.query}
    type Vreemdeling @key(fields: "vNummer") {
      vNummer: ID!
      toegangsbewijs: String @external
      ${d.hub}
    }
    type Procedure ${d.onderwerp} { ${d.procedure} }
    ${d.rest}`);
  return readPolicies(document, { naam: 'ind', bronhouder, maaktBewijs });
}

/** The reasons why it does not build; none when it does. */
export function fouten(anders: Anders, wie?: Parameters<typeof lees>[1]): readonly string[] {
  try {
    lees(anders, wie);
  } catch (error) {
    if (error instanceof CoverageFault) return error.faults;
    throw error;
  }
  return [];
}
