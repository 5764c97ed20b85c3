import { SubgraphFailure } from './subgraph-failure.ts';
import type { TimeLimit } from './time-limit.ts';

/** Milliseconds; the longest pause before the second try, doubled for each one after that. */
const PAUSE = 50;

/**
 * Asks again what broke before an answer began, each time after a pause of random length, so that many askers do not come
 * back at once. Within the same time limit: a retry never makes a request take longer than it may.
 * @param retries how often at most; 0 for what may not be done twice
 * @param random from 0 up to 1
 * @throws what the last try threw
 */
export async function retryRead<Result>(
  ask: () => Promise<Result>,
  { retries, random, limit, onRetry }: RetryOptions,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const again = error instanceof SubgraphFailure && error.repeatable && attempt < retries;
      const milliseconds = random() * PAUSE * 2 ** attempt;
      if (!again || milliseconds >= limit.left()) throw error;
      onRetry(error.reason);
      await limit.pause(milliseconds);
    }
  }
}

export interface RetryOptions {
  readonly retries: number;
  readonly random: () => number;
  readonly limit: Pick<TimeLimit, 'left' | 'pause'>;
  readonly onRetry: (reason: string) => void;
}
