import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { SUBGRAPH_NAMEN } from '../../demo/keten.ts';
import { laadWereld } from '../../demo/laad/wereld.ts';
import { maakWereld } from '../../demo/wereld/wereld.ts';
import { maakLogboek } from '../../logboek/maak.ts';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { type DatabaseSource, openEmbedded, openStore, type Store } from '../../opslag/store.ts';
import {
  asServer,
  command,
  databaseName,
  databaseUrl,
  makeServerRole,
  SERVER_ROLE,
  TEST_DATABASE_URL,
} from './database.ts';
import { TEST_ISSUER } from './issuer.ts';

/** Each organisation has a log, and so has the gateway. */
const LOGBOEKEN = [...SUBGRAPH_NAMEN, 'gateway'];

/** Makes the templates once for the whole run: making a database costs seconds, copying one does not. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const peildatum = new Date().toISOString().slice(0, 10);
  provide('peildatum', peildatum);
  if (TEST_DATABASE_URL !== undefined) {
    await makeServerRole(TEST_DATABASE_URL);
    const names = { LEEG: databaseName(), WERELD: databaseName() };
    await command(TEST_DATABASE_URL, `create database ${names.LEEG}`);
    await command(TEST_DATABASE_URL, `create database ${names.WERELD}`);
    await command(TEST_DATABASE_URL, `grant create on database ${names.WERELD} to ${SERVER_ROLE}`);
    const wereld = databaseUrl(TEST_DATABASE_URL, names.WERELD);
    await fill({ url: asServer(wereld) }, peildatum);
    for (const naam of LOGBOEKEN) await maakLogboek({ url: wereld }, naam, SERVER_ROLE);
    provide('templates', names);
    return async () => {
      for (const name of Object.values(names))
        await command(TEST_DATABASE_URL ?? '', `drop database if exists ${name} with (force)`);
    };
  }
  const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-test-'));
  const files = { LEEG: join(folder, 'leeg.tar'), WERELD: join(folder, 'wereld.tar') };
  const embedded = await openEmbedded();
  const dump = async (file: string) => {
    writeFileSync(file, new Uint8Array(await (await embedded.client.dumpDataDir('none')).arrayBuffer()));
  };
  await dump(files.LEEG);
  await fill({ embedded }, peildatum);
  for (const naam of LOGBOEKEN) await maakLogboek({ embedded }, naam);
  await dump(files.WERELD);
  await embedded.close();
  provide('templates', files);
  return () => {
    rmSync(folder, { recursive: true, force: true });
    return Promise.resolve();
  };
}

async function fill(source: DatabaseSource, peildatum: string): Promise<void> {
  const stores = {} as Record<(typeof SUBGRAPH_NAMEN)[number], Store>;
  for (const naam of SUBGRAPH_NAMEN) {
    stores[naam] = await openStore({ organisatie: naam, source, migrations: migrationsOf(naam) });
  }
  await laadWereld(stores, maakWereld({ omvang: 'klein', peildatum }), TEST_ISSUER);
  for (const store of Object.values(stores)) await store.close();
}
