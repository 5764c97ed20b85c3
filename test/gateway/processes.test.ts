// One gateway in several processes: who answers, what happens when one dies, and that a budget is not multiplied. They keep
// their log on PostgreSQL; an embedded database belongs to one process, and there only the refusal can be seen.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mainOf, type Omgeving, type Proces, runProces, startProces } from '../../demo/processen.ts';
import { ConfigFault, readConfig, readProcesses } from '../../gateway/config.ts';
import { buildSources } from '../../build/sources.ts';
import { TEST_DATABASE_URL } from '../support/database.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

const SETTINGS: Omgeving = {
  GATEWAY_AUDIENCE: 'urn:ketenbeeld:gateway',
  GATEWAY_ISSUERS: '[{"issuer":"https://a.example","jwks":"https://a.example/jwks","organisaties":{"COA":["*"]}}]',
  GATEWAY_ISSUER: 'https://gateway.example',
  GATEWAY_SIGNING_KEYS: '[{"kty":"RSA","kid":"k1","n":"n","e":"AQAB","d":"d"}]',
  GATEWAY_SUPERGRAPH: 'schema/supergraph.graphql',
};
const ON_POSTGRES = { ...SETTINGS, GATEWAY_DATABASE_URL: 'postgres://gateway@127.0.0.1:5432/gateway' };

function faultsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('--processen N', () => {
  it('is one process unless it is said', () => {
    expect(readProcesses([])).toBe(1);
    expect(readProcesses(['--processen', '2'])).toBe(2);
    expect(readProcesses(['--processen=64'])).toBe(64);
  });

  it.each([['0'], ['65'], ['-1'], ['1.5'], ['veel'], ['']])('refuses %j processes', (number) => {
    expect(faultsOf(() => readProcesses([`--processen=${number}`]))).toEqual([
      '--processen: must be a whole number from 1 to 64',
    ]);
  });

  it.each([[['--proces', '2']], [['2']], [['--processen']]])('refuses %j, naming the only option', (words) => {
    expect(faultsOf(() => readProcesses(words))).toEqual(['the only option is --processen N']);
  });

  it('gives each process its part of the budget of people, and never nothing', () => {
    const perMinute = (budget: string, processes: number) =>
      readConfig({ ...ON_POSTGRES, GATEWAY_PEOPLE_PER_MINUTE: budget }, processes).people.perMinute;
    expect([perMinute('1000', 1), perMinute('1000', 3), perMinute('1', 4)]).toEqual([1000, 333, 1]);
  });

  it('does not go with an embedded database, which belongs to one process', () => {
    const embedded = { ...SETTINGS, GATEWAY_DATABASE_FOLDER: '.data/gateway' };
    expect(faultsOf(() => readConfig(embedded, 1))).toEqual([]);
    expect(faultsOf(() => readConfig(embedded, 2))).toEqual([
      'GATEWAY_DATABASE_FOLDER: contradicts --processen: an embedded database belongs to one process',
    ]);
  });
});

