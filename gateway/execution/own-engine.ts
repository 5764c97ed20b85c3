/**
 * Our own executor. One operation goes like this: its plan, made once, is compiled once into functions (`compile-operation`);
 * each request of it is sent as soon as what it waits for is in (`run-requests`): the entities on a path are gathered, each
 * represented once, asked, and the answer poured into the mould of what was asked; at the end everything is laid out as the
 * client asked it (`projection`). It must never let out a value that a source sent where another was asked, and no text of it.
 */
import type { Plan } from '../planning/planner.ts';
import { type CompiledOperation, compileOperation } from './compile-operation.ts';
import type { Engine, PlannedOperation } from './engine.ts';
import { NullRecord } from './null-record.ts';
import { type AskSubgraph, runRequests } from './run-requests.ts';

export interface OwnEngineOptions<Context> {
  readonly ask: AskSubgraph<Context>;
  /** Whether a source owes an answer on each entity, so that null is a fault; in federation at large it says: there is none. */
  readonly owed: boolean;
  /** Whether nobody waits for the answer any more; then no request is begun. */
  readonly isStopped?: (context: Context) => boolean;
}

export function openOwnEngine<Context>({
  ask,
  owed,
  isStopped = () => false,
}: OwnEngineOptions<Context>): Engine<Context> {
  // A plan that is forgotten takes what was compiled of it along.
  const compiled = new WeakMap<Plan, CompiledOperation>();
  const prepare = ({ planner, plan }: Pick<PlannedOperation, 'planner' | 'plan'>): CompiledOperation => {
    const operation = compiled.get(plan) ?? compileOperation(plan, planner);
    compiled.set(plan, operation);
    return operation;
  };
  return {
    prepare: (planned) => void prepare(planned),
    execute: async ({ planner, plan, variables }, context) => {
      const operation = prepare({ planner, plan });
      const { requests, projection, introspect } = operation;
      const fetched = await runRequests(requests, {
        ask,
        context,
        owed,
        isStopped,
        variables: rename(operation, variables),
      });
      const answer = projection(fetched);
      if (answer.data !== null) introspect(answer.data, variables);
      return answer;
    },
  };
}

/** The client's variables under our names. */
function rename({ variables }: CompiledOperation, given: PlannedOperation['variables']): NullRecord {
  const own = new NullRecord();
  for (const [name, client] of variables) if (Object.hasOwn(given, client)) own[name] = given[client];
  return own;
}
