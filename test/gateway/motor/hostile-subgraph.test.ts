import { afterEach, describe, expect, it } from 'vitest';
import { openSmallGraph, type StandIn } from './small-graph.ts';

const BOEKEN = ['b1', 'b2', 'b3'].map((id) => ({ __typename: 'Boek', id, naam: `Boek ${id}` }));
const KEURING = {
  oordeel: { tekst: 'goed', cijfer: 8 },
  cijfers: [1, 2],
  score: 0.5,
  soort: 'HARD',
  merk: { __typename: 'Keurmerk', naam: 'Kema', jaar: 1990 },
  bron: { __typename: 'Krant', titel: 'De Krant' },
  ruw: { vrij: [1] },
};
const graph = openSmallGraph({
  winkel: {
    sdl: `
      type Query { dingen: [Ding!]! }
      interface Ding { id: ID! naam: String }
      type Boek implements Ding @key(fields: "id") { id: ID! naam: String }
      type Film implements Ding @key(fields: "id") { id: ID! naam: String }`,
    resolvers: { Query: { dingen: () => BOEKEN } },
  },
  keuring: {
    sdl: `
      scalar Ruw
      enum Soort { HARD ZACHT }
      interface Merk { naam: String }
      type Keurmerk implements Merk { naam: String jaar: Int }
      type Huismerk implements Merk { naam: String }
      type Krant { titel: String }
      type Blog { titel: String url: String! }
      union Bron = Krant | Blog
      type Oordeel { tekst: String cijfer: Int! }
      type Boek @key(fields: "id") {
        id: ID! oordeel: Oordeel cijfers: [Int!] score: Float soort: Soort merk: Merk bron: Bron ruw: Ruw
      }
      type Query { keuringen: [Oordeel!] }`,
    resolvers: { Boek: { __resolveReference: (boek: object) => ({ ...boek, ...KEURING }) } },
  },
});
const VRAAG = `{ dingen { __typename id naam ... on Boek {
  oordeel { tekst cijfer } cijfers score soort merk { __typename naam ... on Keurmerk { jaar } }
  bron { __typename ... on Krant { titel } ... on Blog { url } } ruw } } }`;
const EIGEN = ['oordeel', 'cijfers', 'score', 'soort', 'merk', 'bron', 'ruw'] as const;
const GEHEIM = 'GEHEIM 9990000001';

/** JSON as it comes over the line: there `__proto__` is a name like any other. */
const json = (text: string): unknown => JSON.parse(text);
const nest = (depth: number): unknown => {
  let value: unknown = GEHEIM;
  for (let i = 0; i < depth; i++) value = { diep: value };
  return value;
};
/** Answers with these entities for every question about entities, and honestly to any other. */
const entities =
  (make: (asked: number) => unknown, errors: readonly object[] = []): StandIn =>
  ({ variables }) => {
    const asked = (variables as { representations?: unknown[] }).representations?.length ?? 0;
    return { data: { _entities: make(asked) }, errors };
  };
const each = (entity: unknown, errors: readonly object[] = []) =>
  entities((asked) => Array.from({ length: asked }, () => entity), errors);
const one = (wrong: object) => each({ __typename: 'Boek', ...KEURING, ...wrong });

afterEach(() => {
  graph.standIn('keuring', undefined);
});

interface Ding extends Record<string, unknown> {
  readonly id: string;
}

/** Whatever the one subgraph says: what is of the other stands, nothing of its text comes out, and the next is served. */
async function survive(standIn: StandIn): Promise<{ dingen: readonly Ding[]; paths: string[] }> {
  graph.standIn('keuring', standIn);
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  const { data, errors = [] } = await graph.ask(VRAAG);
  expect(graph.calls.map(({ subgraph }) => subgraph)).toEqual(['winkel', 'keuring']);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(({} as Record<string, unknown>)['vies']).toBeUndefined();
  expect(JSON.stringify({ data, errors })).not.toContain(GEHEIM);
  const { dingen } = data as { dingen: readonly Ding[] };
  expect(dingen.map(({ __typename, id, naam }) => ({ __typename, id, naam }))).toEqual(BOEKEN);
  for (const ding of dingen) expect(Object.keys(ding)).toEqual(['__typename', 'id', 'naam', ...EIGEN]);
  const paths = errors.map(({ path = [] }) => path.join('.'));
  for (const path of paths) expect(path).toMatch(/^dingen\.[0-2]\.(oordeel|cijfers|score|soort|merk|bron|ruw)(\.|$)/);
  graph.standIn('keuring', undefined);
  const next = await graph.ask(VRAAG);
  expect(next.errors).toBeUndefined();
  expect((next.data as { dingen: readonly Ding[] }).dingen).toEqual(BOEKEN.map((boek) => ({ ...boek, ...KEURING })));
  return { dingen, paths };
}