describe.runIf(TEST_DATABASE_URL !== undefined)('a gateway in two processes', () => {
  let keten: TestKeten;
  let sources: ReturnType<typeof buildSources>;
  const running: Proces[] = [];
  beforeAll(async () => {
    sources = buildSources(['gateway', 'logboek', 'opslag', 'toegang']);
    keten = await startTestKeten();
  });
  afterAll(async () => {
    for (const proces of running) await proces.close();
    sources.remove();
    await keten.close();
  });

  const TWO = ['--processen', '2'];
  const start = async (settings: Omgeving = {}): Promise<Proces> => {
    const proces = await startProces(
      mainOf(sources.folder, 'gateway'),
      { ...keten.gatewayOmgeving(), ...settings },
      TWO,
    );
    running.push(proces);
    return proces;
  };
  /** Each on a connection of its own, so that they take turns. */
  const ask = async ({ url }: Proces, text = '{ mijnBewoners(first: 1) { totalCount } }'): Promise<string> => {
    const response = await fetch(`${url}/v1/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        doelbinding: 'UITVOERING_VW',
        authorization: `Bearer ${await keten.token('coa-duinrand')}`,
      },
      body: JSON.stringify({ query: text }),
    });
    return response.text();
  };

  it('answers as one process does, and goes on when one of the two is killed, which it says and starts again', async () => {
    const proces = await start();
    const alone = await keten.query('coa-duinrand', '{ mijnBewoners(first: 1) { totalCount } }');
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(proces)));
    for (const answer of answers) expect(JSON.parse(answer)).toEqual({ data: alone['data'] });
    expect(answers[0]).toContain('totalCount');

    const [victim = 0, other = 0, ...more] = childrenOf(proces);
    expect(more).toEqual([]);
    const told = lineOf(proces, /proces-gestopt.*/);
    process.kill(victim, 'SIGKILL');
    expect(await told).toBe('proces-gestopt","code":"SIGKILL"}');
    expect(await ask(proces)).toBe(answers[0]);
    await vi.waitFor(() => {
      expect(childrenOf(proces)).toHaveLength(2);
    }, 20_000);
    expect(childrenOf(proces)).toContain(other);
    expect(childrenOf(proces)).not.toContain(victim);

    // Who handed out the connections is killed: the two that it started do not stay behind.
    const children = childrenOf(proces);
    proces.child.kill('SIGKILL');
    await vi.waitFor(() => {
      expect(children.filter(lives)).toEqual([]);
    }, 20_000);
  });

  it('tells one gebruiker of no more people in a minute than one process would, and stops with all it started', async () => {
    const proces = await start({ GATEWAY_PEOPLE_PER_MINUTE: '40' });
    const told = new Set<string>();
    for (let after = '', turn = 0; turn < 12; turn += 1) {
      const text = `{ mijnBewoners(first: 9${after}) { pageInfo { endCursor } edges { node { vNummer } } } }`;
      const { data } = JSON.parse(await ask(proces, text)) as { data?: { mijnBewoners: Page } | null };
      if (data == null) continue;
      for (const { node } of data.mijnBewoners.edges) told.add(node.vNummer);
      after = `, after: "${data.mijnBewoners.pageInfo.endCursor}"`;
    }
    expect(told.size).toBeGreaterThan(9);
    expect(told.size).toBeLessThanOrEqual(40);

    const children = childrenOf(proces);
    expect(children).toHaveLength(2);
    await proces.close();
    expect(proces.child.exitCode).toBe(0);
    expect(children.filter(lives)).toEqual([]);
  });

  it('does not start half: one sentence, and nobody stays', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const settings = { ...keten.gatewayOmgeving(), GATEWAY_PORT: String(port) };
    const child = runProces(mainOf(sources.folder, 'gateway'), settings, [], TWO);
    let stderr = '';
    child.stderr?.on('data', (chunk) => (stderr += String(chunk)));
    const [code] = (await once(child, 'close')) as [number];
    taken.close();
    expect(code).toBe(1);
    expect(stderr.split('\n').map((line) => line.split(':')[0])).toEqual([
      'POORT_IN_GEBRUIK',
      'PROCES_NIET_GESTART',
      '',
    ]);
  });
});

interface Page {
  readonly pageInfo: { readonly endCursor: string };
  readonly edges: readonly { readonly node: { readonly vNummer: string } }[];
}

function childrenOf({ child }: Proces): readonly number[] {
  try {
    return execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number);
  } catch {
    // It found none.
    return [];
  }
}

function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function lineOf({ child }: Proces, pattern: RegExp): Promise<string> {
  return new Promise((resolve) => {
    child.stdout?.on('data', (chunk) => {
      const found = pattern.exec(String(chunk))?.[0];
      if (found !== undefined) resolve(found);
    });
  });
}
