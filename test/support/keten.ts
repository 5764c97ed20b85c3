import { type Keten, type KetenOptions, startKeten } from '../../demo/keten.ts';
import { gatewayOmgeving, mainOf, type Omgeving, type Proces, startProces } from '../../demo/processen.ts';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { inject } from 'vitest';
import { PERSONAS } from '../../demo/personas.ts';
import { type DemoSleutels, openSleutels } from '../../demo/sleutels.ts';
import { maakWereld, type Wereld } from '../../demo/wereld/wereld.ts';
import { openTestDatabase } from './database.ts';
import { startIssuer, type TestIssuer } from './issuer.ts';
import type { Answer } from './subgraph-alone.ts';

export interface GatewayAnswer extends Answer {
  readonly status: number;
  readonly extensions?: {
    readonly toegang?: { readonly geweigerd: readonly Record<string, unknown>[]; readonly nietGetoond: number };
  };
}

/** Somebody who is no persona; without a header `doelbinding` there is no purpose. */
export type TestGebruiker = Parameters<TestIssuer['token']>[0];

export interface TestKeten extends Keten {
  readonly wereld: Wereld;
  readonly issuer: TestIssuer;
  /** The keys of this chain, to make proofs and tokens that are nearly right. */
  readonly sleutels: DemoSleutels;
  /** SQL statements and events since the last `reset`. */
  readonly statements: { subgraph: SubgraphNaam; statement: string }[];
  /** Those with which the gateway recorded its decisions. */
  readonly recorded: string[];
  readonly events: Readonly<Record<string, string | number | null>>[];
  reset(): void;
  /** The settings with which a gateway in a process of its own serves this chain, with its log in the same database. */
  gatewayOmgeving(): Omgeving;
  /** Statements on the database, as its owner. */
  alsEigenaar(statements: string): Promise<unknown>;
  setNow(moment: number): void;
  token(persona: string | TestGebruiker): Promise<string>;
  /** A GraphQL request as this persona; headers replace the usual ones. */
  query(
    persona: string | TestGebruiker,
    text: string,
    variables?: object,
    headers?: Readonly<Record<string, string>>,
  ): Promise<GatewayAnswer>;
}

/** Made once per worker: seven RSA keys, and a world that nobody can change, cost more than most tests. */
let SLEUTELS: Promise<DemoSleutels> | undefined;
let WERELD: Wereld | undefined;

/** In how many processes the gateway of a chain runs; without it, in that of the test. Chosen by vitest.processen.config.ts. */
const PROCESSEN = process.env['TEST_PROCESSEN'];
/** What executes in the gateway of a chain, where its test says nothing of it. Chosen by vitest.motor.config.ts. */
const MOTOR = process.env['TEST_MOTOR'] === 'apollo' ? 'apollo' : 'eigen';

function startGatewayProcesses(omgeving: Omgeving): Promise<Proces> {
  const slow = { GATEWAY_SUBGRAPH_TIMEOUT_MS: '30000', GATEWAY_DEADLINE_MS: '60000' };
  const words = ['--processen', PROCESSEN ?? ''];
  return startProces(mainOf(inject('sources'), 'gateway'), { ...omgeving, ...slow }, words);
}

/** The whole chain over real HTTP on a database of its own, loaded with the demo's world. */
export async function startTestKeten(
  options: {
    readonly gateway?: KetenOptions['gateway'];
    readonly tls?: KetenOptions['tls'];
    /** A clock that stands still until the test moves it; without one time runs, and `setNow` moves it. */
    readonly now?: () => number;
  } = {},
): Promise<TestKeten> {
  const wereld = (WERELD ??= maakWereld({ omvang: 'klein', peildatum: inject('peildatum') }));
  const database = await openTestDatabase('WERELD');
  const issuer = await startIssuer();
  const sleutels = await (SLEUTELS ??= openSleutels(undefined));
  const statements: TestKeten['statements'] = [];
  const recorded: string[] = [];
  const events: TestKeten['events'] = [];
  let shift = 0;
  // What each does by itself at its start must not be taken for what a test's first question did.
  const busy = new Set<unknown>(SUBGRAPH_NAMEN);
  let rest = (): void => undefined;
  const atRest = new Promise<void>((resolve) => (rest = resolve));
  const keten = await startKeten({
    provider: { issuer: issuer.issuer, jwks: issuer.jwks },
    sleutels,
    database: (subgraph) => database.source(subgraph),
    ports: Object.fromEntries([...SUBGRAPH_NAMEN, 'gateway'].map((naam) => [naam, 0])) as KetenOptions['ports'],
    now: options.now ?? (() => Date.now() + shift),
    report: (event) => {
      events.push(event);
      if (
        (event['event'] === 'onderhoud' || event['event'] === 'error') &&
        busy.delete(event['subgraph']) &&
        busy.size === 0
      )
        rest();
    },
    onStatement: (part, statement) => {
      if (part === 'gateway') recorded.push(statement);
      else statements.push({ subgraph: part, statement });
    },
    tls: options.tls,
    // A test asks in a minute what a person does not ask in a day.
    gateway: { people: { perMinute: 5000 }, motor: MOTOR, ...options.gateway },
  });
  await atRest;
  const ofProcess = (): Omgeving => {
    const source = database.source('gateway');
    if ('embedded' in source) throw new Error('an embedded database belongs to this process');
    return {
      ...gatewayOmgeving(keten.subgraphs, { provider: issuer, sleutels }),
      GATEWAY_DATABASE_URL: source.url,
      GATEWAY_PEOPLE_PER_MINUTE: '5000',
    };
  };
  const processes = PROCESSEN === undefined ? undefined : await startGatewayProcesses(ofProcess());
  const gateway = processes === undefined ? keten.gateway : { url: processes.url, close: processes.close };
  const token = (wie: string | TestGebruiker): Promise<string> => {
    const { sub, organisatie, functie } = typeof wie === 'string' ? personaVan(wie) : wie;
    // Where time stands still, it does so for who signs too.
    const iat = options.now === undefined ? undefined : Math.floor(options.now() / 1000);
    const claims = iat === undefined ? {} : { iat, exp: iat + 300 };
    return issuer.token({ sub, organisatie, functie }, 'urn:ketenbeeld:gateway', claims);
  };
  return {
    ...keten,
    gateway,
    wereld,
    issuer,
    sleutels,
    statements,
    recorded,
    gatewayOmgeving: ofProcess,
    alsEigenaar: (opdrachten) => database.alsEigenaar(opdrachten),
    events,
    token,
    reset: () => {
      statements.length = 0;
      recorded.length = 0;
      events.length = 0;
    },
    setNow: (moment) => {
      shift = moment - Date.now();
    },
    query: async (persona, text, variables = {}, headers = {}) => {
      const response = await fetch(`${gateway.url}/v1/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await token(persona)}`,
          doelbinding: PERSONAS.find(({ id }) => id === persona)?.doelbinding ?? '',
          ...headers,
        },
        body: JSON.stringify({ query: text, variables }),
      });
      return { status: response.status, ...((await response.json()) as Answer) };
    },
    close: async () => {
      await processes?.close();
      await keten.close();
      await issuer.close();
      await database.close();
    },
  };
}

function personaVan(id: string): TestGebruiker {
  const persona = PERSONAS.find((kandidaat) => kandidaat.id === id);
  if (persona === undefined) throw new Error(`no persona ${id}`);
  return persona;
}
