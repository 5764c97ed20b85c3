import type { Trace } from '../../logboek/trace.ts';
import type { Session } from '../identity/identify.ts';
import type { Plan, Planner } from '../planning/planner.ts';
import type { Doel } from '../../toegang/generated/policy.ts';

/** What every fetch of one request takes along. */
export interface FetchContext {
  readonly session: Session;
  readonly doel: Doel;
  readonly trace: Trace;
  /** Milliseconds since the epoch; no fetch waits beyond it. */
  readonly deadline: number;
  /** Aborted when the client is gone; absent where nobody can leave. */
  readonly signal?: AbortSignal | undefined;
}

export interface PlannedOperation {
  readonly planner: Planner;
  readonly plan: Plan;
  /** The client's, with the defaults of the operation filled in. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An error before it has a sentence. */
export interface RawError {
  readonly path?: readonly (string | number)[] | undefined;
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface RawAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly RawError[];
}

/** plan -> data and errors. The errors are still as the sources gave them; `presentAnswer` makes them fit to leave. */
export interface Engine<Context = FetchContext> {
  /** Makes ready what can be made ready before anybody asks. */
  prepare(operation: Pick<PlannedOperation, 'planner' | 'plan'>): void;
  execute(operation: PlannedOperation, context: Context): Promise<RawAnswer>;
}
