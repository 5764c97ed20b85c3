import type { Dispatcher } from 'undici';
import { failureOf, SubgraphFailure } from './subgraph-failure.ts';
import type { TimeLimit } from './time-limit.ts';

export interface CollectedResponse {
  readonly status: number;
  readonly bytes: Buffer;
}

export interface PostedRequest {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface CollectLimits {
  /** Bytes of one answer. */
  readonly maxBytes: number;
  /** Calls `stop` when nobody waits any longer; returns what takes that back. */
  readonly onOver?: TimeLimit['onOver'] | undefined;
}

/**
 * Sends a request and collects what comes back, as bytes and within bounds. By undici's `dispatch`, for a stream around each of
 * the few small answers to one request costs more than all that is done with them (docs/prestaties.md).
 * @throws SubgraphFailure
 */
export function collectResponse(
  dispatcher: Dispatcher,
  { path, headers, body }: PostedRequest,
  limits: CollectLimits,
): Promise<CollectedResponse> {
  return new Promise((resolve, reject) => {
    dispatcher.dispatch({ path, method: 'POST', headers, body }, new Collector(limits, resolve, reject));
  });
}

class Collector implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];
  #status: number | undefined;
  #bytes = 0;
  #takeBack: (() => void) | undefined;

  constructor(
    readonly limits: CollectLimits,
    readonly resolve: (response: CollectedResponse) => void,
    readonly reject: (failure: SubgraphFailure) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#takeBack = this.limits.onOver?.((why) => {
      controller.abort(why);
    });
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number): void {
    this.#status = status;
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > this.limits.maxBytes) controller.abort(new SubgraphFailure('too-large', { answered: true }));
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#takeBack?.();
    const [only] = this.#chunks;
    const bytes = only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#bytes);
    this.resolve({ status: this.#status ?? 0, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#takeBack?.();
    this.reject(failureOf(error, this.#status !== undefined));
  }
}
