import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { memoryLogboek, PSEUDONIEM_SLEUTELS } from '../../support/logboek.ts';
import { startSubgraph } from '../../../subgraphs/kit/subgraph.ts';
import { startIssuer } from '../../support/issuer.ts';
import { ALLE_ORGANISATIES, type Answer, serviceKey } from '../../support/subgraph-alone.ts';

const SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy"])
  scalar Toegangsbewijs
  type LKO @key(fields: "id") {
    id: ID!
    toegangsbewijs: Toegangsbewijs @external
    anders: [String!] @external
    gezien: Boolean @requires(fields: "toegangsbewijs anders") @policy(policies: [["OPEN"]])
    naam: String @requires(fields: "toegangsbewijs") @policy(policies: [["OPEN"]])
  }`;

describe('what a hub carries to its resolvers', () => {
  const seen: unknown[] = [];
  let ask: (representation: object) => Promise<Answer>;
  let close: () => Promise<void>;
  let issuer: Awaited<ReturnType<typeof startIssuer>>;
  let sleutel: Awaited<ReturnType<typeof serviceKey>>;

  beforeAll(async () => {
    issuer = await startIssuer();
    sleutel = await serviceKey();
  });
  beforeEach(async () => {
    seen.length = 0;
    const subgraph = await startSubgraph(
      {
        naam: 'proef',
        bronhouder: 'DTV',
        sdl: SDL,
        resolvers: { LKO: { gezien: (hub: object) => seen.push(hub) > 0 } },
        bronnen: () => undefined,
        eigenBereik: () => Promise.resolve(new Set<string>()),
        bereikbaar: () => Promise.resolve(),
      },
      {
        host: '127.0.0.1',
        port: 0,
        issuers: [{ issuer: issuer.issuer, jwks: issuer.jwks, organisaties: ALLE_ORGANISATIES }],
        bewijsSleutels: {},
        feiten: { organisatie: 'DTV', sleutel, vragers: {}, adressen: {} },
        logboek: memoryLogboek(),
        pseudoniemSleutels: PSEUDONIEM_SLEUTELS,
        now: () => Date.now(),
        log: () => undefined,
      },
    );
    ask = async (representation) => {
      const wie = { sub: 'p-1', organisatie: 'DTV', functie: 'REGIEVOERDER' };
      const response = await fetch(`${subgraph.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await issuer.token(wie, 'urn:ketenbeeld:subgraph:proef')}`,
          doelbinding: 'UITVOERING_VW',
        },
        body: JSON.stringify({
          query: 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on LKO { id naam gezien } } }',
          variables: { r: [{ __typename: 'LKO', ...representation }] },
        }),
      });
      return (await response.json()) as Answer;
    };
    close = () => subgraph.close();
  });
  afterEach(() => close());
  afterAll(() => issuer.close());

  it('is the key, and apart from it the other required fields as they came', async () => {
    const answer = await ask({ id: 'lko-a', toegangsbewijs: 'geheim', anders: ['x', 3] });
    expect(answer.errors).toBeUndefined();
    expect(seen).toEqual([{ __typename: 'LKO', id: 'lko-a', vereist: { anders: ['x', 3] } }]);
  });

  it('is never a field that a representation names: that would answer for the owner', async () => {
    const answer = await ask({ id: 'lko-a', toegangsbewijs: 'geheim', naam: 'ingefluisterd' });
    expect(answer.data).toMatchObject({ _entities: [{ id: 'lko-a', naam: null }] });
  });

  it('is nothing for a key of the wrong shape', async () => {
    const answer = await ask({ id: 7, anders: ['x'] });
    expect(seen).toEqual([]);
    expect(answer.errors?.map((error) => error.extensions?.['code'])).toEqual(['SLEUTEL_ONGELDIG']);
  });
});
