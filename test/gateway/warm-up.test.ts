import { readFileSync } from 'node:fs';
import { getOperationAST, parse } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { openAuthorization } from '../../gateway/authorization/decide-access.ts';
import { readFieldPolicies } from '../../gateway/authorization/field-policies.ts';
import type { Generation } from '../../gateway/pipeline.ts';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { readKnownOperations } from '../../gateway/authorization/known-operations.ts';
import { askedOf, warmUp } from '../../gateway/warm-up.ts';

const SDL = readFileSync('schema/supergraph.graphql', 'utf8');
const open = (sdl: string): Generation => {
  const planner = openPlanner(sdl);
  return { planner, decideAccess: openAuthorization(planner.apiSchema, readFieldPolicies(sdl)) };
};
const WIE = {
  gebruiker: { issuer: 'i', sub: 's', organisatie: 'COA', functie: 'CASEMANAGER' },
  doel: 'UITVOERING_VW',
} as const;

describe('a new supergraph before anybody may ask it', () => {
  const old = open(SDL);
  for (const text of ['{ mij { functie } }', '{ lko(id: "x") { naam indDeelnemer } }']) {
    const document = parse(text);
    old.decideAccess({ document, operation: getOperationAST(document)!, operationName: undefined, text }, WIE);
  }

  it('has filtered, planned and compiled what was asked of the old one', async () => {
    const next = open(SDL);
    const prepare = vi.fn();
    expect(await warmUp(next, old.decideAccess.asked(), { prepare })).toBe(2);
    expect(prepare).toHaveBeenCalledTimes(2);
    expect(next.decideAccess.asked()).toHaveLength(2);
    const [{ plan }] = prepare.mock.calls[0] as [{ plan: { document: unknown; operation: unknown } }];
    const left = next.decideAccess(old.decideAccess.asked()[0]!.operation, WIE).operation!;
    expect(next.planner.plan({ ...left, operationName: undefined })).toBe(plan);
  });

  it('is ready for each combination of @skip and @include with which the old one was asked', async () => {
    const text = 'query ($met: Boolean!, $naam: ID!) { lko(id: $naam) { naam indDeelnemer @include(if: $met) } }';
    const document = parse(text);
    const ask = ({ planner, decideAccess }: Generation, met: boolean) => {
      const operation = { document, operation: getOperationAST(document)!, operationName: undefined, text };
      const left = decideAccess(operation, WIE).operation!;
      return planner.plan({ ...left, operationName: undefined, variables: { met, naam: 'geheim' } });
    };
    const before = open(SDL);
    for (const met of [true, false]) ask(before, met);
    const next = open(SDL);
    const prepare = vi.fn();
    expect(await warmUp(next, askedOf(before), { prepare })).toBe(2);
    expect(prepare.mock.calls.map(([{ plan }]) => plan as unknown)).toEqual([ask(next, false), ask(next, true)]);
    expect(ask(next, true)).not.toEqual(ask(next, false));
    expect(JSON.stringify(askedOf(before).map(({ conditions }) => conditions))).toBe('[{"met":false},{"met":true}]');
  });

  it('leaves out what it does not know any more, and remembers nobody', async () => {
    const next = open(SDL.replace('  indDeelnemer: Boolean', '  indDoetMee: Boolean'));
    expect(await warmUp(next, old.decideAccess.asked(), { prepare: () => undefined })).toBe(1);
    expect(JSON.stringify(old.decideAccess.asked().map(({ gebruiker }) => gebruiker))).not.toMatch(/issuer|sub/);
  });
});

describe('a supergraph before a gateway listens', () => {
  const known = (...queries: readonly object[]) =>
    readKnownOperations(
      JSON.stringify(
        queries.map((query) => ({
          ...query,
          organisatie: 'COA',
          functie: 'CASEMANAGER',
          doelbinding: 'UITVOERING_VW',
        })),
      ),
    );

  it('has made ready what the settings name, by who asks it; what it does not know is counted out', async () => {
    const operations = known(
      { query: '{ mij { functie } }' },
      { query: 'query A { mij { organisatie } } query B { lko(id: "x") { naam } }', operationName: 'B' },
      { query: '{ nergens }' },
    );
    expect(operations?.map(({ gebruiker }) => gebruiker)).toEqual(
      Array(3).fill({ organisatie: 'COA', functie: 'CASEMANAGER' }),
    );
    const start = open(SDL);
    const prepare = vi.fn();
    expect(await warmUp(start, operations!, { prepare })).toBe(2);
    // Whoever asks it after that gets what was made ready.
    const [[{ plan }]] = prepare.mock.calls as [[{ plan: unknown }]];
    const text = '{ mij { functie } }';
    const document = parse(text);
    const { operation } = start.decideAccess(
      { document, operation: getOperationAST(document)!, operationName: undefined, text },
      WIE,
    );
    expect(start.planner.plan({ ...operation!, operationName: undefined })).toBe(plan);
  });

  it('has made ready what an operation is with the conditions that the settings name', async () => {
    const query = 'query ($met: Boolean!) { mij { functie organisatie @include(if: $met) } }';
    const prepare = vi.fn();
    const start = open(SDL);
    expect(await warmUp(start, known({ query, conditions: { met: true } }, { query })!, { prepare })).toBe(2);
    const plans = prepare.mock.calls.map(([{ plan }]) => JSON.stringify((plan as { queryPlan: unknown }).queryPlan));
    expect(plans.map((plan) => plan.includes('organisatie'))).toEqual([true, false]);
  });

  it.each([
    [
      'a condition that is no truth value',
      JSON.stringify([
        { query: '{ a }', organisatie: 'COA', functie: 'X', doelbinding: 'UITVOERING_VW', conditions: { met: 'Ada' } },
      ]),
    ],
    ['no JSON', 'query { mij { functie } }'],
    ['no list', '{}'],
    [
      'an unknown purpose',
      JSON.stringify([{ query: '{ mij { functie } }', organisatie: 'COA', functie: 'X', doelbinding: 'ZOMAAR' }]),
    ],
    [
      'a query that cannot be parsed',
      JSON.stringify([{ query: '{', organisatie: 'COA', functie: 'X', doelbinding: 'UITVOERING_VW' }]),
    ],
    [
      'an operation that it does not have',
      JSON.stringify([
        { query: 'query A { a }', operationName: 'B', organisatie: 'COA', functie: 'X', doelbinding: 'UITVOERING_VW' },
      ]),
    ],
    [
      'a word too much',
      JSON.stringify([{ query: '{ a }', sub: 'anna', organisatie: 'COA', functie: 'X', doelbinding: 'UITVOERING_VW' }]),
    ],
  ])('refuses a file with %s', (_what, text) => {
    expect(readKnownOperations(text)).toBeUndefined();
  });
});
