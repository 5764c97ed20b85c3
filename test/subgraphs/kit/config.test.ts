import { describe, expect, it } from 'vitest';
import { ConfigFault, readConfig } from '../../../subgraphs/kit/config.ts';

const GEHEIM = 'c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1iZS1wcmludGU';
const ISSUERS = [
  { issuer: 'https://idp.example', jwks: 'https://idp.example/jwks', organisaties: { COA: ['*'] } },
  { issuer: 'https://gateway.example', jwks: { keys: [] }, wisseltVoor: ['https://idp.example'] },
];
const FEITEN = { sleutel: { kty: 'RSA', d: GEHEIM }, vragers: { OVERLEG: { keys: [] } }, adressen: {} };
const GOED = {
  SUBGRAPH_PORT: '4003',
  SUBGRAPH_DATABASE_URL: 'postgres://coa@127.0.0.1:5432/coa',
  SUBGRAPH_ISSUERS: JSON.stringify(ISSUERS),
  SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify({ k1: GEHEIM }),
  SUBGRAPH_FEITEN: JSON.stringify(FEITEN),
  SUBGRAPH_PSEUDONIEM_SLEUTELS: JSON.stringify({ kid: 'p1', sleutels: { p1: GEHEIM } }),
};
const COA = { tekent: false };
const OVERLEG = { tekent: true };
const TEKEN = JSON.stringify({ kid: 'k1', ontvangers: { coa: GEHEIM } });

