import { Pool } from 'undici';
import { GatewayError } from '../error.ts';
import { RESILIENCE, type Resilience } from '../resilience.ts';
import { traceHeaders } from '../../logboek/trace.ts';
import type { TokenExchange } from '../identity/exchange.ts';
import { collectResponse } from './collect-response.ts';
import type { FetchContext } from './engine.ts';
import { readAnswer } from './read-answer.ts';
import { retryRead } from './retry-read.ts';
import { failureOf, SubgraphFailure } from './subgraph-failure.ts';
import { type BreakerState, openSubgraphGuard, type SubgraphGuard } from './subgraph-guard.ts';
import { connectsWith, type SubgraphTls } from './subgraph-tls.ts';
import { openTimeLimit, type TimeLimit } from './time-limit.ts';

export interface SubgraphClientOptions {
  /** Subgraph -> URL; where absent, the URL of the supergraph counts. */
  readonly urls: Readonly<Record<string, string>>;
  /** Milliseconds for one fetch; the deadline of the request may shorten it. */
  readonly timeout: number;
  /** Bytes of one answer; a larger one is a broken subgraph. */
  readonly maxBytes: number;
  /** How a subgraph that fails is met; the defaults are those of the settings. */
  readonly resilience?: Resilience | undefined;
  /** Our certificate and theirs; with it nothing is asked over a connection without. */
  readonly tls?: SubgraphTls | undefined;
}

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly Record<string, unknown>[];
}

export interface SubgraphClient {
  /**
   * A read stops when its client is gone. A mutation that was sent is waited for, within its time: whoever hung up has not undone it.
   * @throws GatewayError SUBGRAPH_UNAVAILABLE: unreachable, kept from it by its guard, late, too large, not GraphQL, or refusing the whole request;
   *   NIET_VASTGELEGD: its owner could not record it
   */
  fetch(
    subgraph: { readonly name: string; readonly url: string },
    body: { readonly query: string; readonly variables: unknown; readonly operationName: string | undefined },
    context: FetchContext,
  ): Promise<SubgraphAnswer>;
  /** Whether the subgraph and its database answer. */
  isReady(subgraph: { readonly name: string; readonly url: string }): Promise<boolean>;
  breaker(subgraph: string): BreakerState;
  close(): Promise<void>;
}

/** Keep-alive pools and a guard, one per subgraph. Nothing is followed, and no text of an answer is passed on here. */
export function openSubgraphClient(
  options: SubgraphClientOptions,
  exchange: TokenExchange,
  now: () => number,
  report: (event: Readonly<Record<string, string | number>>) => void,
  /** From 0 up to 1; how long a retry pauses. */
  random: () => number = Math.random,
): SubgraphClient {
  const { tls, resilience = RESILIENCE } = options;
  const pools = new Map<string, Pool>();
  const guards = new Map<string, SubgraphGuard>();
  const poolOf = (subgraph: string, { origin, protocol }: URL): Pool => {
    if (tls !== undefined && protocol !== 'https:') throw new SubgraphFailure('plain-http');
    const name = `${subgraph} ${origin}`;
    const connect = { timeout: 2000, ...(tls === undefined ? {} : connectsWith(tls, subgraph)) };
    const known = pools.get(name) ?? new Pool(origin, { connections: resilience.concurrent, pipelining: 1, connect });
    pools.set(name, known);
    return known;
  };
  const guardOf = (subgraph: string): SubgraphGuard => {
    const known =
      guards.get(subgraph) ??
      openSubgraphGuard(resilience, (state) => {
        report({ event: 'subgraph-breaker', subgraph, state });
      });
    guards.set(subgraph, known);
    return known;
  };
  const addressOf = (subgraph: Subgraph): URL => new URL(options.urls[subgraph.name] ?? subgraph.url);

  async function ask(subgraph: Subgraph, body: Body, context: FetchContext, limit: TimeLimit): Promise<SubgraphAnswer> {
    const url = addressOf(subgraph);
    try {
      const { status, bytes } = await collectResponse(
        poolOf(subgraph.name, url),
        {
          path: url.pathname,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            authorization: `Bearer ${await exchange.tokenFor(context.session, subgraph.name)}`,
            doelbinding: context.doel,
            'deadline-ms': String(Math.max(1, Math.floor(limit.left()))),
            ...traceHeaders(context.trace),
          },
          body: JSON.stringify(body),
        },
        { maxBytes: options.maxBytes, onOver: limit.onOver },
      );
      return readAnswer(status, bytes);
    } catch (error) {
      throw error instanceof GatewayError ? error : failureOf(error, false);
    }
  }

  return {
    fetch: async (subgraph, body, context) => {
      let limit: TimeLimit | undefined;
      try {
        const read = isRead(body.query);
        if (context.signal?.aborted === true) throw new SubgraphFailure('client-gone');
        const { deadline } = context;
        limit = openTimeLimit({ now, timeout: options.timeout, deadline, hangUp: read ? context.signal : undefined });
        const within = limit;
        const asking = retryRead(() => guardOf(subgraph.name).run(() => ask(subgraph, body, context, within)), {
          retries: read ? resilience.retries : 0,
          random,
          limit,
          onRetry: (reason) => {
            report({ event: 'subgraph-retry', subgraph: subgraph.name, reason });
          },
        });
        // Also while it waits for a place, or for whether the subgraph is back.
        return await limit.within(asking);
      } catch (error) {
        if (error instanceof GatewayError) throw error;
        report({ event: 'subgraph-unavailable', subgraph: subgraph.name, reason: failureOf(error, true).reason });
        throw new GatewayError('SUBGRAPH_UNAVAILABLE');
      } finally {
        limit?.close();
      }
    },
    isReady: async (subgraph) => {
      const url = addressOf(subgraph);
      try {
        const response = await poolOf(subgraph.name, url).request({
          method: 'GET',
          path: '/health',
          signal: AbortSignal.timeout(2000),
        });
        await response.body.dump();
        return response.statusCode === 200;
      } catch {
        return false;
      }
    },
    breaker: (subgraph) => guardOf(subgraph).state(),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

type Subgraph = Parameters<SubgraphClient['fetch']>[0];
type Body = Parameters<SubgraphClient['fetch']>[1];

/** Whatever is not certainly a read may not be done twice, nor stopped halfway. The planner writes this text, not the client. */
function isRead(query: string): boolean {
  return /^\s*(?:query\b|\{)/.test(query);
}
