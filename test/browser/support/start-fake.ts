import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { startIdentityProvider } from '../../../demo/identity-provider/start.ts';
import type { IdentityProvider } from '../../../demo/identity-provider/start.ts';
import { PERSONAS } from '../../../demo/personas.ts';
import { askFakeChain } from './fake-chain.ts';

const PAGE = fileURLToPath(new URL('../../../dist/werkbank/', import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The page behind a stand-in for the gateway, with the real development provider; both on ports the system chooses. */
export async function startFake(): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  const dataFolder = await mkdtemp(join(tmpdir(), 'werkbank-'));
  const provider = await startIdentityProvider({
    demo: true,
    port: 0,
    dataFolder,
    personas: PERSONAS,
    redirectUris: [`${url}/`],
    webOrigins: [url],
  });
  server.on('request', (request, response) => {
    answer(request, response, provider).catch(() => response.writeHead(500).end());
  });
  return {
    url,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await provider.close();
      await rm(dataFolder, { recursive: true });
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, provider: IdentityProvider): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://werkbank').pathname;
  if (path === '/werkbank/config.json') {
    sendJson(response, 200, configFor(provider.issuer));
    return;
  }
  if (path === '/v1/graphql') return answerGraphql(request, response, provider);
  const file = normalize(join(PAGE, path === '/' ? 'index.html' : path));
  const body = file.startsWith(PAGE) ? await readFile(file).catch(() => null) : null;
  if (body === null) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-security-policy': policyFor(provider.issuer),
      'x-content-type-options': 'nosniff',
    })
    .end(body);
}

async function answerGraphql(
  request: IncomingMessage,
  response: ServerResponse,
  provider: IdentityProvider,
): Promise<void> {
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const verified = await jwtVerify(token, createLocalJWKSet({ keys: [...provider.signingKeys] }), {
    issuer: provider.issuer,
    audience: 'urn:ketenbeeld:gateway',
  }).catch(() => null);
  if (verified === null) {
    sendError(response, 401, 'UNAUTHENTICATED', 'Log opnieuw in.');
    return;
  }
  if (request.headers['doelbinding'] === undefined) {
    sendError(response, 400, 'DOELBINDING_ONTBREEKT', 'Noem een doel in de header Doelbinding.');
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    query: string;
    variables?: Record<string, unknown>;
  };
  sendJson(response, 200, await askFakeChain(body.query, body.variables ?? {}));
}

function configFor(issuer: string): unknown {
  return {
    issuer,
    clientId: 'werkbank',
    graphql: '/v1/graphql',
    doelen: [
      { doel: 'UITVOERING_VW', grondslag: 'Vw 2000 art. 107 lid 2 onder b2' },
      { doel: 'VERIFICATIE', grondslag: 'Vw 2000 art. 107 lid 2 onder b1' },
      { doel: 'BELEIDSEVALUATIE', grondslag: 'Vw 2000 art. 107 lid 2 onder b3' },
      { doel: 'INZAGE', grondslag: 'AVG art. 15' },
      { doel: 'TOEZICHT_AVG', grondslag: 'AVG art. 39' },
    ],
    doelVanFunctie: Object.fromEntries(PERSONAS.map(({ functie, doelbinding }) => [functie, doelbinding])),
    voorbeeld: { lkoId: 'lko-duinrand', vNummer: '9990000001', raoId: 'rao-noord' },
  };
}

/** The policy that the gateway sends with the page. */
function policyFor(issuer: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data:",
    `connect-src 'self' ${issuer}`,
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code } }] });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}
