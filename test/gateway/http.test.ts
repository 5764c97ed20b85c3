import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestKeten, type TestKeten } from '../support/keten.ts';
import { expectRefusal, gql, send } from './send.ts';
import { type StandIn, startStandIn } from './stand-in.ts';

const WERKBANK = 'https://werkbank.example';
let keten: TestKeten;
let politie: StandIn;
beforeAll(async () => {
  politie = await startStandIn();
  keten = await startTestKeten({
    gateway: { subgraphUrls: { politie: politie.url }, server: { origins: [WERKBANK], arrivalTimeout: 400 } },
  });
  politie.target = keten.subgraphs.politie.url;
});
afterAll(async () => {
  await keten.close();
  await politie.close();
});

/** Writes these bytes on a bare socket; resolves with everything that came back when the server ended the connection. */
function exchange(bytes: string, halfClose = false): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(keten.gateway.url);
    let received = '';
    const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true }, () => {
      if (halfClose) socket.end(bytes);
      else socket.write(bytes);
    });
    socket.setEncoding('utf8');
    socket.on('data', (text: string) => (received += text));
    socket.on('end', () => {
      socket.destroy();
      resolve(received);
    });
    socket.on('error', reject);
  });
}
const get = (path: string, last = false): string =>
  `GET ${path} HTTP/1.1\r\nHost: x\r\n${last ? 'Connection: close\r\n' : ''}\r\n`;

describe('connections', () => {
  it('headers that do not come are not waited for', async () => {
    expect(await exchange('POST /v1/graphql HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 /);
  });
  it('a body that does not come is not waited for', async () => {
    const half =
      'POST /v1/graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"qu';
    expect(await exchange(half)).toMatch(/^HTTP\/1\.1 408 /);
  });
  it('a client that has said all it wants still gets its answer', async () => {
    expect(await exchange(get('/health/live'), true)).toMatch(/^HTTP\/1\.1 200 .*\{"status":"ok"\}$/s);
  });
  it('a client that leaves halfway leaves nothing behind', async () => {
    await exchange('POST /v1/graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{"qu', true);
    expect((await send(keten)).status).toBe(200);
  });
  it('pipelined requests are answered in their order', async () => {
    const answers = await exchange(get('/health/live') + get('/nergens') + get('/v1/graphql', true));
    expect([...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => status)).toEqual(['200', '404', '405']);
    expect(answers.match(/PAD_ONBEKEND|METHODE_NIET_TOEGESTAAN/g)).toEqual(['PAD_ONBEKEND', 'METHODE_NIET_TOEGESTAAN']);
  });
  it('what is no HTTP is refused', async () => {
    expect(await exchange('GET / HTP\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
  });
});

describe('web origins', () => {
  const preflight = (origin: string) =>
    send(keten, {
      method: 'OPTIONS',
      body: null,
      headers: {
        origin,
        authorization: undefined,
        'content-type': undefined,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type,doelbinding',
      },
    });

  it('a configured one may call', async () => {
    const { status, headers } = await preflight(WERKBANK);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(WERKBANK);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const sent = await send(keten, { headers: { origin: WERKBANK } });
    expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([200, WERKBANK]);
  });
  it.each(['https://elders.example', `${WERKBANK}.elders.example`, 'null'])('%s may not', async (origin) => {
    for (const sent of [await preflight(origin), await send(keten, { headers: { origin } })]) {
      expectRefusal(sent, 403, 'ORIGIN_NIET_TOEGESTAAN');
      expect(sent.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
  it('every answer names the version of the API and may not be sniffed', async () => {
    const { headers } = await send(keten);
    expect(headers.get('api-version')).toMatch(/^\d+\.\d+\.\d+$/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('health', () => {
  const ask = (path: string) => send(keten, { method: 'GET', path, body: null });
  it('is ready while every subgraph and its database answer', async () => {
    expect((await ask('/health/ready')).status).toBe(200);
  });
  it('is live but not ready while one does not', async () => {
    politie.health = 503;
    expectRefusal(await ask('/health/ready'), 503, 'NIET_GEREED');
    expect((await ask('/health/live')).status).toBe(200);
    politie.health = undefined;
    expect((await ask('/health/ready')).status).toBe(200);
  });
  it('publishes no private part of its keys', async () => {
    const { keys } = JSON.parse((await ask('/.well-known/jwks.json')).text) as { keys: object[] };
    expect(keys.map((key) => Object.keys(key).sort())).toEqual([['alg', 'e', 'kid', 'kty', 'n', 'use']]);
  });
});

describe('stopping', () => {
  it('lets a running request end, refuses new ones, and then is gone', async () => {
    const kept = keepAlive();
    await kept.answer();
    let release: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => {
      politie.misbehave = (response) => {
        release = () => {
          response.end('{"data":{"mijnMeldplichtigen":{"totalCount":7}}}');
        };
        resolve();
      };
    });
    const running = keten.query('politie-duinrand', '{ mijnMeldplichtigen { totalCount } }');
    await arrived;
    const stopped = keten.gateway.close();
    await expect(kept.answer()).rejects.toThrow();
    await expect(send(keten, { body: gql('{ mij { functie } }') })).rejects.toThrow();
    release();
    expect(await running).toEqual({ status: 200, data: { mijnMeldplichtigen: { totalCount: 7 } } });
    await stopped;
  });
});

/** One connection that is used again and again; it is idle between two answers. */
function keepAlive(): { answer(): Promise<string> } {
  const { hostname, port } = new URL(keten.gateway.url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.setEncoding('utf8');
  return {
    answer: () =>
      new Promise((resolve, reject) => {
        socket.once('data', resolve);
        socket.once('error', reject);
        socket.once('close', () => {
          reject(new Error('closed'));
        });
        socket.write(get('/health/live'));
      }),
  };
}
