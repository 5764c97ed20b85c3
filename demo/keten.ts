import { join } from 'node:path';
import type { GatewayConfig } from '../gateway/config.ts';
import { type RunningGateway, startGateway } from '../gateway/gateway.ts';
import type { SubgraphTls } from '../gateway/execution/subgraph-tls.ts';
import type { WerkbankOptions } from '../gateway/serve-werkbank.ts';
import { defineCoa } from '../subgraphs/coa/coa.ts';
import { defineDtv } from '../subgraphs/dtv/dtv.ts';
import { defineInd } from '../subgraphs/ind/ind.ts';
import type { IssuerOptions } from '../subgraphs/kit/identity.ts';
import { type FeitenOptions, openFeiten } from '../subgraphs/kit/feiten.ts';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { migrationsOf } from '../subgraphs/kit/package-files.ts';
import { openEigenLogboek } from '../logboek/open-eigen.ts';
import { type DatabaseSource, openDatabase, openStore, type Store } from '../opslag/store.ts';
import { type RunningSubgraph, startSubgraph, type SubgraphDefinition } from '../subgraphs/kit/subgraph.ts';
import type { TlsOptions } from '../subgraphs/kit/tls.ts';
import { defineOverleg } from '../subgraphs/overleg/overleg.ts';
import { definePolitie } from '../subgraphs/politie/politie.ts';
import type { DemoSleutels } from './sleutels.ts';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from './subgraph-namen.ts';

export interface KetenOptions {
  /** The provider whose tokens are accepted, and where its keys are. */
  readonly provider: { readonly issuer: string; readonly jwks: string };
  readonly sleutels: DemoSleutels;
  readonly database: (part: SubgraphNaam | 'gateway') => DatabaseSource;
  /** 0 lets the system choose. */
  readonly ports: Readonly<Record<SubgraphNaam | 'gateway', number>>;
  readonly werkbank?: WerkbankOptions | undefined;
  readonly now: () => number;
  readonly report: (event: Readonly<Record<string, string | number | null>>) => void;
  /** Certificates for every connection between the parts; the demo has none. */
  readonly tls?: { readonly gateway: SubgraphTls; readonly subgraph: (naam: SubgraphNaam) => TlsOptions } | undefined;
  /** Told of each SQL statement, without its values. */
  readonly onStatement?: ((part: SubgraphNaam | 'gateway', statement: string) => void) | undefined;
  readonly gateway?: Partial<Pick<GatewayConfig, 'supergraph' | 'deadline' | 'people' | 'motor'>> & {
    readonly subgraphTimeout?: number;
    /** Another address for a subgraph than that of the one started here. */
    readonly subgraphUrls?: Readonly<Partial<Record<SubgraphNaam, string>>>;
    readonly server?: Partial<Pick<GatewayConfig['server'], 'origins' | 'arrivalTimeout'>>;
  };
}

export interface Keten {
  readonly gateway: RunningGateway;
  readonly subgraphs: Readonly<Record<SubgraphNaam, RunningSubgraph>>;
  readonly stores: Readonly<Record<SubgraphNaam, Store>>;
  close(): Promise<void>;
}

/** Under what name the gateway issues the tokens that it exchanges. */
export const GATEWAY_ISSUER = 'http://gateway.demo.ketenbeeld.example';

const HOST = '127.0.0.1';
/** The organisation of each subgraph, as the policy names it. */
export const ORGANISATIE: Readonly<Record<SubgraphNaam, string>> = {
  politie: 'POLITIE',
  ind: 'IND',
  dtv: 'DTV',
  coa: 'COA',
  overleg: 'OVERLEG',
};

/** What the one provider of the demo may assert; at work each organisation has its own, for its own people. */
export const ORGANISATIES = Object.fromEntries(
  ['DTV', 'COA', 'IND', 'POLITIE', 'GEMEENTE', 'NIDOS', 'VWN', 'IOM', 'RVDK', 'OM', 'JENV', 'BETROKKENE'].map((o) => [
    o,
    ['*'],
  ]),
);

