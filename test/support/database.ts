import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import { inject } from 'vitest';
import { type DatabaseSource, openEmbedded } from '../../subgraphs/kit/store.ts';

/** LEEG has no tables; WERELD has every organisation's tables, filled with the demo's world. */
export type Template = 'LEEG' | 'WERELD';

export interface TestDatabase {
  /** Where the named organisation keeps its data in this test. */
  source(organisatie: string): DatabaseSource;
  close(): Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Per template: the file of an embedded dump, or the name of a PostgreSQL database. */
    templates: Readonly<Record<Template, string>>;
    /** The day that counts as today in the world. */
    peildatum: string;
  }
}

/** The PostgreSQL server to test on; without one the embedded database is used. */
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'];

/**
 * A database of its own for one test file, begun as a copy of a template: embedded in memory, or on the PostgreSQL server.
 * Either way each organisation has its own PostgreSQL schema in it.
 */
export async function openTestDatabase(template: Template = 'LEEG'): Promise<TestDatabase> {
  const from = inject('templates')[template];
  if (TEST_DATABASE_URL === undefined) {
    const embedded = await openEmbedded(new Blob([readFileSync(from)]));
    return { source: () => ({ embedded }), close: () => embedded.close() };
  }
  const name = databaseName();
  const server = TEST_DATABASE_URL;
  await command(server, `create database ${name} template ${from}`);
  const url = databaseUrl(server, name);
  return { source: () => ({ url }), close: () => command(server, `drop database if exists ${name} with (force)`) };
}

export function databaseName(): string {
  return `ketenbeeld_${randomBytes(6).toString('hex')}`;
}

export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

export async function command(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
