import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode, buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readNeeds } from '../../../gateway/planning/field-needs.ts';
import { splitWaiting } from '../../../gateway/planning/split-waiting.ts';

const needOf = readNeeds(
  parse(`
    enum join__Graph { PRIJZEN @join__graph(name: "prijzen", url: "") TARIEVEN @join__graph(name: "tarieven", url: "") }
    type Ding {
      nummer: Int! @join__field(graph: PRIJZEN)
      gewicht: Int! @join__field(graph: PRIJZEN) @join__field(graph: TARIEVEN, external: true)
      prijs(in: String): String @join__field(graph: PRIJZEN, requires: "tarief nummer")
      tarief: String @join__field(graph: TARIEVEN, requires: "gewicht") @join__field(graph: PRIJZEN, external: true)
    }`),
);
const schema = buildSchema('type Query { x: Int }');
const subgraphs = [{ name: 'prijzen', url: '', schema, keyFields: new Map([['Ding', new Set(['nummer'])]]) }];
const fetch = (fields: string, ...required: string[]): FetchNode => ({
  kind: 'Fetch',
  serviceName: 'prijzen',
  operation: `query($representations:[_Any!]!${fields.includes('$in') ? '$in:String' : ''}){_entities(representations:$representations){...on Ding{${fields}}}}`,
  operationKind: OperationTypeNode.QUERY,
  operationName: undefined,
  requires: [
    {
      kind: 'InlineFragment',
      typeCondition: 'Ding',
      selections: ['__typename', ...required].map((name) => ({ kind: 'Field', name })),
    },
  ],
});
const split = (node: FetchNode) => splitWaiting({ kind: 'QueryPlan', node }, needOf, subgraphs).node;

describe('what waits for more than a key', () => {
  it('is asked after what does not, which is sent the key alone and declares no variable that it does not use', () => {
    expect(split(fetch('prijs(in:$in)gewicht', 'nummer', 'tarief'))).toEqual({
      kind: 'Sequence',
      nodes: [fetch('gewicht', 'nummer'), fetch('prijs(in:$in)', 'nummer', 'tarief')],
    });
  });

  it.each([
    ['alone is asked as it was', fetch('prijs __typename', 'nummer', 'tarief')],
    ['may not be asked at all', fetch('gewicht', 'nummer')],
    ['is not asked of root fields', { ...fetch('prijs gewicht'), requires: undefined } as unknown as FetchNode],
  ])('%s', (_what, node) => {
    expect(split(node)).toBe(node);
  });
});
