import { Pool } from 'undici';
import { type CollectLimits, collectResponse } from '../../gateway/execution/collect-response.ts';
import type { SubgraphAnswer } from '../../gateway/execution/subgraph-client.ts';
import { SubgraphFailure } from '../../gateway/execution/subgraph-failure.ts';
import type { KaleMotorOptions } from './open-kale-motor.ts';

const MAX_BYTES = 32 * 1024 * 1024;
const HEADERS = { 'content-type': 'application/json', accept: 'application/json' } as const;

/** Asks subgraphs over HTTP, with connections that stay open. */
export function openFetch(timeout: number): KaleMotorOptions['fetchSubgraph'] {
  const places = new Map<string, { readonly pool: Pool; readonly path: string }>();
  const placeOf = (url: string) => {
    const { origin, pathname, search } = new URL(url);
    const place = {
      pool: new Pool(origin, { connections: 32, headersTimeout: timeout, bodyTimeout: timeout }),
      path: pathname + search,
    };
    places.set(url, place);
    return place;
  };
  return async ({ url }, body, signal) => {
    const { pool, path } = places.get(url) ?? placeOf(url);
    const request = { path, headers: HEADERS, body: JSON.stringify(body) };
    const { bytes } = await collectResponse(pool, request, { maxBytes: MAX_BYTES, onOver: signal && onAbort(signal) });
    return readAnswer(JSON.parse(bytes.toString('utf8')));
  };
}

/** A signal as what stops a fetch. */
function onAbort(signal: AbortSignal): NonNullable<CollectLimits['onOver']> {
  return (stop) => {
    const gone = () => {
      stop(new SubgraphFailure('client-gone'));
    };
    if (signal.aborted) gone();
    else signal.addEventListener('abort', gone);
    return () => {
      signal.removeEventListener('abort', gone);
    };
  };
}

function readAnswer(answer: unknown): SubgraphAnswer {
  if (!isObject(answer)) throw new Error('not GraphQL');
  const { data = null, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isObject) || !(data === null || isObject(data)))
    throw new Error('not GraphQL');
  return { data, errors };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
