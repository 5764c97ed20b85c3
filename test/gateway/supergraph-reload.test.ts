import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlanner } from '../../gateway/planning/planner.ts';
import { openSupergraphFile, SupergraphFault } from '../../gateway/planning/supergraph-file.ts';
import { startTestKeten, type TestKeten } from '../support/keten.ts';

const COMPOSED = readFileSync(join(import.meta.dirname, '../../schema/supergraph.graphql'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ketenbeeld-supergraph-'));
const file = join(folder, 'supergraph.graphql');
let keten: TestKeten;
beforeAll(async () => {
  writeFileSync(file, COMPOSED);
  keten = await startTestKeten({ gateway: { supergraph: { file, pollMilliseconds: 50 } } });
});
afterAll(async () => {
  await keten.close();
  rmSync(folder, { recursive: true, force: true });
});

/** As a deployment does it: nobody ever reads half a file. */
function replaceFile(sdl: string): void {
  writeFileSync(`${file}.new`, sdl);
  renameSync(`${file}.new`, file);
}

/** Asks without a pause until the event is seen; the number of answers, each of which must be right. */
async function askUntil(event: string): Promise<number> {
  let asked = 0;
  while (!keten.events.some((seen) => seen['event'] === event)) {
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map((name) => keten.query('coa-duinrand', `query ${name}${asked} { mij { organisatie } }`)),
    );
    for (const answer of answers) expect(answer).toEqual({ status: 200, data: { mij: { organisatie: 'COA' } } });
    asked += answers.length;
  }
  return asked;
}
const describeField = `{ __type(name: "LKO") { fields { name } } }`;
const fields = async (): Promise<string> => JSON.stringify((await keten.query('coa-duinrand', describeField)).data);

describe('a supergraph that changes under load', () => {
  it('a new one is taken up without a failed request', async () => {
    expect(await fields()).toContain('"indDeelnemer"');
    keten.reset();
    replaceFile(COMPOSED.replace('  indDeelnemer: Boolean', '  indDoetMee: Boolean'));
    expect(await askUntil('supergraph-changed')).toBeGreaterThan(0);
    expect(await fields()).toContain('"indDoetMee"');
  });

  it.each([
    ['cut off', COMPOSED.slice(0, 5000)],
    ['no supergraph', 'type Query { mij: String }'],
    ['empty', ''],
  ])('one that is %s is refused and the old one keeps serving', async (_name, sdl) => {
    keten.reset();
    replaceFile(sdl);
    expect(await askUntil('supergraph-refused')).toBeGreaterThan(0);
    expect(await fields()).toContain('"indDoetMee"');
  });

  it('after a refused one a good one is taken up again', async () => {
    keten.reset();
    replaceFile(COMPOSED);
    await askUntil('supergraph-changed');
    expect(await fields()).toContain('"indDeelnemer"');
  });
});

describe('a supergraph that is not there, or is none, at the start', () => {
  const open = (path: string) => () =>
    openSupergraphFile(path, { open: openPlanner, changed: () => undefined, refused: () => undefined }, 1000);

  it('is a coded fault of one line', () => {
    expect(open(join(folder, 'nergens.graphql'))).toThrow(SupergraphFault);
    expect(open(join(folder, 'nergens.graphql'))).toThrow(/^SUPERGRAPH_ONTBREEKT: [^\n]+$/);
    const broken = join(folder, 'broken.graphql');
    writeFileSync(broken, 'type Query {');
    expect(open(broken)).toThrow(/^SUPERGRAPH_ONGELDIG: [^\n]+$/);
  });
});
