import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type DatabaseSource, openEmbedded } from '../../subgraphs/kit/store.ts';

export interface TestDatabase {
  /** Where the named organisation keeps its data in this test. */
  source(organisatie: string): DatabaseSource;
  close(): Promise<void>;
}

/**
 * A database of its own for one test file: embedded in memory, or, with TEST_DATABASE_URL, a new database on that PostgreSQL
 * server. Either way each organisation has its own PostgreSQL schema.
 */
export async function openTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (server === undefined) {
    const embedded = await openEmbedded();
    return { source: () => ({ embedded }), close: () => embedded.close() };
  }
  const name = `ketenbeeld_${randomBytes(6).toString('hex')}`;
  await command(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    source: () => ({ url: url.href }),
    close: () => command(server, `drop database if exists ${name} with (force)`),
  };
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
