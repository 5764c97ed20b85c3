import { existsSync, mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { drizzle as drizzlePg } from 'drizzle-orm/node-postgres';
import { migrate as migratePg } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { lockFolder } from './folder-lock.ts';

/** The same tables and SQL on both drivers; nothing outside this file knows which one it is. */
export type Database = PgDatabase<PgQueryResultHKT>;

/** Where an organisation's data is: PostgreSQL by URL, or the embedded database of this process. */
export type DatabaseSource = { readonly url: string } | { readonly embedded: EmbeddedDatabase };

export interface Store {
  readonly db: Database;
  close(): Promise<void>;
}

/** A database that cannot be opened; `code` and a sentence, never a URL with a password. */
export class StoreFault extends Error {
  constructor(
    readonly code: 'DATABASE_IN_GEBRUIK' | 'DATABASE_ONBEREIKBAAR' | 'DATABASE_SLOT_VERLOREN',
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

/**
 * Opens the database of one organisation and brings its tables up to date.
 * @param options.organisatie also the name of the PostgreSQL schema that holds all its tables
 * @param options.onStatement told of each SQL statement, without its values
 * @throws StoreFault DATABASE_ONBEREIKBAAR
 */
export async function openStore(options: {
  readonly organisatie: string;
  readonly source: DatabaseSource;
  readonly migrations: string;
  readonly onStatement?: ((statement: string) => void) | undefined;
}): Promise<Store> {
  const { organisatie, migrations } = options;
  return open(options, { migrationsFolder: migrations, migrationsSchema: organisatie, migrationsTable: 'migraties' });
}

/**
 * Opens a database in which nothing is made: who works in it has only a log, which others make.
 * @throws StoreFault DATABASE_ONBEREIKBAAR
 */
export async function openDatabase(options: {
  readonly organisatie: string;
  readonly source: DatabaseSource;
  readonly onStatement?: ((statement: string) => void) | undefined;
}): Promise<Store> {
  return open(options, undefined);
}

async function open(
  { organisatie, source, onStatement }: Parameters<typeof openDatabase>[0],
  migration: Parameters<typeof migratePg>[1] | undefined,
): Promise<Store> {
  const logger = { logQuery: (query: string) => onStatement?.(query) };
  if ('embedded' in source) {
    const db = drizzlePglite(source.embedded.client, { logger });
    if (migration !== undefined) await migratePglite(db, migration);
    return { db: db as unknown as Database, close: () => Promise.resolve() };
  }
  const pool = new pg.Pool({
    connectionString: source.url,
    max: 10,
    connectionTimeoutMillis: 5000,
    // What is asked here is answered from indexes: compiling it takes longer, and a guess too high about json would have it compiled.
    verify: (client, done) => {
      client.query('set jit = off', done);
    },
  });
  // Without a listener an idle connection that breaks would end the process; the next query reports it.
  pool.on('error', () => undefined);
  const db = drizzlePg(pool, { logger });
  try {
    if (migration === undefined) await db.execute('select 1');
    else await migratePg(db, migration);
  } catch (error) {
    await pool.end();
    throw new StoreFault(
      'DATABASE_ONBEREIKBAAR',
      `the database of ${organisatie} does not answer or refuses (${codeOf(error)}); check its URL and that it runs`,
    );
  }
  return { db: db as unknown as Database, close: () => pool.end() };
}

/**
 * Brings the tables of one PostgreSQL schema up to date with migrations that do not name it.
 * @param after statements to run when they are
 * @throws StoreFault DATABASE_ONBEREIKBAAR
 */
export async function migrateIn(
  source: DatabaseSource,
  schema: string,
  migrations: string,
  after: readonly string[] = [],
): Promise<void> {
  const migration = { migrationsFolder: migrations, migrationsSchema: schema, migrationsTable: 'migraties' };
  // pg_temp last: a function that runs with its owner's rights must not find a table that its caller made.
  const path = `"${schema}", pg_temp`;
  if ('embedded' in source) {
    const { client } = source.embedded;
    await client.exec(`set search_path to ${path}`);
    try {
      await migratePglite(drizzlePglite(client), migration);
      for (const statement of after) await client.exec(statement);
    } finally {
      await client.exec('reset search_path');
    }
    return;
  }
  const client = new pg.Client({ connectionString: source.url, connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    await client.query(`set search_path to ${path}`);
    await migratePg(drizzlePg(client), migration);
    for (const statement of after) await client.query(statement);
  } catch (error) {
    throw new StoreFault(
      'DATABASE_ONBEREIKBAAR',
      `the tables of ${schema} could not be made (${codeOf(error)}); check the URL and the rights of its role`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** PostgreSQL in this process, one for all organisations that run in it; each keeps its own PostgreSQL schema. */
export interface EmbeddedDatabase {
  readonly client: PGlite;
  close(): Promise<void>;
}

/** What the one who runs an embedded database in a folder is told. */
export interface FolderWatch {
  /** The folder is still locked, perhaps by a process that was killed; this takes up to 12 seconds. */
  readonly onWait: (line: string) => void;
  /** Called at most once. Another process may be writing in the folder: end this one, and close nothing. */
  readonly onLost: (fault: StoreFault) => void;
}

/** In memory. @param initial the dump of a data directory to begin with */
export async function openEmbedded(initial?: Blob): Promise<EmbeddedDatabase> {
  const client = await PGlite.create(initial === undefined ? {} : { loadDataDir: initial });
  return { client, close: () => client.close() };
}

/**
 * In a folder, which is made if need be.
 * @throws StoreFault DATABASE_IN_GEBRUIK: the embedded database has no lock of its own, and two processes on one folder
 *   would lose each other's writes
 */
export async function openEmbeddedIn(folder: string, { onWait, onLost }: FolderWatch): Promise<EmbeddedDatabase> {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  const release = await lockFolder(folder, {
    onWait: () => {
      onWait(`The data folder ${folder} is still locked; waiting up to 12 seconds for a process that may be gone.`);
    },
    onLost: () => {
      const what = `the lock on ${folder} was taken away, so another process may work in it`;
      onLost(new StoreFault('DATABASE_SLOT_VERLOREN', `${what}; this one stops, start it again when it is alone`));
    },
  });
  if (release === undefined) {
    const what = `another process works in ${folder}`;
    throw new StoreFault('DATABASE_IN_GEBRUIK', `${what}; stop that one, or choose another folder`);
  }
  const client = await PGlite.create(`${folder}/pg`);
  return {
    client,
    close: async () => {
      await client.close();
      await release();
    },
  };
}

function codeOf(error: unknown): string {
  const cause: unknown = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'no code';
}
