import { memoryLogboek, PSEUDONIEM_SLEUTELS } from './logboek.ts';
import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import { gatewayConfig, type KetenOptions, ORGANISATIE, startOne } from '../../demo/keten.ts';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import { startGateway } from '../../gateway/gateway.ts';
import { openStore, type Store } from '../../opslag/store.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { type Balancer, startBalancer } from './balancer.ts';
import { openTestDatabase } from './database.ts';
import { makePrivateKey, publicPart, type RotatingIssuer } from './rotating-issuer.ts';

export type Deel = SubgraphNaam | 'gateway';

/** What a part is told of keys when it starts, by kid; the first one signs. */
export interface Instellingen {
  gateway: readonly string[];
  /** The kids of the gateway's keys in the settings of a subgraph; `url` where it reads them from the gateway. */
  gatewayBij: Record<SubgraphNaam, readonly string[] | 'url'>;
  teken: string;
  bewijs: readonly string[];
  diensten: Record<string, readonly string[]>;
  /** Whose questions each service answers: the kids of a service's public keys. */
  vragers: Record<string, readonly string[]>;
}

export interface RollingKeten {
  readonly parts: Readonly<Record<Deel, Balancer>>;
  readonly stores: Readonly<Record<SubgraphNaam, Store>>;
  readonly events: Readonly<Record<string, string | number | null>>[];
  /** What the next restart of a part is told. */
  readonly settings: Instellingen;
  /** A private key of a service, by kid. */
  dienst(organisatie: string, kid: string): JWK;
  gatewayKey(kid: string): JWK;
  restart(...parts: readonly Deel[]): Promise<void>;
  close(): Promise<void>;
}

/** The whole chain behind balancers, each part of which can be restarted with other keys while the rest goes on. */
export async function startRollingKeten(
  issuer: Pick<RotatingIssuer, 'issuer' | 'jwks'>,
  settings: Instellingen,
  clocks: Readonly<Record<Deel, () => number>>,
): Promise<RollingKeten> {
  const database = await openTestDatabase('WERELD');
  const stores = {} as Record<SubgraphNaam, Store>;
  const parts = { gateway: await startBalancer() } as Record<Deel, Balancer>;
  for (const naam of SUBGRAPH_NAMEN) {
    const source = database.source(naam);
    stores[naam] = await openStore({ organisatie: naam, source, migrations: migrationsOf(naam) });
    parts[naam] = await startBalancer();
  }
  const events: RollingKeten['events'] = [];
  const privateKeys = new Map<string, JWK>();
  const privateKey = (name: string, kid: string): JWK => {
    const known = privateKeys.get(`${name} ${kid}`) ?? makePrivateKey(kid);
    privateKeys.set(`${name} ${kid}`, known);
    return known;
  };
  const macKeys = new Map<string, Uint8Array>();
  const macKey = (naam: string, kid: string): Uint8Array => {
    const known = macKeys.get(`${naam} ${kid}`) ?? randomBytes(32);
    macKeys.set(`${naam} ${kid}`, known);
    return known;
  };
  const dienst = (organisatie: string, kid: string): JWK => ({ ...privateKey(organisatie, kid), alg: 'PS256' });

  const optionsOf = (deel: Deel): KetenOptions => {
    const [signing = ''] = settings.gateway;
    const known = deel === 'gateway' ? 'url' : settings.gatewayBij[deel];
    const own = (organisatie: string) =>
      (settings.diensten[organisatie] ?? ['d1']).map((kid) => dienst(organisatie, kid));
    return {
      provider: { issuer: issuer.issuer, jwks: issuer.jwks },
      sleutels: {
        gateway: privateKey('gateway', signing),
        gatewayJwks:
          known === 'url'
            ? `${parts.gateway.url}/.well-known/jwks.json`
            : { keys: known.map((kid) => publicPart(privateKey('gateway', kid))) },
        teken: {
          kid: settings.teken,
          ontvangers: Object.fromEntries(
            SUBGRAPH_NAMEN.filter((naam) => naam !== 'overleg').map((naam) => [naam, macKey(naam, settings.teken)]),
          ),
        },
        bewijsVan: (naam) => Object.fromEntries(settings.bewijs.map((kid) => [kid, macKey(naam, kid)])),
        pseudoniemVan: () => PSEUDONIEM_SLEUTELS,
        dienst: (organisatie) => own(organisatie)[0] ?? {},
        overgang: (organisatie) => own(organisatie).slice(1),
        dienstJwks: (organisatie) => ({
          keys: (settings.vragers[organisatie] ?? ['d1']).map((kid) => publicPart(dienst(organisatie, kid))),
        }),
      },
      database: (naam) => database.source(naam),
      ports: Object.fromEntries([...SUBGRAPH_NAMEN, 'gateway'].map((naam) => [naam, 0])) as KetenOptions['ports'],
      now: clocks[deel],
      report: (event) => events.push(event),
      gateway: { people: { perMinute: 5000 } },
    };
  };
  const start = async (deel: Deel) => {
    const options = optionsOf(deel);
    if (deel !== 'gateway') {
      const others = SUBGRAPH_NAMEN.filter((ander) => ander !== deel).map((naam) => [
        naam,
        { naam, url: parts[naam].url },
      ]);
      return startOne(deel, stores[deel], Object.fromEntries(others) as Parameters<typeof startOne>[2], options);
    }
    const config = gatewayConfig(parts, options);
    const keys = settings.gateway.map((kid) => privateKey('gateway', kid));
    return startGateway(
      { ...config, exchange: { ...config.exchange, keys } },
      { ...options, logboek: memoryLogboek() },
    );
  };
  const restart = async (...delen: readonly Deel[]): Promise<void> => {
    for (const deel of delen) await parts[deel].replaceBy(await start(deel));
  };
  await restart(...SUBGRAPH_NAMEN, 'gateway');
  return {
    parts,
    stores,
    events,
    settings,
    dienst,
    gatewayKey: (kid) => privateKey('gateway', kid),
    restart,
    close: async () => {
      for (const deel of ['gateway', ...SUBGRAPH_NAMEN] as const) await parts[deel].close();
      for (const store of Object.values(stores)) await store.close();
      await database.close();
    },
  };
}

/** Every key at its first; to be changed by the test that rotates one. */
export function eersteSleutels(): Instellingen {
  const bij = Object.fromEntries(SUBGRAPH_NAMEN.map((naam) => [naam, 'url'])) as Instellingen['gatewayBij'];
  const een = () => Object.fromEntries(Object.values(ORGANISATIE).map((organisatie) => [organisatie, ['d1']]));
  return { gateway: ['g1'], gatewayBij: bij, teken: 'b1', bewijs: ['b1'], diensten: een(), vragers: een() };
}
