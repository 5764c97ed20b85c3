import type { QueryPlan } from '@apollo/query-planner';
import type { DocumentNode, GraphQLError } from 'graphql';
import type { Trace } from '../../logboek/trace.ts';
import type { Session } from '../identity/identify.ts';
import type { Planner } from '../planning/planner.ts';
import type { Doel } from '../../toegang/generated/policy.ts';

/** What every fetch of one request takes along. */
export interface FetchContext {
  readonly session: Session;
  readonly doel: Doel;
  readonly trace: Trace;
  /** Milliseconds since the epoch; no fetch waits beyond it. */
  readonly deadline: number;
}

export interface PlannedOperation {
  readonly planner: Planner;
  readonly plan: QueryPlan;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RawAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLError[];
}

/** plan -> data and errors. The errors are still as the sources gave them; `presentAnswer` makes them fit to leave. */
export interface Engine {
  execute(operation: PlannedOperation, context: FetchContext): Promise<RawAnswer>;
  close(): Promise<void>;
}
