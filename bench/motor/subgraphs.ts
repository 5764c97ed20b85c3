/**
 * The four subgraphs of the benchmark in one process: `PORT=0 tsx bench/motor/subgraphs.ts`. The data never change, so an
 * answer is made once for each body and sent again as bytes: what is measured is the gateway, and a machine that is busy with
 * subgraphs measures worse. POST /NAME answers GraphQL; GET /counts tells how many requests each had, and begins anew.
 */
import { createServer, type ServerResponse } from 'node:http';
import { type ExecutionResult, execute, parse } from 'graphql';
import { schemaOf, SUBGRAPHS, type SubgraphName } from './schemas.ts';

const REMEMBERED = 10_000;

const servers = new Map(SUBGRAPHS.map((name) => [`/${name}`, open(name)]));
const counts = new Map<string, number>();

const server = createServer((request, response) => {
  const path = request.url ?? '';
  const answer = servers.get(path);
  if (answer === undefined) {
    send(response, JSON.stringify(path === '/counts' ? Object.fromEntries(counts) : {}));
    counts.clear();
    return;
  }
  counts.set(path.slice(1), (counts.get(path.slice(1)) ?? 0) + 1);
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    send(response, answer(Buffer.concat(chunks).toString('latin1')));
  });
});
// A gateway that keeps its connections must not find them closed between two rounds.
server.keepAliveTimeout = 10 * 60_000;
server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  process.stdout.write(`listening on http://127.0.0.1:${address.port}\n`);
});

function open(name: SubgraphName): (body: string) => Buffer {
  const { schema, rootValue } = schemaOf(name);
  const remembered = new Map<string, Buffer>();
  return (body) => {
    const known = remembered.get(body);
    if (known !== undefined) return known;
    const { query, variables, operationName } = JSON.parse(Buffer.from(body, 'latin1').toString()) as {
      readonly query: string;
      readonly variables?: Readonly<Record<string, unknown>>;
      readonly operationName?: string;
    };
    const result = execute({
      schema,
      rootValue,
      document: parse(query),
      variableValues: variables ?? null,
      operationName: operationName ?? null,
    }) as ExecutionResult;
    const bytes = Buffer.from(JSON.stringify(result));
    if (remembered.size < REMEMBERED) remembered.set(body, bytes);
    return bytes;
  };
}

function send(response: ServerResponse, body: Buffer | string): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
