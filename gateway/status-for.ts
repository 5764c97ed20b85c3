import type { ErrorCode } from './error.ts';

/** Of a request that was well formed as HTTP and as JSON: what is wrong is its GraphQL. */
const GRAPHQL_AT_FAULT = new Set<unknown>([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'VARIABELE_ONGELDIG',
  'WAARDE_ONGELDIG',
  'OPERATIE_ONBEKEND',
] satisfies (ErrorCode | 'GRAPHQL_VALIDATION_FAILED')[]);

/**
 * GraphQL over HTTP, section 6.4.1: who takes `application/json` only, a client from before there was a media type of its own,
 * gets 200 with the error in the body; everybody else the status of the error. Refusals of the caller, and of a request that
 * is too large, keep theirs.
 */
export function statusFor(code: unknown, status: number, accept: string | undefined): number {
  if (!GRAPHQL_AT_FAULT.has(code)) return status;
  const types = (accept ?? '').split(',').map((part) => part.split(';')[0]?.trim().toLowerCase());
  const old = types.includes('application/json') && !types.includes('application/graphql-response+json');
  return old ? 200 : status;
}
