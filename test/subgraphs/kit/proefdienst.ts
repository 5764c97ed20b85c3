import { memoryLogboek, PSEUDONIEM_SLEUTELS } from '../../support/logboek.ts';
import { randomBytes } from 'node:crypto';
import type { JSONWebKeySet, JWK } from 'jose';
import { type BewijsInhoud, tekenBewijs } from '../../../toegang/bewijs.ts';
import type { FeitenOptions } from '../../../subgraphs/kit/feiten.ts';
import { startSubgraph, type SubgraphDefinition } from '../../../subgraphs/kit/subgraph.ts';
import { startIssuer } from '../../support/issuer.ts';
import { ALLE_ORGANISATIES, type Answer, serviceKey } from '../../support/subgraph-alone.ts';

export const WIE = { sub: 'p-1', organisatie: 'COA', functie: 'CASEMANAGER' };

/** Of COA, with every way in which a resolver can go wrong; no database, so that what is tested is the kit alone. */
export const PROEF_SDL = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@policy"])
  directive @onderwerp(hub: String!, veld: String!) on OBJECT
  scalar VNummer
  scalar Toegangsbewijs
  type Query {
    stuk(vNummer: VNummer): String @policy(policies: [["OPEN"]])
    mijn(first: Int): String @policy(policies: [["EIGEN"]])
  }
  type Vreemdeling @key(fields: "vNummer") {
    vNummer: VNummer!
    toegangsbewijs: Toegangsbewijs @external
    opvang: Opvang @requires(fields: "toegangsbewijs") @policy(policies: [["OPVANG:SAMENVATTING"]])
  }
  type Opvang @onderwerp(hub: "Vreemdeling", veld: "vNummer") {
    gemeente: String @policy(policies: [["OPVANG:SAMENVATTING"]])
    locatie: String @policy(policies: [["OPVANG:VOLLEDIG"]])
    kamer: String @policy(policies: [["OPVANG_KAMER:VOLLEDIG"]])
  }`;

/** One subgraph of COA over real HTTP; anything in `anders` replaces that part of its definition. */
export async function startProefdienst(
  anders: Partial<SubgraphDefinition<undefined>> = {},
  feiten: Partial<FeitenOptions> = {},
) {
  const issuer = await startIssuer();
  const events: Readonly<Record<string, string | number | null>>[] = [];
  const sleutel = randomBytes(32);
  const subgraph = await startSubgraph(
    {
      naam: 'coa',
      bronhouder: 'COA',
      sdl: PROEF_SDL,
      resolvers: {},
      bronnen: () => undefined,
      eigenBereik: () => Promise.resolve(new Set<string>()),
      bereikbaar: () => Promise.resolve(),
      ...anders,
    },
    {
      host: '127.0.0.1',
      port: 0,
      issuers: [{ issuer: issuer.issuer, jwks: issuer.jwks, organisaties: ALLE_ORGANISATIES }],
      bewijsSleutels: { k1: sleutel },
      feiten: { organisatie: 'COA', sleutel: await serviceKey(), vragers: {}, adressen: {}, ...feiten },
      logboek: memoryLogboek(),
      pseudoniemSleutels: PSEUDONIEM_SLEUTELS,
      now: () => Date.now(),
      log: (event) => events.push(event),
    },
  );
  const bewijs = (key: string, inhoud: Partial<BewijsInhoud> = {}) =>
    tekenBewijs(
      {
        gebruiker: { issuer: issuer.issuer, ...WIE },
        type: 'Vreemdeling',
        key,
        profielen: ['LKO_COA'],
        verlopen: [],
        beperkt: false,
        verlooptOp: Math.floor(Date.now() / 1000) + 60,
        ...inhoud,
      },
      { kid: 'k1', ontvangers: { coa: sleutel } },
    );
  const post = async (query: string, variables: object = {}, doelbinding = 'UITVOERING_VW') => {
    const response = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.token(WIE, 'urn:ketenbeeld:subgraph:coa')}`,
        doelbinding,
      },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    return { status: response.status, text, answer: JSON.parse(text) as Answer };
  };
  return {
    url: subgraph.url,
    issuer,
    events,
    bewijs,
    post,
    entities: (representations: readonly object[], selection = 'opvang { gemeente locatie kamer }') =>
      post(`query ($r: [_Any!]!) { _entities(representations: $r) { ... on Vreemdeling { vNummer ${selection} } } }`, {
        r: representations.map((r) => ({ __typename: 'Vreemdeling', ...r })),
      }),
    close: async () => {
      await subgraph.close();
      await issuer.close();
    },
  };
}

/** The public half of a service key. */
export function openbaar({ kty, n, e, kid, alg }: JWK): JSONWebKeySet {
  return { keys: [{ kty, n, e, kid, alg } as JWK] };
}
