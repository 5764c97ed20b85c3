import { join } from 'node:path';
import type { GatewayConfig } from '../gateway/config.ts';
import { type RunningGateway, startGateway } from '../gateway/gateway.ts';
import type { WerkbankOptions } from '../gateway/server.ts';
import { defineCoa } from '../subgraphs/coa/coa.ts';
import { defineDtv } from '../subgraphs/dtv/dtv.ts';
import { defineInd } from '../subgraphs/ind/ind.ts';
import type { IssuerOptions } from '../subgraphs/kit/identity.ts';
import { type FeitenOptions, openFeiten } from '../subgraphs/kit/feiten.ts';
import { migrationsOf, PACKAGE_ROOT } from '../subgraphs/kit/package-files.ts';
import { type Database, type DatabaseSource, openStore, type Store } from '../subgraphs/kit/store.ts';
import { type RunningSubgraph, startSubgraph, type SubgraphDefinition } from '../subgraphs/kit/subgraph.ts';
import { defineOverleg } from '../subgraphs/overleg/overleg.ts';
import { definePolitie } from '../subgraphs/politie/politie.ts';
import type { DemoSleutels } from './sleutels.ts';

/** In the order of starting: who is asked feiten stands before who asks. */
export const SUBGRAPH_NAMEN = ['politie', 'ind', 'coa', 'dtv', 'overleg'] as const;
export type SubgraphNaam = (typeof SUBGRAPH_NAMEN)[number];

export interface KetenOptions {
  /** The provider whose tokens are accepted, and where its keys are. */
  readonly provider: { readonly issuer: string; readonly jwks: string };
  readonly sleutels: DemoSleutels;
  readonly database: (subgraph: SubgraphNaam) => DatabaseSource;
  /** 0 lets the system choose. */
  readonly ports: Readonly<Record<SubgraphNaam | 'gateway', number>>;
  readonly werkbank?: WerkbankOptions | undefined;
  readonly now: () => number;
  readonly report: (event: Readonly<Record<string, string | number | null>>) => void;
  /** Told of each SQL statement, without its values. */
  readonly onStatement?: ((subgraph: SubgraphNaam, statement: string) => void) | undefined;
  readonly gateway?: Partial<Pick<GatewayConfig, 'supergraph' | 'deadline' | 'people'>> & {
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

const HOST = '127.0.0.1';
const ORGANISATIE: Readonly<Record<SubgraphNaam, string>> = {
  politie: 'POLITIE',
  ind: 'IND',
  dtv: 'DTV',
  coa: 'COA',
  overleg: 'OVERLEG',
};

/** What the one provider of the demo may assert; at work each organisation has its own, for its own people. */
const ORGANISATIES = Object.fromEntries(
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
    const subgraphs = {} as Record<SubgraphNaam, RunningSubgraph>;
    const gatewayIssuer = 'http://gateway.demo.ketenbeeld.example';
    for (const naam of SUBGRAPH_NAMEN) {
      subgraphs[naam] = await startOne(naam, stores[naam].db, subgraphs, gatewayIssuer, options);
      opened.push(subgraphs[naam]);
    }
    const gateway = await startGateway(gatewayConfig(subgraphs, gatewayIssuer, options), {
      now: options.now,
      report: options.report,
    });
    opened.push(gateway);
    return { gateway, subgraphs, stores, close: closeAll };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

function startOne(
  naam: SubgraphNaam,
  db: Database,
  others: Readonly<Partial<Record<SubgraphNaam, RunningSubgraph>>>,
  gatewayIssuer: string,
  { sleutels, provider, ports, now, report }: KetenOptions,
): Promise<RunningSubgraph> {
  const issuers: IssuerOptions[] = [
    { issuer: provider.issuer, jwks: provider.jwks, organisaties: ORGANISATIES },
    { issuer: gatewayIssuer, jwks: sleutels.gatewayJwks, wisseltVoor: [provider.issuer] },
  ];
  const feiten: FeitenOptions = {
    organisatie: ORGANISATIE[naam],
    sleutel: sleutels.dienst(ORGANISATIE[naam]),
    vragers: Object.fromEntries(Object.values(ORGANISATIE).map((wie) => [wie, sleutels.dienstJwks(wie)])),
    adressen: Object.fromEntries(
      Object.values(others).map(({ naam: ander, url }) => [ORGANISATIE[ander as SubgraphNaam], url]),
    ),
  };
  const vraagFeit = openFeiten(feiten, now);
  const start = <Bronnen>(definition: SubgraphDefinition<Bronnen>) =>
    startSubgraph(definition, {
      host: HOST,
      port: ports[naam],
      issuers,
      bewijsSleutels: naam === 'overleg' ? {} : sleutels.bewijsVan(naam),
      feiten,
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

function gatewayConfig(
  subgraphs: Readonly<Record<SubgraphNaam, RunningSubgraph>>,
  issuer: string,
  { provider, sleutels, ports, werkbank, gateway = {} }: KetenOptions,
): GatewayConfig {
  return {
    server: { host: HOST, port: ports.gateway, origins: [], bodyLimit: 256 * 1024, werkbank, ...gateway.server },
    identity: { audience: 'urn:ketenbeeld:gateway', issuers: [{ ...provider, organisaties: ORGANISATIES }] },
    exchange: { issuer, keys: [sleutels.gateway] },
    supergraph: gateway.supergraph ?? { file: join(PACKAGE_ROOT, 'schema/supergraph.graphql'), pollMilliseconds: 1000 },
    subgraphs: {
      urls: Object.fromEntries(
        SUBGRAPH_NAMEN.map((naam) => [naam, gateway.subgraphUrls?.[naam] ?? `${subgraphs[naam].url}/graphql`]),
      ),
      timeout: gateway.subgraphTimeout ?? 5000,
      maxBytes: 32 * 1024 * 1024,
    },
    people: gateway.people ?? { perMinute: 1000 },
    deadline: gateway.deadline ?? 15_000,
  };
}
