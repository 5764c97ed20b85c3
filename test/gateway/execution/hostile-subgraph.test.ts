import { afterEach, describe, expect, it } from 'vitest';
import type { SubgraphAnswer } from '../../../gateway/execution/subgraph-client.ts';
import { type Gevraagd, openFederatie } from './federatie.ts';

const federatie = openFederatie({
  leden: {
    sdl: `type Query { leden: [Lid!] aantal: Int } type Lid @key(fields: "id") { id: ID! naam: String }`,
    resolvers: {
      Query: {
        leden: () => [
          { id: 'a', naam: 'Ada' },
          { id: 'b', naam: 'Bo' },
        ],
        aantal: () => 2,
      },
    },
  },
  werk: {
    sdl: `scalar Vrij type Lid @key(fields: "id") { id: ID! uren: Int fte: Float vast: Boolean stand: Stand taken: [Taak] vrij: Vrij }
      enum Stand { OPEN DICHT } type Taak { naam: String! duur: Int }`,
  },
});
afterEach(() => federatie.wangedrag.clear());
const GEHEIM = 'geheime tekst';

/** Asks everything of two people while `werk` sends this for each of them. */
async function metWerk(
  entity: object,
  errors: SubgraphAnswer['errors'] = [],
  fields = 'uren fte vast stand taken { naam duur } vrij',
) {
  federatie.wangedrag.set('werk', ({ variables }: Gevraagd) => ({
    data: { _entities: (variables['representations'] as object[]).map(() => entity) },
    errors,
  }));
  return await federatie.vraag(`{ leden { naam ${fields} } }`);
}
const NIETS = { uren: null, fte: null, vast: null, stand: null, taken: null, vrij: null };
const GOED = {
  uren: 1,
  fte: 0.5,
  vast: true,
  stand: 'OPEN',
  taken: [{ naam: 'x', duur: null }, null],
  vrij: { a: [1] },
};

describe('what a subgraph sends is held against what was asked', () => {
  it('and comes through when it is that', async () => {
    const { data, errors } = await metWerk(GOED);
    expect(data).toEqual({
      leden: [
        { naam: 'Ada', ...GOED },
        { naam: 'Bo', ...GOED },
      ],
    });
    expect(errors).toBeUndefined();
  });

  it.each<[name: string, wrong: object, left: object]>([
    ['a text for a number', { uren: GEHEIM }, { uren: null }],
    ['a number out of range', { uren: 2 ** 31 }, { uren: null }],
    ['a broken number', { uren: 1.5 }, { uren: null }],
    ['a number for a Boolean', { vast: 1 }, { vast: null }],
    ['a value that the enum does not have', { stand: GEHEIM }, { stand: null }],
    ['an object for a list', { taken: { length: 1 } }, { taken: null }],
    ['a text in a list', { taken: [GEHEIM, { naam: 'x', duur: 1 }] }, { taken: [null, { naam: 'x', duur: 1 }] }],
    ['null where none may be', { taken: [{ naam: null, duur: 1 }] }, { taken: [null] }],
    ['a list that is too long', { taken: Array(10_001).fill(null) }, { taken: null }],
  ])('%s costs only itself', async (_name, wrong, left) => {
    const { data, errors } = await metWerk({ ...GOED, ...wrong });
    expect(data).toEqual({ leden: ['Ada', 'Bo'].map((naam) => ({ naam, ...GOED, ...left })) });
    expect(errors).toHaveLength(2);
    expect(JSON.stringify(errors)).not.toContain(GEHEIM);
  });

  it('a value without a type of ours is not deeper than is reasonable', async () => {
    const deep = JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) as object;
    expect((await metWerk({ ...GOED, vrij: deep })).data).toMatchObject({ leden: [{ vrij: null }, { vrij: null }] });
  });

  it('names that an object has by nature neither come in nor stick', async () => {
    const entity = JSON.parse(
      '{"__proto__":{"uren":1,"vervuild":1},"constructor":{"prototype":{"vervuild":1}}}',
    ) as object;
    const { data, errors } = await metWerk(entity);
    expect(data).toEqual({
      leden: [
        { naam: 'Ada', ...NIETS },
        { naam: 'Bo', ...NIETS },
      ],
    });
    expect(errors).toHaveLength(12);
    expect('vervuild' in {}).toBe(false);
  });

  it('another type of entity is none', async () => {
    const { data } = await metWerk({ ...GOED, __typename: 'Taak' });
    expect(data).toEqual({
      leden: [
        { naam: 'Ada', ...NIETS },
        { naam: 'Bo', ...NIETS },
      ],
    });
  });

  it('what an earlier subgraph said stays, also when a later one says something else of it', async () => {
    const { data } = await metWerk({ ...GOED, id: 'z', naam: GEHEIM });
    expect(data).toMatchObject({ leden: [{ naam: 'Ada' }, { naam: 'Bo' }] });
  });

  it.each([0, 1, 3])('%i entities for two are none', async (count) => {
    federatie.wangedrag.set('werk', () => ({ data: { _entities: Array(count).fill(GOED) }, errors: [] }));
    const { data, errors } = await federatie.vraag('{ leden { naam uren } }');
    expect(data).toEqual({
      leden: [
        { naam: 'Ada', uren: null },
        { naam: 'Bo', uren: null },
      ],
    });
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['leden.0.uren', 'leden.1.uren']);
  });
});

describe('errors of a subgraph', () => {
  it('stand where they belong, and their text stays here', async () => {
    const error = { message: GEHEIM, path: ['_entities', 1, 'uren'], extensions: { code: 'X', stacktrace: [GEHEIM] } };
    const { errors } = await metWerk({ uren: null }, [error], 'uren');
    // A code that is none of ours is text of the subgraph too.
    expect(errors).toMatchObject([{ path: ['leden', 1, 'uren'], extensions: { code: 'SUBGRAPH_ERROR' } }]);
    expect(JSON.stringify(errors)).not.toContain(GEHEIM);
  });

  it('about a whole entity are about each field of it', async () => {
    const { errors } = await metWerk({ uren: null, fte: null }, [{ path: ['_entities', 0] }], 'uren fte');
    expect(errors?.map(({ path }) => path?.join('.'))).toEqual(['leden.0.uren', 'leden.0.fte']);
  });

  it.each([[['_entities', 0, '__proto__']], [['leden', 0, 'naam']], [[-1, 1e9]], [GEHEIM], [undefined]])(
    'on a path that was not asked (%j) leave no null unexplained',
    async (path) => {
      const { errors } = await metWerk({ uren: null }, [{ path }], 'uren');
      expect(errors?.map((error) => error.path?.join('.'))).toEqual(['leden.0.uren', 'leden.1.uren']);
    },
  );

  it('about one of two questions in a request are not about the other', async () => {
    federatie.wangedrag.set('leden', ({ query }) =>
      query.includes('_entities')
        ? { data: null, errors: [] }
        : { data: { k0: [{ __typename: 'Lid', id: 'a' }], k1: [{ __typename: 'Lid', id: 'b' }] }, errors: [] },
    );
    federatie.wangedrag.set('werk', () => ({
      data: { e0: [{ uren: null }], e1: [{ fte: null }] },
      errors: [{ path: ['e1', 0, 'fte'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
    }));
    const { errors } = await federatie.vraag('{ a: leden { uren } b: leden { fte } }');
    expect(errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual([
      ['b.0.fte', 'SUBGRAPH_UNAVAILABLE'],
    ]);
  });
});
