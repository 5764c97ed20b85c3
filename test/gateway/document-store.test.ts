import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { openDocumentStore } from '../../gateway/document-store.ts';

const TEXT = (n: number) => `query Q${n} { mij { functie } }`;

it('remembers the last thousand operations, and forgets those before', async () => {
  const store = openDocumentStore();
  for (let n = 0; n < 1500; n += 1) await store.set(String(n), parse(TEXT(n)));
  const document = await store.get('1499');
  expect(document?.loc?.source.body).toBe(TEXT(1499));
  expect([await store.get('499'), await store.get('500')].map((one) => one !== undefined)).toEqual([false, true]);
  await store.delete('1499');
  expect(await store.get('1499')).toBeUndefined();
});

it('takes no more for large operations than for small ones', async () => {
  const store = openDocumentStore();
  const large = (n: number) => parse(`query Q${n} { mij { functie } } # ${'x'.repeat(20_000)}`);
  for (let n = 0; n < 100; n += 1) await store.set(String(n), large(n));
  const left = (await Promise.all(Array.from({ length: 100 }, (_, n) => store.get(String(n))))).filter(Boolean);
  expect(left.length).toBeGreaterThan(20);
  expect(left.length).toBeLessThan(40);
});
