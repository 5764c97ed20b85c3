import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLogboek } from '../../logboek/logboek.ts';
import { maakLogboek } from '../../logboek/maak.ts';
import { voerOpdrachtUit } from '../../logboek/opdrachten.ts';
import { openPseudoniem } from '../../logboek/pseudoniem.ts';
import { openDatabase, openEmbeddedIn } from '../../opslag/store.ts';
import { eenRecord } from './een-record.ts';

const NU = Date.UTC(2026, 10, 22);
const SLEUTEL = 'c2VjcmV0LXRoYXQtbXVzdC1uZXZlci1iZS1wcmludGU';
const watch = { onWait: () => undefined, onLost: () => undefined };

let folder: string;
beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'ketenbeeld-logboek-')), 'database');
  await inDatabase(async (db) => {
    for (let i = 0; i < 3; i += 1) await openLogboek(db, 'coa').schrijf(eenRecord(2, NU));
  });
});
afterAll(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

async function inDatabase(
  doe: (db: Awaited<ReturnType<typeof openDatabase>>['db']) => Promise<unknown>,
): Promise<void> {
  const embedded = await openEmbeddedIn(folder, watch);
  await maakLogboek({ embedded }, 'coa');
  const { db } = await openDatabase({ organisatie: 'coa', source: { embedded } });
  await doe(db);
  await embedded.close();
}

async function logboek(args: readonly string[], invoer = '', env: Readonly<Record<string, string>> = {}) {
  const texts = { uit: '', fout: '' };
  const code = await voerOpdrachtUit(args, {
    env,
    stdin: Readable.from([invoer]),
    stdout: { write: (text) => (texts.uit += text) },
    stderr: { write: (text) => (texts.fout += text) },
    exit: (ended) => {
      throw new Error(`ended with ${String(ended)}`);
    },
  });
  return { code, ...texts };
}

describe('npm run logboek', () => {
  it('controleer: de keten klopt, en de kop ervan is later terug te vinden', async () => {
    const { code, uit } = await logboek(['controleer', '--map', folder]);
    expect({ code, uit }).toEqual({
      code: 0,
      uit: expect.stringMatching(/^coa: 3 schakels, 0 opgeruimd, 0 bevindingen, kop 3:[0-9a-f]{64}\n$/) as string,
    });
    const kop = /kop (\S+)/.exec(uit)?.[1] ?? '';
    expect((await logboek(['controleer', '--map', folder, '--organisatie', 'coa', '--kop', kop])).code).toBe(0);
    const verder = kop.replace(/^3:/, '4:');
    const weg = await logboek(['controleer', '--map', folder, '--organisatie', 'coa', '--kop', verder]);
    expect(weg).toMatchObject({ code: 2, uit: expect.stringContaining('KOP_WEG bij 4') as string });
  });

  it('ruim-op verwijdert wat oud is; controleer weet wat weg mag zijn', async () => {
    const gedaan = await logboek(['ruim-op', '--map', folder, '--organisatie', 'coa', '--voor-dag', '2026-11-23']);
    expect(gedaan).toMatchObject({ code: 0, uit: 'coa: de inhoud tot en met schakel 3 is verwijderd\n' });
    const alles = await logboek(['controleer', '--map', folder, '--bewaard-vanaf', '2026-11-23']);
    expect(alles).toMatchObject({ code: 0, uit: expect.stringContaining('3 schakels, 3 opgeruimd') as string });
    expect((await logboek(['controleer', '--map', folder])).code).toBe(2);
  });

  it('controleer zegt wat er is veranderd, en van niemand iets', async () => {
    await inDatabase(async (db) => {
      await openLogboek(db, 'coa').schrijf(eenRecord(1, NU));
      await db.execute(sql.raw('alter table coa_logboek.audit disable trigger user'));
      await db.execute(sql.raw("update coa_logboek.audit set sub = 'p-ander' where nr = 4"));
    });
    const { code, uit } = await logboek(['controleer', '--map', folder, '--bewaard-vanaf', '2026-11-23']);
    expect({ code, uit }).toMatchObject({ code: 2, uit: expect.stringContaining('INHOUD_VERANDERD bij 4') as string });
    expect(uit).not.toContain('p-');
  });

  it('pseudoniem leest het V-nummer van standaardinvoer, en geeft elke naam die iemand had', async () => {
    const env = {
      SUBGRAPH_PSEUDONIEM_SLEUTELS: JSON.stringify({
        kid: 'b',
        sleutels: { a: SLEUTEL.replace('c', 'd'), b: SLEUTEL },
      }),
    };
    const { code, uit } = await logboek(['pseudoniem'], '9990000001\n', env);
    expect(code).toBe(0);
    const nu = openPseudoniem({ kid: 'b', sleutels: { b: Buffer.from(SLEUTEL, 'base64url') } }).van('9990000001');
    expect(uit.trim().split('\n')).toEqual([expect.stringMatching(/^a\.[\w-]{22}$/), nu]);
    expect(await logboek(['pseudoniem'], '12345', env)).toMatchObject({ code: 1, uit: '' });
  });

  it.each([
    [[], 'onbekende opdracht undefined'],
    [['wis'], 'onbekende opdracht wis'],
    [['maak', '--organisatie', 'coa'], 'maak heeft --url, --organisatie en --voor nodig'],
    [['controleer', '--kop', 'x'], '--kop is <nr>:<hash>'],
    [['ruim-op', '--organisatie', 'coa', '--voor-dag', 'gisteren', '--map', 'FOLDER'], 'een dag is JJJJ-MM-DD'],
    [['ruim-op', '--organisatie', 'c"oa', '--voor-dag', '2026-01-01', '--map', 'FOLDER'], '--organisatie is een naam'],
    [['controleer', '--kopp', 'x'], "Unknown option '--kopp'"],
  ])('%j: zegt wat er mis is en hoe het moet', async (args, zin) => {
    const { code, fout } = await logboek(args.map((arg) => (arg === 'FOLDER' ? folder : arg)));
    expect(code).toBe(1);
    expect(fout).toContain(zin);
    expect(fout).toContain('npm run logboek -- <opdracht>');
    expect(fout).not.toContain('    at ');
  });
});
