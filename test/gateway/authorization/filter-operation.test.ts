import { execute } from 'graphql';
import { describe, expect, it } from 'vitest';
import { RUNTIME_TYPE } from '../../../gateway/authorization/filter-operation.ts';
import { ask, beslis, schema } from './proefoperatie.ts';

describe('fragmenten', () => {
  it('die elkaar telkens twee keer noemen worden elk een keer gelezen', () => {
    const delen = Array.from(
      { length: 40 },
      (_, i) => `fragment F${i} on Vreemdeling { ...F${i + 1} ... { ...F${i + 1} } }`,
    );
    const { operation } = beslis(
      `{ vreemdeling(vNummer: "1") { ...F0 frequentie } } ${delen.join(' ')} fragment F40 on Vreemdeling { opvang frequentie }`,
    );
    expect(operation?.text.match(/fragment F/g)).toHaveLength(41);
    expect(operation?.text).toContain('opvang');
    expect(operation?.text).not.toContain('frequentie');
  });

  it('zonder type, en in elkaar, verliezen alleen wat geweigerd is', () => {
    const { left } = ask(
      '{ vreemdeling(vNummer: "1") { ... { frequentie } ... @include(if: true) { opvang ... on Vreemdeling { frequentie vNummer } } } }',
      { vreemdeling: { opvang: 'azc', vNummer: '1' } },
    );
    expect(left).toBe(
      '{ vreemdeling(vNummer: "1") { ... @include(if: true) { opvang ... on Vreemdeling { vNummer } } vNummer } }',
    );
  });

  it('op een interface tonen bij elk object ook welk type het is', () => {
    const { left } = ask('{ zaken { ...Z ... on Procedure { datum loopt } } } fragment Z on Zaak { titel }', {
      zaken: [],
    });
    expect(left).toBe(
      `{ zaken { ...Z ... on Procedure { loopt } ${RUNTIME_TYPE}: __typename } } fragment Z on Zaak { titel ${RUNTIME_TYPE}: __typename }`,
    );
  });

  it('een leeg geworden lijst van een interface wordt nog gevraagd, met het type van elk object', () => {
    const { left } = ask('{ zaken { datum } }', { zaken: [] });
    expect(left).toBe(`{ zaken { ketenbeeld__typename: __typename ${RUNTIME_TYPE}: __typename } }`);
  });
});

describe('variabelen', () => {
  it('blijven waar een richtlijn op de operatie, een fragment of een veld ze nog gebruikt', () => {
    const { left } = ask(
      `query ($v: ID!, $a: Boolean!, $b: Boolean!, $c: Boolean!, $s: String) {
         vreemdeling(vNummer: $v) { frequentie ...F @include(if: $a) ... @skip(if: $b) { vNummer } }
         zaken(soort: $s) { datum @skip(if: $c) }
       }
       fragment F on Vreemdeling { opvang @include(if: $a) }`,
      { vreemdeling: null, zaken: [] },
      { v: '1', a: true, b: false, c: false },
    );
    expect(left).toMatch(/^query \(\$v: ID!, \$a: Boolean!, \$b: Boolean!, \$s: String\) /);
  });
});

describe('een object waarvan alles kan worden overgeslagen', () => {
  it.each([
    ['naast wat geweigerd is', '{ procedure @include(if: $a) { titel loopt @skip(if: $a) } vNummer }'],
    ['in een fragment', '{ procedure @include(if: $a) { ...P } vNummer }'],
    ['zonder dat iets geweigerd is', '{ procedure @include(if: $a) { loopt @skip(if: $a) } vNummer }'],
  ])('wordt toch gevraagd: %s', (_naam, velden) => {
    const { left } = ask(
      `query ($a: Boolean!) { vreemdeling(vNummer: "1") ${velden} }
       ${velden.includes('...P') ? 'fragment P on Procedure { titel loopt @skip(if: $a) }' : ''}`,
      { vreemdeling: { procedure: {}, vNummer: '1' } },
      { a: true },
    );
    expect(left).toMatch(
      /procedure @include\(if: \$a\) \{ (loopt @skip\(if: \$a\)|\.\.\.P) ketenbeeld__typename: __typename \}/,
    );
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

  it('onder de eigen naam van het V-nummer, ook in het document dat gepland wordt', () => {
    const { operation } = beslis('{ vreemdeling(vNummer: "1") { opvang } }');
    const rootValue = { vreemdeling: { opvang: 'azc', vNummer: '1' } };
    expect(operation && execute({ schema, document: operation.document, rootValue })).toEqual({
      data: { vreemdeling: { opvang: 'azc', vNummer: '1' } },
    });
  });

  it('niet van wat alleen een veld met die naam heeft, en geen persoon is', () => {
    expect(ask('{ brief { tekst } }').left).toBe('{ brief { tekst } }');
  });

  it('van een rij haar persoon; de client ziet er niets van', () => {
    const { left, data, refusals } = ask('{ lijst { naam } }', {
      lijst: [{ naam: 'A', ketenbeeld__persoon: { vNummer: '1' } }],
    });
    expect(left).toBe('{ lijst { naam ketenbeeld__persoon: vreemdeling { vNummer } } }');
    expect({ data, refusals }).toEqual({ data: { lijst: [{ naam: 'A' }] }, refusals: [] });
    expect(ask('{ lijst { vreemdeling { vNummer } } }').left).toBe('{ lijst { vreemdeling { vNummer } } }');
    // Another field under that name is not the person.
    expect(ask('{ lijst { vreemdeling: naam } }').left).toBe(
      '{ lijst { vreemdeling: naam ketenbeeld__persoon: vreemdeling { vNummer } } }',
    );
  });

  it('van een rij waarvan deze functie de persoon nooit ziet, alleen dat zij er is', () => {
    expect(ask('{ punten { reden } }').left).toBe('{ punten { reden ketenbeeld__persoon: __typename } }');
    expect(ask('{ punten { reden vreemdeling { vNummer } } }').left).toBe(
      '{ punten { reden ketenbeeld__persoon: __typename } }',
    );
  });
});
