import { describe, expect, it } from 'vitest';
import { openSmallGraph } from './small-graph.ts';

// The alias attacks on the bare engine: what the gateway refuses before it plans is here let through, for a name that a client
// chose must mean nothing to the engine, whoever stands before it.

const PERSONEN = [
  { vNummer: '1', anderNummer: '2', naam: 'Een' },
  { vNummer: '2', anderNummer: '1', naam: 'Twee' },
];
const personByNumber = (vNummer: unknown) => PERSONEN.find((persoon) => persoon.vNummer === vNummer) ?? null;
const asked: { readonly vNummer: unknown; readonly bewijs: unknown }[] = [];

const graph = openSmallGraph({
  overleg: {
    sdl: `
      type Query { persoon(vNummer: ID!): Persoon personen: [Persoon!]! wezens: [Wezen!]! }
      interface Wezen { vNummer: ID! }
      type Persoon implements Wezen @key(fields: "vNummer") {
        vNummer: ID! anderNummer: ID! opmerking(over: String): String bewijs: String @inaccessible
      }`,
    resolvers: {
      Query: {
        persoon: (_root: unknown, { vNummer }: { vNummer: string }) => personByNumber(vNummer),
        personen: () => PERSONEN,
        wezens: () => PERSONEN.map((persoon) => ({ ...persoon, __typename: 'Persoon' })),
      },
      Persoon: {
        bewijs: ({ vNummer }: { vNummer: string }) => `bewijs van ${vNummer}`,
        opmerking: (_persoon: unknown, { over }: { over?: string }) => over ?? 'bewijs van 2',
      },
    },
  },
  ind: {
    sdl: `
      type Persoon @key(fields: "vNummer") {
        vNummer: ID! bewijs: String @external
        naam(taal: String): String @requires(fields: "bewijs")
        zaak: Zaak @requires(fields: "bewijs")
      }
      type Zaak { nummer: String }`,
    resolvers: {
      Persoon: {
        __resolveReference: (representation: { vNummer: unknown; bewijs: unknown }) => {
          asked.push({ vNummer: representation.vNummer, bewijs: representation.bewijs });
          return { ...representation, ...personByNumber(representation.vNummer) };
        },
        naam: ({ naam }: { naam: string }, { taal }: { taal?: string }) =>
          taal === undefined ? naam : `${naam} ${taal}`,
        zaak: ({ vNummer }: { vNummer: string }) => ({ nummer: `zaak ${vNummer}` }),
      },
    },
  },
});

const ask = async (query: string, variables: Record<string, unknown> = {}) => {
  asked.length = 0;
  const answer = await graph.ask(query, variables);
  // Whatever the client calls things: each person is asked by its own key, with its own proof.
  for (const { vNummer, bewijs } of asked) expect(bewijs).toBe(`bewijs van ${String(vNummer)}`);
  return answer;
};

