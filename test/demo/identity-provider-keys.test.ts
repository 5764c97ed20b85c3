import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeProtectedHeader } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchToken } from '../../demo/identity-provider/fetch-token.ts';
import { PERSONAS } from '../../demo/personas.ts';
import { openDemoProvider, personaNamed, verify } from './demo-provider.ts';
import type { DemoProvider } from './demo-provider.ts';

let demo: DemoProvider;
beforeAll(async () => {
  demo = await openDemoProvider();
});
afterAll(async () => demo.close());

describe('keys', () => {
  test('are made once, readable by the owner only, and used again after a restart', async () => {
    const folder = join(demo.dataFolder, 'identity-provider');
    const before = await contentsOf(folder);
    expect(Object.keys(before)).toEqual(['client-secrets.json', 'cookie-keys.json', 'signing-keys.json']);
    const fresh = await mkdtemp(join(tmpdir(), 'ketenbeeld-idp-'));
    await (await demo.start({ dataFolder: fresh })).close();
    for (const name of Object.keys(before)) {
      expect((await stat(join(fresh, 'identity-provider', name))).mode & 0o777).toBe(0o600);
    }
    await rm(fresh, { recursive: true });
    const first = await demo.start({ personas: PERSONAS });
    const token = await fetchToken({
      provider: first.url,
      persona: personaNamed('analist'),
      dataFolder: demo.dataFolder,
    });
    const { port } = new URL(first.url);
    await first.close();
    const second = await demo.start({ port: Number(port) });
    await verify(second, token);
    expect(second.signingKeys).toEqual(first.signingKeys);
    expect(second.signingKeys.map(({ kid }) => kid)).toContain(decodeProtectedHeader(token).kid);
    await second.close();
    expect(await readFile(join(folder, 'signing-keys.json'), 'utf8')).toBe(before['signing-keys.json']);
    expect(await readFile(join(folder, 'cookie-keys.json'), 'utf8')).toBe(before['cookie-keys.json']);
  });

  test('only their public part leaves the provider', async () => {
    const published = (await (await fetch(`${demo.provider.url}/jwks`)).json()) as { keys: Record<string, unknown>[] };
    for (const key of [...demo.provider.signingKeys, ...published.keys]) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    }
    expect(published.keys).toHaveLength(2);
  });

  test('a damaged key file is refused, and left as it is', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ketenbeeld-idp-'));
    const first = await demo.start({ dataFolder: folder });
    await first.close();
    const file = join(folder, 'identity-provider', 'signing-keys.json');
    for (const text of ['', '{"keys":[]}', '{"keys":[{"kty":"RSA"}]}', 'geheim']) {
      await writeFile(file, text);
      const refused = await demo.start({ dataFolder: folder }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'KEYS_UNREADABLE' });
      expect(String(refused)).not.toContain('geheim');
      expect(await readFile(file, 'utf8')).toBe(text);
    }
    await rm(folder, { recursive: true });
  });
});

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
}
