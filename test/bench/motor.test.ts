import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { execute, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { APOLLO, type Gateway, GATEWAYS, isOwn, NULL } from '../../bench/motor/gateways.ts';
import { schemaOf } from '../../bench/motor/schemas.ts';
import { motorTabel, type Ronde } from '../../bench/motor/tabel.ts';

const ROOT = join(import.meta.dirname, '../..');

it('the bench of the engine runs, without the peers, and every gateway gives the published answer in seven calls', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', join(ROOT, 'bench/motor.bench.ts'), '--proef', '--zonder-peers'],
    { cwd: ROOT },
  );
  for (const { name, calls } of GATEWAYS.filter(isOwn))
    expect(stdout).toMatch(
      new RegExp(`\\| ${name} +\\| ${String(calls)} +\\| [\\d.]+ \\([\\d.]+ to [\\d.]+\\) +\\| [\\d.]+ \\(`),
    );
  expect(GATEWAYS.filter(isOwn)).toHaveLength(3);
});

describe('the subgraphs of the benchmark', () => {
  const ask = (name: Parameters<typeof schemaOf>[0], query: string, representations: readonly object[]) => {
    const { schema, rootValue } = schemaOf(name);
    return execute({ schema, rootValue, document: parse(query), variableValues: { r: representations } });
  };
  const ESTIMATE =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { inStock shippingEstimate } } }';

  it('answer what a representation asks', () => {
    expect(ask('inventory', ESTIMATE, [{ __typename: 'Product', upc: '1', price: 899, weight: 100 }])).toEqual({
      data: { _entities: [{ inStock: true, shippingEstimate: null }] },
    });
  });

  it('refuse an estimate without what it requires', () => {
    expect(ask('inventory', ESTIMATE, [{ __typename: 'Product', upc: '1', price: 899 }])).toMatchObject({
      errors: [{ message: 'shippingEstimate requires price and weight' }],
    });
  });
});

describe('the table of gateways', () => {
  const gateway = (name: string): Gateway => ({ name, sharing: false, file: '', args: () => [] });
  const rondes = (...cpus: readonly number[]): readonly Ronde[] =>
    cpus.map((cpu) => ({ cpu, perSeconde: 1, wachttijden: [1], calls: 7, rss: 1e6 }));

  it('has the cheapest first, beside Apollo and the null gateway round by round', () => {
    const regels = motorTabel([
      { gateway: gateway(APOLLO), ronden: rondes(20, 40, 60) },
      { gateway: gateway(NULL), ronden: rondes(1, 1, 2) },
      { gateway: gateway('x'), ronden: rondes(2, 2, 3) },
    ]).split('\n');
    expect(regels.map((regel) => regel.split(' | ')[0]?.replace('| ', ''))).toEqual([
      'gateway',
      '---',
      NULL,
      'x',
      APOLLO,
    ]);
    expect(regels[3]).toContain('| 7 | 2.00 (2.00 to 2.50) | 20.00 (15.00 to 20.00) | 2.00 (1.75 to 2.00) |');
  });

  it('has no column for who was not measured', () => {
    expect(motorTabel([{ gateway: gateway('x'), ronden: rondes(1) }])).not.toContain('null');
  });
});