describe('an alias takes the place of nothing', () => {
  it.each<[string, unknown, string[]]>([
    ['{ persoon(vNummer: 1) { vNummer: anderNummer naam } }', { vNummer: '2', naam: 'Een' }, ['1']],
    ['{ persoon(vNummer: 1) { naam vNummer: anderNummer } }', { naam: 'Een', vNummer: '2' }, ['1']],
    ['{ persoon(vNummer: 1) { bewijs: opmerking naam } }', { bewijs: 'bewijs van 2', naam: 'Een' }, ['1']],
    [
      '{ persoon(vNummer: 1) { bewijs: opmerking(over: "x") vNummer: anderNummer naam zaak { nummer } } }',
      { bewijs: 'x', vNummer: '2', naam: 'Een', zaak: { nummer: 'zaak 1' } },
      ['1'],
    ],
    [
      '{ persoon(vNummer: 1) { ...F naam } } fragment F on Persoon { vNummer: anderNummer }',
      { vNummer: '2', naam: 'Een' },
      ['1'],
    ],
    ['{ persoon(vNummer: 1) { __typename: anderNummer naam } }', { __typename: '2', naam: 'Een' }, ['1']],
    [
      '{ persoon(vNummer: 1) { id: __typename naam: anderNummer zaak { nummer } } }',
      { id: 'Persoon', naam: '2', zaak: { nummer: 'zaak 1' } },
      ['1'],
    ],
    [
      '{ persoon(vNummer: 1) { zaak { __typename: nummer vNummer: nummer } } }',
      { zaak: { __typename: 'zaak 1', vNummer: 'zaak 1' } },
      ['1'],
    ],
    [
      '{ persoon(vNummer: 1) { a: naam b: naam(taal: "nl") naam: anderNummer } }',
      { a: 'Een', b: 'Een nl', naam: '2' },
      ['1'],
    ],
  ])('%s', async (query, persoon, persons) => {
    expect(await ask(query)).toEqual({ data: { persoon } });
    expect([...new Set(asked.map(({ vNummer }) => vNummer))]).toEqual(persons);
  });

  it('nor in a list, nor on an interface', async () => {
    const expected = [
      { vNummer: '2', naam: 'Een' },
      { vNummer: '1', naam: 'Twee' },
    ];
    expect(await ask('{ personen { vNummer: anderNummer naam } }')).toEqual({ data: { personen: expected } });
    expect(await ask('{ wezens { ... on Persoon { vNummer: anderNummer naam } } }')).toEqual({
      data: { wezens: expected },
    });
    expect(asked.map(({ vNummer }) => vNummer)).toEqual(['1', '2']);
  });
});

/** Names that mean something to GraphQL, to federation, to JavaScript or to a planner. */
const NAMES = [
  '__typename',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'then',
  'toJSON',
  'length',
  '_entities',
  '_service',
  'representations',
  'k0',
  'v0',
  'vNummer__alias_0',
  '__interim_typename',
  'bewijs',
  'data',
  'errors',
];

describe.each(NAMES)('a client that calls things %s', (name) => {
  /** As JSON, for an object literal would give `__proto__` another meaning. */
  const text = (value: string) => `{"data":${value}}`;

  it('gets a root, a list and fields of two subgraphs under that name', async () => {
    const answer = await ask(`{ ${name}: personen { ${name}: naam } }`);
    expect(JSON.stringify(answer)).toBe(text(`{"${name}":[{"${name}":"Een"},{"${name}":"Twee"}]}`));
    const deep = await ask(
      `{ ${name}: persoon(vNummer: 2) { zaak { ${name}: nummer } anderNummer ${name}: zaak { nummer ${name}: __typename } } }`,
    );
    expect(JSON.stringify(deep)).toBe(
      text(
        `{"${name}":{"zaak":{"${name}":"zaak 2"},"anderNummer":"1","${name}":{"nummer":"zaak 2","${name}":"Zaak"}}}`,
      ),
    );
    expect(({} as Record<string, unknown>)['naam']).toBeUndefined();
  });

  it('or a variable, or a fragment, or the operation', async () => {
    const query = `query ${name}($${name}: ID!, $taal: String) { persoon(vNummer: $${name}) { ...${name} } }
      fragment ${name} on Persoon { naam(taal: $taal) zaak { nummer } }`;
    const variables = JSON.parse(`{"${name}":"1","taal":"fr"}`) as Record<string, unknown>;
    expect(await ask(query, variables)).toEqual({ data: { persoon: { naam: 'Een fr', zaak: { nummer: 'zaak 1' } } } });
  });
});

it('what is hidden is not there, also not for who knows its name', async () => {
  for (const query of ['{ personen { bewijs } }', '{ personen { x: bewijs } }', '{ personen { bewys } }']) {
    const { data, errors = [] } = await ask(query);
    expect(data).toBeUndefined();
    expect(errors).not.toHaveLength(0);
    expect(JSON.stringify(errors)).not.toMatch(/bewijs van|mean "bewijs"/);
    expect(graph.calls).toEqual([]);
  }
});
