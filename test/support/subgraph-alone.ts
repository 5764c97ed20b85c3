import { randomBytes } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { type BewijsInhoud, tekenBewijs } from '../../toegang/bewijs.ts';
import type { Database } from '../../opslag/store.ts';
import { openLogboek } from '../../logboek/logboek.ts';
import { openStore } from '../../opslag/store.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { startSubgraph, type SubgraphDefinition } from '../../subgraphs/kit/subgraph.ts';
import { openTestDatabase } from './database.ts';
import { PSEUDONIEM_SLEUTELS } from './logboek.ts';
import { startIssuer } from './issuer.ts';

export interface Wie {
  readonly sub: string;
  readonly organisatie: string;
  readonly functie: string;
}

export interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
}

/**
 * One subgraph over real HTTP on its own database, with an issuer and proofs made as overleg would make them. `statements`
 * counts the SQL statements since the last `reset`.
 */
export async function startSubgraphAlone<Bronnen>(
  naam: string,
  organisatie: string,
  define: (db: Database) => SubgraphDefinition<Bronnen>,
) {
  const database = await openTestDatabase();
  const issuer = await startIssuer();
  const statements: string[] = [];
  const events: Readonly<Record<string, string | number | null>>[] = [];
  await database.maakLogboek(naam);
  const store = await openStore({
    organisatie: naam,
    source: database.source(naam),
    migrations: migrationsOf(naam),
    // The one with which each request is recorded is the same for all; test/logboek counts it.
    onStatement: (statement) => {
      if (!statement.includes('schrijf(')) statements.push(statement);
    },
  });
  const bewijsSleutel = randomBytes(32);
  let now = Date.now();
  const subgraph = await startSubgraph(define(store.db), {
    host: '127.0.0.1',
    port: 0,
    issuers: [{ issuer: issuer.issuer, jwks: issuer.jwks, organisaties: ALLE_ORGANISATIES }],
    bewijsSleutels: { k1: bewijsSleutel },
    feiten: { organisatie, sleutel: await serviceKey(), vragers: {}, adressen: {} },
    logboek: openLogboek(store.db, naam),
    pseudoniemSleutels: PSEUDONIEM_SLEUTELS,
    now: () => now,
    log: (event) => events.push(event),
  });
  const bewijs = (wie: Wie, inhoud: Partial<BewijsInhoud> & Pick<BewijsInhoud, 'type' | 'key' | 'profielen'>): string =>
    tekenBewijs(
      {
        gebruiker: { issuer: issuer.issuer, sub: wie.sub, organisatie: wie.organisatie, functie: wie.functie },
        verlopen: [],
        beperkt: false,
        verlooptOp: Math.floor(now / 1000) + 60,
        ...inhoud,
      },
      { kid: 'k1', ontvangers: { [naam]: bewijsSleutel } },
    );
  const token = (wie: Wie): Promise<string> => {
    const seconds = Math.floor(now / 1000);
    // The issuer's clock is the subgraph's: a test that sets the moment is not a test of tokens.
    return issuer.token(wie, `urn:ketenbeeld:subgraph:${naam}`, { iat: seconds, exp: seconds + 300 });
  };
  const query = async (wie: Wie, text: string, variables: object = {}, doel = 'UITVOERING_VW'): Promise<Answer> => {
    const response = await fetch(`${subgraph.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token(wie)}`,
        doelbinding: doel,
      },
      body: JSON.stringify({ query: text, variables }),
    });
    return (await response.json()) as Answer;
  };
  return {
    db: store.db,
    url: subgraph.url,
    issuer,
    bewijs,
    query,
    statements,
    events,
    setNow: (moment: number) => {
      now = moment;
    },
    /** `_entities` of one hub type: the way a gateway asks. */
    entities: (wie: Wie, type: string, selection: string, representations: readonly object[], doel?: string) =>
      query(
        wie,
        `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ${type} { ${selection} } } }`,
        { r: representations },
        doel,
      ),
    close: async () => {
      await subgraph.close();
      await store.close();
      await issuer.close();
      await database.close();
    },
  };
}

/** Every organisatie of the policy, each with every functie it knows; only the tests trust an issuer that far. */
export const ALLE_ORGANISATIES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  ['DTV', 'COA', 'IND', 'POLITIE', 'GEMEENTE', 'NIDOS', 'VWN', 'IOM', 'RVDK', 'OM', 'JENV', 'BETROKKENE'].map((o) => [
    o,
    ['*'],
  ]),
);

export async function serviceKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair('PS256', { extractable: true });
  return { ...(await exportJWK(privateKey)), kid: 'dienst-1', alg: 'PS256' };
}
