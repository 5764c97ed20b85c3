import { getOperationAST, validate } from 'graphql';
import type { AskedOperation } from './authorization/decide-access.ts';
import type { Engine } from './execution/engine.ts';
import type { Generation } from './pipeline.ts';

/** So many operations are made ready: whoever asks another one waits for its plan, as after a start. */
const MAX_OPERATIONS = 200;

/** What was asked of a supergraph, the latest first; once for each combination of @skip and @include that it was planned with. */
export function askedOf({ planner, decideAccess }: Generation): readonly AskedOperation[] {
  return decideAccess.asked().flatMap(({ decision: { operation: left }, ...asked }) => {
    const { operationName } = asked.operation;
    const combinations = left === undefined ? [] : planner.conditionsOf({ text: left.text, operationName });
    return combinations.length === 0 ? [asked] : combinations.map((conditions) => ({ ...asked, conditions }));
  });
}

/**
 * Filters, plans and compiles in a supergraph what is known to be asked, before anybody can ask it: at the start what the
 * settings name, at a reload what was asked of the old one. Nobody waits for a plan. What it does not know is left out. Between two operations the requests that run
 * get their turn.
 * @returns how many were made ready
 */
export async function warmUp(
  { planner, decideAccess }: Generation,
  asked: readonly AskedOperation[],
  engine: Pick<Engine, 'prepare'>,
): Promise<number> {
  let ready = 0;
  for (const { operation: parts, gebruiker, doel, conditions = {} } of asked.slice(0, MAX_OPERATIONS)) {
    await new Promise((resolve) => setImmediate(resolve));
    const { document, operationName } = parts;
    const operation = getOperationAST(document, operationName);
    if (operation === null || operation === undefined || validate(planner.apiSchema, document).length > 0) continue;
    try {
      const { operation: left } = decideAccess({ ...parts, operation }, { gebruiker, doel });
      const asked = { operationName, variables: conditions };
      if (left !== undefined) engine.prepare({ planner, plan: planner.plan({ ...left, ...asked }) });
      ready += 1;
    } catch {
      // Whoever asks it hears what is wrong with it.
    }
  }
  return ready;
}
