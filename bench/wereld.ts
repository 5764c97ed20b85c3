import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import pg from 'pg';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../demo/subgraph-namen.ts';
import { laadWereld } from '../demo/laad/wereld.ts';
import { type Omvang, streekVan } from '../demo/wereld/omvang.ts';
import { maakWereld, type Wereld } from '../demo/wereld/wereld.ts';
import { maakLogboek } from '../logboek/maak.ts';
import { migrationsOf } from '../subgraphs/kit/package-files.ts';
import { openStore, type Store } from '../opslag/store.ts';
import { agendapunten } from '../subgraphs/overleg/tables/agendapunt.ts';

/**
 * A PostgreSQL database with the demo's world, and this many people on the agenda of LKO Duinrand; the same people, whatever is around them. Both
 * chains read it: what the database does is neither's, and is the same for both.
 * @returns its URL for a server, and for who owns it
 * @param server the URL of a PostgreSQL server on which a database may be made
 */
export async function openWereld(
  server: string,
  issuer: string,
  personen: number,
  omvang: Omvang = 'klein',
): Promise<{ readonly url: string; readonly eigenaar: string; readonly close: () => Promise<void> }> {
  const name = `ketenbeeld_bench_${randomBytes(4).toString('hex')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  // A server may only add to its log, so it works with a role of its own.
  const asServer = new URL(url);
  [asServer.username, asServer.password] = [name, randomBytes(16).toString('hex')];
  await command(server, `create role ${name} login password '${asServer.password}'`);
  await command(server, `grant create on database ${name} to ${name}`);
  const close = async () => {
    await command(server, `drop database if exists ${name} with (force)`);
    await command(server, `drop role ${name}`);
  };
  try {
    const stores = {} as Record<SubgraphNaam, Store>;
    for (const naam of SUBGRAPH_NAMEN)
      stores[naam] = await openStore({
        organisatie: naam,
        source: { url: asServer.href },
        migrations: migrationsOf(naam),
      });
    const wereld = maakWereld({ omvang, peildatum: new Date().toISOString().slice(0, 10) });
    await laadWereld(stores, wereld, issuer);
    await vulAgenda(stores.overleg, wereld, personen);
    for (const store of Object.values(stores)) await store.close();
    // As it is when it has run for a while: autovacuum would do it under the bench.
    await command(url.href, 'vacuum analyze');
    for (const naam of [...SUBGRAPH_NAMEN, 'gateway']) await maakLogboek({ url: url.href }, naam, name);
  } catch (error) {
    await close();
    throw error;
  }
  return { url: asServer.href, eigenaar: url.href, close };
}

/** Of every world of this process: they answer the same. */
const NU = new Date();

/** Of people whom nobody shields: then both chains answer the same. */
async function vulAgenda({ db }: Store, wereld: Wereld, personen: number): Promise<void> {
  const lkoId = 'lko-duinrand';
  await db.update(agendapunten).set({ geslotenOp: NU }).where(eq(agendapunten.lkoId, lkoId));
  const gekozen = wereld.personen
    .filter(
      ({ verstrekkingsbeperking, laatsteLocatie }) => !verstrekkingsbeperking && streekVan(laatsteLocatie) === null,
    )
    .slice(-personen);
  await db.insert(agendapunten).values(
    gekozen.map(({ vNummer }) => ({
      id: `bench-${vNummer}`,
      lkoId,
      vNummer,
      soort: 'DOSSIER' as const,
      bron: 'BEWONERSLIJST' as const,
      reden: 'LIJST' as const,
      ingebrachtDoor: 'COA',
      toegevoegdOp: NU,
      vernieuwdOp: NU,
      bandSoort: 'OPVANG' as const,
      bandBevestigdDoor: 'COA',
      bandBevestigdOp: NU,
    })),
  );
}

async function command(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
