import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDemoProvider, verify } from './demo-provider.ts';
import type { DemoProvider } from './demo-provider.ts';

let demo: DemoProvider;
beforeAll(async () => {
  demo = await openDemoProvider();
});
afterAll(async () => demo.close());

describe('npm run token', () => {
  test('prints the token on stdout and nothing else', async () => {
    const { code, out, err } = await runToken(['coa-duinrand']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
    expect((await verify(demo.provider, out.trim())).payload.sub).toBe('p-coa-duinrand');
  });

  test('names the personas when it is given another word, or none', async () => {
    for (const args of [['niemand'], []]) {
      const { code, out, err } = await runToken(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^ONBEKENDE_PERSONA: .*coa-duinrand, .*partner-iom\n$/);
    }
  });

  test('says in one line that the provider is not there', async () => {
    const gone = await demo.start();
    await gone.close();
    const { code, out, err } = await runToken(['analist'], gone.url);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^PROVIDER_UNREACHABLE: [^\n]*\n$/);
  });
});

async function runToken(args: readonly string[], url = demo.provider.url) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'demo/token.ts', ...args], {
    env: { ...process.env, KETENBEELD_PROVIDER: url },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { out, err, code };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
