import { Kind, OperationTypeNode, print, stripIgnoredCharacters } from 'graphql';
import type { VariableDefinitionNode } from 'graphql';
import type { CompiledFetch } from './compile-fetch.ts';
import type { PlannedFetch } from './plan-nodes/planned-fetch.ts';

/** Fetches that go to one subgraph together. */
export interface FetchGroup {
  readonly fetches: readonly PlannedFetch[];
  /** Which groups, by their place in the list, must have come in before. */
  readonly after: readonly number[];
}

/**
 * Questions about entities for the same subgraph, as many steps from the start of the plan, become one request: a request costs
 * more than what is asked in it. A question that nothing waits for goes one step later when that saves a request. The groups
 * come in an order in which none waits for a later one.
 */
export function groupFetches(fetches: readonly PlannedFetch[]): readonly FetchGroup[] {
  const steps = new Map<PlannedFetch, number>();
  for (const fetch of fetches)
    steps.set(fetch, Math.max(0, ...fetch.after.map((before) => (steps.get(before) ?? 0) + 1)));
  postponeLeaves(fetches, steps);
  const groups = new Map<string, PlannedFetch[]>();
  const inOrder = [...fetches].sort((a, b) => (steps.get(a) ?? 0) - (steps.get(b) ?? 0));
  inOrder.forEach((fetch, i) => {
    const key = isMergeable(fetch) ? `${steps.get(fetch) ?? 0} ${fetch.node.serviceName}` : `alone ${i}`;
    groups.set(key, [...(groups.get(key) ?? []), fetch]);
  });
  const places = new Map<PlannedFetch, number>();
  [...groups.values()].forEach((group, place) => group.forEach((fetch) => places.set(fetch, place)));
  return [...groups.values()].map((group) => ({
    fetches: group,
    after: [...new Set(group.flatMap(({ after }) => after.map((before) => places.get(before) ?? 0)))],
  }));
}

/** From the last step to the first, so that what moves does not find what it moved to gone. */
function postponeLeaves(fetches: readonly PlannedFetch[], steps: Map<PlannedFetch, number>): void {
  const awaited = new Set(fetches.flatMap(({ after }) => after));
  const goingTo = (service: string, step: number): readonly PlannedFetch[] =>
    fetches.filter((fetch) => isMergeable(fetch) && fetch.node.serviceName === service && steps.get(fetch) === step);
  const last = Math.max(0, ...steps.values());
  for (let step = last - 1; step > 0; step--) {
    for (const service of new Set(fetches.map(({ node }) => node.serviceName))) {
      const here = goingTo(service, step);
      const saves =
        here.length > 0 && here.every((fetch) => !awaited.has(fetch)) && goingTo(service, step + 1).length > 0;
      if (saves) for (const fetch of here) steps.set(fetch, step + 1);
    }
  }
}

function isMergeable({ node }: PlannedFetch): boolean {
  return node.requires !== undefined && node.operationKind === OperationTypeNode.QUERY;
}

/** The questions of one group that are the same but for the path become one, with one list of entities. */
export function sameQuestions(
  fetches: readonly PlannedFetch[],
): readonly (readonly [PlannedFetch, ...PlannedFetch[]])[] {
  const same = new Map<string, [PlannedFetch, ...PlannedFetch[]]>();
  for (const fetch of fetches) {
    const { operation, requires, inputRewrites, outputRewrites } = fetch.node;
    const key = JSON.stringify([operation, requires, inputRewrites, outputRewrites]);
    const known = same.get(key);
    if (known === undefined) same.set(key, [fetch]);
    else known.push(fetch);
  }
  return [...same.values()];
}

/** How the answer to one of several questions in a request is named, and the variable with its entities. */
export function namesInRequest(
  place: number,
  of: number,
): { readonly answer: string; readonly representations: string } {
  return of === 1
    ? { answer: '_entities', representations: 'representations' }
    : { answer: `e${place}`, representations: `r${place}` };
}

/** One request text for several questions about entities. */
export function mergedText(fetches: readonly CompiledFetch[]): string {
  const [only] = fetches;
  if (only !== undefined && fetches.length === 1) return only.text;
  const variables = new Map<string, VariableDefinitionNode>();
  const selections = fetches.flatMap(({ operation, entities }, place) => {
    const { answer, representations } = namesInRequest(place, fetches.length);
    for (const definition of operation.variableDefinitions ?? []) {
      const name = definition.variable.name.value;
      const own = name === 'representations' ? representations : name;
      variables.set(own, { ...definition, variable: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: own } } });
    }
    if (entities === undefined) return [];
    const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: representations } } as const;
    const given = {
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: 'representations' },
      value: variable,
    } as const;
    return [{ ...entities.field, alias: { kind: Kind.NAME, value: answer } as const, arguments: [given] }];
  });
  return stripIgnoredCharacters(
    print({
      kind: Kind.OPERATION_DEFINITION,
      operation: OperationTypeNode.QUERY,
      variableDefinitions: [...variables.values()],
      selectionSet: { kind: Kind.SELECTION_SET, selections },
    }),
  );
}
