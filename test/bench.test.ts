import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const files = ['zonder', 'zonder-logboek'].flatMap((room) =>
  readdirSync(join(ROOT, 'bench', room), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file): [string, string] => [room, file]),
);

it('the bench leaves out something', () => {
  expect(files.length).toBeGreaterThan(6);
});

it.each(files)('%s: %s can take the place of the file of that name', async (room, file) => {
  const names = async (path: string) => Object.keys((await import(path)) as object).sort();
  expect(await names(join(ROOT, 'bench', room, file))).toEqual(await names(join(ROOT, file)));
});
