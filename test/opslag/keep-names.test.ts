import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { keepNames } from '../../opslag/keep-names.ts';
import { PACKAGE_ROOT } from '../../opslag/package-root.ts';
import { readSdl } from '../../subgraphs/kit/package-files.ts';
import { buildSchema } from '../../subgraphs/kit/schema.ts';

/** V8 writes a text of one byte a character as `"`, and one of two bytes as `c`, before which it may pad. */
const bytesPerCharacter = (text: string): number => (serialize(text).subarray(2, 4).includes(0x63) ? 2 : 1);
/** Of the JSON text of which this name is the only key. */
const ofJson = (name: string): number => bytesPerCharacter(JSON.stringify({ [name]: 1 }));

/** A schema with names that no other test uses, and that are no key of anything yet. */
function newSchema(what: string): string {
  const names = Array.from({ length: 20 }, (_name, i) => `${what}${i}x${Math.random().toString(36).slice(2)}`);
  return `type Query { __typename: Int ${names.join(': Int ')}: Int }`;
}

/** The names that come out of a text that was printed of this schema, as a printer of schemas does it. */
function printedAndRead(sdl: string): readonly string[] {
  const names = [...sdl.matchAll(/\w+(?=:)/g)].map(([name]) => name);
  // One of them was a key of something before, and is one again.
  const known: Record<string, unknown> = { __typename: 1 };
  known[names[0] ?? ''] = 2;
  expect(known).toEqual({ __typename: 2 });
  return names.join(' | ').split(' | ').slice(1);
}

const ONE = Array.from({ length: 20 }, () => 1);

/** A name that no other test uses, and that is no key of anything yet. */
const newName = (): string => `new${Math.random().toString(36).slice(2)}`;

describe('names in one byte a character', () => {
  it('stay so when they are printed and read', () => {
    const sdl = newSchema('kept');
    keepNames(sdl);
    expect(printedAndRead(sdl).map(ofJson)).toEqual(ONE);
  });

  it('stay so when the schema itself is of two bytes a character', () => {
    const sdl = `"€" ${newSchema('wide')}`;
    expect(bytesPerCharacter(sdl)).toBe(2);
    keepNames(sdl);
    expect(printedAndRead(sdl).map(ofJson)).toEqual(ONE);
  });

  it('stay so in the gateway', () => {
    const name = newName();
    const sdl = readFileSync(join(PACKAGE_ROOT, 'schema/supergraph.graphql'), 'utf8');
    openPlanner(`# €\n${sdl.replaceAll('totalCount', name)}`);
    expect(ofJson(name)).toBe(1);
  });

  it('stay so in a subgraph', () => {
    const name = newName();
    const sdl = `# €\n${readSdl('politie').replaceAll('vrijheidsbeperking', name)}`;
    buildSchema({ naam: 'politie', bronhouder: 'POLITIE', maaktBewijs: false, sdl, resolvers: {} });
    expect(ofJson(name)).toBe(1);
  });
});
