import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { OperationTypeNode } from 'graphql';
import { describe, expect, it } from 'vitest';
import { orderByNeed } from '../../../gateway/planning/order-by-need.ts';

const root = (name: string, operation: string, kind = OperationTypeNode.QUERY): FetchNode => ({
  kind: 'Fetch',
  serviceName: name,
  operation,
  operationKind: kind,
  operationName: undefined,
});
/** About the things in `dingen`: by these fields, it gives these. */
const about = (name: string, by: readonly string[], gives: string, more: Partial<FetchNode> = {}): PlanNode => ({
  kind: 'Flatten',
  path: ['dingen', '@'],
  node: {
    ...root(
      name,
      `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Ding { ${gives} } } }`,
    ),
    requires: [
      {
        kind: 'InlineFragment',
        typeCondition: 'Ding',
        selections: ['__typename', ...by].map((field) => ({ kind: 'Field', name: field })),
      },
    ],
    ...more,
  },
});
const sequence = (...nodes: PlanNode[]): QueryPlan => ({ kind: 'QueryPlan', node: { kind: 'Sequence', nodes } });
const dingen = root('lijst', '{ dingen { __typename id } }');

/** The services in each round. */
const rounds = (plan: QueryPlan | undefined): unknown => {
  const node = plan?.node;
  const servicesIn = (one: PlanNode): unknown => {
    if (one.kind === 'Fetch') return one.serviceName;
    if (one.kind === 'Flatten') return servicesIn(one.node);
    return one.kind === 'Sequence' || one.kind === 'Parallel' ? one.nodes.map(servicesIn) : undefined;
  };
  return node === undefined || node.kind === 'Subscription' ? undefined : servicesIn(node);
};

describe('a plan that asks something before what it is sent is there', () => {
  it('is put in the order of what each is sent', () => {
    const plan = sequence(dingen, about('prijs', ['id', 'soort'], 'prijs'), about('soort', ['id'], 'soort maat'));
    expect(rounds(orderByNeed(plan))).toEqual([['lijst'], ['soort'], ['prijs']]);
  });

  it('waits for all that bring it, for they may bring it of other types', () => {
    const plan = sequence(
      dingen,
      about('prijs', ['soort'], 'prijs'),
      about('soort', ['id'], 'soort'),
      about('maat', ['id'], 'maat'),
      about('soort-van-maat', ['maat'], 'soort'),
    );
    expect(rounds(orderByNeed(plan))).toEqual([['lijst'], ['soort', 'maat'], ['soort-van-maat'], ['prijs']]);
  });

  it('knows what comes under another name', () => {
    const plan = sequence(dingen, about('prijs', ['s'], 'prijs'), about('soort', ['id'], 's: soort'));
    expect(rounds(orderByNeed(plan))).toEqual([['lijst'], ['soort'], ['prijs']]);
  });

  it('knows what comes under a name of the plan, and what is below that', () => {
    const soort = about('soort', ['id'], 's0: soort { maat }', {
      outputRewrites: [{ kind: 'KeyRenamer', path: ['... on Ding', 's0'], renameKeyTo: 'soort' }],
    });
    const maat = { kind: 'Field' as const, name: 'maat' };
    const prijs = about('prijs', [], 'prijs', {
      requires: [{ kind: 'Field', name: 'soort', selections: [maat] }],
    });
    const plan = sequence(dingen, soort, prijs);
    expect(orderByNeed(plan)).toBe(plan);
    expect(rounds(orderByNeed(sequence(dingen, prijs, soort)))).toEqual([['lijst'], ['soort'], ['prijs']]);
  });

  it('never moves anything past a mutation', () => {
    const plan = sequence(
      root('lijst', 'mutation { dingen { id } }', OperationTypeNode.MUTATION),
      about('prijs', ['soort'], 'prijs'),
      about('soort', ['id'], 'soort'),
      root('maak', 'mutation { maak { id } }', OperationTypeNode.MUTATION),
      about('maat', ['prijs'], 'maat'),
    );
    expect(rounds(orderByNeed(plan))).toEqual([['lijst'], ['soort'], ['prijs'], ['maak'], ['maat']]);
  });
});

describe('a plan has no order', () => {
  it.each<[string, QueryPlan]>([
    ['of which nobody brings what is sent', sequence(dingen, about('prijs', ['soort'], 'prijs'))],
    [
      'in which a fetch waits for what is computed from what it brings',
      sequence(
        dingen,
        about('prijzen', ['id', 'tarief'], 'gewicht prijs'),
        about('tarieven', ['id', 'gewicht'], 'tarief'),
      ),
    ],
  ])('%s', (_what, plan) => {
    expect(orderByNeed(plan)).toBeUndefined();
  });
});

describe('a plan stays as it is', () => {
  it.each<[string, QueryPlan]>([
    ['that is in order', sequence(dingen, about('soort', ['id'], 'soort'), about('prijs', ['soort'], 'prijs'))],
    ['that asks nothing', { kind: 'QueryPlan' }],
  ])('%s', (_what, plan) => {
    expect(orderByNeed(plan)).toBe(plan);
  });
});
