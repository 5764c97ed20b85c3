import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { commandLineRedirectUri } from '../../demo/identity-provider/clients.ts';
import { discover, fetchCode, fetchToken, fetchTokenWithSecret } from '../../demo/identity-provider/fetch-token.ts';
import { readClientSecret } from '../../demo/identity-provider/key-files.ts';
import { PERSONAS } from '../../demo/personas.ts';
import type { Persona } from '../../demo/personas.ts';
import { GATEWAY, openDemoProvider, personaNamed, SUBGRAPH, verify, VERIFIER } from './demo-provider.ts';
import type { DemoProvider } from './demo-provider.ts';

let demo: DemoProvider;
beforeAll(async () => {
  demo = await openDemoProvider();
});
afterAll(async () => demo.close());

describe('elke persona krijgt een token langs de echte aanmelding', () => {
  test.each(PERSONAS.map((persona) => [persona.id, persona] as const))('%s', async (_id, persona) => {
    const token = await fetchToken({ provider: demo.provider.url, persona, dataFolder: demo.dataFolder });
    const { payload } = await verify(demo.provider, token);
    expect(payload).toMatchObject({
      sub: persona.sub,
      aud: GATEWAY,
      client_id: persona.systeem === true ? persona.id : 'werkbank',
      organisatie: persona.organisatie,
      functie: persona.functie,
    });
    expect(payload.jti).toEqual(expect.any(String));
    // OAuth 2.0 NL GOV: 15 minutes for a public client; here an hour for client credentials.
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(persona.systeem === true ? 3600 : 900);
  });

  test('a partner system is named by the sub of its persona, not by its client id', async () => {
    const systeem: Persona = { ...personaNamed('partner-iom'), id: 'ander-systeem', sub: 'p-ander-systeem' };
    const other = await demo.start({ personas: [systeem] });
    const token = await fetchToken({ provider: other.url, persona: systeem, dataFolder: demo.dataFolder });
    expect((await verify(other, token)).payload).toMatchObject({
      sub: 'p-ander-systeem',
      client_id: 'ander-systeem',
    });
    await other.close();
  });

  test('the clock that was given stamps the token', async () => {
    const other = await demo.start({ clock: () => Date.parse('2020-01-01T00:00:00Z') });
    const token = await fetchToken({
      provider: other.url,
      persona: personaNamed('analist'),
      dataFolder: demo.dataFolder,
    });
    await expect(verify(other, token)).rejects.toMatchObject({ code: 'ERR_JWT_EXPIRED' });
    await other.close();
  });
});

describe('audiences', () => {
  const persona = personaNamed('coa-duinrand');

  test('one token carries the several audiences that were asked for', async () => {
    const audiences = [GATEWAY, SUBGRAPH];
    const token = await fetchToken({ provider: demo.provider.url, persona, dataFolder: demo.dataFolder, audiences });
    expect((await verify(demo.provider, token, SUBGRAPH)).payload.aud).toEqual(audiences);
  });

  test('a token for a subgraph is not one for the gateway', async () => {
    const token = await fetchToken({
      provider: demo.provider.url,
      persona,
      dataFolder: demo.dataFolder,
      audiences: [SUBGRAPH],
    });
    await expect(verify(demo.provider, token)).rejects.toMatchObject({ claim: 'aud' });
  });

  test.each([
    ['a person', persona],
    ['a partner system', personaNamed('partner-iom')],
  ])('an unknown resource is refused to %s', async (_who, asker) => {
    const asked = fetchToken({
      provider: demo.provider.url,
      persona: asker,
      dataFolder: demo.dataFolder,
      audiences: ['urn:elders'],
    });
    await expect(asked).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', detail: 'invalid_target' });
  });

  test('an unknown resource beside a known one is refused', async () => {
    const asked = fetchToken({
      provider: demo.provider.url,
      persona,
      dataFolder: demo.dataFolder,
      audiences: [GATEWAY, 'urn:elders'],
    });
    await expect(asked).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED', detail: 'invalid_target' });
  });

  test('a code gives no audience that its sign-in did not ask for', async () => {
    const endpoints = await discover(demo.provider.url);
    for (const resources of [[SUBGRAPH], [GATEWAY, SUBGRAPH]]) {
      const code = await fetchCode(endpoints, persona.id, VERIFIER, [GATEWAY]);
      const response = await fetch(endpoints.token_endpoint, {
        method: 'POST',
        body: new URLSearchParams([
          ['grant_type', 'authorization_code'],
          ['client_id', 'werkbank'],
          ['redirect_uri', commandLineRedirectUri(demo.provider.issuer)],
          ['code', code],
          ['code_verifier', VERIFIER],
          ...resources.map((resource): [string, string] => ['resource', resource]),
        ]),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: 'invalid_target' });
    }
  });
});

test('nothing is printed at a start and a sign-in, and no secret stands in an error', async () => {
  const printed = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
  const other = await demo.start();
  const secret = await readClientSecret(demo.dataFolder, 'partner-iom');
  await fetchToken({ provider: other.url, persona: personaNamed('analist'), dataFolder: demo.dataFolder });
  await fetchToken({ provider: other.url, persona: personaNamed('partner-iom'), dataFolder: demo.dataFolder });
  const endpoints = await discover(other.url);
  const refused = await fetchTokenWithSecret(endpoints, 'partner-iom', `${secret}x`, [GATEWAY]).catch(String);
  expect(refused).not.toContain(secret);
  await other.close();
  printed.forEach((spy) => {
    expect(spy).not.toHaveBeenCalled();
    spy.mockRestore();
  });
});
