import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Asked {
  readonly query: string;
  readonly representations: readonly Readonly<Record<string, unknown>>[];
}

/** What a partner does with a request instead of answering it properly. */
export type Misbehaviour = (response: ServerResponse, asked: Asked) => void;

export interface StandIn {
  readonly url: string;
  /** Where proper requests go. */
  target: string;
  misbehave: Misbehaviour | undefined;
  /** Awaited when the real one has answered, before that is passed on. */
  hold: ((response: ServerResponse) => Promise<void>) | undefined;
  /** What `/health` says; undefined leaves it to the target. */
  health: number | undefined;
  /** Every request that came in, by path. */
  readonly paths: string[];
  close(): Promise<void>;
}

/** Stands where a subgraph stands: passes requests on to the real one, until it is told to misbehave. */
export async function startStandIn(): Promise<StandIn> {
  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const standIn: StandIn = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    target: '',
    misbehave: undefined,
    hold: undefined,
    health: undefined,
    paths: [],
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return standIn;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    standIn.paths.push(request.url ?? '');
    if (request.url === '/health' && standIn.health !== undefined) {
      response.writeHead(standIn.health).end();
    } else if (standIn.misbehave !== undefined && request.method === 'POST') {
      standIn.misbehave(response, readAsked(body));
    } else {
      const { authorization = '', doelbinding = '' } = request.headers;
      const answer = await fetch(`${standIn.target}${request.url ?? ''}`, {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json', authorization, doelbinding: String(doelbinding) },
        body: request.method === 'POST' ? body : null,
      });
      const text = await answer.text();
      await standIn.hold?.(response);
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(text);
    }
  }
}

function readAsked(body: Buffer): Asked {
  const { query, variables } = JSON.parse(body.toString('utf8')) as {
    query: string;
    variables?: { representations?: Record<string, unknown>[] };
  };
  return { query, representations: variables?.representations ?? [] };
}

export function sendJson(response: ServerResponse, answer: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}
