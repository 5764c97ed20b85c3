/** How a subgraph that fails is met. Nothing here is about who may see what: a field that is lost is null with its code. */
export interface Resilience {
  /** Fetches of one subgraph at the same time; as many times four may wait for their turn. */
  readonly concurrent: number;
  /** How often a read is asked again when nothing of an answer came; a mutation never is. */
  readonly retries: number;
  /** Milliseconds that an open breaker waits before it lets one fetch through. */
  readonly breakMilliseconds: number;
}

/** Where the settings do not say otherwise. */
export const RESILIENCE: Resilience = { concurrent: 32, retries: 2, breakMilliseconds: 5000 };
