import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from '../../gateway/config.ts';
import { makeCa, oin, writePapers } from '../support/certificates.ts';

const KEY = { kty: 'RSA', kid: 'k1', n: 'geheim-n', e: 'AQAB', d: 'geheim-d' };
const GOED: Readonly<Record<string, string>> = {
  GATEWAY_AUDIENCE: 'urn:ketenbeeld:gateway',
  GATEWAY_ISSUERS: JSON.stringify([
    { issuer: 'https://coa.example', jwks: 'https://coa.example/jwks', organisaties: { COA: ['CASEMANAGER'] } },
  ]),
  GATEWAY_ISSUER: 'https://gateway.example',
  GATEWAY_SIGNING_KEYS: JSON.stringify([KEY]),
  GATEWAY_SUPERGRAPH: 'schema/supergraph.graphql',
  GATEWAY_DATABASE_URL: 'postgres://gateway@127.0.0.1:5432/gateway',
};

function faultsOf(environment: Readonly<Record<string, string | undefined>>): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
  return [];
}

describe('the settings of the gateway', () => {
  it('are read with their defaults, and ignore what is not for the gateway', () => {
    const config = readConfig({ ...GOED, PATH: '/bin', SUBGRAPH_PORT: 'x' });
    expect(config.server).toMatchObject({ host: '127.0.0.1', port: 4000, origins: [] });
    expect(config.deadline).toBe(15_000);
  });

  it('have no default for anything that guards', () => {
    const names = faultsOf({}).map((fault) => fault.split(':')[0]);
    expect(names.sort()).toEqual(Object.keys(GOED).sort());
    const database = 'GATEWAY_DATABASE_URL: give either this or GATEWAY_DATABASE_FOLDER, and not both';
    expect(faultsOf({}).filter((fault) => !fault.endsWith(': is missing'))).toEqual([database]);
  });

  it('let the budget of people be lowered and raised, and not switched off', () => {
    expect(readConfig(GOED).people).toEqual({ perMinute: 1000 });
    for (const perMinute of [1, 5000])
      expect(readConfig({ ...GOED, GATEWAY_PEOPLE_PER_MINUTE: String(perMinute) }).people).toEqual({ perMinute });
    for (const wrong of ['0', '-1', '5001', 'Infinity', ''])
      expect(faultsOf({ ...GOED, GATEWAY_PEOPLE_PER_MINUTE: wrong })).toHaveLength(1);
  });

  it('are all faulted at once, the unknown ones too', () => {
    const faults = faultsOf({
      ...GOED,
      GATEWAY_PORT: '70000',
      GATEWAY_ISSUERS: 'geen json',
      GATEWAY_SUBGRAPHS: '{"coa":"ftp://x"}',
      GATEWAY_ORIGINS: 'https://a.example, nergens',
      GATEWAY_PROT: '4000',
    });
    expect(faults.map((fault) => fault.split(/[.:]/)[0]).sort()).toEqual([
      'GATEWAY_ISSUERS',
      'GATEWAY_ORIGINS',
      'GATEWAY_PORT',
      'GATEWAY_PROT',
      'GATEWAY_SUBGRAPHS',
    ]);
    expect(faults).toContain('GATEWAY_PROT: is not a setting of the gateway; check its spelling');
  });

  it('name an executor that there is, and without a name it is our own', () => {
    expect(readConfig(GOED).motor).toBe('eigen');
    expect(readConfig({ ...GOED, GATEWAY_MOTOR: 'apollo' }).motor).toBe('apollo');
    expect(readConfig({ ...GOED, GATEWAY_MOTOR: 'eigen' }).motor).toBe('eigen');
    expect(faultsOf({ ...GOED, GATEWAY_MOTOR: 'stoom' }).map((fault) => fault.split(':')[0])).toEqual([
      'GATEWAY_MOTOR',
    ]);
  });

  it('may not contradict each other', () => {
    expect(
      faultsOf({
        ...GOED,
        GATEWAY_SUBGRAPH_TIMEOUT_MS: '20000',
        GATEWAY_ISSUER: 'https://coa.example',
        GATEWAY_SIGNING_KEYS: JSON.stringify([KEY, KEY]),
      }).map((fault) => fault.split(':')[0]),
    ).toEqual(['GATEWAY_SUBGRAPH_TIMEOUT_MS', 'GATEWAY_ISSUER', 'GATEWAY_SIGNING_KEYS']);
  });

  it('contradict each other in the same breath as other faults', () => {
    const faults = faultsOf({ ...GOED, GATEWAY_SUBGRAPH_TIMEOUT_MS: '20000', GATEWAY_PORT: 'poort' });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(['GATEWAY_SUBGRAPH_TIMEOUT_MS', 'GATEWAY_PORT']);
  });

  it('let the gateway sign with RS256 or PS256, and with nothing else', () => {
    const withAlg = (alg: unknown) => ({ ...GOED, GATEWAY_SIGNING_KEYS: JSON.stringify([{ ...KEY, alg }]) });
    for (const alg of ['RS256', 'PS256', undefined]) expect(faultsOf(withAlg(alg))).toEqual([]);
    for (const alg of ['none', 'HS256', 'ES256', 'RS512', '', null]) expect(faultsOf(withAlg(alg))).toHaveLength(1);
  });

  it('ask for a whole certificate or none, and then for TLS and an OIN of every subgraph', async () => {
    const papers = await (await makeCa('Proef CA')).issue([oin(1)]);
    const { remove, ...files } = writePapers(papers);
    const withTls = (tls: object, subgraphs: object = { coa: 'https://coa.example' }) =>
      faultsOf({ ...GOED, GATEWAY_TLS: JSON.stringify(tls), GATEWAY_SUBGRAPHS: JSON.stringify(subgraphs) });
    const good = { ...files, subgraphs: { coa: oin(2) } };
    expect(withTls(good)).toEqual([]);
    expect(readConfig({ ...GOED, GATEWAY_TLS: JSON.stringify(good), GATEWAY_SUBGRAPHS: '{}' }).subgraphs.tls).toEqual({
      ...papers,
      subgraphs: { coa: oin(2) },
    });
    expect(readConfig(GOED).subgraphs.tls).toBeUndefined();
    for (const part of ['cert', 'key', 'ca', 'subgraphs'])
      expect(withTls({ ...good, [part]: undefined }, {}).map((fault) => fault.split(':')[0])).toEqual([
        `GATEWAY_TLS.${part}`,
      ]);
    expect(withTls({ ...good, key: good.cert })).toEqual(['GATEWAY_TLS: key: is no private key in PEM']);
    expect(withTls({ ...good, subgraphs: { coa: '00000099' } }, {})).toEqual([
      'GATEWAY_TLS.subgraphs.coa: must be an OIN of 20 positions',
    ]);
    expect(withTls(good, { coa: 'http://coa.example', ind: 'https://ind.example' })).toEqual([
      'GATEWAY_SUBGRAPHS: coa: must be https, because of GATEWAY_TLS',
      'GATEWAY_TLS: subgraphs: no OIN of ind',
    ]);
    remove();
  });

  it('are never repeated in a fault: they may be secrets', () => {
    const faults = faultsOf({
      ...GOED,
      GATEWAY_SIGNING_KEYS: JSON.stringify([{ ...KEY, kty: 'geheim-kty', n: 12345678 }]),
      GATEWAY_ISSUER: 'geheim-issuer',
      GATEWAY_DEADLINE_MS: 'geheim-deadline',
      GATEWAY_ISSUERS: '[{"issuer":"geheim-uitgever"}]',
    });
    expect(faults.length).toBeGreaterThanOrEqual(4);
    expect(faults.join('\n')).not.toMatch(/geheim|12345678/);
  });

  it('cannot be changed afterwards', () => {
    const config = readConfig(GOED);
    const frozen = [config, ...Object.values<unknown>({ ...config }).filter((part) => typeof part === 'object')];
    expect(frozen).toHaveLength(8);
    expect(frozen.every((part) => Object.isFrozen(part))).toBe(true);
  });
});
