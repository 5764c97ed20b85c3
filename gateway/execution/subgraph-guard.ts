import {
  bulkhead,
  BrokenCircuitError,
  BulkheadRejectedError,
  circuitBreaker,
  CircuitState,
  CountBreaker,
  handleWhen,
} from 'cockatiel';
import type { Resilience } from '../resilience.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** `closed` lets everything through, `open` nothing, `half-open` one fetch that must show that the subgraph is back. */
export type BreakerState = 'closed' | 'half-open' | 'open';

/** Stands before one subgraph: what is down is not waited for, and what is slow does not take everything with it. */
export interface SubgraphGuard {
  /** @throws SubgraphFailure `breaker-open`, `too-many-at-once`, or what the fetch threw */
  run<Result>(fetch: () => Promise<Result>): Promise<Result>;
  state(): BreakerState;
}

const WAITING = 4;
/** Of the last 20 fetches more than half found nobody; at least 10, so that a single restart is not a failure. */
const BROKEN = { size: 20, threshold: 0.5, minimumNumberOfCalls: 10 } as const;

export function openSubgraphGuard(
  { concurrent, breakMilliseconds }: Pick<Resilience, 'concurrent' | 'breakMilliseconds'>,
  onChange: (state: BreakerState) => void,
): SubgraphGuard {
  const places = bulkhead(concurrent, concurrent * WAITING);
  const counts = (error: Error): boolean => {
    const failure = error instanceof SubgraphFailure ? error : undefined;
    if (failure?.outage === true) return true;
    // The one fetch that must show that it is back, and showed nothing: its client left, or found no place.
    const unproven = failure === undefined ? error instanceof BulkheadRejectedError : !failure.answered;
    return unproven && breaker.state === CircuitState.HalfOpen;
  };
  const breaker = circuitBreaker(handleWhen(counts), {
    breaker: new CountBreaker(BROKEN),
    halfOpenAfter: breakMilliseconds,
  });
  breaker.onStateChange((state) => {
    onChange(nameOf(state));
  });
  return {
    run: async (fetch) => {
      try {
        return await breaker.execute(() => places.execute(fetch));
      } catch (error) {
        if (error instanceof BrokenCircuitError) throw new SubgraphFailure('breaker-open');
        if (error instanceof BulkheadRejectedError) throw new SubgraphFailure('too-many-at-once');
        throw error;
      }
    },
    state: () => nameOf(breaker.state),
  };
}

function nameOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
