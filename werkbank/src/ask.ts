import type { Fetcher } from '@graphiql/toolkit';
import { Kind, parse } from 'graphql';
import { type AccessPerField, loadFieldAccess, withBadges } from './field-access.ts';
import type { Send } from './send.ts';

/**
 * The fetcher of GraphiQL.
 * @param onFieldAccess called when the schema was read, with what each of its fields asks
 */
export function createAsk(send: Send, onFieldAccess: (access: AccessPerField) => void): Fetcher {
  return async (params, options) => {
    const answer = await send(asShown(params), new Headers(options?.headers));
    if (params.operationName === 'IntrospectionQuery' && 'data' in answer) {
      const access = await loadFieldAccess(answer, (request) => send(request));
      withBadges(answer, access);
      onFieldAccess(access);
    }
    return answer;
  };
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
