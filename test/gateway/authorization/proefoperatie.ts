import { buildSchema, parse, validate } from 'graphql';
import { beforeEach, expect } from 'vitest';
import { type DecideAccess, openAuthorization } from '../../../gateway/authorization/decide-access.ts';
import { readFieldPolicies } from '../../../gateway/authorization/field-policies.ts';
import { RUNTIME_TYPE } from '../../../gateway/authorization/filter-operation.ts';
import { projectAnswer } from '../../../gateway/execution/project-answer.ts';
import { readVariables } from '../../../gateway/operation/read-variables.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';
import type { Doel } from '../../../toegang/generated/policy.ts';

/** A small supergraph as composition would leave it; COA may never see PROCEDURE:VOLLEDIG or MELDPLICHT:VOLLEDIG. */
export const SDL = `
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
  directive @join__type(graph: String!, key: String) repeatable on OBJECT
  type Query { vreemdeling(vNummer: ID!): Vreemdeling @policy(policies: [["OPEN"]])
               mijn: [Vreemdeling!] @policy(policies: [["EIGEN"]])
               zaken(soort: String): [Zaak!] @policy(policies: [["OPEN"]])
               zoek: Treffer @policy(policies: [["OPEN"]])
               punten: [Punt!] @policy(policies: [["OPEN"]])
               lijst: [Regel!] @policy(policies: [["OPEN"]])
               brief: Brief @policy(policies: [["OPEN"]]) }
  type Brief { tekst: String @policy(policies: [["OPEN"]]) vreemdeling: String @policy(policies: [["OPEN"]]) }
  type Punt { reden: String @policy(policies: [["OPEN"]]) vreemdeling: Vreemdeling @policy(policies: [["MELDPLICHT:VOLLEDIG"]]) }
  type Regel { naam: String @policy(policies: [["OPEN"]]) vreemdeling: Vreemdeling! @policy(policies: [["OPEN"]]) }
  type Vreemdeling @join__type(graph: "IND", key: "vNummer") {
    vNummer: ID!
    zonderLabel: String
    procedure: Procedure @policy(policies: [["PROCEDURE:SAMENVATTING"]])
    meldplicht: Meldplicht @policy(policies: [["MELDPLICHT:SAMENVATTING"]])
    frequentie(eenheid: String): String @policy(policies: [["MELDPLICHT:VOLLEDIG"]])
    opvang: String @policy(policies: [["OPVANG:SAMENVATTING"]]) }
  interface Zaak { titel: String datum: String }
  type Procedure implements Zaak { titel: String @policy(policies: [["PROCEDURE:VOLLEDIG"]])
    datum: String @policy(policies: [["PROCEDURE:VOLLEDIG"]]) loopt: Boolean @policy(policies: [["PROCEDURE:SAMENVATTING"]]) }
  type Meldplicht implements Zaak { titel: String @policy(policies: [["MELDPLICHT:SAMENVATTING"]])
    datum: String @policy(policies: [["MELDPLICHT:VOLLEDIG"]]) }
  union Treffer = Procedure | Meldplicht
`;
export const schema = buildSchema(SDL);
/** Opened anew for each test: what was decided in the one is not remembered in the other. */
export let decide: DecideAccess;
beforeEach(() => {
  decide = openAuthorization(schema, readFieldPolicies(SDL));
});
export const COA = { issuer: 'i', sub: 's', organisatie: 'COA', functie: 'CASEMANAGER' };

/** What is left of this operation, and what the client gets when the chain answers `data` to that. */
export function ask(
  text: string,
  data: Record<string, unknown> | null = null,
  given: object = {},
  doel: Doel = 'UITVOERING_VW',
  gebruiker = COA,
) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = selectOperation(schema, document, undefined);
  const variables = readVariables(schema, operation, given as Record<string, unknown>);
  const decision = decide({ document, operation, operationName: undefined, text }, { gebruiker, doel });
  const left = decision.operation?.text.replaceAll(/\s+/g, ' ').trim();
  if (decision.operation !== undefined) expect(validate(schema, decision.operation.document)).toEqual([]);
  const answer = projectAnswer(
    { data: data ?? {}, errors: [] },
    {
      ...{ schema, document, operation, variables },
      asked: decision.operation?.document,
      refusalOf: decision.refusalOf,
      runtimeTypeName: RUNTIME_TYPE,
    },
  );
  const refusals = answer.errors.map((error) => {
    const { toegang } = error.extensions as {
      toegang: { dataklasse: string | null; niveau: string | null; reden: string };
    };
    return `${(error.path ?? []).join('.')} ${toegang.dataklasse ?? '-'}:${toegang.niveau ?? '-'} ${toegang.reden}`;
  });
  return { left, data: answer.data, refusals };
}

/** The decision alone. */
export function beslis(text: string, anders: Partial<{ functie: string; doel: Doel; operationName: string }> = {}) {
  const { functie = 'CASEMANAGER', doel = 'UITVOERING_VW', operationName } = anders;
  const document = parse(text);
  const operation = selectOperation(schema, document, operationName);
  return decide({ document, operation, operationName, text }, { gebruiker: { ...COA, functie }, doel });
}
