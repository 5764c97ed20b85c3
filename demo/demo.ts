import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../opslag/package-root.ts';
import { type EmbeddedDatabase, type FolderWatch, openEmbeddedIn } from '../opslag/store.ts';
import { DOELEN } from '../toegang/generated/policy.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider/start.ts';
import { type Keten, type KetenOptions, startKeten } from './keten.ts';
import { SUBGRAPH_NAMEN } from './subgraph-namen.ts';
import { laadWereld } from './laad/wereld.ts';
import { PERSONAS } from './personas.ts';
import { openSleutels } from './sleutels.ts';
import { maakWereld } from './wereld/wereld.ts';

export interface DemoOptions {
  /** Keys and the embedded database live here between starts. */
  readonly dataFolder: string;
  /** The gateway's must be a real number: the provider sends people back to it. */
  readonly ports: KetenOptions['ports'] & { readonly provider: number };
  readonly say: (line: string) => void;
  /** The data folder is no longer ours alone; the process must end, and close nothing. */
  readonly onLost: FolderWatch['onLost'];
}

export interface Demo {
  readonly url: string;
  readonly subgraphs: Keten['subgraphs'];
  close(): Promise<void>;
}

/** Of the examples on the page. */
const RAO = 'rao-noord';

/** What somebody who runs the demo should see; the rest is for an operator's log. */
const REPORTED = new Set<unknown>(['error', 'supergraph-refused', 'people-budget']);

/**
 * Database, provider, five subgraphs and the gateway with its page, filled with the fictional world at the first start.
 * @throws StoreFault, IdentityProviderError, or the error of a port in use; whatever was open is closed again
 */
export async function startDemo({ dataFolder, ports, say, onLost }: DemoOptions): Promise<Demo> {
  const opened: { close(): Promise<unknown> }[] = [];
  const close = async () => {
    for (const part of opened.reverse()) await part.close();
  };
  try {
    if (!existsSync(join(dataFolder, 'database')))
      say('Eerste start: de gegevens van de demo worden gemaakt; dat duurt even.');
    const database = await openEmbeddedIn(join(dataFolder, 'database'), { onWait: say, onLost });
    opened.push(database);
    const gatewayUrl = `http://127.0.0.1:${ports.gateway}`;
    const provider = await startIdentityProvider({
      demo: true,
      port: ports.provider,
      dataFolder,
      personas: PERSONAS,
      redirectUris: [`${gatewayUrl}/`],
      webOrigins: [gatewayUrl],
      audiences: ['urn:ketenbeeld:gateway', ...SUBGRAPH_NAMEN.map((naam) => `urn:ketenbeeld:subgraph:${naam}`)],
    });
    opened.push(provider);
    const keten = await startKeten({
      provider: { issuer: provider.issuer, jwks: `${provider.url}/jwks` },
      sleutels: await openSleutels(dataFolder),
      database: () => ({ embedded: database }),
      ports,
      werkbank: {
        folder: join(PACKAGE_ROOT, 'dist/werkbank'),
        issuer: provider.issuer,
        config: async () => werkbankConfig(provider, await lastMeeting(database, RAO)),
      },
      now: Date.now,
      report: (event) => {
        if (REPORTED.has(event['event'])) say(JSON.stringify(event));
      },
    });
    opened.push(keten);
    await fillOnce(database, keten, provider.issuer, say);
    return { url: keten.gateway.url, subgraphs: keten.subgraphs, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The world is loaded once; whether that was finished is written beside it, so that a start that was cut off begins again. */
async function fillOnce(
  database: EmbeddedDatabase,
  keten: Keten,
  issuer: string,
  say: (line: string) => void,
): Promise<void> {
  await database.client.exec('create table if not exists public.demo_geladen (issuer text not null)');
  const { rows } = await database.client.query('select issuer from public.demo_geladen');
  if (rows.length > 0) return;
  const wereld = maakWereld({ omvang: 'klein', peildatum: new Date().toISOString().slice(0, 10) });
  say(`${String(wereld.personen.length)} fictieve personen worden geladen:`);
  for (const naam of SUBGRAPH_NAMEN) await emptyAgain(database, naam);
  await laadWereld(keten.stores, wereld, issuer, (naam) => {
    say(`  ${naam} geladen`);
  });
  await database.client.query('insert into public.demo_geladen (issuer) values ($1)', [issuer]);
}

async function emptyAgain({ client }: EmbeddedDatabase, schema: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables where table_schema = $1 and table_name <> 'migraties'`,
    [schema],
  );
  if (rows.length > 0) await client.exec(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity`);
}

/** Its id holds its day, and tomorrow it may be another. */
async function lastMeeting({ client }: EmbeddedDatabase, rao: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    'select id from overleg.bijeenkomst where overleg_id = $1 and datum <= current_date order by datum desc limit 1',
    [rao],
  );
  return rows[0]?.id ?? '';
}

function werkbankConfig(provider: IdentityProvider, raoBijeenkomst: string) {
  return {
    issuer: provider.issuer,
    clientId: 'werkbank',
    graphql: '/v1/graphql',
    doelen: DOELEN.map(({ doel, grondslag }) => ({ doel, grondslag })),
    doelVanFunctie: Object.fromEntries(PERSONAS.map(({ functie, doelbinding }) => [functie, doelbinding])),
    voorbeeld: { lkoId: 'lko-duinrand', vNummer: '9990000001', raoId: RAO, raoBijeenkomst },
  };
}
