import { objectOf } from './json.ts';

interface SendOptions {
  readonly endpoint: string;
  readonly token: string;
  readonly doelbinding: string;
  readonly expiresAt: number;
  /** Called when the token has expired, or when the gateway no longer accepts it. */
  readonly onExpired: () => void;
}

/**
 * One request to the gateway: POST, so that a V-nummer is in no address, with the token and the purpose of the page over
 * whatever headers come with it. Never rejects: what went wrong is an answer with an error.
 */
export type Send = (
  request: { readonly query: string; readonly variables?: unknown },
  headers?: Headers,
) => Promise<Record<string, unknown>>;

export function createSend({ endpoint, token, doelbinding, expiresAt, onExpired }: SendOptions): Send {
  return async (request, headers = new Headers()) => {
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
    const answer = objectOf(await response.json().catch(() => null));
    return 'data' in answer || 'errors' in answer
      ? dataFirst(answer)
      : failure('UNREADABLE_ANSWER', `De gateway gaf geen leesbaar antwoord (status ${response.status}).`);
  };
}

/** Servers write errors first, as GraphQL advises; on this page the panel lists those, and the data is what one reads. */
function dataFirst({ data, errors, ...rest }: Record<string, unknown>): Record<string, unknown> {
  return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }), ...rest };
}

function failure(code: string, message: string): Record<string, unknown> {
  return { errors: [{ message, extensions: { code } }] };
}