describe('a subgraph that answers something else altogether loses its own fields, each with an error', () => {
  it.each<[string, StandIn]>([
    ['throws', () => Promise.reject(new Error(GEHEIM))],
    ['no data', () => ({ data: null, errors: [{ message: GEHEIM }] })],
    ['no entities', () => ({ data: {}, errors: [] })],
    ['null for the entities', () => ({ data: { _entities: null }, errors: [] })],
    ['a text for the entities', () => ({ data: { _entities: GEHEIM }, errors: [] })],
    ['an object for the entities', () => ({ data: { _entities: { 0: KEURING, length: 3 } }, errors: [] })],
    ['too few entities', entities((asked) => Array.from({ length: asked - 1 }, () => KEURING))],
    ['too many entities', entities((asked) => Array.from({ length: asked + 1 }, () => KEURING))],
    ['a hundred thousand entities', entities(() => Array.from({ length: 100_000 }, () => KEURING))],
    ['texts for entities', each(GEHEIM)],
    ['lists for entities', each([KEURING])],
    ['another __typename', one({ __typename: 'Film' })],
    ['a __typename that is a root', one({ __typename: 'Query' })],
    ['a __typename that is __proto__', one({ __typename: '__proto__' })],
    ['a __typename that is constructor', one({ __typename: 'constructor' })],
    ['a __typename that is no text', one({ __typename: 7 })],
    ['empty entities', each({ __typename: 'Boek' })],
    [
      'entities that say it all by their prototype',
      () => json('{"data":{"__proto__":{"_entities":[{},{},{}]}},"errors":[]}'),
    ],
    [
      'an entity whose fields are on its prototype',
      each(json(`{"__typename":"Boek","__proto__":{"vies":1,"score":1,"soort":"HARD","cijfers":[1]}}`)),
    ],
  ])('%s', async (_name, standIn) => {
    const { dingen, paths } = await survive(standIn);
    for (const [i, ding] of dingen.entries())
      for (const name of EIGEN) {
        expect(ding[name]).toBeNull();
        expect(paths).toContain(`dingen.${i}.${name}`);
      }
  });
});

describe('what does not fit one field is null there, with an error, and the rest of the entity stands', () => {
  it.each<[string, (typeof EIGEN)[number], unknown]>([
    ['a text for an object', 'oordeel', GEHEIM],
    ['a list for an object', 'oordeel', [{ tekst: GEHEIM, cijfer: 1 }]],
    ['an object without what may not be null', 'oordeel', { tekst: GEHEIM, cijfer: null }],
    ['a number out of range in an object', 'oordeel', { tekst: GEHEIM, cijfer: 2 ** 31 }],
    ['an object of another type', 'oordeel', { __typename: 'Krant', tekst: GEHEIM, cijfer: 1 }],
    ['a text for a list', 'cijfers', '12'],
    ['an object for a list', 'cijfers', { 0: 1, length: 1 }],
    ['a list with a null', 'cijfers', [1, null]],
    ['a list with a text', 'cijfers', [1, '2']],
    ['a list with a fraction', 'cijfers', [1.5]],
    ['a list of lists', 'cijfers', [[1]]],
    ['a list without end', 'cijfers', Array.from({ length: 300_000 }, (_, i) => i)],
    ['a text for a number', 'score', GEHEIM],
    ['infinity', 'score', Infinity],
    ['no number', 'score', NaN],
    ['an object for a number', 'score', { valueOf: GEHEIM }],
    ['an enum value that does not exist', 'soort', GEHEIM],
    ['an enum value of every object', 'soort', 'constructor'],
    ['a list for an enum', 'soort', ['HARD']],
    ['a type that is not of the interface', 'merk', { __typename: 'Krant', naam: GEHEIM }],
    ['a type that does not exist', 'merk', { __typename: GEHEIM, naam: 'x' }],
    ['no type where it must be told', 'merk', { naam: GEHEIM }],
    ['the interface as a type', 'merk', { __typename: 'Merk', naam: GEHEIM }],
    ['a type of every object', 'merk', json(`{"__typename":"__proto__","naam":"${GEHEIM}"}`)],
    ['a type that is not of the union', 'bron', { __typename: 'Keurmerk', titel: GEHEIM }],
    ['a union without its type', 'bron', { titel: GEHEIM }],
    ['a member without what may not be null', 'bron', { __typename: 'Blog', titel: GEHEIM }],
    ['free JSON, deeper than can be followed', 'ruw', nest(5000)],
  ])('%s', async (_name, field, wrong) => {
    const { dingen, paths } = await survive(one({ [field]: wrong }));
    for (const [i, ding] of dingen.entries()) {
      expect(ding).toEqual({ ...BOEKEN[i], ...KEURING, [field]: null });
      expect(paths.filter((path) => path.startsWith(`dingen.${i}.${field}`))).not.toHaveLength(0);
    }
    expect(paths.every((path) => path.includes(`.${field}`))).toBe(true);
  });

  it('names that nobody asked for do not come out, at any depth', async () => {
    const extra = `"__proto__":{"vies":1},"constructor":{"prototype":{"vies":1}},"geheim":"${GEHEIM}","toJSON":"${GEHEIM}"`;
    const text = JSON.stringify({ __typename: 'Boek', ...KEURING })
      .replaceAll('{"', `{${extra},"`)
      .replace(`"ruw":{${extra},`, '"ruw":{');
    const { dingen, paths } = await survive(each(json(text)));
    expect(dingen).toEqual(BOEKEN.map((boek) => ({ ...boek, ...KEURING })));
    expect(paths).toEqual([]);
  });

  it('free JSON keeps its names, and they mean nothing', async () => {
    const ruw = json('{"__proto__":{"vies":1},"constructor":{"prototype":{"vies":1}},"then":1}');
    graph.standIn('keuring', one({ ruw }));
    const { data } = await graph.ask('{ dingen { ... on Boek { ruw } } }');
    expect(JSON.stringify((data as { dingen: readonly Ding[] }).dingen[0])).toBe(JSON.stringify({ ruw }));
    expect(({} as Record<string, unknown>)['vies']).toBeUndefined();
  });

  it('of one entity among others only that one is lost', async () => {
    const { dingen } = await survive(
      entities((asked) =>
        Array.from({ length: asked }, (_, i) => (i === 1 ? GEHEIM : { __typename: 'Boek', ...KEURING })),
      ),
    );
    expect(dingen.map(({ score }) => score)).toEqual([0.5, null, 0.5]);
  });
});

