import { setTimeout as pause } from 'node:timers/promises';
import { SubgraphFailure } from './subgraph-failure.ts';

/** How long one fetch may go on: its own time, what is left of the request, and until nobody waits for it any more. */
export interface TimeLimit {
  /** Aborted, with a SubgraphFailure as its reason, when it is over. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  left(): number;
  /** @throws SubgraphFailure when the limit comes first, whatever the work waits for */
  within<Result>(work: Promise<Result>): Promise<Result>;
  /** @throws SubgraphFailure when the limit comes first */
  pause(milliseconds: number): Promise<void>;
  close(): void;
}

export interface TimeLimitOptions {
  readonly now: () => number;
  /** Milliseconds of one fetch. */
  readonly timeout: number;
  /** Milliseconds since the epoch, of the whole request. */
  readonly deadline: number;
  /** Aborted when the client is gone. */
  readonly hangUp?: AbortSignal | undefined;
}

/** @throws SubgraphFailure when it is over before it began */
export function openTimeLimit({ now, timeout, deadline, hangUp }: TimeLimitOptions): TimeLimit {
  const end = Math.min(now() + timeout, deadline);
  const left = (): number => end - now();
  if (hangUp?.aborted === true) throw new SubgraphFailure('client-gone');
  if (left() <= 0) throw new SubgraphFailure('deadline');
  const controller = new AbortController();
  const onTime = (): void => {
    // Only who got all the time of a fetch has shown that it is too slow.
    const late = end < deadline ? new SubgraphFailure('timeout', { outage: true }) : new SubgraphFailure('deadline');
    controller.abort(late);
  };
  const timer = setTimeout(onTime, left());
  const onHangUp = (): void => {
    controller.abort(new SubgraphFailure('client-gone'));
  };
  hangUp?.addEventListener('abort', onHangUp);
  const { signal } = controller;
  const over = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as SubgraphFailure);
    });
  });
  over.catch(() => undefined);
  return {
    signal,
    left,
    within: (work) => Promise.race([work, over]),
    pause: (milliseconds) => Promise.race([pause(milliseconds, undefined, { signal }).catch(() => over), over]),
    close: () => {
      clearTimeout(timer);
      hangUp?.removeEventListener('abort', onHangUp);
    },
  };
}
