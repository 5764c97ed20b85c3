/**
 * Planning and execution of the gateway over any supergraph, without anything else of it: for benchmarks, and for suites that
 * other people made for gateways. `npm run -s kale-motor -- --supergraph FILE --port N`
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { parseArgs } from 'node:util';
import { openFetch } from './kale-motor/open-fetch.ts';
import { type KaleMotor, type KaleVraag, openKaleMotor } from './kale-motor/open-kale-motor.ts';

const { values } = parseArgs({
  options: {
    supergraph: { type: 'string' },
    port: { type: 'string', default: '4000' },
    /** The least time, in milliseconds, that a subgraph gets. */
    timeout: { type: 'string', default: '10000' },
  },
});
if (values.supergraph === undefined) {
  process.stderr.write('kale-motor --supergraph FILE [--port N]\n');
  process.exit(2);
}
const motor = openKaleMotor({
  supergraphSdl: readFileSync(values.supergraph, 'utf8'),
  fetchSubgraph: openFetch(Number(values.timeout)),
});
const server = createServer((request, response) => {
  void handle(motor, request, response);
});
server.listen(Number(values.port), '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(`${JSON.stringify({ event: 'gestart', url: `http://127.0.0.1:${port ?? ''}/graphql` })}\n`);
});

async function handle(motor: KaleMotor, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/health') {
    response.writeHead(200).end('ok');
    return;
  }
  if (request.url !== '/graphql' || request.method !== 'POST') {
    response.writeHead(404).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  let vraag: KaleVraag;
  try {
    vraag = readVraag(Buffer.concat(chunks).toString('utf8'));
  } catch {
    response.writeHead(400).end();
    return;
  }
  try {
    const answer = await motor.execute(vraag);
    send(response, answer.data === undefined ? 400 : 200, answer);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    send(response, 500, { errors: [{ message: 'The operation could not be planned or executed' }] });
  }
}

function send(response: ServerResponse, status: number, answer: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
}

function readVraag(text: string): KaleVraag {
  const { query, variables, operationName } = JSON.parse(text) as Record<string, unknown>;
  if (typeof query !== 'string') throw new Error('no query');
  return {
    query,
    variables: typeof variables === 'object' && variables !== null ? (variables as Record<string, unknown>) : undefined,
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}
