import { createLocalJWKSet, decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { openExchange } from '../../../gateway/identity/exchange.ts';
import { leesToken } from '../../../toegang/token.ts';
import { makePrivateKey } from '../../support/rotating-issuer.ts';

const GATEWAY = 'https://gateway.example';
const COA = 'https://coa.example';
const GEBRUIKER = { issuer: COA, sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' };
const NU = Date.parse('2026-03-02T10:00:00Z');
const S = NU / 1000;
const SUBGRAPH = 'urn:ketenbeeld:subgraph:ind';

const [oud, nieuw] = [makePrivateKey('oud'), makePrivateKey('nieuw')];
const session = (verlooptOp = S + 300) => ({ gebruiker: GEBRUIKER, verlooptOp });

describe('the token that the gateway gives for a subgraph (RFC 8693)', () => {
  it.each([
    [undefined, 'RS256'],
    ['RS256', 'RS256'],
    ['PS256', 'PS256'],
  ])('is signed as its key says (%s): %s, and a subgraph accepts it', async (alg, used) => {
    const key = alg === undefined ? oud : { ...oud, alg };
    const exchange = await openExchange({ issuer: GATEWAY, keys: [key] }, () => NU);
    const token = await exchange.tokenFor(session(), 'ind');
    expect(decodeProtectedHeader(token)).toEqual({ alg: used, typ: 'at+jwt', kid: 'oud' });
    const nobody = () => Promise.reject(new Error('nobody asks this'));
    const issuers = new Map([
      [COA, { issuer: COA, keys: nobody, organisaties: { COA: ['CASEMANAGER'] } }],
      [GATEWAY, { issuer: GATEWAY, keys: createLocalJWKSet(exchange.jwks), organisaties: {}, wisseltVoor: [COA] }],
    ]);
    const read = (audience: string) => leesToken(`Bearer ${token}`, { audience, issuers, nu: NU });
    expect(await read(SUBGRAPH)).toEqual({ gebruiker: GEBRUIKER, verlooptOp: S + 60 });
    expect(await read('urn:ketenbeeld:subgraph:coa')).toEqual({ code: 'TOKEN_ONGELDIG' });
  });

  it('names one audience, who asks, who first said so, who acts, and lives a minute', async () => {
    const exchange = await openExchange({ issuer: GATEWAY, keys: [oud] }, () => NU);
    const { jti, ...claims } = decodeJwt(await exchange.tokenFor(session(), 'ind'));
    expect(claims).toEqual({
      iss: GATEWAY,
      sub: 'p-1',
      aud: SUBGRAPH,
      organisatie: 'COA',
      functie: 'CASEMANAGER',
      oorsprong: COA,
      act: { sub: GATEWAY },
      iat: S,
      exp: S + 60,
    });
    expect(jti).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not outlive the token that it was given for', async () => {
    const exchange = await openExchange({ issuer: GATEWAY, keys: [oud] }, () => NU);
    expect(decodeJwt(await exchange.tokenFor(session(S + 10), 'ind')).exp).toBe(S + 10);
  });

  it('is given again while it has time left, to the same caller for the same subgraph alone', async () => {
    let now = NU;
    const exchange = await openExchange({ issuer: GATEWAY, keys: [oud] }, () => now);
    const one = session();
    const first = await exchange.tokenFor(one, 'ind');
    expect(await exchange.tokenFor(one, 'ind')).toBe(first);
    expect(await exchange.tokenFor(one, 'coa')).not.toBe(first);
    expect(await exchange.tokenFor(session(), 'ind')).not.toBe(first);
    now += 39_000;
    expect(await exchange.tokenFor(one, 'ind')).toBe(first);
    now += 1000;
    expect(await exchange.tokenFor(one, 'ind')).not.toBe(first);
  });

  it('is signed by the first key, while all are published, and of none the private part', async () => {
    const exchange = await openExchange({ issuer: GATEWAY, keys: [{ ...nieuw, alg: 'PS256' }, oud] }, () => NU);
    expect(decodeProtectedHeader(await exchange.tokenFor(session(), 'ind')).kid).toBe('nieuw');
    expect(exchange.jwks.keys.map(({ kid, alg, use }) => [kid, alg, use])).toEqual([
      ['nieuw', 'PS256', 'sig'],
      ['oud', 'RS256', 'sig'],
    ]);
    for (const key of exchange.jwks.keys)
      expect(Object.keys(key).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
  });

  it('cannot be given without a key', async () => {
    await expect(openExchange({ issuer: GATEWAY, keys: [] }, () => NU)).rejects.toThrow('at least one signing key');
  });
});
