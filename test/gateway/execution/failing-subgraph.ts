import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchContext } from '../../../gateway/execution/engine.ts';
import { openSubgraphClient, type SubgraphClientOptions } from '../../../gateway/execution/subgraph-client.ts';
import { continueTrace } from '../../../logboek/trace.ts';

type Behaviour = (response: ServerResponse, request: IncomingMessage) => void;

export interface FailingSubgraph {
  readonly name: string;
  readonly url: string;
  /** What each request gets, by its number from 1. */
  behave: (nth: number) => Behaviour;
  /** The requests that came in, whole. */
  readonly asked: IncomingMessage[];
  /** Resolves when the next request came in. */
  next(): Promise<ServerResponse>;
  close(): Promise<void>;
}

export const goed: Behaviour = (response) => {
  response.end('{"data":{"ok":true}}');
};
export const breekt: Behaviour = (response) => response.destroy();
export const zwijgt: Behaviour = () => undefined;
export const zegt =
  (status: number, text: string): Behaviour =>
  (response) => {
    response.writeHead(status).end(text);
  };

/** One subgraph over real HTTP that does as it is told. */
export async function startFailingSubgraph(name: string): Promise<FailingSubgraph> {
  const asked: IncomingMessage[] = [];
  const waiting: ((response: ServerResponse) => void)[] = [];
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      asked.push(request);
      for (const resolve of waiting.splice(0)) resolve(response);
      subgraph.behave(asked.length)(response, request);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const subgraph: FailingSubgraph = {
    name,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    behave: () => goed,
    asked,
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return subgraph;
}

/** A client as the gateway has it, and what it reported. */
export function openClient(options: Partial<SubgraphClientOptions> = {}, random: () => number = () => 0) {
  const events: Readonly<Record<string, string | number>>[] = [];
  const client = openSubgraphClient(
    { urls: {}, timeout: 5000, maxBytes: 32 * 1024 * 1024, ...options },
    { tokenFor: () => Promise.resolve('token'), jwks: { keys: [] } },
    Date.now,
    (event) => events.push(event),
    random,
  );
  const ask = (
    subgraph: Pick<FailingSubgraph, 'name' | 'url'>,
    context: Partial<FetchContext> = {},
    query = '{ ok }',
  ): Promise<unknown> =>
    client
      .fetch(subgraph, { query, variables: {}, operationName: undefined }, {
        deadline: Date.now() + 15_000,
        doel: 'UITVOERING_VW',
        trace: continueTrace({}),
        ...context,
      } as FetchContext)
      .then(
        ({ data }) => data,
        (error: unknown) => (error as { code: string }).code,
      );
  /** Of the events of one kind, what went wrong or became of it. */
  const told = (event: string) =>
    events.filter((one) => one['event'] === event).map(({ reason, state }) => reason ?? state);
  return { client, events, ask, told };
}

export const MUTATION = 'mutation Doe__overleg__0($invoer: Invoer!) { agendeer(invoer: $invoer) { op } }';