const fault = (anders: Readonly<Record<string, string | undefined>>, wie = COA): ConfigFault => {
  try {
    readConfig({ ...GOED, ...anders }, wie);
  } catch (error) {
    if (error instanceof ConfigFault) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('the settings of a subgraph that runs alone', () => {
  it('are read, checked and frozen', () => {
    const config = readConfig({ ...GOED, PATH: '/bin', HOME: '/root' }, COA);
    expect(config).toMatchObject({ host: '127.0.0.1', port: 4003, database: { url: GOED.SUBGRAPH_DATABASE_URL } });
    expect(config.issuers).toEqual(ISSUERS);
    expect(Buffer.from(config.bewijsSleutels['k1'] ?? []).toString('base64url')).toBe(GEHEIM);
    expect(Object.isFrozen(config)).toBe(true);
    const folder = { ...GOED, SUBGRAPH_DATABASE_URL: undefined, SUBGRAPH_DATABASE_FOLDER: '.data' };
    expect(readConfig(folder, COA).database).toEqual({ folder: '.data' });
    const overleg = { ...GOED, SUBGRAPH_BEWIJS_SLEUTELS: undefined, SUBGRAPH_TEKEN_SLEUTELS: TEKEN };
    expect(readConfig(overleg, OVERLEG).tekenSleutels).toMatchObject({ kid: 'k1' });
    expect(readConfig(overleg, OVERLEG).terugkoppeling).toBeUndefined();
    const terugkoppeling = { klok: 'BESLUIT', goedeVrijdagIsWerkdag: true };
    const ingesteld = { ...overleg, SUBGRAPH_TERUGKOPPELING: JSON.stringify(terugkoppeling) };
    expect(readConfig(ingesteld, OVERLEG).terugkoppeling).toEqual(terugkoppeling);
  });

  it.each<[string, Readonly<Record<string, string | undefined>>, readonly string[]]>([
    ['a port that is missing', { SUBGRAPH_PORT: undefined }, ['SUBGRAPH_PORT: is missing']],
    ['a port that is a word', { SUBGRAPH_PORT: 'http' }, ['SUBGRAPH_PORT: must be a port']],
    ['a port that does not exist', { SUBGRAPH_PORT: '65536' }, ['SUBGRAPH_PORT: must be a port']],
    [
      'a setting that nobody knows',
      { SUBGRAPH_DATABSE_URL: 'postgres://x' },
      ['SUBGRAPH_DATABSE_URL: is not a setting of a subgraph; check its spelling'],
    ],
    [
      'no key for pseudonyms',
      { SUBGRAPH_PSEUDONIEM_SLEUTELS: undefined },
      ['SUBGRAPH_PSEUDONIEM_SLEUTELS: is missing'],
    ],
    [
      'a term of another subgraph, with a clock that does not exist',
      { SUBGRAPH_TERUGKOPPELING: '{"klok":"MAANSTAND","goedeVrijdagIsWerkdag":true}' },
      [
        'SUBGRAPH_TERUGKOPPELING.klok: Invalid option: expected one of "BIJEENKOMST"|"BESLUIT"|"INDIENEN"',
        'SUBGRAPH_TERUGKOPPELING: only overleg has terugkoppelingen; remove it here',
      ],
    ],
    [
      'a key for pseudonyms that is not there',
      { SUBGRAPH_PSEUDONIEM_SLEUTELS: JSON.stringify({ kid: 'p2', sleutels: { p1: GEHEIM } }) },
      ['SUBGRAPH_PSEUDONIEM_SLEUTELS: must hold the key that kid names'],
    ],
    [
      'two databases',
      { SUBGRAPH_DATABASE_FOLDER: '.data' },
      ['SUBGRAPH_DATABASE_URL: give either this or SUBGRAPH_DATABASE_FOLDER, and not both'],
    ],
    [
      'no database',
      { SUBGRAPH_DATABASE_URL: undefined },
      ['SUBGRAPH_DATABASE_URL: give either this or SUBGRAPH_DATABASE_FOLDER, and not both'],
    ],
    ['issuers that are not JSON', { SUBGRAPH_ISSUERS: '[{' }, ['SUBGRAPH_ISSUERS: must be JSON']],
    ['no key to check proofs with', { SUBGRAPH_BEWIJS_SLEUTELS: undefined }, ['SUBGRAPH_BEWIJS_SLEUTELS: is missing']],
    ['an empty set of keys', { SUBGRAPH_BEWIJS_SLEUTELS: '{}' }, ['SUBGRAPH_BEWIJS_SLEUTELS: is missing']],
    [
      'a key to sign proofs with, where proofs are only checked',
      { SUBGRAPH_TEKEN_SLEUTELS: TEKEN },
      ['SUBGRAPH_TEKEN_SLEUTELS: only overleg signs proofs; remove it here'],
    ],
    [
      'a key that is too short',
      { SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify({ k1: GEHEIM.slice(0, 20) }) },
      ['SUBGRAPH_BEWIJS_SLEUTELS.k1: must be 32 bytes in base64url'],
    ],
    [
      'a key with characters that do not count',
      { SUBGRAPH_BEWIJS_SLEUTELS: JSON.stringify({ k1: `${GEHEIM}!!` }) },
      ['SUBGRAPH_BEWIJS_SLEUTELS.k1: must be 32 bytes in base64url'],
    ],
    [
      'an issuer that may say nothing',
      { SUBGRAPH_ISSUERS: JSON.stringify([{ issuer: 'https://idp.example', jwks: 'https://idp.example/jwks' }]) },
      ['SUBGRAPH_ISSUERS: https://idp.example: give either organisaties or wisseltVoor'],
    ],
    [
      'an exchange for an issuer that is not there',
      { SUBGRAPH_ISSUERS: JSON.stringify([ISSUERS[1]]) },
      ['SUBGRAPH_ISSUERS: https://gateway.example: exchanges for https://idp.example, which is not in the list'],
    ],
    [
      'all of it at once, each on its own line',
      {
        SUBGRAPH_PORT: undefined,
        SUBGRAPH_DATABASE_FOLDER: '.data',
        SUBGRAPH_ISSUERS: JSON.stringify([{ ...ISSUERS[1], organisaties: { COA: ['*'] } }]),
        SUBGRAPH_BEWIJS_SLEUTELS: undefined,
        SUBGRAPH_TEKEN_SLEUTELS: TEKEN,
        SUBGRAPH_FEITEN: 'nee',
        SUBGRAPH_ONZIN: '1',
      },
      [
        'SUBGRAPH_BEWIJS_SLEUTELS: is missing',
        'SUBGRAPH_DATABASE_URL: give either this or SUBGRAPH_DATABASE_FOLDER, and not both',
        'SUBGRAPH_FEITEN: must be JSON',
        'SUBGRAPH_ISSUERS: https://gateway.example: exchanges for https://idp.example, which is not in the list',
        'SUBGRAPH_ISSUERS: https://gateway.example: give either organisaties or wisseltVoor',
        'SUBGRAPH_ONZIN: is not a setting of a subgraph; check its spelling',
        'SUBGRAPH_PORT: is missing',
        'SUBGRAPH_TEKEN_SLEUTELS: only overleg signs proofs; remove it here',
      ],
    ],
  ])('refuse %s', (_what, anders, verwacht) => {
    expect(() => readConfig(GOED, COA)).not.toThrow();
    expect([...fault(anders).faults].sort()).toEqual(verwacht);
  });

  it('say of a value of the wrong shape that it is wrong, not that it is missing', () => {
    const { faults } = fault({ SUBGRAPH_ISSUERS: '{}', SUBGRAPH_FEITEN: '{}' });
    expect(faults.filter((line) => line.startsWith('SUBGRAPH_ISSUERS')).join()).toContain('expected array');
    expect(faults.filter((line) => line.startsWith('SUBGRAPH_FEITEN')).length).toBeGreaterThan(0);
    expect(faults.join()).not.toContain('SUBGRAPH_ISSUERS: is missing');
  });

  it('ask overleg for the keys to sign with', () => {
    expect(fault({ SUBGRAPH_BEWIJS_SLEUTELS: undefined }, OVERLEG).faults).toEqual([
      'SUBGRAPH_TEKEN_SLEUTELS: is missing',
    ]);
  });

  it('never repeat a secret', () => {
    const url = `mysql://coa:${GEHEIM}@db.example/coa`;
    const kapot = [
      { SUBGRAPH_DATABASE_URL: url },
      { SUBGRAPH_DATABASE_URL: `postgres://coa:${GEHEIM}@db.example/coa`, SUBGRAPH_DATABASE_FOLDER: GEHEIM },
      { SUBGRAPH_PORT: GEHEIM },
      { SUBGRAPH_ISSUERS: `[{"issuer":"${GEHEIM}"}]` },
      { SUBGRAPH_BEWIJS_SLEUTELS: `{"k1":"${GEHEIM}x"}` },
      { SUBGRAPH_BEWIJS_SLEUTELS: GEHEIM },
      { SUBGRAPH_TEKEN_SLEUTELS: `{"kid":"","ontvangers":{"coa":"${GEHEIM}xx"}}` },
      { SUBGRAPH_FEITEN: `{"sleutel":"${GEHEIM}","vragers":{},"adressen":{"POLITIE":"${GEHEIM}"}}` },
      { SUBGRAPH_ONBEKEND: GEHEIM },
    ];
    for (const anders of kapot) expect(fault(anders).message).not.toContain(GEHEIM);
  });
});
