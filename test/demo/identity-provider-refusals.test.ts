import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CookieJar } from '../../demo/identity-provider/cookie-jar.ts';
import {
  discover,
  fetchCode,
  fetchToken,
  fetchTokenWithSecret,
  redeemCode,
} from '../../demo/identity-provider/fetch-token.ts';
import { readClientSecret } from '../../demo/identity-provider/key-files.ts';
import {
  browse,
  authorizeUrl,
  GATEWAY,
  openDemoProvider,
  personaNamed,
  verify,
  VERIFIER,
  WERKBANK,
} from './demo-provider.ts';
import type { DemoProvider } from './demo-provider.ts';

let demo: DemoProvider;
beforeAll(async () => {
  demo = await openDemoProvider();
});
afterAll(async () => demo.close());

describe('what is refused', () => {
  test('a wrong PKCE verifier, while the right one gives the token', async () => {
    const endpoints = await discover(demo.provider.url);
    const code = await fetchCode(endpoints, 'analist', VERIFIER, [GATEWAY]);
    const wrong = redeemCode(endpoints, code, 'w'.repeat(43));
    await expect(wrong).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', detail: 'invalid_grant' });
    await verify(demo.provider, await redeemCode(endpoints, code, VERIFIER));
  });

  test('a code that was used before', async () => {
    const endpoints = await discover(demo.provider.url);
    const code = await fetchCode(endpoints, 'analist', VERIFIER, [GATEWAY]);
    await redeemCode(endpoints, code, VERIFIER);
    const again = redeemCode(endpoints, code, VERIFIER);
    await expect(again).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', detail: 'invalid_grant' });
  });

  test('a sign-in without PKCE, or with the plain method', async () => {
    const without = authorizeUrl(demo.provider);
    without.searchParams.delete('code_challenge');
    without.searchParams.delete('code_challenge_method');
    for (const url of [without, authorizeUrl(demo.provider, { code_challenge_method: 'plain' })]) {
      const { url: end } = await browse(new CookieJar(), url);
      expect(end.origin).toBe(WERKBANK);
      expect(end.searchParams.get('error')).toBe('invalid_request');
      expect(end.searchParams.get('code')).toBeNull();
    }
  });

  test.each([`${WERKBANK}/elders`, 'http://127.0.0.1:4999/aangemeld', 'https://elders.example/aangemeld'])(
    'redirect URI %s, which is not registered, gets no redirect',
    async (redirectUri) => {
      const { response, html } = await browse(
        new CookieJar(),
        authorizeUrl(demo.provider, { redirect_uri: redirectUri }),
      );
      expect(response?.status).toBe(400);
      expect(html).toContain('invalid_redirect_uri');
    },
  );

  test('een onbekende persona krijgt een duidelijke Nederlandse foutpagina', async () => {
    for (const hint of ['niemand', '', 'partner-iom', '"><script>alert(1)</script>']) {
      const { response, html } = await browse(new CookieJar(), authorizeUrl(demo.provider, { login_hint: hint }));
      expect(response?.status).toBe(hint === '' ? 200 : 400);
      expect(html.includes('ONBEKENDE_PERSONA')).toBe(hint !== '');
      expect(html).not.toContain('<script');
    }
  });

  test('een onbekende persona in het formulier krijgt dezelfde foutpagina', async () => {
    const cookies = new CookieJar();
    const { url } = await browse(cookies, authorizeUrl(demo.provider));
    for (const chosen of ['niemand', 'partner-iom', 'x'.repeat(2_000)]) {
      const { response, html } = await browse(cookies, url, { persona: chosen });
      expect(response?.status).toBe(400);
      expect(html).toContain('ONBEKENDE_PERSONA');
    }
  });

  test('fetchToken says ONBEKENDE_PERSONA for a persona that the provider does not know', async () => {
    const persona = { ...personaNamed('analist'), id: 'niemand' };
    const asked = fetchToken({ provider: demo.provider.url, persona, dataFolder: demo.dataFolder });
    await expect(asked).rejects.toMatchObject({ code: 'ONBEKENDE_PERSONA' });
  });

  test('a sign-in of another browser cannot be finished', async () => {
    const { url } = await browse(new CookieJar(), authorizeUrl(demo.provider));
    const { response, html } = await browse(new CookieJar(), url, { persona: 'analist' });
    expect(response?.status).toBe(400);
    expect(html).toContain('AANMELDING_VERLOPEN');
  });

  test('a wrong client secret is refused, the right one is not', async () => {
    const endpoints = await discover(demo.provider.url);
    const secret = await readClientSecret(demo.dataFolder, 'partner-iom');
    await verify(demo.provider, await fetchTokenWithSecret(endpoints, 'partner-iom', secret, [GATEWAY]));
    for (const wrong of [`${secret}x`, 'x', secret.slice(0, -1)]) {
      const asked = fetchTokenWithSecret(endpoints, 'partner-iom', wrong, [GATEWAY]);
      await expect(asked).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', detail: 'invalid_client' });
    }
  });

  test('a person has no client credentials, and a partner system no sign-in page', async () => {
    const endpoints = await discover(demo.provider.url);
    const asked = fetchTokenWithSecret(endpoints, 'werkbank', 'x', [GATEWAY]);
    await expect(asked).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    const { response } = await browse(new CookieJar(), authorizeUrl(demo.provider, { client_id: 'partner-iom' }));
    expect(response?.status).toBe(400);
  });

  test('a provider that is not there, or not on loopback', async () => {
    const gone = await demo.start();
    await gone.close();
    const persona = personaNamed('analist');
    const asked = fetchToken({ provider: gone.url, persona, dataFolder: demo.dataFolder });
    await expect(asked).rejects.toMatchObject({ code: 'PROVIDER_UNREACHABLE' });
    for (const elsewhere of ['http://example.com', 'http://127.0.0.1:80@example.com', 'niets']) {
      const refused = fetchToken({ provider: elsewhere, persona, dataFolder: demo.dataFolder });
      await expect(refused).rejects.toMatchObject({ code: 'HOST_NOT_LOOPBACK' });
    }
  });
});
