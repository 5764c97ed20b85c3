import type { TestProject } from 'vitest/node';
import {
  asServer,
  command,
  databaseName,
  databaseUrl,
  makeServerRole,
  SERVER_ROLE,
  TEST_DATABASE_URL,
} from './database.ts';
import { embeddedTemplates } from './embedded-templates.ts';

/** Makes the templates once for the whole run: making a database costs seconds, copying one does not. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const peildatum = new Date().toISOString().slice(0, 10);
  provide('peildatum', peildatum);
  if (TEST_DATABASE_URL === undefined) {
    provide('templates', await embeddedTemplates(peildatum));
    return () => Promise.resolve();
  }
  const { fillWorld, makeLogs } = await import('./fill-templates.ts');
  await makeServerRole(TEST_DATABASE_URL);
  const names = { LEEG: databaseName(), WERELD: databaseName() };
  await command(TEST_DATABASE_URL, `create database ${names.LEEG}`);
  await command(TEST_DATABASE_URL, `create database ${names.WERELD}`);
  await command(TEST_DATABASE_URL, `grant create on database ${names.WERELD} to ${SERVER_ROLE}`);
  const wereld = databaseUrl(TEST_DATABASE_URL, names.WERELD);
  await fillWorld({ url: asServer(wereld) }, peildatum);
  await makeLogs({ url: wereld }, SERVER_ROLE);
  provide('templates', names);
  return async () => {
    for (const name of Object.values(names))
      await command(TEST_DATABASE_URL ?? '', `drop database if exists ${name} with (force)`);
  };
}
