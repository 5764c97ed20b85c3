import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openIdentity, type Identify } from '../../../gateway/identity/identify.ts';
import { type RotatingIssuer, startRotatingIssuer } from '../../support/rotating-issuer.ts';

const AUDIENCE = 'urn:ketenbeeld:gateway';
const WIE = { sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' };
const MINUUT = 60_000;

let issuer: RotatingIssuer;
let identify: Identify;
let now = Date.now();
beforeEach(async () => {
  now = Date.now();
  issuer = await startRotatingIssuer(['oud', 'nieuw'], () => now);
  issuer.publish('oud');
  const issuers = [{ issuer: issuer.issuer, jwks: issuer.jwks, organisaties: { COA: ['*'] } }];
  identify = openIdentity({ audience: AUDIENCE, issuers }, () => now);
});
afterEach(() => issuer.close());

const outcome = async (token: string): Promise<string> =>
  identify({ authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' }).then(
    ({ session }) => session.gebruiker.sub,
    (error: unknown) => (error as { code: string }).code,
  );

describe('a caller of the gateway', () => {
  it.each(['RS256', 'PS256'])('is known by a token signed with %s', async (alg) => {
    expect(await outcome(await issuer.token(WIE, AUDIENCE, { kid: 'oud', alg }))).toBe('p-1');
  });

  it('is the same session for the requests of a minute, and looked at again after it', async () => {
    const token = await issuer.token(WIE, AUDIENCE, { kid: 'oud' });
    const session = async () =>
      (await identify({ authorization: `Bearer ${token}`, doelbinding: 'UITVOERING_VW' })).session;
    const first = await session();
    now += MINUUT - 1;
    expect(await session()).toBe(first);
    now += 1;
    expect(await session()).not.toBe(first);
  });

  it('whose token was signed with a key that is withdrawn is refused after two minutes at most', async () => {
    const token = await issuer.token(WIE, AUDIENCE, { kid: 'oud' });
    // The worst that can be: the keys are read just before the withdrawal, and the token is verified with them a minute later.
    expect(await outcome(await issuer.token({ ...WIE, sub: 'p-2' }, AUDIENCE, { kid: 'oud' }))).toBe('p-2');
    issuer.publish('nieuw');
    now += MINUUT - 1;
    expect(await outcome(token)).toBe('p-1');
    now += MINUUT;
    expect(await outcome(token)).toBe('TOKEN_ONGELDIG');
    expect(await outcome(await issuer.token(WIE, AUDIENCE, { kid: 'nieuw' }))).toBe('p-1');
  });

  it('stays known for a while when the keys cannot be read, and then is told that it is not the token', async () => {
    const token = await issuer.token(WIE, AUDIENCE, { kid: 'oud' });
    expect(await outcome(token)).toBe('p-1');
    await issuer.close();
    now += 4 * MINUUT;
    expect(await outcome(token)).toBe('p-1');
    now += MINUUT;
    expect(await outcome(token)).toBe('TOKEN_UITGEVER_ONBEREIKBAAR');
  });

  it('is not known longer because the clock was set back', async () => {
    const token = await issuer.token(WIE, AUDIENCE, { kid: 'oud' });
    expect(await outcome(token)).toBe('p-1');
    issuer.publish('nieuw');
    now -= 30_000;
    expect(await outcome(token)).toBe('TOKEN_ONGELDIG');
  });
});
