import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AlikeRepresentations, leavesOf } from '../../../gateway/execution/alike-entities.ts';
import { compileEntitiesAt, placesOf } from '../../../gateway/execution/entities-at.ts';
import { NullRecord } from '../../../gateway/execution/null-record.ts';
import { compileRepresentation, Lost } from '../../../gateway/execution/representation.ts';
import { uniqueEntities } from '../../../gateway/execution/unique-entities.ts';

const schema = buildSchema(`type Query { x: Lid } interface Mens { id: ID! }
  type Lid implements Mens { id: ID! bewijs: String post: Post lijst: [Post!] } type Post { code: String! }`);
const field = (name: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode =>
  selections.length === 0 ? { kind: 'Field', name } : { kind: 'Field', name, selections };
const on = (typeCondition: string, ...selections: QueryPlanSelectionNode[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections,
});
const schemas = { supergraph: schema, subgraph: schema, keyFields: new Map([['Lid', new Set(['id'])]]) };
const represent = (selection: QueryPlanSelectionNode) => compileRepresentation([selection], [], schemas);
const asked = (objects: readonly NullRecord[], selection: QueryPlanSelectionNode) =>
  uniqueEntities(objects, { represent: represent(selection), leaves: leavesOf([selection]) });
const record = (given: Record<string, unknown>): NullRecord => Object.assign(new NullRecord(), given);
const sent = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

describe('an entity is represented by its key and by what is required', () => {
  const lid = represent(on('Lid', field('__typename'), field('id'), field('bewijs'), field('post', field('code'))));

  it('and by nothing else', () => {
    expect(
      sent(lid(record({ __typename: 'Lid', id: 'a', bewijs: 'b', post: record({ code: 'c', x: 1 }), y: 2 }))),
    ).toEqual({
      __typename: 'Lid',
      id: 'a',
      bewijs: 'b',
      post: { code: 'c' },
    });
  });

  it('a required field that is not there is null, and so is an object that cannot be told whole', () => {
    expect(sent(lid(record({ __typename: 'Lid', id: 'a', post: record({}) })))).toEqual({
      __typename: 'Lid',
      id: 'a',
      bewijs: null,
      post: null,
    });
  });

  it.each([{ __typename: 'Lid' }, { __typename: 'Post', id: 'a' }, { id: 'a' }])('nobody is asked about %j', (given) =>
    expect(lid(record(given))).toBeUndefined(),
  );

  it('a key that may not be null, and is, got lost', () => {
    expect(lid(record({ __typename: 'Lid', id: null }))).toEqual(new Lost('Lid'));
  });

  it('so did what is required and may not be null, whether it came as null or did not come', () => {
    const post = represent(on('Post', field('__typename'), field('code')));
    expect(post(record({ __typename: 'Post', code: null }))).toEqual(new Lost('Post'));
    expect(post(record({ __typename: 'Post' }))).toEqual(new Lost('Post'));
  });

  it('null takes along the list that may not hold it', () => {
    const lijst = represent(on('Lid', field('__typename'), field('id'), field('lijst', field('code'))));
    const lid = { __typename: 'Lid', id: 'a', lijst: [record({ code: 'c' }), record({ code: null })] };
    expect(sent(lijst(record(lid)))).toEqual({ __typename: 'Lid', id: 'a', lijst: null });
  });

  it('by an interface, and under the name that the subgraph knows it by', () => {
    const rewrites = [{ kind: 'ValueSetter' as const, path: ['... on Lid', '__typename'], setValueTo: 'Mens' }];
    const mens = compileRepresentation([on('Mens', field('__typename'), field('id'))], rewrites, schemas);
    expect(sent(mens(record({ __typename: 'Lid', id: 'a' })))).toEqual({ __typename: 'Mens', id: 'a' });
  });
});

describe('the entities on a path', () => {
  const a = record({ __typename: 'Lid', id: 'a' });
  const b = record({ __typename: 'Lid', id: 'b' });
  const again = record({ __typename: 'Lid', id: 'a' });
  const data = record({
    lijst: [record({ lid: a }), record({ lid: null }), null, record({ lid: b }), record({ lid: again })],
  });
  const path = ['lijst', '@', 'lid'];

  it('are found through lists and nulls', () => {
    const found: NullRecord[] = [];
    compileEntitiesAt(path)(data, found);
    expect(found).toEqual([a, b, again]);
  });

  it('are each asked once, and each place waits for its own', () => {
    const unique = asked([a, b, again], on('Lid', field('__typename'), field('id')));
    expect(sent(unique.representations)).toEqual([
      { __typename: 'Lid', id: 'a' },
      { __typename: 'Lid', id: 'b' },
    ]);
    expect(unique.waiting[0]?.map((one) => one === a || one === again)).toEqual([true, true]);
  });

  it.each([
    [{ bewijs: 'b' }, {}],
    [{ bewijs: '' }, {}],
    [{ bewijs: '' }, { bewijs: null }],
    [{ bewijs: '- ' }, {}],
    [{ bewijs: '~ ' }, { bewijs: null }],
    [{ bewijs: '0 ' }, { bewijs: null }],
    [{ bewijs: 1 }, { bewijs: '1' }],
    [{ bewijs: '=1 ' }, { bewijs: 1 }],
    [{ bewijs: true }, { bewijs: 'true' }],
    [{ bewijs: ['b'] }, { bewijs: ['c'] }],
    [
      { id: 'a', bewijs: '1' },
      { id: 'a1', bewijs: '' },
    ],
    [
      { id: 'a1 b', bewijs: 'c' },
      { id: 'a', bewijs: 'b1 c' },
    ],
  ])('with what is required are two when they differ in it: %j and %j', (one, other) => {
    const all = [one, other, one, other].map((given) => record({ __typename: 'Lid', id: 'a', ...given }));
    const unique = asked(all, on('Lid', field('__typename'), field('id'), field('bewijs')));
    expect(unique.waiting).toEqual([
      [all[0], all[2]],
      [all[1], all[3]],
    ]);
    expect(unique.waiting[0]?.[1]).toBe(all[2]);
  });

  it('are one when they differ only in what is required of another type, or is null without being told', () => {
    const all = [{ code: 'x' }, { code: 'y' }, { bewijs: null }].map((given) =>
      record({ __typename: 'Lid', id: 'a', ...given }),
    );
    const requires = [on('Lid', field('__typename'), field('id'), field('bewijs')), on('Post', field('code'))];
    const unique = uniqueEntities(all, {
      represent: compileRepresentation(requires, [], schemas),
      leaves: leavesOf(requires),
    });
    expect(unique.representations).toHaveLength(1);
    expect(unique.waiting).toEqual([all]);
  });

  it('are told apart by where they stand', () => {
    const places = placesOf(data, [path]);
    expect(places.find(([object]) => object === again)?.[1]).toEqual(['lijst', 4, 'lid']);
    expect(places).toHaveLength(3);
  });
});

it('representations are alike when they hold the same under the same names', () => {
  const seen = new AlikeRepresentations<object>(true);
  const of = (representation: Record<string, unknown>) => seen.getOrMake(representation, () => ({}));
  expect(of({ id: 'x', code: 1 })).toBe(of({ id: 'x', code: 1 }));
  expect(of({ id: 'x' })).not.toBe(of({ code: 'x' }));
  expect(of({ id: 'x' })).not.toBe(of({ id: 'x', code: 1 }));
  expect(of({ id: '1' })).not.toBe(of({ id: 1 }));
});
