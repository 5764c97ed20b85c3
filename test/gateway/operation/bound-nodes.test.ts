import { readFileSync, readdirSync } from 'node:fs';
import { getNamedType, type GraphQLObjectType, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { SUBGRAPH_NAMEN } from '../../../demo/subgraph-namen.ts';
import { boundNodes } from '../../../gateway/operation/bound-nodes.ts';
import { measure } from '../../../gateway/operation/measure.ts';
import { readVariables } from '../../../gateway/operation/read-variables.ts';
import { selectOperation } from '../../../gateway/operation/select-operation.ts';
import { openPlanner } from '../../../gateway/planning/planner.ts';

const schema = openPlanner(readFileSync('schema/supergraph.graphql', 'utf8')).apiSchema;

/** @returns the code of the refusal, or OK */
function bound(text: string, given: Record<string, unknown> = {}): string {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  measure(document);
  const operation = selectOperation(schema, document, undefined);
  try {
    boundNodes(schema, document, operation, readVariables(schema, operation, given));
    return 'OK';
  } catch (error) {
    return (error as { code: string }).code;
  }
}

/** Every class of a Vreemdeling: all its fields, to the end, without coming round to a type that was met. */
function everythingOf(type: GraphQLObjectType, met: readonly string[]): string {
  const fields = Object.values(type.getFields()).map((field) => {
    const inner = getNamedType(field.type);
    if (!isObjectType(inner)) return field.name;
    return met.includes(inner.name) ? '' : `${field.name} { ${everythingOf(inner, [...met, inner.name])} }`;
  });
  return ['__typename', ...fields].join(' ');
}
const VREEMDELING = schema.getType('Vreemdeling') as GraphQLObjectType;
const logOf = (naam: string): string => `${naam.charAt(0).toUpperCase()}${naam.slice(1)}Inzagelog`;
/** But for the logs: each is a list below each person, to be asked of one. */
const EVERYTHING = everythingOf(VREEMDELING, ['Vreemdeling', ...SUBGRAPH_NAMEN.map(logOf)]);

const OBJECTS = Object.values(VREEMDELING.getFields())
  .filter(({ type }) => isObjectType(getNamedType(type)))
  .map(({ name }) => `${name} { __typename }`);

const agenda = (first: string, node = 'vreemdeling { identiteit { naam } }') =>
  `lko(id: "lko-duinrand") { agenda${first} { edges { node { ${node} } } pageInfo { endCursor } } }`;
const times = (n: number, text: string) => Array.from({ length: n }, (_, i) => `a${i}: ${text}`).join(' ');

describe('what an operation could bring back is bounded', () => {
  it.each(readdirSync('werkbank/src/queries'))('%s of the page passes', (name) => {
    const text = readFileSync(`werkbank/src/queries/${name}`, 'utf8');
    const variables = { id: 'lko-duinrand', vNummer: '9990000001' };
    expect(bound(text, variables)).toBe('OK');
    expect(bound(text.replaceAll(/first: \d+/g, 'first: 200'), variables)).toBe('OK');
  });

  it('every class of 200 people on an agenda passes, and twice that does not', () => {
    expect(bound(`{ ${agenda('(first: 200)', `vreemdeling { ${EVERYTHING} }`)} }`)).toBe('OK');
    expect(bound(`{ ${times(2, agenda('(first: 200)', `vreemdeling { ${EVERYTHING} }`))} }`)).toBe('OPERATIE_TE_DUUR');
  });

  it.each([
    ['as a number', `{ ${times(5, agenda('(first: 200)'))} }`, `{ ${times(25, agenda('(first: 200)'))} }`],
    [
      'by default',
      `{ ${times(25, agenda(''))} }`,
      `{ ${times(25, agenda('', `vreemdeling { ${OBJECTS.slice(0, 12).join(' ')} }`))} }`,
    ],
    [
      'through fragments',
      `{ ...A } fragment A on Query { ${times(5, 'lko(id: "lko-duinrand") { ...B }')} } fragment B on LKO { agenda(first: 200) { edges { node { vreemdeling { identiteit { naam } } } } } }`,
      `{ ...A } fragment A on Query { ${times(25, 'lko(id: "lko-duinrand") { ...B }')} } fragment B on LKO { agenda(first: 200) { edges { node { vreemdeling { identiteit { naam } } } } } }`,
    ],
    [
      'in a list of people that takes no first',
      '{ lko(id: "lko-duinrand") { administratiefGeplaatstInTeBrengen { vNummer } } }',
      `{ ${times(14, `lko(id: "lko-duinrand") { administratiefGeplaatstInTeBrengen { ${OBJECTS.join(' ')} } }`)} }`,
    ],
  ])('the size of a page counts %s', (_how, granted, refused) => {
    expect([bound(granted), bound(refused)]).toEqual(['OK', 'OPERATIE_TE_DUUR']);
  });

  it('the size of a page counts as a variable, with its value or the default of the operation', () => {
    const text = (fallback: string) => `query ($n: Int! ${fallback}) { ${times(20, agenda('(first: $n)'))} }`;
    expect([bound(text(''), { n: 10 }), bound(text(''), { n: 200 })]).toEqual(['OK', 'OPERATIE_TE_DUUR']);
    expect([bound(text('= 10')), bound(text('= 200'))]).toEqual(['OK', 'OPERATIE_TE_DUUR']);
  });

  it('what is no page is for the owner to refuse, unless it is too much', () => {
    expect([bound(`{ ${agenda('(first: -5)')} }`), bound(`{ ${agenda('(first: 0)')} }`)]).toEqual(['OK', 'OK']);
    expect([bound(`{ ${agenda('(first: 201)')} }`), bound(`{ ${agenda('(first: 2000000000)')} }`)]).toEqual([
      'OK',
      'OPERATIE_TE_DUUR',
    ]);
  });
});
