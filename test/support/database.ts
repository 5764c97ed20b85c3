import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { maakLogboek } from '../../logboek/maak.ts';
import type { DatabaseSource } from '../../opslag/store.ts';
import { takeEmbedded } from './embedded-pool.ts';

/** LEEG has no tables; WERELD has every organisation's tables, filled with the demo's world. */
export type Template = 'LEEG' | 'WERELD';

export interface TestDatabase {
  /** Where the named organisation keeps its data in this test, with the rights of its server. */
  source(organisatie: string): DatabaseSource;
  /** The same database for who owns it, and the logs in it. */
  eigenaar(): DatabaseSource;
  /** Runs statements as its owner: what no server may. */
  alsEigenaar(statements: string): Promise<unknown>;
  /** Makes the log of this organisation; in the template WERELD every organisation has one. */
  maakLogboek(organisatie: string): Promise<void>;
  close(): Promise<void>;
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Per template: the file of an embedded dump, or the name of a PostgreSQL database. */
    templates: Readonly<Record<Template, string>>;
    /** The folder of the built sources, where the gateways of this run are processes of their own. */
    sources: string;
    /** The day that counts as today in the world. */
    peildatum: string;
  }
}

/** The PostgreSQL server to test on; without one the embedded database is used. */
export const TEST_DATABASE_URL = process.env['TEST_DATABASE_URL'];

/**
 * A database that no other test uses meanwhile, begun as a copy of a template: embedded in memory, or on the PostgreSQL server.
 * Either way each organisation has its own PostgreSQL schema in it.
 */
export async function openTestDatabase(template: Template = 'LEEG'): Promise<TestDatabase> {
  const from = inject('templates')[template];
  if (TEST_DATABASE_URL === undefined) {
    const { embedded, giveBack } = await takeEmbedded(template, from);
    const source = { embedded };
    // Its owner can change the tables themselves.
    let reshaped = false;
    return {
      source: () => source,
      eigenaar: () => {
        reshaped = true;
        return source;
      },
      alsEigenaar: (statements) => {
        reshaped = true;
        return embedded.client.exec(statements);
      },
      maakLogboek: (organisatie) => maakLogboek(source, organisatie),
      close: () => giveBack(reshaped),
    };
  }
  const name = databaseName();
  const server = TEST_DATABASE_URL;
  await command(server, `create database ${name} template ${from}`);
  await command(server, `grant create on database ${name} to ${SERVER_ROLE}`);
  const eigenaar = { url: databaseUrl(server, name) };
  return {
    source: () => ({ url: asServer(eigenaar.url) }),
    eigenaar: () => eigenaar,
    alsEigenaar: (statements) => command(eigenaar.url, statements),
    maakLogboek: (organisatie) => maakLogboek(eigenaar, organisatie, SERVER_ROLE),
    close: () => command(server, `drop database if exists ${name} with (force)`),
  };
}

/** The role with which every server of the tests works: it owns its data, and may only add to its log. */
export const SERVER_ROLE = 'ketenbeeld_server';
const SERVER_PASSWORD = 'alleen-in-de-test';

/** @param url of a database, for its owner */
export function asServer(url: string): string {
  const server = new URL(url);
  server.username = SERVER_ROLE;
  server.password = SERVER_PASSWORD;
  return server.href;
}

/** Roles belong to the whole PostgreSQL server, so two runs share this one. */
export async function makeServerRole(server: string): Promise<void> {
  await command(
    server,
    `do $$ begin create role ${SERVER_ROLE} login password '${SERVER_PASSWORD}'; exception when duplicate_object or unique_violation then null; end $$`,
  );
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
