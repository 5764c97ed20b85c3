/**
 * `npm start`: the whole chain on this machine, with fictional people. It turns an empty folder `.data/` into keys, a filled
 * embedded database and a running provider, five subgraphs and the gateway, says how to use them, and stops gently. It must
 * never listen on anything but loopback, and never start a second time on the same folder.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DOELEN } from '../toegang/generated/policy.ts';
import { type EmbeddedDatabase, openEmbedded, StoreFault } from '../subgraphs/kit/store.ts';
import { PACKAGE_ROOT } from '../subgraphs/kit/package-files.ts';
import { IdentityProviderError } from './identity-provider/errors.ts';
import { type IdentityProvider, startIdentityProvider } from './identity-provider/start.ts';
import { type Keten, startKeten, SUBGRAPH_NAMEN } from './keten.ts';
import { laadWereld } from './laad/wereld.ts';
import { PERSONAS } from './personas.ts';
import { openSleutels } from './sleutels.ts';
import { maakWereld } from './wereld/wereld.ts';

const HOST = '127.0.0.1';
const PORTS = { gateway: 4000, overleg: 4001, dtv: 4002, coa: 4003, ind: 4004, politie: 4005 } as const;
const PROVIDER_PORT = 4010;
const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const opened: { close(): Promise<unknown> }[] = [];
try {
  const began = performance.now();
  const keten = await startDemo(join(process.cwd(), '.data'));
  introduce(keten.gateway.url, performance.now() - began);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    say('Ketenbeeld stopt.');
    void closeAll();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  await closeAll();
  process.stderr.write(`${explainStart(error)}\n`);
  process.exitCode = 1;
}

async function startDemo(dataFolder: string): Promise<Keten> {
  const first = !existsSync(join(dataFolder, 'database'));
  if (first) say('Eerste start: de gegevens van de demo worden gemaakt; dat duurt even.');
  const database = await openEmbedded(join(dataFolder, 'database'));
  opened.push(database);
  const gatewayUrl = `http://${HOST}:${PORTS.gateway}`;
  const provider = await startIdentityProvider({
    demo: true,
    port: PROVIDER_PORT,
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
    ports: PORTS,
    werkbank: { folder: join(PACKAGE_ROOT, 'dist/werkbank'), config: werkbankConfig(provider) },
    now: Date.now,
    report: (event) => {
      if (event['event'] === 'error' || event['event'] === 'supergraph-refused') say(JSON.stringify(event));
    },
  });
  opened.push(keten);
  await fillOnce(database, keten, provider.issuer);
  return keten;
}

/** The world is loaded once; whether that was finished is written beside it, so that a start that was cut off begins again. */
async function fillOnce(database: EmbeddedDatabase, keten: Keten, issuer: string): Promise<void> {
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

function werkbankConfig(provider: IdentityProvider) {
  return {
    issuer: provider.issuer,
    clientId: 'werkbank',
    graphql: '/v1/graphql',
    doelen: DOELEN.map(({ doel, grondslag }) => ({ doel, grondslag })),
    doelVanFunctie: Object.fromEntries(PERSONAS.map(({ functie, doelbinding }) => [functie, doelbinding])),
    voorbeeld: { lkoId: 'lko-duinrand', vNummer: '9990000001', raoId: 'rao-noord' },
  };
}

function introduce(url: string, milliseconds: number): void {
  say(`
Ketenbeeld draait op ${url}  (gereed in ${(milliseconds / 1000).toFixed(1)} s; alle personen zijn fictief)

Personas, om mee in te loggen op de pagina of met npm run -s token -- <persona>:`);
  for (const { id, omschrijving } of PERSONAS) say(`  ${id.padEnd(26)}${omschrijving}`);
  say(`
Een eerste vraag, als casemanager van het COA in LKO Duinrand:

  curl -s ${url}/v1/graphql -H "Authorization: Bearer $(npm run -s token -- coa-duinrand)" \\
    -H 'Doelbinding: UITVOERING_VW' -H 'Content-Type: application/json' \\
    -d '{"query":"{ lko(id: \\"lko-duinrand\\") { naam agenda(first: 2) { totalCount edges { node { vreemdeling { vNummer identiteit { naam } meldplicht { frequentie } } } } } } }"}'

Stoppen: Ctrl-C.`);
}

async function closeAll(): Promise<void> {
  for (const part of opened.reverse()) await part.close();
}

function explainStart(error: unknown): string {
  if (error instanceof StoreFault) return error.message;
  if (error instanceof IdentityProviderError) return `${error.code}: ${error.message}`;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') {
    const port =
      error instanceof Error && 'port' in error ? String(error.port) : 'een van de poorten 4000-4005 en 4010';
    return `POORT_IN_GEBRUIK: poort ${port} is bezet door een ander programma; stop dat eerst.`;
  }
  return `START_MISLUKT: ${error instanceof Error ? error.message : 'onbekend'}`;
}