/** The whole chain in one process: five subgraphs, each with its own database and port, and the gateway over them by URL. */
export async function startKeten(options: KetenOptions): Promise<Keten> {
  const opened: { close(): Promise<unknown> }[] = [];
  const closeAll = async () => {
    for (const part of opened.reverse()) await part.close();
  };
  try {
    const stores = {} as Record<SubgraphNaam, Store>;
    for (const naam of SUBGRAPH_NAMEN) {
      stores[naam] = await openStore({
        organisatie: naam,
        source: options.database(naam),
        migrations: migrationsOf(naam),
        onStatement: (statement) => options.onStatement?.(naam, statement),
      });
      opened.push(stores[naam]);
    }
    const eigen = await openDatabase({
      organisatie: 'gateway',
      source: options.database('gateway'),
      onStatement: (statement) => options.onStatement?.('gateway', statement),
    });
    opened.push(eigen);
    const subgraphs = {} as Record<SubgraphNaam, RunningSubgraph>;
    for (const naam of SUBGRAPH_NAMEN) {
      subgraphs[naam] = await startOne(naam, stores[naam], subgraphs, options);
      opened.push(subgraphs[naam]);
    }
    const gateway = await startGateway(gatewayConfig(subgraphs, options), {
      now: options.now,
      report: options.report,
      logboek: await openEigenLogboek(options.database('gateway'), eigen, 'gateway'),
    });
    opened.push(gateway);
    return { gateway, subgraphs, stores, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

/** One part of the chain on its own, for who restarts it while the others go on. */
export async function startOne(
  naam: SubgraphNaam,
  store: Store,
  others: Readonly<Partial<Record<SubgraphNaam, Pick<RunningSubgraph, 'naam' | 'url'>>>>,
  { sleutels, provider, ports, now, report, tls, database }: KetenOptions,
): Promise<RunningSubgraph> {
  const { db } = store;
  const logboek = await openEigenLogboek(database(naam), store, naam);
  const issuers: IssuerOptions[] = [
    { issuer: provider.issuer, jwks: provider.jwks, organisaties: ORGANISATIES },
    { issuer: GATEWAY_ISSUER, jwks: sleutels.gatewayJwks, wisseltVoor: [provider.issuer] },
  ];
  const feiten: FeitenOptions = {
    organisatie: ORGANISATIE[naam],
    sleutel: sleutels.dienst(ORGANISATIE[naam]),
    overgang: sleutels.overgang?.(ORGANISATIE[naam]),
    vragers: Object.fromEntries(Object.values(ORGANISATIE).map((wie) => [wie, sleutels.dienstJwks(wie)])),
    adressen: Object.fromEntries(
      Object.values(others).map(({ naam: ander, url }) => [ORGANISATIE[ander as SubgraphNaam], url]),
    ),
    tls: tls?.subgraph(naam),
  };
  const vraagFeit = openFeiten(feiten, now);
  const start = <Bronnen>(definition: SubgraphDefinition<Bronnen>) =>
    startSubgraph(definition, {
      host: HOST,
      port: ports[naam],
      issuers,
      bewijsSleutels: naam === 'overleg' ? {} : sleutels.bewijsVan(naam),
      feiten,
      logboek,
      pseudoniemSleutels: sleutels.pseudoniemVan(naam),
      now,
      log: report,
    });
  switch (naam) {
    case 'politie':
      return start(definePolitie({ db, now }));
    case 'ind':
      return start(defineInd({ db, now }));
    case 'dtv':
      return start(defineDtv({ db, vraagFeit }));
    case 'coa':
      return start(defineCoa({ db, vraagFeit, now }));
    case 'overleg':
      return start(defineOverleg({ db, bewijsSleutels: sleutels.teken, vraagFeit }));
  }
}

export function gatewayConfig(
  subgraphs: Readonly<Record<SubgraphNaam, Pick<RunningSubgraph, 'url'>>>,
  { provider, sleutels, ports, werkbank, tls, gateway = {} }: KetenOptions,
): GatewayConfig {
  return {
    server: { host: HOST, port: ports.gateway, origins: [], bodyLimit: 256 * 1024, werkbank, ...gateway.server },
    identity: { audience: 'urn:ketenbeeld:gateway', issuers: [{ ...provider, organisaties: ORGANISATIES }] },
    exchange: { issuer: GATEWAY_ISSUER, keys: [sleutels.gateway] },
    supergraph: gateway.supergraph ?? { file: join(PACKAGE_ROOT, 'schema/supergraph.graphql'), pollMilliseconds: 1000 },
    subgraphs: {
      urls: Object.fromEntries(
        SUBGRAPH_NAMEN.map((naam) => [naam, gateway.subgraphUrls?.[naam] ?? `${subgraphs[naam].url}/graphql`]),
      ),
      timeout: gateway.subgraphTimeout ?? 5000,
      maxBytes: 32 * 1024 * 1024,
      tls: tls?.gateway,
    },
    people: gateway.people ?? { perMinute: 1000 },
    motor: gateway.motor ?? 'eigen',
    deadline: gateway.deadline ?? 15_000,
  };
}