describe('errors of a subgraph are placed within what it was asked, or nowhere, and their text stays behind', () => {
  const message = GEHEIM;
  const extensions = { code: GEHEIM, stacktrace: [GEHEIM], exception: { message: GEHEIM } };
  it.each<[string, unknown]>([
    ['no path', undefined],
    ['a text', '_entities.0.score'],
    ['an object', { 0: '_entities', length: 3 }],
    ['objects', [{}, [], null]],
    ['the path of another subgraph', ['dingen', 0, 'naam']],
    ['the root', []],
    ['all entities', ['_entities']],
    ['an entity that was not asked', ['_entities', 1e9, 'score']],
    ['less than the first', ['_entities', -1, 'score']],
    ['half an entity', ['_entities', 0.5, 'score']],
    ['a name of every object', ['__proto__', 'constructor']],
    ['a name of every object below an entity', ['_entities', 0, '__proto__', 'constructor', 'vies']],
    ['without end', ['_entities', 0, ...Array.from({ length: 100_000 }, () => 'oordeel')]],
    ['beyond a leaf', ['_entities', 0, 'score', 'x', 1]],
  ])('a path that is %s', async (_name, path) => {
    const { dingen } = await survive(each({ __typename: 'Boek', ...KEURING }, [{ message, path, extensions }]));
    expect(dingen).toEqual(BOEKEN.map((boek) => ({ ...boek, ...KEURING })));
  });

  it('ten thousand of them are answered as one would be', async () => {
    const errors = Array.from({ length: 10_000 }, () => ({ message, path: ['_entities', 0, 'score'], extensions }));
    const { dingen, paths } = await survive(one({ score: null }));
    expect(dingen[0]!['score']).toBeNull();
    expect(paths).toEqual([]);
    const lost = await survive(each({ __typename: 'Boek', ...KEURING, score: null }, errors));
    expect(lost.paths.length).toBeLessThanOrEqual(10_000);
  });
});

describe('the first subgraph that is asked can break nothing either', () => {
  it.each<[string, unknown]>([
    ['a null key', [{ __typename: 'Boek', id: null, naam: 'x' }]],
    ['a key that is an object', [{ __typename: 'Boek', id: { $ne: 1 }, naam: 'x' }]],
    ['a key that is a list', [{ __typename: 'Boek', id: ['b1'], naam: 'x' }]],
    ['a type that is not of the interface', [{ __typename: 'Oordeel', id: 'b1', naam: 'x' }]],
    ['no type', [{ id: 'b1', naam: 'x' }]],
    ['a null in the list', [null]],
    ['a text', GEHEIM],
    ['nothing', undefined],
  ])('%s: no other subgraph is asked by it, and one error tells', async (_name, dingen) => {
    graph.standIn('winkel', () => ({ data: { dingen }, errors: [] }));
    const answer = await graph.ask(VRAAG);
    graph.standIn('winkel', undefined);
    expect(answer.data).toBeNull();
    expect(answer.errors).not.toHaveLength(0);
    expect(graph.calls.map(({ subgraph }) => subgraph)).toEqual(['winkel']);
    expect(JSON.stringify(answer)).not.toContain(GEHEIM);
  });
});
