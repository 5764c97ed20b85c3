import { GatewayError } from '../error.ts';
import type { CompiledFetch } from './compile-fetch.ts';
import type { CompiledRequest } from './compile-operation.ts';
import { namesInRequest } from './merge-fetches.ts';
import { NullRecord } from './null-record.ts';
import { pourEntities, type PourInto, pourLost, pourRoot, type SourceError } from './pour-answer.ts';
import type { SubgraphAnswer } from './subgraph-client.ts';
import { type UniqueEntities, uniqueEntities } from './unique-entities.ts';

/** Asks one subgraph; what travels along is for whoever opened the engine to say. */
export type AskSubgraph<Context> = (
  subgraph: { readonly name: string; readonly url: string },
  body: { readonly query: string; readonly variables: unknown; readonly operationName: string | undefined },
  context: Context,
) => Promise<SubgraphAnswer>;

export interface Run<Context> {
  readonly ask: AskSubgraph<Context>;
  readonly context: Context;
  readonly isStopped: (context: Context) => boolean;
  /** By our own names. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** An entity that comes back as null is one that its source owed us, and not one that does not exist. */
  readonly owed: boolean;
}

/** Objects that the sources may put into one answer. */
const MAX_OBJECTS = 100_000;

/** What came in, in names of ours, and what went wrong, in the order of the plan. */
export interface Fetched {
  readonly data: NullRecord;
  readonly errors: readonly SourceError[];
}

/** Sends each request as soon as what it waits for has come in. A request that fails costs its own fields. */
export async function runRequests<Context>(requests: readonly CompiledRequest[], run: Run<Context>): Promise<Fetched> {
  const data = new NullRecord();
  const budget = { left: MAX_OBJECTS };
  const errors = requests.map((): SourceError[] => []);
  const done: Promise<void>[] = [];
  for (const [place, request] of requests.entries()) {
    const send = () => sendRequest(request, run, { data, budget, errors: errors[place] ?? [], owed: run.owed });
    done.push(
      request.after.length === 0
        ? send()
        : Promise.all(request.after.flatMap((before) => done[before] ?? [])).then(send),
    );
  }
  await Promise.all(done);
  const isOpen = ({ path, isGap = false }: SourceError): boolean => !isGap || !isFilled(data, path);
  return { data, errors: errors.flat().filter(isOpen) };
}

/** Whether something stands there after all: two questions may ask the same, and one of them fail. */
function isFilled(data: NullRecord, path: SourceError['path']): boolean {
  let value: unknown = data;
  for (const step of path) {
    if (!(value instanceof NullRecord || Array.isArray(value))) return false;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return value !== null && value !== undefined;
}

interface AskedFetch {
  readonly fetch: CompiledFetch;
  readonly entities: UniqueEntities | undefined;
}

async function sendRequest<Context>(request: CompiledRequest, run: Run<Context>, into: PourInto): Promise<void> {
  const asked = request.fetches.flatMap((fetch): AskedFetch[] => {
    if (fetch.entities === undefined) return [{ fetch, entities: undefined }];
    const objects: NullRecord[] = [];
    for (const at of fetch.entities.at) at(into.data, objects);
    const entities = uniqueEntities(objects, fetch.entities);
    pourLost({ fetch, entities }, into);
    return entities.representations.length === 0 ? [] : [{ fetch, entities }];
  });
  if (asked.length === 0) return;
  const variables = new NullRecord();
  asked.forEach(({ fetch, entities }, place) => {
    for (const name of fetch.variables) if (name in run.variables) variables[name] = run.variables[name];
    if (entities !== undefined)
      variables[namesInRequest(place, asked.length).representations] = entities.representations;
  });
  const query = request.textOf(asked.map(({ fetch }) => fetch));
  const answer = await askOnce(request, { query, variables, operationName: undefined }, run);
  const moulds = new Map(asked.map(({ fetch }, place) => [namesInRequest(place, asked.length).answer, fetch.mould]));
  asked.forEach(({ fetch, entities }, place) => {
    if (entities === undefined) pourRoot(answer, fetch, into);
    else pourEntities(answer, namesInRequest(place, asked.length).answer, moulds, { fetch, entities }, into);
  });
}

/** What is left when a subgraph does not answer is a reason. */
export type Answered = SubgraphAnswer | { readonly lost: 'SUBGRAPH_UNAVAILABLE' | 'NIET_VASTGELEGD' };

async function askOnce<Context>(
  { subgraph }: CompiledRequest,
  body: Parameters<AskSubgraph<Context>>[1],
  { ask, context, isStopped }: Run<Context>,
): Promise<Answered> {
  if (isStopped(context)) return { lost: 'SUBGRAPH_UNAVAILABLE' };
  try {
    return await ask(subgraph, body, context);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { lost: error.code === 'NIET_VASTGELEGD' ? error.code : 'SUBGRAPH_UNAVAILABLE' };
  }
}
