import type { ServerResponse } from 'node:http';

/**
 * Aborted when the client is gone before its answer is. Somebody who closes only the own half of a connection cannot be told from
 * somebody who is gone, and is taken for it.
 */
export function hangUpOf(response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  if (response.destroyed) controller.abort();
  response.once('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
