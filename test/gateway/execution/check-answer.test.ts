import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkAnswer, lostAnswer } from '../../../gateway/execution/check-answer.ts';
import { readFetchShape } from '../../../gateway/execution/fetch-shape.ts';

const SCHEMA = buildSchema(`
  type Query { lko(id: ID!): LKO aantal: Int }
  type LKO { id: ID! naam: String leden: [Lid!] stand: Stand azc: String! }
  type Lid { organisatie: String! functie: String }
  enum Stand { OPEN DICHT }
`);
const WRONG = { code: 'SUBGRAPH_ERROR' };
const root = (query: string, data: Record<string, unknown>, errors: Record<string, unknown>[] = []) =>
  checkAnswer({ data, errors }, readFetchShape(query, SCHEMA), []);
const ENTITIES = readFetchShape(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on LKO { naam azc } } }',
  SCHEMA,
);
const LKO = { __typename: 'LKO', id: 'a' };

describe('an answer is poured into the mould of what was asked', () => {
  it('what fits comes out as it was', () => {
    const data = { lko: { id: 'a', leden: [{ organisatie: 'COA', functie: null }], stand: 'OPEN' }, n: 3 };
    expect(root('{ lko(id: 1) { id leden { organisatie functie } stand } n: aantal }', data)).toMatchObject({
      data,
      errors: [],
    });
  });

  it('what was not asked does not come out', () => {
    const { data } = root('{ lko(id: 1) { naam } }', { lko: { naam: 'x', azc: 'y' }, aantal: 3 });
    expect(data).toEqual({ lko: { __typename: 'LKO', naam: 'x' } });
  });

  it.each<[name: string, lko: Record<string, unknown>, path: (string | number)[]]>([
    ['a number for a text', { naam: 1 }, ['lko', 'naam']],
    ['an enum value that does not exist', { stand: 'KIER' }, ['lko', 'stand']],
    ['an object for a list', { leden: {} }, ['lko', 'leden']],
    ['a text in a list of objects', { leden: ['x'] }, ['lko', 'leden', 0]],
    ['a field that is missing', { stand: undefined }, ['lko', 'stand']],
  ])('%s is null, with one error on its path', (_name, wrong, path) => {
    const lko = { naam: null, leden: null, stand: null, ...wrong };
    const { data, errors } = root('{ lko(id: 1) { naam leden { functie } stand } }', { lko });
    expect(data).toEqual({ lko: { __typename: 'LKO', naam: null, leden: null, stand: null } });
    expect(errors).toEqual([{ path, extensions: WRONG }]);
  });

  it('a null where none may be takes its object along, and one error explains both', () => {
    const { data, errors } = root('{ lko(id: 1) { naam azc } }', { lko: { naam: 'x', azc: null } });
    expect(data).toEqual({ lko: null });
    expect(errors).toEqual([{ path: ['lko', 'azc'], extensions: WRONG }]);
  });

  it.each([2 ** 31, 1.5, '3', true])('%s is no Int', (aantal) => {
    expect(root('{ aantal }', { aantal })).toEqual({
      data: { aantal: null },
      errors: [{ path: ['aantal'], extensions: WRONG }],
    });
  });

  it('what stands below @include may be left out', () => {
    const query = 'query ($b: Boolean!) { aantal lko(id: 1) @include(if: $b) { naam } }';
    expect(root(query, { aantal: 1 })).toEqual({ data: { aantal: 1 }, errors: [] });
  });

  it('an error keeps its path and its code and toegang alone, and is the only one there', () => {
    const error = {
      message: 'm',
      path: ['lko', 'naam'],
      extensions: { code: 'X', toegang: { a: 1 }, stacktrace: ['s'] },
    };
    expect(root('{ lko(id: 1) { naam } }', { lko: { naam: null } }, [error]).errors).toEqual([
      { path: ['lko', 'naam'], extensions: { code: 'X', toegang: { a: 1 } } },
    ]);
  });
});

describe('entities', () => {
  it('an error about a whole entity is one about each field of it, and the others stand', () => {
    const answer = {
      data: { _entities: [null, { naam: 'x', azc: 'y' }] },
      errors: [{ path: ['_entities', 0], extensions: { code: 'SLEUTEL_ONGELDIG' } }],
    };
    const { data, errors } = checkAnswer(answer, ENTITIES, [LKO, LKO]);
    expect(data['_entities']).toMatchObject([
      { naam: null, azc: null },
      { naam: 'x', azc: 'y' },
    ]);
    expect(errors.map(({ path, extensions }) => [path.join('.'), extensions['code']])).toEqual([
      ['_entities.0.naam', 'SLEUTEL_ONGELDIG'],
      ['_entities.0.azc', 'SLEUTEL_ONGELDIG'],
    ]);
  });

  it('of a subgraph that does not answer every field is lost, each with its error', () => {
    const { data, errors } = lostAnswer(ENTITIES, [LKO, LKO], 'SUBGRAPH_UNAVAILABLE');
    expect(data['_entities']).toMatchObject([{ naam: null }, { naam: null }]);
    expect(errors).toHaveLength(4);
    expect(errors.every(({ extensions }) => extensions['code'] === 'SUBGRAPH_UNAVAILABLE')).toBe(true);
  });
});

describe('a field that was written more than once comes out whole', () => {
  it('what only a skipped copy of a field asks is not missed', () => {
    const query =
      'query ($a: Boolean!) { lko(id: 1) { naam } lko(id: 1) @include(if: $a) { azc leden { organisatie } } }';
    expect(root(query, { lko: { naam: 'x' } })).toEqual({
      data: { lko: { __typename: 'LKO', naam: 'x' } },
      errors: [],
    });
    const { errors } = root(query, { lko: {} });
    expect(errors).toEqual([{ path: ['lko', 'naam'], extensions: WRONG }]);
  });

  it('what a skipped and a kept copy both ask may not be missing', () => {
    const query = 'query ($a: Boolean!) { lko(id: 1) @skip(if: $a) { naam } lko(id: 1) { naam } }';
    expect(root(query, { lko: {} }).errors).toEqual([{ path: ['lko', 'naam'], extensions: WRONG }]);
  });

  it.each(['{ ...F }', '{ ...F ...F @skip(if: true) }', '{ ... on LKO { azc } ...F }'])(
    'a fragment of the client that the planner spreads on entities is read: %s',
    (set) => {
      const shape = readFetchShape(
        `query ($r: [_Any!]!) { _entities(representations: $r) ${set} } fragment F on LKO { naam }`,
        SCHEMA,
      );
      const entity = { naam: 'x', azc: 'y' };
      const { data } = checkAnswer({ data: { _entities: [entity] }, errors: [] }, shape, [LKO]);
      expect(data).toMatchObject({ _entities: [{ naam: 'x' }] });
      const refused = { path: ['_entities', 0, 'naam'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } };
      const { errors } = checkAnswer({ data: { _entities: [{ ...entity, naam: null }] }, errors: [refused] }, shape, [
        LKO,
      ]);
      expect(errors).toMatchObject([refused]);
    },
  );
});
