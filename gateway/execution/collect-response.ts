import type { Dispatcher } from 'undici';
import { failureOf, SubgraphFailure } from './subgraph-failure.ts';

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
  /** Aborted, with its reason, when nobody waits any longer. */
  readonly signal?: AbortSignal | undefined;
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
  #stop: (() => void) | undefined;

  constructor(
    readonly limits: CollectLimits,
    readonly resolve: (response: CollectedResponse) => void,
    readonly reject: (failure: SubgraphFailure) => void,
  ) {}

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const { signal } = this.limits;
    if (signal === undefined) return;
    this.#stop = () => {
      controller.abort(failureOf(signal.reason, true));
    };
    if (signal.aborted) this.#stop();
    else signal.addEventListener('abort', this.#stop);
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
    this.#letGo();
    const [only] = this.#chunks;
    const bytes = only !== undefined && this.#chunks.length === 1 ? only : Buffer.concat(this.#chunks, this.#bytes);
    this.resolve({ status: this.#status ?? 0, bytes });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#letGo();
    this.reject(failureOf(error, this.#status !== undefined));
  }

  #letGo(): void {
    if (this.#stop !== undefined) this.limits.signal?.removeEventListener('abort', this.#stop);
  }
}
