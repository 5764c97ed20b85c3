import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openAuthorization } from '../../../gateway/authorization/decide-access.ts';
import { readFieldPolicies } from '../../../gateway/authorization/field-policies.ts';
import { RUNTIME_TYPE } from '../../../gateway/authorization/filter-operation.ts';
import { projectAnswer } from '../../../gateway/execution/project-answer.ts';
import { readVariables } from '../../../gateway/operation/read-variables.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';
import type { Doel } from '../../../toegang/generated/policy.ts';

/** A small supergraph as composition would leave it; COA may never see PROCEDURE:VOLLEDIG or MELDPLICHT:VOLLEDIG. */
const SDL = `
  directive @policy(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT
  directive @join__type(graph: String!, key: String) repeatable on OBJECT
  type Query { vreemdeling(vNummer: ID!): Vreemdeling @policy(policies: [["OPEN"]])
               mijn: [Vreemdeling!] @policy(policies: [["EIGEN"]])
               zaken(soort: String): [Zaak!] @policy(policies: [["OPEN"]])
               zoek: Treffer @policy(policies: [["OPEN"]])
               punten: [Punt!] @policy(policies: [["OPEN"]])
               lijst: [Regel!] @policy(policies: [["OPEN"]]) }
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
const schema = buildSchema(SDL);
const decide = openAuthorization(schema, readFieldPolicies(SDL));
const COA = { issuer: 'i', sub: 's', organisatie: 'COA', functie: 'CASEMANAGER' };

function ask(
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
    { schema, document, operation, variables, refusalOf: decision.refusalOf, runtimeTypeName: RUNTIME_TYPE },
  );
  const refusals = answer.errors.map((error) => {
    const { toegang } = error.extensions as {
      toegang: { dataklasse: string | null; niveau: string | null; reden: string };
    };
    return `${(error.path ?? []).join('.')} ${toegang.dataklasse ?? '-'}:${toegang.niveau ?? '-'} ${toegang.reden}`;
  });
  return { left, data: answer.data, refusals };
}

describe('wat nooit gezien mag worden, gaat niet mee naar de planning', () => {
  it('een veld dat geen enkel profiel van deze functie geeft, verdwijnt; de rest blijft', () => {
    const { left, data, refusals } = ask('{ vreemdeling(vNummer: "1") { vNummer frequentie opvang } }', {
      vreemdeling: { vNummer: '1', opvang: 'azc' },
    });
    expect(left).toBe('{ vreemdeling(vNummer: "1") { vNummer opvang } }');
    expect(data).toEqual({ vreemdeling: { vNummer: '1', frequentie: null, opvang: 'azc' } });
    expect(refusals).toEqual(['vreemdeling.frequentie MELDPLICHT:VOLLEDIG NIVEAU_TE_LAAG']);
  });

  it('een operatie waar niets uit hoeft, blijft letterlijk dezelfde', () => {
    const text = 'query   Q { vreemdeling(vNummer: "1") { vNummer opvang } }';
    expect(ask(text).left).toBe('query Q { vreemdeling(vNummer: "1") { vNummer opvang } }');
    const document = parse(text);
    const parts = { document, operation: selectOperation(schema, document, undefined), operationName: undefined, text };
    expect(decide(parts, { gebruiker: COA, doel: 'UITVOERING_VW' })).toMatchObject({
      complete: true,
      operation: { text },
    });
  });

  it('een leeg geworden object wordt nog gevraagd, onder een naam die de client niet terugziet', () => {
    const { left, data } = ask('{ vreemdeling(vNummer: "1") { procedure { titel } } }', {
      vreemdeling: { procedure: { ketenbeeld__typename: 'Procedure' } },
    });
    expect(left).toBe('{ vreemdeling(vNummer: "1") { procedure { ketenbeeld__typename: __typename } vNummer } }');
    expect(data).toEqual({ vreemdeling: { procedure: { titel: null } } });
  });

  it('blijft er niets over, dan wordt er niets gevraagd en is alles geweigerd', () => {
    const { left, data, refusals } = ask('{ mijn { vNummer } }', {}, {}, 'UITVOERING_VW', {
      ...COA,
      organisatie: 'JENV',
      functie: 'ANALIST',
    });
    expect(left).toBeUndefined();
    expect(data).toEqual({ mijn: null });
    expect(refusals).toEqual(['mijn -:- GEEN_GROND']);
  });

  it('een veld zonder label is dicht', () => {
    expect(ask('{ vreemdeling(vNummer: "1") { vNummer zonderLabel } }').left).toBe(
      '{ vreemdeling(vNummer: "1") { vNummer } }',
    );
  });

  it('een ander doel sluit wat het niet opent, met die reden', () => {
    const { left, refusals } = ask(
      '{ vreemdeling(vNummer: "1") { vNummer opvang } }',
      { vreemdeling: { vNummer: '1' } },
      {},
      'VERIFICATIE',
    );
    expect(left).toBe('{ vreemdeling(vNummer: "1") { vNummer } }');
    expect(refusals).toEqual(['vreemdeling.opvang OPVANG:SAMENVATTING DOELBINDING']);
  });

  it('variabelen en fragmenten die niemand meer gebruikt, verdwijnen mee', () => {
    const { left } = ask(
      `query ($v: ID!, $e: String) { vreemdeling(vNummer: $v) { ...A ...B } }
       fragment A on Vreemdeling { frequentie(eenheid: $e) }
       fragment B on Vreemdeling { opvang ...C }
       fragment C on Vreemdeling { vNummer }`,
      { vreemdeling: { opvang: 'azc', vNummer: '1' } },
      { v: '1' },
    );
    expect(left).toBe(
      'query ($v: ID!) { vreemdeling(vNummer: $v) { ...B vNummer } } fragment B on Vreemdeling { opvang ...C } fragment C on Vreemdeling { vNummer }',
    );
  });

  it('geweigerd onder dezelfde naam in twee fragmenten: alleen het type waarvan het niet mag', () => {
    const text = '{ zoek { ... on Procedure { x: titel } ... on Meldplicht { x: titel } } }';
    const meldplicht = ask(text, { zoek: { x: 'wekelijks', [RUNTIME_TYPE]: 'Meldplicht' } });
    expect(meldplicht.left).toBe(`{ zoek { ... on Meldplicht { x: titel } ${RUNTIME_TYPE}: __typename } }`);
    expect(meldplicht).toMatchObject({ data: { zoek: { x: 'wekelijks' } }, refusals: [] });
    const procedure = ask(text, { zoek: { [RUNTIME_TYPE]: 'Procedure' } });
    expect(procedure).toMatchObject({
      data: { zoek: { x: null } },
      refusals: ['zoek.x PROCEDURE:VOLLEDIG NIVEAU_TE_LAAG'],
    });
  });

  it('op een interface verdwijnt een veld pas als geen enkel type het mag tonen', () => {
    const { left, data, refusals } = ask('{ zaken { titel datum } }', {
      zaken: [
        { titel: 'geheim', [RUNTIME_TYPE]: 'Procedure' },
        { titel: 'open', [RUNTIME_TYPE]: 'Meldplicht' },
      ],
    });
    expect(left).toBe(`{ zaken { titel ${RUNTIME_TYPE}: __typename } }`);
    expect(data).toEqual({
      zaken: [
        { titel: null, datum: null },
        { titel: 'open', datum: null },
      ],
    });
    expect(refusals).toEqual([
      'zaken.0.titel PROCEDURE:VOLLEDIG NIVEAU_TE_LAAG',
      'zaken.0.datum PROCEDURE:VOLLEDIG NIVEAU_TE_LAAG',
      'zaken.1.datum MELDPLICHT:VOLLEDIG NIVEAU_TE_LAAG',
    ]);
  });

  it.each([
    ['overgeslagen met @skip', { s: true }, []],
    ['niet overgeslagen', { s: false }, ['vreemdeling.frequentie MELDPLICHT:VOLLEDIG NIVEAU_TE_LAAG']],
  ])('een geweigerd veld dat is %s', (_geval, variables, verwacht) => {
    const { refusals, left } = ask(
      'query ($s: Boolean!) { vreemdeling(vNummer: "1") { vNummer frequentie @skip(if: $s) } }',
      { vreemdeling: { vNummer: '1' } },
      variables,
    );
    expect(left).toBe('{ vreemdeling(vNummer: "1") { vNummer } }');
    expect(refusals).toEqual(verwacht);
  });

  it('aliassen en volgorde blijven die van de client; wat er voor onszelf bij kwam, blijft binnen', () => {
    const { data } = ask('{ b: zaken { __typename d: datum t: titel } }', {
      b: [{ t: 'open', [RUNTIME_TYPE]: 'Meldplicht', __typename: 'Meldplicht' }],
    });
    expect(JSON.stringify(data)).toBe('{"b":[{"__typename":"Meldplicht","d":null,"t":"open"}]}');
  });

  it('een label dat de matrix niet kent, wordt niet geladen', () => {
    expect(() => readFieldPolicies(SDL.replace('OPVANG:SAMENVATTING', 'OPVANK:SAMENVATTING'))).toThrow(/OPVANK/);
  });
});

describe('over wie een antwoord gaat, wordt altijd meegevraagd', () => {
  it('van een persoon het V-nummer, ook als de client het overslaat of anders noemt', () => {
    const { left, data } = ask(
      'query ($nee: Boolean!) { vreemdeling(vNummer: "1") { opvang vNummer @include(if: $nee) nummer: vNummer } }',
      { vreemdeling: { opvang: 'azc', vNummer: '1', nummer: '1' } },
      { nee: false },
    );
    expect(left).toBe(
      'query ($nee: Boolean!) { vreemdeling(vNummer: "1") { opvang vNummer @include(if: $nee) nummer: vNummer vNummer } }',
    );
    expect(data).toEqual({ vreemdeling: { opvang: 'azc', nummer: '1' } });
  });

  it('van een rij haar persoon; de client ziet er niets van', () => {
    const { left, data, refusals } = ask('{ lijst { naam } }', {
      lijst: [{ naam: 'A', ketenbeeld__persoon: { vNummer: '1' } }],
    });
    expect(left).toBe('{ lijst { naam ketenbeeld__persoon: vreemdeling { vNummer } } }');
    expect({ data, refusals }).toEqual({ data: { lijst: [{ naam: 'A' }] }, refusals: [] });
    expect(ask('{ lijst { vreemdeling { vNummer } } }').left).toBe('{ lijst { vreemdeling { vNummer } } }');
  });

  it('van een rij waarvan deze functie de persoon nooit ziet, alleen dat zij er is', () => {
    expect(ask('{ punten { reden } }').left).toBe('{ punten { reden ketenbeeld__persoon: __typename } }');
    expect(ask('{ punten { reden vreemdeling { vNummer } } }').left).toBe(
      '{ punten { reden ketenbeeld__persoon: __typename } }',
    );
  });
});
