import { LRUCache } from 'lru-cache';
import { readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openAuthorization } from '../../gateway/authorization/decide-access.ts';
import { readFieldPolicies } from '../../gateway/authorization/field-policies.ts';
import { openOperationCheck } from '../../gateway/operation/read-operation.ts';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { expectRefusal, gql, send } from './send.ts';

let keten: TestKeten;
beforeAll(async () => {
  keten = await startTestKeten();
});
afterAll(() => keten.close());

const times = (n: number, text: (i: number) => string): string =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');
const nested = (depth: number, open: string): string => `{ ${open.repeat(depth)} __typename ${'}'.repeat(depth)} }`;
/** Each fragment uses the next one twice: 2^n fields in n lines. */
const doubling = (n: number): string =>
  `{ ...F0 } ${times(n, (i) => `fragment F${i} on Query { a${i}: mij { functie } ...F${i + 1} ...F${i + 1} }`)} fragment F${n} on Query { mij { organisatie } }`;

describe('an operation that is too large is refused quickly, with its own code, before planning', () => {
  afterEach(async () => {
    expect(await keten.query('coa-duinrand', '{ mij { organisatie } }')).toEqual({
      status: 200,
      data: { mij: { organisatie: 'COA' } },
    });
  });

  it.each<[name: string, body: string, code: string]>([
    ['depth 2,000', gql(nested(2000, 'a{')), 'OPERATIE_TE_DIEP'],
    ['depth 21 by inline fragments', gql(nested(21, '...{')), 'OPERATIE_TE_DIEP'],
    ['10,000 aliases', gql(`{ ${times(10_000, (i) => `a${i}: mij { functie }`)} }`), 'OPERATIE_TE_GROOT'],
    ['31 aliases', gql(`{ ${times(31, (i) => `a${i}: __typename`)} }`), 'TE_VEEL_ALIASSEN'],
    [
      '25 aliases of an agenda of 200',
      gql(
        `{ ${times(25, (i) => `a${i}: lko(id: "lko-duinrand") { agenda(first: 200) { edges { node { vreemdeling { vNummer } } } } }`)} }`,
      ),
      'OPERATIE_TE_DUUR',
    ],
    ['10,000 directives', gql(`{ __typename ${'@a '.repeat(10_000)} }`), 'OPERATIE_TE_GROOT'],
    ['61 directives', gql(`{ __typename ${'@a '.repeat(61)} }`), 'TE_VEEL_DIRECTIVES'],
    ['61 directives on the operation', gql(`query ${'@a '.repeat(61)} { __typename }`), 'TE_VEEL_DIRECTIVES'],
    ['500 duplicate fields', gql(`{ mij { ${'functie '.repeat(500)} } }`), 'TE_VEEL_HERHALING'],
    ['14 nested fragments each used twice', gql(doubling(14)), 'TE_VEEL_VELDEN'],
    ['a fragment that uses itself', gql('{ ...A } fragment A on Query { ...A }'), 'FRAGMENT_KRINGLOOP'],
    [
      'fragments that use each other',
      gql('{ ...A } fragment A on Query { ...B } fragment B on Query { mij { functie } ...A }'),
      'FRAGMENT_KRINGLOOP',
    ],
    ['a query of 70 KB', gql(`{ __typename } #${' '.repeat(70_000)}`), 'OPERATIE_TE_GROOT'],
    [
      'introspection of depth 24',
      gql(`{ __schema { types ${'{ fields { type '.repeat(11)} { name } ${'} }'.repeat(11)} } }`),
      'OPERATIE_TE_DIEP',
    ],
    [
      'introspection that goes round within the depth',
      gql(`{ __schema { types ${'{ fields { type '.repeat(5)} { name } ${'} }'.repeat(5)} } }`),
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'variables of depth 11',
      gql('{ __typename }', JSON.parse(`${'{"a":'.repeat(11)}1${'}'.repeat(11)}`) as object),
      'VARIABELEN_TE_DIEP',
    ],
    [
      'variables of depth 50,000',
      `{"query":"{__typename}","variables":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
      'VARIABELEN_TE_DIEP',
    ],
    ['3,000 variables', gql('{ __typename }', { a: Array.from({ length: 3000 }, () => 1) }), 'VARIABELEN_TE_DIEP'],
  ])('%s', async (_name, body, code) => {
    const began = performance.now();
    expectRefusal(await send(keten, { body }), 400, code);
    // Generous for a loaded machine; exponential work would take minutes.
    expect(performance.now() - began).toBeLessThan(3000);
  });

  it.each([
    ['1 MB', 1_000_000],
    ['10 MB', 10_000_000],
  ])('a body of %s is not read to its end', async (_name, bytes) => {
    expectRefusal(await send(keten, { body: gql('x'.repeat(bytes)) }), 413, 'BODY_TE_GROOT');
  });

  it.each([
    '{ vreemdeling(vNummer: "9990000001") { toegangsbewijs: naam } }',
    '{ vreemdeling(vNummer: "9990000001") { vNummer: identiteit { naam } } }',
    '{ __proto__: mij { functie } }',
    '{ constructor: mij { functie } }',
    '{ _entities: mij { functie } }',
  ])('the alias of %s is not taken for a name of federation', async (query) => {
    expectRefusal(await send(keten, { body: gql(query) }), 400, 'ALIAS_NIET_TOEGESTAAN');
  });

  it('no alias is the name of a field that another field requires', () => {
    const sdl = readFileSync('schema/supergraph.graphql', 'utf8');
    const required = [...sdl.matchAll(/requires: "([^"]*)"/g)].flatMap(([, fields = '']) => fields.split(' '));
    expect(required).toContain('administratiefGeplaatst');
    const check = openOperationCheck();
    for (const name of new Set(required))
      expect(() => {
        check(`{ lko(id: "lko-duinrand") { ${name}: naam administratiefGeplaatstInTeBrengen { vNummer } } }`);
      }).toThrow(expect.objectContaining({ code: 'ALIAS_NIET_TOEGESTAAN' }));
  });

  it('a variable named representations is not taken for that of federation', async () => {
    const body = gql('query ($representations: VNummer!) { vreemdeling(vNummer: $representations) { vNummer } }', {});
    expectRefusal(await send(keten, { body }), 400, 'VARIABELE_NIET_TOEGESTAAN');
  });
});

it('two lists of together more than 250 people are refused as a whole; each of them alone is not', async () => {
  const lijsten = {
    bewonerslijst: 'bewonerslijst(first: 200) { edges { node { naam } } }',
    caseloadlijst: 'caseloadlijst(first: 200) { edges { cursor } }',
  };
  const lko = (lists: readonly string[]) => gql(`{ lko(id: "lko-duinrand") { ${lists.join(' ')} } }`);
  expectRefusal(await send(keten, { body: lko(Object.values(lijsten)) }), 400, 'TE_VEEL_PERSONEN');
  for (const lijst of Object.values(lijsten)) expect((await send(keten, { body: lko([lijst]) })).status).toBe(200);
});

describe('endless distinct documents leave bounded caches', () => {
  it('after 5,000 verdicts and 1,500 plans no cache is larger than it may be', () => {
    const set = vi.spyOn(LRUCache.prototype, 'set');
    const check = openOperationCheck();
    for (let i = 0; i < 5000; i++) check(`query Q${i} { mij { functie } }`);
    const planner = openPlanner(readFileSync('schema/supergraph.graphql', 'utf8'));
    const plan = (text: string) => planner.plan({ document: parse(text), operationName: undefined, text });
    const first = plan('query P { mij { functie } }');
    expect(plan('query P { mij { functie } }')).toBe(first);
    for (let i = 0; i < 1500; i++) plan(`query P${i} { mij { functie } }`);
    expect(plan('query P { mij { functie } }')).not.toBe(first);

    const caches = [...new Set(set.mock.contexts as LRUCache<string, string>[])];
    set.mockRestore();
    expect(caches).toHaveLength(2);
    for (const cache of caches) {
      expect(cache.size).toBe(1000);
      expect(cache.calculatedSize).toBeLessThanOrEqual(cache.maxSize);
    }
  });

  it('a plan is counted by what it holds: a short text can be a long plan', () => {
    const text = `{ ${times(90, (i) => `a${i}: vreemdeling(vNummer: "9990000001") { ...P }`)} }
      fragment P on Vreemdeling { identiteit { naam } opvang { sinds } procedures { loopt } meldplicht { frequentie } }`;
    const set = vi.spyOn(LRUCache.prototype, 'set');
    const planner = openPlanner(readFileSync('schema/supergraph.graphql', 'utf8'));
    const { queryPlan: plan } = planner.plan({ document: parse(text), operationName: undefined, text });
    const [plans] = set.mock.contexts as LRUCache<string, object>[];
    set.mockRestore();
    expect(JSON.stringify(plan).length).toBeGreaterThan(20 * text.length);
    expect(plans?.calculatedSize).toBeGreaterThanOrEqual(JSON.stringify(plan).length);
  });

  it('a decision is counted by the parsed operation that it keeps', () => {
    const sdl = readFileSync('schema/supergraph.graphql', 'utf8');
    const set = vi.spyOn(LRUCache.prototype, 'set');
    const decide = openAuthorization(openPlanner(sdl).apiSchema, readFieldPolicies(sdl));
    const text = '{ mij { functie } }';
    const document = parse(text);
    const [operation] = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    if (operation === undefined) throw new Error('no operation');
    const gebruiker = { issuer: 'i', sub: 's', organisatie: 'COA', functie: 'CASEMANAGER' };
    decide({ document, operation, operationName: undefined, text }, { gebruiker, doel: 'UITVOERING_VW' });
    const [decisions] = set.mock.contexts as LRUCache<string, object>[];
    set.mockRestore();
    // Measured: 90 bytes of heap for each character of a text.
    expect(decisions?.calculatedSize).toBeGreaterThan(90 * text.length);
  });
});
