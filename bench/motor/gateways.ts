import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';

export interface Gateway {
  readonly name: string;
  /** Whether it may answer one request from what another asked. */
  readonly sharing: boolean;
  /** What may not be missing before it can run. */
  readonly file: string;
  /** Arguments of node. @param sources the folder with ours as JavaScript */
  readonly args: (supergraph: string, port: number, sources: string) => readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Subgraph calls that it makes for the query; where absent it is counted and told. */
  readonly calls?: number;
}

const PEERS = join(PACKAGE_ROOT, 'bench/motor/peers');

/**
 * Flags of node that every one of them gets: with many requests at once the young generation is too small as it comes, and
 * what is garbage soon is copied first.
 */
export const FLAGS: readonly string[] = ['--max-semi-space-size=64'];
export const APOLLO = '@apollo/gateway';
export const NULL = 'null gateway';
export const GATEWAYS: readonly Gateway[] = [
  own('own engine, behind Apollo Server', 'bench/motor/achter-apollo.ts'),
  own('own engine, bare', 'bench/kale-motor.ts'),
  own(NULL, 'bench/motor/null-gateway.ts'),
  apollo(APOLLO, []),
  apollo('@apollo/gateway with an undici pool', ['--pool']),
  ...[false, true].flatMap((sharing) => [
    hive('Hive Gateway, JS planner', [], sharing),
    hive('Hive Gateway, Rust planner runtime', ['--hive-router-runtime'], sharing),
  ]),
];

/** Whether it is here: peers are in a package of their own. */
export function isInstalled({ file }: Gateway): boolean {
  return existsSync(file);
}

/** Whether it is ours, and needs no peer. */
export function isOwn({ calls }: Gateway): boolean {
  return calls !== undefined;
}

function own(name: string, path: string): Gateway {
  return {
    name,
    sharing: false,
    file: join(PACKAGE_ROOT, path),
    args: (supergraph, port, sources) => [join(sources, path.replace(/ts$/, 'js')), ...toArgs(supergraph, port)],
    calls: 7,
  };
}

function apollo(name: string, more: readonly string[]): Gateway {
  return {
    name,
    sharing: false,
    file: join(PEERS, 'node_modules/@apollo/gateway/package.json'),
    args: (supergraph, port) => [join(PEERS, 'apollo.mjs'), ...toArgs(supergraph, port), ...more],
    env: { APOLLO_TELEMETRY_DISABLED: '1' },
  };
}

function hive(name: string, more: readonly string[], sharing: boolean): Gateway {
  const file = join(PEERS, 'node_modules/@graphql-hive/gateway/dist/bin.js');
  const config = ['--config-path', join(PEERS, 'hive.config.mjs'), '--host', '127.0.0.1', '--disable-websockets'];
  return {
    name,
    sharing,
    file,
    args: (supergraph, port) => [
      ...['--import', join(PEERS, 'confine.mjs'), file, 'supergraph', supergraph],
      ...['--port', String(port), ...config, ...more],
    ],
    env: { BENCH_SHARING: sharing ? 'on' : 'off' },
  };
}

function toArgs(supergraph: string, port: number): readonly string[] {
  return ['--supergraph', supergraph, '--port', String(port)];
}
