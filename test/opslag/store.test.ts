import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sql } from 'drizzle-orm';
import { migrationsOf } from '../../subgraphs/kit/package-files.ts';
import { rows } from '../../opslag/rows.ts';
import { type FolderWatch, openDatabase, openEmbeddedIn, openStore, StoreFault } from '../../opslag/store.ts';
import { TEST_DATABASE_URL } from '../support/database.ts';

const KIT = join(import.meta.dirname, '../../opslag/store.ts');

const QUIET: FolderWatch = {
  onWait: () => undefined,
  onLost: (fault) => {
    throw fault;
  },
};

describe('the embedded database of one folder', () => {
  it('is for one process: a second one is refused, writes nothing, and may come when the first has gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-store-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const first = await openEmbeddedIn(folder, QUIET);
    await first.client.query('create table t (n int)');
    await first.client.query('insert into t values (1)');
    const script = `const { openEmbeddedIn } = await import(${JSON.stringify(KIT)});
      await openEmbeddedIn(${JSON.stringify(folder)}, { onWait: () => {} }).then(() => console.log('opened'), (e) => console.log(e.message));
      process.exit(0);`;
    const arguments_ = ['--import', 'tsx', '--input-type=module', '-e', script];
    const second = await promisify(execFile)(process.execPath, arguments_);
    expect(second.stdout).toMatch(/^DATABASE_IN_GEBRUIK: another process works in .*choose another folder\n$/);
    await expect(openEmbeddedIn(folder, QUIET)).rejects.toBeInstanceOf(StoreFault);
    await first.close();

    const later = await openEmbeddedIn(folder, QUIET);
    expect((await later.client.query('select n from t')).rows).toEqual([{ n: 1 }]);
    await later.close();
  }, 60_000);
});

it.runIf(TEST_DATABASE_URL !== undefined)('PostgreSQL compiles no statement of ours, on no connection', async () => {
  const { db, close } = await openDatabase({ organisatie: 'coa', source: { url: TEST_DATABASE_URL ?? '' } });
  const at = await Promise.all(Array.from({ length: 4 }, () => rows(db, sql`show jit`)));
  await close();
  expect(at).toEqual(Array.from({ length: 4 }, () => [{ jit: 'off' }]));
});

describe('a PostgreSQL that is not there', () => {
  const open = (port: number) =>
    openStore({
      organisatie: 'overleg',
      source: { url: `postgres://overleg:wachtwoord@127.0.0.1:${port}/overleg` },
      migrations: migrationsOf('overleg'),
    });
  const message = async (port: number): Promise<string> => {
    const error: unknown = await open(port).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(StoreFault);
    return error instanceof Error ? error.message : '';
  };

  it('is one clear line, at once, without the password', async () => {
    const begin = performance.now();
    const text = await message(1);
    expect(performance.now() - begin).toBeLessThan(3000);
    expect(text).toBe(
      'DATABASE_ONBEREIKBAAR: the database of overleg does not answer or refuses (ECONNREFUSED); check its URL and that it runs',
    );
  });

  it('and so is something else that listens there', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const text = await message(typeof address === 'object' && address !== null ? address.port : 0);
    other.close();
    expect(text).toMatch(/^DATABASE_ONBEREIKBAAR: /);
    expect(text).not.toContain('wachtwoord');
  });
});
