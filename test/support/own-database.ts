import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { inject } from 'vitest';
import { SUBGRAPH_NAMEN, type SubgraphNaam } from '../../demo/subgraph-namen.ts';
import type { Omgeving } from '../../demo/processen.ts';
import { asServer, command, databaseName, databaseUrl, SERVER_ROLE, TEST_DATABASE_URL } from './database.ts';
import { unpackTemplate } from './embedded-templates.ts';

export interface OwnDatabase {
  /** The settings of the process that works on it. */
  readonly omgeving: Omgeving;
  /** Where it is, for who owns it. */
  readonly place: { readonly url: string } | { readonly folder: string };
  drop(): Promise<void>;
}

/** A copy of the world that holds this part's alone, for a process of its own; in a folder, or on the PostgreSQL server. */
export async function ownDatabase(naam: SubgraphNaam | 'gateway'): Promise<OwnDatabase> {
  const others = [...SUBGRAPH_NAMEN, 'gateway'].filter((ander) => ander !== naam);
  const drops = others.map((ander) => `drop schema if exists ${ander} cascade; drop schema ${ander}_logboek cascade;`);
  const prefix = naam === 'gateway' ? 'GATEWAY' : 'SUBGRAPH';
  const template = inject('templates').WERELD;
  if (TEST_DATABASE_URL !== undefined) {
    const server = TEST_DATABASE_URL;
    const name = databaseName();
    await command(server, `create database ${name} template ${template}`);
    const url = databaseUrl(server, name);
    await command(url, drops.join(' '));
    await command(url, `grant create on database ${name} to ${SERVER_ROLE}`);
    return {
      omgeving: { [`${prefix}_DATABASE_URL`]: asServer(url) },
      place: { url },
      drop: () => command(server, `drop database if exists ${name} with (force)`),
    };
  }
  const folder = mkdtempSync(join(tmpdir(), `ketenbeeld-${naam}-`));
  unpackTemplate(template, folder);
  const client = await PGlite.create(join(folder, 'pg'));
  await client.exec(drops.join(' '));
  await client.close();
  return {
    omgeving: { [`${prefix}_DATABASE_FOLDER`]: folder },
    place: { folder },
    drop: () => {
      rmSync(folder, { recursive: true, force: true });
      return Promise.resolve();
    },
  };
}
