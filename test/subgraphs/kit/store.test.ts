import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { migrationsOf } from '../../../subgraphs/kit/package-files.ts';
import { openEmbedded, openStore, StoreFault } from '../../../subgraphs/kit/store.ts';

const KIT = join(import.meta.dirname, '../../../subgraphs/kit/store.ts');

describe('the embedded database of one folder', () => {
  it('is for one process: a second one is refused, writes nothing, and may come when the first has gone', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-store-'));
    try {
      const first = await openEmbedded(folder);
      await first.client.query('create table t (n int)');
      await first.client.query('insert into t values (1)');
      const script = `const { openEmbedded } = await import(${JSON.stringify(KIT)});
        await openEmbedded(${JSON.stringify(folder)}).then(() => console.log('opened'), (e) => console.log(e.message));
        process.exit(0);`;
      const second = await promisify(execFile)(process.execPath, [
        '--import',
        'tsx',
        '--input-type=module',
        '-e',
        script,
      ]);
      expect(second.stdout).toMatch(/^DATABASE_IN_GEBRUIK: another process works in .*choose another folder\n$/);
      await expect(openEmbedded(folder)).rejects.toBeInstanceOf(StoreFault);
      await first.close();

      const later = await openEmbedded(folder);
      expect((await later.client.query('select n from t')).rows).toEqual([{ n: 1 }]);
      await later.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
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
