import { GatewayError } from '../error.ts';

/** One GraphQL request as it came in; nothing of it is believed yet. */
export interface GraphQLBody {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string;
}

const MAX_VARIABLE_DEPTH = 10;
const MAX_VARIABLE_VALUES = 2000;

/** @throws GatewayError CONTENT_TYPE_NIET_ONDERSTEUND unless this is JSON in UTF-8 (also what stops a cross-site form) */
export function checkContentType(contentType: string | undefined): void {
  const [type, ...parameters] = (contentType ?? '').split(';').map((part) => part.trim().toLowerCase());
  const charset = parameters
    .find((parameter) => parameter.startsWith('charset='))
    ?.slice('charset='.length)
    .replaceAll('"', '');
  if (type !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8')) {
    throw new GatewayError('CONTENT_TYPE_NIET_ONDERSTEUND');
  }
}

/** @throws GatewayError BODY_GEEN_JSON, BATCH_NIET_TOEGESTAAN, QUERY_ONTBREEKT, VARIABELEN_TE_DIEP */
export function readBody(bytes: Uint8Array): GraphQLBody {
  const body = parseJson(bytes);
  if (Array.isArray(body)) throw new GatewayError('BATCH_NIET_TOEGESTAAN');
  if (!isObject(body) || typeof body['query'] !== 'string') throw new GatewayError('QUERY_ONTBREEKT');
  const { query, variables = null, operationName = null, extensions = null } = body;
  if (operationName !== null && typeof operationName !== 'string') throw new GatewayError('QUERY_ONTBREEKT');
  // Nothing in it is used, and so nothing of it goes on.
  if (extensions !== null && !isObject(extensions)) throw new GatewayError('QUERY_ONTBREEKT');
  if (variables !== null && !isObject(variables)) throw new GatewayError('VARIABELEN_TE_DIEP');
  boundValue(variables, 0, { left: MAX_VARIABLE_VALUES });
  return { query, variables: variables ?? {}, ...(operationName === null ? {} : { operationName }) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes));
  } catch {
    throw new GatewayError('BODY_GEEN_JSON');
  }
}

function boundValue(value: unknown, depth: number, budget: { left: number }): void {
  budget.left -= 1;
  if (depth > MAX_VARIABLE_DEPTH || budget.left < 0) throw new GatewayError('VARIABELEN_TE_DIEP');
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) boundValue(inner, depth + 1, budget);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
