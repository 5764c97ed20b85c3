import { SubgraphFailure } from './subgraph-failure.ts';

/** Is told why it is over. */
type Stop = (why: SubgraphFailure) => void;

/**
 * How long one fetch may go on: its own time, what is left of the request, and until nobody waits for it any more. Not an
 * AbortSignal: one for each fetch costs more than all that is done with it, and keeps the answer alive (docs/prestaties.md).
 */
export interface TimeLimit {
  /** Milliseconds. */
  left(): number;
  /**
   * Calls `stop` once, when it is over; at once when it is.
   * @returns what takes that back
   */
  readonly onOver: (stop: Stop) => () => void;
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
  const stops = new Set<Stop>();
  let over: SubgraphFailure | undefined;
  const stopAll = (why: SubgraphFailure): void => {
    if (over !== undefined) return;
    over = why;
    for (const stop of stops) stop(why);
    stops.clear();
  };
  const timer = setTimeout(() => {
    // Only who got all the time of a fetch has shown that it is too slow.
    stopAll(end < deadline ? new SubgraphFailure('timeout', { outage: true }) : new SubgraphFailure('deadline'));
  }, left());
  const onHangUp = (): void => {
    stopAll(new SubgraphFailure('client-gone'));
  };
  hangUp?.addEventListener('abort', onHangUp);
  const onOver: TimeLimit['onOver'] = (stop) => {
    if (over === undefined) stops.add(stop);
    else stop(over);
    return () => stops.delete(stop);
  };
  return {
    left,
    onOver,
    within: (work) =>
      new Promise((resolve, reject) => {
        onOver(reject);
        work.then(resolve, reject);
      }),
    pause: (milliseconds) =>
      new Promise((resolve, reject) => {
        const pause = setTimeout(resolve, milliseconds);
        onOver((why) => {
          clearTimeout(pause);
          reject(why);
        });
      }),
    close: () => {
      clearTimeout(timer);
      hangUp?.removeEventListener('abort', onHangUp);
      stops.clear();
    },
  };
}
