import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { openClientPaths } from '../../../gateway/execution/client-paths.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';

const SCHEMA = buildSchema(`
  type Query { lko(id: ID): LKO }
  type LKO { naam: String leden: [Lid!] }
  type Lid { functie: String }
`);
function fieldsOf(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const document = parse(query);
  const at = openClientPaths({
    schema: SCHEMA,
    document,
    operation: selectOperation(SCHEMA, document, undefined),
    variables,
  });
  return (path: string) => at(path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)));
}

describe('a path in the answer leads to the field that the client asked there', () => {
  it('through lists, aliases and fragments', () => {
    const at = fieldsOf('{ a: lko { ...F } } fragment F on LKO { ... { b: leden { functie } } }');
    expect(at('a.b.3.functie')).toBe('Lid.functie');
    expect(at('a.b')).toBe('LKO.leden');
  });

  it('of a field that is asked in parts, every part counts', () => {
    const at = fieldsOf('{ lko { naam } ...F } fragment F on Query { lko { leden { functie } } }');
    expect(at('lko.naam')).toBe('LKO.naam');
    expect(at('lko.leden.0.functie')).toBe('Lid.functie');
  });

  it.each(['naam', 'lko.leden', 'lko.naam.diep', 'lko.__proto__', 'constructor', '0.nergens'])(
    'and nowhere at %s',
    (path) => {
      expect(fieldsOf('{ lko { naam } }')(path)).toBeUndefined();
    },
  );

  it('what @skip or @include leaves out was not asked', () => {
    const query =
      'query ($mee: Boolean!) { lko { naam @include(if: $mee) ...F @skip(if: $mee) } } fragment F on LKO { leden { functie } }';
    expect(fieldsOf(query, { mee: true })('lko.naam')).toBe('LKO.naam');
    expect(fieldsOf(query, { mee: false })('lko.naam')).toBeUndefined();
    expect(fieldsOf(query, { mee: true })('lko.leden')).toBeUndefined();
    expect(fieldsOf(query, { mee: false })('lko.leden')).toBe('LKO.leden');
  });
});
