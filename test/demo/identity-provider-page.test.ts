import { request } from 'node:http';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CookieJar } from '../../demo/identity-provider/cookie-jar.ts';
import { PERSONAS } from '../../demo/personas.ts';
import { browse, authorizeUrl, openDemoProvider, verify, VERIFIER, WERKBANK } from './demo-provider.ts';
import type { DemoProvider } from './demo-provider.ts';

let demo: DemoProvider;
beforeAll(async () => {
  demo = await openDemoProvider();
});
afterAll(async () => demo.close());

describe('de aanmeldpagina', () => {
  test('toont de personen per overleg, zonder partnersystemen', async () => {
    const { response, html } = await browse(new CookieJar(), authorizeUrl(demo.provider));
    expect(response?.status).toBe(200);
    for (const persona of PERSONAS) {
      expect(html.includes(`value="${persona.id}"`)).toBe(persona.systeem !== true);
    }
    for (const heading of ['LKO azc Duinrand', 'LKO azc Veenkamp', 'RAO Noord', 'Andere personen']) {
      expect(html).toMatch(new RegExp(`<h2 [^>]*>${heading}</h2>`));
    }
  });

  test('draait geen script, laadt niets, en mag niet in een ander venster staan', async () => {
    const { response, html } = await browse(new CookieJar(), authorizeUrl(demo.provider));
    expect(html).not.toMatch(/<script|\son[a-z]+=|src=|href=/);
    expect(html).toContain('<html lang="nl">');
    const policy = response?.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(response?.headers.get('cache-control')).toBe('no-store');
  });

  test('wie kiest, is aangemeld; prompt=login laat een ander kiezen; zonder prompt blijft de laatste', async () => {
    const cookies = new CookieJar();
    const page = await browse(cookies, authorizeUrl(demo.provider));
    const first = await browse(cookies, page.url, { persona: 'coa-duinrand' });
    expect(first.url.searchParams.get('state')).toBe('een-toestand');
    expect(await subjectOf(first.url)).toBe('p-coa-duinrand');

    const again = await browse(cookies, authorizeUrl(demo.provider, { prompt: 'login' }));
    expect(again.html).toContain('Aanmelden als persona');
    const second = await browse(cookies, again.url, { persona: 'ind-duinrand' });
    expect(await subjectOf(second.url)).toBe('p-ind-duinrand');

    const third = await browse(cookies, authorizeUrl(demo.provider));
    expect(await subjectOf(third.url)).toBe('p-ind-duinrand');

    const hinted = await browse(cookies, authorizeUrl(demo.provider, { login_hint: 'fg-coa' }));
    expect(await subjectOf(hinted.url)).toBe('p-fg-coa');
  });
});

describe('who may reach it', () => {
  test('pages of configured origins may read the token endpoint; others may not', async () => {
    for (const [origin, status] of [
      [WERKBANK, 400],
      ['http://elders.example', 403],
      ['null', 403],
    ] as const) {
      const response = await fetch(`${demo.provider.url}/token`, {
        method: 'POST',
        headers: { origin },
        body: new URLSearchParams({ grant_type: 'authorization_code', client_id: 'werkbank', code: 'x' }),
      });
      expect(response.status).toBe(status);
      expect(response.headers.get('access-control-allow-origin')).toBe(status === 403 ? null : WERKBANK);
      await response.body?.cancel();
    }
    for (const path of ['/jwks', '/.well-known/openid-configuration']) {
      const response = await fetch(demo.provider.url + path, { headers: { origin: WERKBANK } });
      expect(response.headers.get('access-control-allow-origin')).toBe(WERKBANK);
      await response.body?.cancel();
    }
    const preflight = await fetch(`${demo.provider.url}/token`, {
      method: 'OPTIONS',
      headers: { origin: WERKBANK, 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
  });

  test('a name that resolves to loopback is not this provider', async () => {
    const { hostname, port, host } = new URL(demo.provider.url);
    for (const [asked, status] of [
      [host, 200],
      [`elders.example:${port}`, 403],
      [`localhost:${port}`, 403],
    ] as const) {
      const answer = await new Promise<number | undefined>((resolve, reject) => {
        request({ hostname, port, path: '/jwks', headers: { host: asked } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .once('error', reject)
          .end();
      });
      expect(answer).toBe(status);
    }
  });

  test('it listens on 127.0.0.1 only', async () => {
    const { port } = new URL(demo.provider.url);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');
    for (const host of ['127.0.0.2', '::1', ...others]) {
      expect(await connects(host, Number(port))).toBe(false);
    }
    expect(await connects('127.0.0.1', Number(port))).toBe(true);
  });

  test.each(['0.0.0.0', '::', 'localhost', '192.0.2.1'])('host %s is refused', async (host) => {
    await expect(demo.start({ host: host as '127.0.0.1' })).rejects.toMatchObject({ code: 'HOST_NOT_LOOPBACK' });
  });

  test('without demo: true it does not start', async () => {
    for (const mode of [false, undefined, 'true', 1]) {
      await expect(demo.start({ demo: mode as true })).rejects.toMatchObject({ code: 'DEMO_MODE_REQUIRED' });
    }
  });

  test('a port in use gets a coded error', async () => {
    const taken = demo.start({ port: Number(new URL(demo.provider.url).port) });
    await expect(taken).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });
});

async function subjectOf(callback: URL): Promise<unknown> {
  const response = await fetch(`${demo.provider.url}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'werkbank',
      redirect_uri: `${WERKBANK}/aangemeld`,
      code: callback.searchParams.get('code') ?? '',
      code_verifier: VERIFIER,
    }),
  });
  const { access_token: token } = (await response.json()) as { access_token: string };
  return (await verify(demo.provider, token)).payload.sub;
}

async function connects(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    const end = (connected: boolean) => {
      socket.destroy();
      resolve(connected);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
