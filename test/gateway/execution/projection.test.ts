import { buildSchema, getOperationAST, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { NullRecord } from '../../../gateway/execution/null-record.ts';
import { compileProjection } from '../../../gateway/execution/projection/compile-projection.ts';
import { giveOwnNames } from '../../../gateway/planning/own-names.ts';

const SCHEMA = buildSchema(`
  type Query { lid: Lid vast: Lid! leden: [Lid!] dieren: [Dier] }
  type Lid { id: ID! naam: String! bijnaam: String lijst: [[Int!]] lid: Lid }
  interface Dier { naam: String }
  type Kat implements Dier { naam: String levens: Int! }
  type Hond implements Dier { naam: String baas: Lid }
  enum Stand { OPEN }`);

function project(query: string, data: object, errors: { path: (string | number)[] }[] = []) {
  const document = parse(query);
  const operation = getOperationAST(document)!;
  const names = giveOwnNames(document, operation, 'k');
  const projection = compileProjection({ queryPlan: { kind: 'QueryPlan' }, document, operation, names }, SCHEMA);
  const fetched = {
    data: records(data) as NullRecord,
    errors: errors.map((error) => ({ ...error, extensions: { code: 'X' } })),
  };
  return JSON.parse(JSON.stringify(projection(fetched))) as {
    data: unknown;
    errors: { path: (string | number)[]; extensions: { code: string } }[];
  };
}

function records(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(records);
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(
    new NullRecord(),
    Object.fromEntries(Object.entries(value).map(([name, one]) => [name, records(one)])),
  );
}

describe('what was fetched is laid out as the client asked it', () => {
  it('in its order, under its names, without what was fetched beside it', () => {
    const { data } = project('{ b: lid { bijnaam a: naam __typename } vast { id } }', {
      vast: { id: 7, naam: 'geheim' },
      k0: { k1: 'Ada', bijnaam: null, toegangsbewijs: 'geheim' },
    });
    expect(JSON.stringify(data)).toBe('{"b":{"bijnaam":null,"a":"Ada","__typename":"Lid"},"vast":{"id":"7"}}');
  });

  it('by the type that each object turned out to be', () => {
    const query = '{ dieren { naam ... on Kat { levens } ... on Hond { baas { naam } } } }';
    const dieren = [
      { __typename: 'Kat', naam: 'a', levens: 9, baas: { naam: 'x' } },
      { __typename: 'Hond', naam: 'b', levens: 9, baas: { naam: 'x' } },
      { __typename: 'Lid', naam: 'c' },
    ];
    const { data, errors } = project(query, { dieren });
    expect(data).toEqual({ dieren: [{ naam: 'a', levens: 9 }, { naam: 'b', baas: { naam: 'x' } }, null] });
    expect(errors.map(({ path }) => path)).toEqual([['dieren', 2]]);
  });
});

describe('a null that may not be', () => {
  it('goes up to the first that may, and is told once, where it was', () => {
    expect(project('{ lid { lid { bijnaam naam } } }', { lid: { lid: { bijnaam: 'b' } } })).toEqual({
      data: { lid: { lid: null } },
      errors: [{ path: ['lid', 'lid', 'naam'], extensions: { code: 'SUBGRAPH_ERROR' } }],
    });
  });

  it('takes a list along when its items may not be null, and only the item when they may', () => {
    const { data } = project('{ leden { naam } lid { lijst } }', {
      leden: [{ naam: 'a' }, { naam: null }],
      lid: { lijst: [[1], [2, null], null] },
    });
    expect(data).toEqual({ leden: null, lid: { lijst: [[1], null, null] } });
  });

  it('at the top is an answer without data', () => {
    expect(project('{ vast { naam } }', {}).data).toBeNull();
  });

  it('that a source explained is not told again', () => {
    const { errors } = project('{ lid { n: naam } }', { lid: { k0: null } }, [{ path: ['lid', 'k0'] }]);
    expect(errors).toEqual([{ path: ['lid', 'n'], extensions: { code: 'X' } }]);
  });
});

describe('an error of a source', () => {
  it('stands on the path of the client, in lists and below types too', () => {
    const data = { leden: [{ lid: null }], dieren: [{ __typename: 'Hond', baas: null }] };
    const { errors } = project('{ leden { l: lid { naam } } dieren { ... on Hond { b: baas { naam } } } }', data, [
      { path: ['leden', 0, 'k0'] },
      { path: ['dieren', 0, 'k1'] },
      { path: ['dieren', 1, 'k1', 'naam'] },
    ]);
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['leden.0.l', 'dieren.0.b', 'dieren.1.b.naam']);
  });

  it('on what the client did not ask goes nowhere', () => {
    const { errors } = project('{ lid { bijnaam } }', { lid: { bijnaam: 'b' } }, [
      { path: ['lid', 'naam'] },
      { path: ['vast'] },
    ]);
    expect(errors).toEqual([]);
  });
});
