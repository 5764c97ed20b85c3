import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { unnestRequires } from '../../../gateway/planning/nested-requires.ts';

const supergraph = (etiket: string) => `
  enum join__Graph { A @join__graph(name: "a", url: "") B @join__graph(name: "b", url: "") }
  type Query @join__type(graph: A) @join__type(graph: B) { ding: Ding @join__field(graph: A) vast: Int }
  enum Maat @join__type(graph: A) { L @join__enumValue(graph: A) }
  type Ding @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
    id: ID!
    maat: Maat @join__field(graph: A, external: true) @join__field(graph: B)
    soort: String @join__field(graph: A, requires: "maat") @join__field(graph: B, external: true)
    etiket: String @join__field(graph: B, requires: "${etiket}")
    eigen: Int @join__field(graph: A)
    overal: Int
  }
  type Los @join__type(graph: A) { n: Int }
  type Deel @join__type(graph: A, key: "id") { id: ID! n: Int }`;
const unnested = (etiket: string) => unnestRequires(parse(supergraph(etiket), { noLocation: true }), 'n');
const lines = (text: string) => text.split('\n').map((line) => line.trim());

describe('what is required and itself requires is a field of ours in a subgraph of ours', () => {
  const { document, standIns, subgraphs } = unnested('soort');
  const written = lines(print(document));

  it('which requires what nobody else has', () => {
    expect(written).toContain(
      'n0: String @join__field(graph: B, external: true) @join__field(graph: A_N0, requires: "n1")',
    );
    expect(written).toContain('n1: Maat @join__field(graph: B) @join__field(graph: A_N0, external: true)');
    expect(written).toContain('etiket: String @join__field(graph: B, requires: "n0")');
    expect([...standIns]).toEqual([
      ['n0', 'soort'],
      ['n1', 'maat'],
    ]);
    expect([...subgraphs]).toEqual([['a#A_N0', 'a']]);
  });

  it('and what clients ask stays as it was', () => {
    expect(written).toContain(
      'soort: String @join__field(graph: A, requires: "maat") @join__field(graph: B, external: true)',
    );
  });

  it('and that subgraph resolves keys, what has no key, and nothing else', () => {
    expect(written).toContain('eigen: Int @join__field(graph: A)');
    expect(written).toContain('overal: Int @join__field(graph: A) @join__field(graph: B)');
    expect(written).toContain('vast: Int @join__field(graph: A) @join__field(graph: B)');
    expect(written).toContain('L @join__enumValue(graph: A) @join__enumValue(graph: A_N0)');
    const types = print(document).replace(/\s+/g, ' ');
    expect(types).toContain('type Los @join__type(graph: A) @join__type(graph: A_N0) { n: Int }');
    expect(types).toContain(
      'type Deel @join__type(graph: A, key: "id") @join__type(graph: A_N0, key: "id", resolvable: false) { id: ID! n: Int @join__field(graph: A) }',
    );
    expect(types).toContain(
      'type Ding @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") @join__type(graph: A_N0, key: "id")',
    );
  });
});

it('a supergraph in which nothing is nested stays the same one', () => {
  const document = parse(supergraph('eigen'));
  expect(unnestRequires(document, 'n').document).toBe(document);
});

describe('which fields require what itself requires', () => {
  it('is told of an entity that is known by different keys', () => {
    const keys = supergraph('soort').replace(
      'type Ding @join__type(graph: A, key: "id")',
      'type Ding @join__type(graph: A, key: "code")',
    );
    const { requiring } = unnestRequires(parse(keys, { noLocation: true }), 'n');
    expect([...requiring].map(([field, names]) => [field, ...names])).toEqual([['Ding.etiket', 'Ding.soort']]);
  });

  it('is not of one that has one key: its plans end', () => {
    expect(unnested('soort').requiring.size).toBe(0);
  });
});
