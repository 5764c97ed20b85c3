import { type FieldNode, getOperationAST, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { freePrefix } from '../../../gateway/planning/free-prefix.ts';
import { giveOwnNames } from '../../../gateway/planning/own-names.ts';

function renamed(text: string) {
  const document = parse(text);
  const { document: own, ...names } = giveOwnNames(document, getOperationAST(document)!, 'k');
  return { text: print(own).replace(/\s+/g, ' '), ...names };
}

describe('what a client named gets a name of ours', () => {
  it('an alias and a field with arguments, and nothing else', () => {
    const query = '{ a: lko { naam } lid(id: 1) { id } leden { n: naam } }';
    const { text, plannedName } = renamed(`query Naam ${query}`);
    expect(text).toBe('{ k0: lko { naam } k1: lid(id: 1) { id } leden { k2: naam } }');
    const [a, lid, leden] = getOperationAST(parse(query))?.selectionSet.selections as [FieldNode, FieldNode, FieldNode];
    const [n] = leden.selectionSet?.selections as [FieldNode];
    expect([a, lid, leden, n].map(plannedName)).toEqual(['k0', 'k1', 'leden', 'k2']);
  });

  it('the same name is the same one everywhere, so that what merged before merges still', () => {
    const { text } = renamed('{ a: lko { x: naam } ...F } fragment F on Query { a: lko { y: id x: naam } }');
    expect(text).toBe('{ k0: lko { k1: naam } ...f0 } fragment f0 on Query { k0: lko { k2: id k1: naam } }');
  });

  it('but a field that keeps its name is not taken for another one that has arguments', () => {
    const { text } = renamed('{ lijst(eerste: 1) { lijst naam } naam: naam naam }');
    expect(text).toBe('{ k0: lijst(eerste: 1) { lijst naam } naam: naam naam }');
  });

  it('variables, the operation and its directives too', () => {
    const { text, variables } = renamed(
      'query Q($representations: ID, $if: Boolean!) @x { lid(id: $representations) @skip(if: $if) { id } }',
    );
    expect(text).toBe('query ($v0: ID, $v1: Boolean!) { k0: lid(id: $v0) @skip(if: $v1) { id } }');
    expect([...variables]).toEqual([
      ['v0', 'representations'],
      ['v1', 'if'],
    ]);
  });

  it('another operation of the document, and introspection, are not planned', () => {
    const document = parse('query A { lko { naam } s: __schema { types { name } } } query B { geheim }');
    const { document: own } = giveOwnNames(document, getOperationAST(document, 'A')!, 'k');
    expect(print(own).replace(/\s+/g, ' ')).toBe('{ lko { naam } __typename }');
  });
});

describe('a prefix of ours', () => {
  it('is no name of a field of the schema, whatever number follows', () => {
    const schema = parse('type Query { k7: Int } interface I { kk: Int } type Kk3 { kx: Int }');
    expect(freePrefix(schema, 'k')).toBe('kkk');
    expect(freePrefix(schema, 'r')).toBe('r');
  });
});
