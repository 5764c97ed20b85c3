import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readFieldPolicies } from '../../../gateway/authorization/field-policies.ts';
import { RUNTIME_TYPE } from '../../../gateway/authorization/filter-operation.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';
import { ask, beslis, COA, decide, schema, SDL } from './proefoperatie.ts';

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
      operation: { text },
    });
  });

  it('van elk veld waarover is beslist is te zeggen hoe', () => {
    const text = '{ vreemdeling(vNummer: "1") { vNummer frequentie opvang } }';
    const over = beslis(text).evaluated();
    expect(over.map(({ veld, refusal }) => [veld, refusal?.reden])).toEqual(
      expect.arrayContaining([
        ['Vreemdeling.opvang', undefined],
        ['Vreemdeling.frequentie', 'NIVEAU_TE_LAAG'],
      ]),
    );
    expect(over.map(({ veld }) => veld)).not.toContain('Vreemdeling.procedure');
  });

  it('ook niet als iets ervan kan worden overgeslagen', () => {
    const text = 'query ($a: Boolean!) { vreemdeling(vNummer: "1") { vNummer    opvang @include(if: $a) } }';
    expect(beslis(text).operation?.text).toBe(text);
  });

  it('wat het schema over zichzelf zegt, en de naam van een type, blijven', () => {
    const text = '{ __schema { queryType { name } } vreemdeling(vNummer: "1") { __typename vNummer opvang } }';
    expect(beslis(text).operation?.text).toBe(text);
    expect(ask('{ vreemdeling(vNummer: "1") { __typename vNummer frequentie } }').left).toBe(
      '{ vreemdeling(vNummer: "1") { __typename vNummer } }',
    );
  });

  it('een type dat het schema niet kent, neemt niets mee', () => {
    const { operation } = beslis('{ vreemdeling(vNummer: "1") { vNummer ... on Onbekend { opvang } } }');
    expect(operation?.text.replaceAll(/\s+/g, ' ')).toBe('{ vreemdeling(vNummer: "1") { vNummer } }');
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

  it('een sleutel is zichtbaar onder wat zichtbaar is; een veld zonder label en een onbekend veld niet', () => {
    const { refusalOf } = beslis('{ mijn { vNummer } }');
    expect(refusalOf('Vreemdeling', 'vNummer')).toBeUndefined();
    expect(refusalOf('Vreemdeling', '__typename')).toBeUndefined();
    expect(refusalOf('Vreemdeling', 'opvang')).toBeUndefined();
    for (const veld of ['zonderLabel', 'bestaatNiet', 'zonder__']) {
      expect(refusalOf('Vreemdeling', veld)).toEqual({ toegestaan: false, label: 'EIGEN', reden: 'GEEN_GROND' });
    }
  });
});

describe('wat onthouden wordt', () => {
  const text = 'query A { vreemdeling(vNummer: "1") { vNummer frequentie } } query B { zaken { titel datum } }';

  it('is een besluit per tekst, operatie, functie en doel; meer hangt er niet van af', () => {
    const een = beslis(text, { operationName: 'A' });
    expect(beslis(text, { operationName: 'A' })).toBe(een);
    const anderen = [
      beslis(text, { operationName: 'B' }),
      beslis(text, { operationName: 'A', functie: 'LOCATIEMANAGER' }),
      beslis(text, { operationName: 'A', doel: 'VERIFICATIE' }),
      beslis(`${text} `, { operationName: 'A' }),
    ];
    expect(new Set([een, ...anderen]).size).toBe(5);
    expect(anderen[0]?.operation?.text).toContain('titel');
    expect(een.operation?.text).not.toContain('titel');
  });

  it('is ook de weigering van een veld', () => {
    const { refusalOf } = beslis(text, { operationName: 'A' });
    const weigering = refusalOf('Vreemdeling', 'frequentie');
    expect(weigering).toMatchObject({ reden: 'NIVEAU_TE_LAAG' });
    expect(refusalOf('Vreemdeling', 'frequentie')).toBe(weigering);
  });
});
