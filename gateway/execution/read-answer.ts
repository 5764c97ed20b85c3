import { AANMELD_FOUTEN } from '../../toegang/fouten.ts';
import { GatewayError } from '../error.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** What a proxy says when it found nobody behind it. */
const NOBODY_BEHIND: readonly number[] = [502, 503, 504];

/**
 * @throws SubgraphFailure for what is no GraphQL answer, or refuses the whole request
 * @throws GatewayError NIET_VASTGELEGD: its owner could not record what it would have told
 */
export function readAnswer(status: number, bytes: Buffer): SubgraphAnswer {
  const answer = parse(status, bytes);
  const { data = null, errors = [] } = answer;
  if (!Array.isArray(errors) || !errors.every(isObject) || !(data === null || isObject(data)))
    throw new SubgraphFailure('not-graphql', { answered: true });
  if (status === 503 && errors.some(isNotRecorded)) throw new GatewayError('NIET_VASTGELEGD');
  // Without data there is nothing to attach an error to: the subgraph refused the request as a whole.
  if (data === null) throw new SubgraphFailure(`refused-${status}${refusalOf(errors)}`, { answered: true });
  return { data, errors };
}

function parse(status: number, bytes: Buffer): Record<string, unknown> {
  boundDepth(bytes);
  let answer: unknown;
  try {
    answer = JSON.parse(bytes.toString('utf8'));
  } catch {
    answer = undefined;
  }
  if (isObject(answer) && ('data' in answer || 'errors' in answer)) return answer;
  if (NOBODY_BEHIND.includes(status)) throw new SubgraphFailure(`status-${status}`, { outage: true, repeatable: true });
  throw new SubgraphFailure(answer === undefined ? 'not-json' : 'not-graphql', { answered: true });
}

/** An operation nests 20 deep at most; with lists in between, and what federation puts around it. */
const MAX_DEPTH = 100;
/** So small that however deep it nests, it costs nothing to speak of. */
const SMALL = 64 * 1024;
const [QUOTE, BACKSLASH, OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x22, 0x5c, 0x5b, 0x5d, 0x7b, 0x7d];

/** Before it is parsed: 32 MB of opening brackets become a gigabyte of lists. */
function boundDepth(bytes: Buffer): void {
  if (bytes.length < SMALL) return;
  let depth = 0;
  let inText = false;
  for (let i = 0; i < bytes.length; i += 1) {
    const byte = bytes[i];
    if (inText) {
      if (byte === BACKSLASH) i += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      depth += 1;
      if (depth > MAX_DEPTH) throw new SubgraphFailure('too-deep', { answered: true });
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) depth -= 1;
  }
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

function isNotRecorded({ extensions }: Record<string, unknown>): boolean {
  return isObject(extensions) && extensions['code'] === 'NIET_VASTGELEGD';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
