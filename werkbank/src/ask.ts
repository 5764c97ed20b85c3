import type { Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { type AccessPerField, loadFieldAccess, withBadges } from './field-access.ts';

interface AskOptions {
  readonly endpoint: string;
  readonly token: string;
  readonly doelbinding: string;
  readonly expiresAt: number;
  /** Called when the token has expired, or when the gateway no longer accepts it. */
  readonly onExpired: () => void;
  /** Called when the schema was read, with what each of its fields asks. */
  readonly onFieldAccess: (access: AccessPerField) => void;
}

/** The fetcher of GraphiQL: POST, with the token and the purpose of the page over whatever the headers editor holds. */
export function createAsk({ endpoint, token, doelbinding, expiresAt, onExpired, onFieldAccess }: AskOptions): Fetcher {
  return async (params, options) => {
    const answer = await send(asShown(params), new Headers(options?.headers));
    if (params.operationName === 'IntrospectionQuery' && 'data' in answer) {
      const access = await loadFieldAccess(answer, (request) => send(request, new Headers()));
      withBadges(answer, access);
      onFieldAccess(access);
    }
    return answer;
  };

  async function send(request: unknown, headers: Headers): Promise<Record<string, unknown>> {
    if (Date.now() >= expiresAt) {
      onExpired();
      return failure('TOKEN_EXPIRED', 'Uw aanmelding is verlopen. Log opnieuw in.');
    }
    headers.set('content-type', 'application/json');
    headers.set('accept', 'application/graphql-response+json, application/json');
    headers.set('authorization', `Bearer ${token}`);
    headers.set('doelbinding', doelbinding);
    const response = await fetch(endpoint, { method: 'POST', headers, body: JSON.stringify(request) }).catch(
      () => null,
    );
    if (response === null) {
      return failure('GATEWAY_UNREACHABLE', 'De gateway is niet bereikbaar. Controleer of hij nog draait.');
    }
    if (response.status === 401) onExpired();
    const answer: unknown = await response.json().catch(() => null);
    return isAnswer(answer)
      ? dataFirst(answer)
      : failure('UNREADABLE_ANSWER', `De gateway gaf geen leesbaar antwoord (status ${response.status}).`);
  }
}

/**
 * GraphiQL reads the names of a tab's operations a moment after the tab is chosen: whoever runs it at once would send the name of the
 * tab before. Where there is one operation, that one is meant.
 */
function asShown<Params extends { query: string; operationName?: string | null }>(params: Params): Params {
  try {
    const operations = parse(params.query).definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
    const [only] = operations;
    if (only === undefined || operations.length > 1) return params;
    return { ...params, operationName: only.name?.value ?? null };
  } catch {
    // What cannot be read is for the gateway to say.
    return params;
  }
}

function isAnswer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && ('data' in value || 'errors' in value);
}

/** Servers write errors first, as GraphQL advises; on this page the panel lists those, and the data is what one reads. */
function dataFirst({ data, errors, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }), ...rest };
}

function failure(code: string, message: string): Record<string, unknown> {
  return { errors: [{ message, extensions: { code } }] };
}
