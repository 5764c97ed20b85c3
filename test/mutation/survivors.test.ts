import { describe, expect, it } from 'vitest';
import { compareSurvivors, countMutants, printSurvivor, readList, survivorsOf } from './survivors.ts';

const SOURCE = 'const a = 1;\nif (a > 0 &&\n    b) stop();\n';
const mutant = (status: string, replacement = 'false') => ({
  mutatorName: 'ConditionalExpression',
  replacement,
  status,
  location: { start: { line: 2, column: 5 }, end: { line: 3, column: 6 } },
});
const report = (...mutants: ReturnType<typeof mutant>[]) => ({
  files: { 'toegang/x.ts': { source: SOURCE, mutants } },
});
const BLOCK = 'toegang/x.ts ConditionalExpression\n  in: if (a > 0 &&\n  - a > 0 && b\n  + false';

describe('the survivors of a report', () => {
  it('are those that no test noticed or ran, told by what stood there', () => {
    const statuses = ['Killed', 'Survived', 'Timeout', 'NoCoverage', 'RuntimeError'];
    const found = survivorsOf(report(...statuses.map((status) => mutant(status))));
    expect(found.map(printSurvivor)).toEqual([BLOCK, BLOCK]);
    expect(countMutants(report(mutant('Killed'), mutant('Survived')))).toBe(2);
  });
});

describe('the list of survivors', () => {
  it('is read with or without words between, and each must say why', () => {
    expect(readList(`# A title\n\n${BLOCK}\n  why: nobody sees it\n\n# Another\n${BLOCK}\n  why: the same\n`)).toEqual([
      BLOCK,
      BLOCK,
    ]);
    expect(readList('# nothing survived\n')).toEqual([]);
    for (const bad of [BLOCK, `${BLOCK}\n  why: \n`, `${BLOCK}\nbecause`, 'toegang/x.ts'])
      expect(() => readList(bad)).toThrow(/not a survivor with its why/);
  });

  it('holds each survivor as often as it survived, and no other', () => {
    const found = survivorsOf(report(mutant('Survived'), mutant('Survived'), mutant('Survived', 'true')));
    const other = BLOCK.replace('false', 'true');
    expect(compareSurvivors(found, [other, BLOCK, BLOCK])).toEqual({ notListed: [], gone: [] });
    expect(compareSurvivors(found, [BLOCK])).toEqual({ notListed: [BLOCK, other], gone: [] });
    expect(compareSurvivors([], [BLOCK])).toEqual({ notListed: [], gone: [BLOCK] });
  });
});
