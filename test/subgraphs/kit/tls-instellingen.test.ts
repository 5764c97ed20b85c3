import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { definePolitie } from '../../../subgraphs/politie/politie.ts';
import { ConfigFault, readConfig } from '../../../subgraphs/kit/config.ts';
import { type ProcessLike, runAlone } from '../../../subgraphs/kit/run-alone.ts';
import { makeCa, oin, type Papers, writePapers } from '../../support/certificates.ts';
import { TEST_DATABASE_URL } from '../../support/database.ts';
import { serviceKey } from '../../support/subgraph-alone.ts';

const GEHEIM = 'c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1iZS1wcmludGU';
let papers: Papers;
let ander: Papers;
let files: ReturnType<typeof writePapers>;
let otherFiles: ReturnType<typeof writePapers>;
let goed: Readonly<Record<string, string>>;
beforeAll(async () => {
  const ca = await makeCa('Proef CA');
  [papers, ander] = [await ca.issue([oin(2)]), await ca.issue([oin(3)])];
  [files, otherFiles] = [writePapers(papers), writePapers(ander)];
  goed = {
    SUBGRAPH_PORT: '0',
    SUBGRAPH_DATABASE_FOLDER: 'nergens',
    SUBGRAPH_ISSUERS: JSON.stringify([
      { issuer: 'https://idp.example', jwks: 'https://idp.example/jwks', organisaties: { COA: ['*'] } },
    ]),
    SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify({ k1: GEHEIM }),
    SUBGRAPH_PSEUDONIEM_SLEUTELS: JSON.stringify({ kid: 'p1', sleutels: { p1: GEHEIM } }),
    SUBGRAPH_FEITEN: JSON.stringify({
      sleutel: await serviceKey(),
      vragers: { OVERLEG: { keys: [] } },
      adressen: { POLITIE: 'https://politie.example' },
    }),
    SUBGRAPH_TLS: JSON.stringify(tls()),
  };
});
afterAll(() => {
  files.remove();
  otherFiles.remove();
});

function tls(anders: Record<string, unknown> = {}): Record<string, unknown> {
  const { cert, key, ca } = files;
  const diensten = { OVERLEG: oin(10), POLITIE: oin(11) };
  return { cert, key, ca, gateways: [oin(1)], diensten, ...anders };
}

function faults(anders: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig({ ...goed, ...anders }, { tekent: false });
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('SUBGRAPH_TLS', () => {
  it('is read from its files, and may be absent', () => {
    const { feiten } = readConfig(goed, { tekent: false });
    expect(feiten.tls).toEqual({ ...papers, gateways: [oin(1)], diensten: { OVERLEG: oin(10), POLITIE: oin(11) } });
    expect(readConfig({ ...goed, SUBGRAPH_TLS: undefined }, { tekent: false }).feiten.tls).toBeUndefined();
  });

  it.each(['cert', 'key', 'ca', 'gateways', 'diensten'])('is whole or absent: without %s there is no start', (part) => {
    const found = faults({ SUBGRAPH_TLS: JSON.stringify(tls({ [part]: undefined })) });
    expect(found.map((fault) => fault.split(':')[0])).toEqual([`SUBGRAPH_TLS.${part}`]);
  });

  it.each<[string, () => Record<string, unknown>, readonly string[]]>([
    [
      'a file that is not there',
      () => tls({ ca: '/nergens/ca' }),
      ['SUBGRAPH_TLS.ca: names a file that cannot be read'],
    ],
    ['the key of another', () => tls({ key: otherFiles.key }), ['SUBGRAPH_TLS: key: does not belong to cert']],
    ['a key for a certificate', () => tls({ cert: files.key }), ['SUBGRAPH_TLS: cert: is no certificate in PEM']],
    ['no gateway', () => tls({ gateways: [] }), ['SUBGRAPH_TLS.gateways: Too small: expected array to have >=1 items']],
    ['half an OIN', () => tls({ gateways: ['00000099'] }), ['SUBGRAPH_TLS.gateways.0: must be an OIN of 20 positions']],
    ['a word too much', () => tls({ crt: 'x' }), ['SUBGRAPH_TLS: Unrecognized key: "crt"']],
    [
      'no OIN of who is asked',
      () => tls({ diensten: { OVERLEG: oin(10) } }),
      ['SUBGRAPH_TLS: diensten: no OIN of POLITIE, which SUBGRAPH_FEITEN names'],
    ],
  ])('refuses %s', (_what, wrong, expected) => {
    expect(faults({})).toEqual([]);
    expect(faults({ SUBGRAPH_TLS: JSON.stringify(wrong()) })).toEqual(expected);
  });

  it('lets no service be asked without TLS', () => {
    const feiten = (goed['SUBGRAPH_FEITEN'] ?? '').replace('https:', 'http:');
    expect(faults({ SUBGRAPH_FEITEN: feiten })).toEqual([
      'SUBGRAPH_FEITEN: adressen: POLITIE: must be https, because of SUBGRAPH_TLS',
    ]);
  });
});

describe.skipIf(TEST_DATABASE_URL !== undefined)('a subgraph that runs alone with SUBGRAPH_TLS', () => {
  it('listens with it, and serves nobody without a certificate', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-tls-'));
    const listeners: (() => void)[] = [];
    let stop: (() => void) | undefined;
    const url = await new Promise<string>((resolve, reject) => {
      const host: ProcessLike = {
        env: { ...goed, SUBGRAPH_DATABASE_FOLDER: join(folder, 'database') },
        stdout: { write: (line) => /"gestart".*"url":"([^"]+)"/.exec(line)?.slice(1).forEach(resolve) },
        stderr: {
          write: (line) => {
            reject(new Error(line));
          },
        },
        once: (_signal, listener) => listeners.push((stop = listener)),
        exit: () => undefined,
      };
      void runAlone({ naam: 'politie', organisatie: 'POLITIE', tekent: false }, (parts) => definePolitie(parts), host);
    });
    expect(url).toMatch(/^https:/);
    const status = (who: Partial<Papers>) =>
      new Promise((resolve, reject) => {
        const { cert, key } = who;
        const health = request(`${url}/health`, { cert, key, ca: papers.ca, agent: false }, ({ statusCode }) => {
          resolve(statusCode);
        });
        health.once('error', reject).end();
      });
    expect([await status({}), await status(ander)]).toEqual([401, 403]);
    stop?.();
    await vi.waitFor(() => {
      expect(existsSync(join(folder, 'database.lock'))).toBe(false);
    }, 10_000);
    rmSync(folder, { recursive: true, force: true });
  });
});
