import { Pool } from 'undici';
import { AANMELD_FOUTEN } from '../../toegang/fouten.ts';
import { GatewayError } from '../error.ts';
import { traceHeaders } from '../../logboek/trace.ts';
import type { TokenExchange } from '../identity/exchange.ts';
import type { FetchContext } from './engine.ts';
import { connectsWith, type SubgraphTls } from './subgraph-tls.ts';

export interface SubgraphClientOptions {
  /** Subgraph -> URL; where absent, the URL of the supergraph counts. */
  readonly urls: Readonly<Record<string, string>>;
  /** Milliseconds for one fetch; the deadline of the request may shorten it. */
  readonly timeout: number;
  /** Bytes of one answer; a larger one is a broken subgraph. */
  readonly maxBytes: number;
  /** Our certificate and theirs; with it nothing is asked over a connection without. */
  readonly tls?: SubgraphTls | undefined;
}

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly Record<string, unknown>[];
}

export interface SubgraphClient {
  /**
   * @throws GatewayError SUBGRAPH_UNAVAILABLE: unreachable, late, too large, not GraphQL, or refusing the whole request;
   *   NIET_VASTGELEGD: its owner could not record it
   */
  fetch(
    subgraph: { readonly name: string; readonly url: string },
    body: { readonly query: string; readonly variables: unknown; readonly operationName: string | undefined },
    context: FetchContext,
  ): Promise<SubgraphAnswer>;
  /** Whether the subgraph and its database answer. */
  isReady(subgraph: { readonly name: string; readonly url: string }): Promise<boolean>;
  close(): Promise<void>;
}

const CONNECTIONS = 32;

/** Keep-alive pools, one per subgraph and address. Nothing is followed, nothing is retried, and no text of an answer is passed on here. */
export function openSubgraphClient(
  options: SubgraphClientOptions,
  exchange: TokenExchange,
  now: () => number,
  report: (event: Readonly<Record<string, string | number>>) => void,
): SubgraphClient {
  const pools = new Map<string, Pool>();
  const { tls } = options;
  const poolOf = (subgraph: string, { origin, protocol }: URL): Pool => {
    if (tls !== undefined && protocol !== 'https:') throw new Error('plain-http');
    const name = `${subgraph} ${origin}`;
    const connect = { timeout: 2000, ...(tls === undefined ? {} : connectsWith(tls, subgraph)) };
    const known = pools.get(name) ?? new Pool(origin, { connections: CONNECTIONS, pipelining: 1, connect });
    pools.set(name, known);
    return known;
  };
  const addressOf = (subgraph: { name: string; url: string }): URL =>
    new URL(options.urls[subgraph.name] ?? subgraph.url);
  return {
    fetch: async (subgraph, body, context) => {
      const url = addressOf(subgraph);
      const left = Math.min(options.timeout, context.deadline - now());
      try {
        if (left <= 0) throw new Error('deadline');
        const signal = AbortSignal.timeout(left);
        const response = await poolOf(subgraph.name, url).request({
          method: 'POST',
          path: url.pathname,
          headers: {
            'content-type': 'application/json',
            accept: 'application/json',
            authorization: `Bearer ${await exchange.tokenFor(context.session, subgraph.name)}`,
            doelbinding: context.doel,
            ...traceHeaders(context.trace),
          },
          body: JSON.stringify(body),
          signal,
        });
        const text = await readBounded(response.body, options.maxBytes);
        return readAnswer(response.statusCode, text);
      } catch (error) {
        if (error instanceof GatewayError) throw error;
        report({ event: 'subgraph-unavailable', subgraph: subgraph.name, reason: reasonOf(error) });
        throw new GatewayError('SUBGRAPH_UNAVAILABLE');
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
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
    },
  };
}

async function readBounded(body: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function readAnswer(status: number, text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    throw new Error('not-json');
  }
  if (!isObject(answer)) throw new Error('not-graphql');
  const { data = null, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isObject) || !(data === null || isObject(data)))
    throw new Error('not-graphql');
  if (status === 503 && errors.some(isNotRecorded)) throw new GatewayError('NIET_VASTGELEGD');
  // Without data there is nothing to attach an error to: the subgraph refused the request as a whole.
  if (data === null) throw new Error(`refused-${status}${refusalOf(errors)}`);
  return { data, errors };
}

/** Codes by which a subgraph refuses a whole request; who runs the gateway must know whether it is a clock, a key or a setting. */
const REFUSALS = new Set<unknown>([
  'TOKEN_ONGELDIG',
  'TOKEN_VERLOPEN',
  'CERTIFICAAT_ONTBREEKT',
  'CERTIFICAAT_GEWEIGERD',
  ...Object.keys(AANMELD_FOUTEN),
]);

function refusalOf([first]: readonly Record<string, unknown>[]): string {
  const code = isObject(first?.['extensions']) ? first['extensions']['code'] : undefined;
  return REFUSALS.has(code) ? `-${String(code)}` : '';
}

/** The owner could not record what it would have told, and so told nothing. */
function isNotRecorded({ extensions }: Record<string, unknown>): boolean {
  return isObject(extensions) && extensions['code'] === 'NIET_VASTGELEGD';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A word of ours or a code of the network; never the text of an error. */
function reasonOf(error: unknown): string {
  if (error instanceof DOMException) return error.name;
  if (
    error instanceof Error &&
    /^(deadline|plain-http|too-large|not-json|not-graphql|refused-\d{3}(?:-[A-Z_]+)?)$/.test(error.message)
  )
    return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
