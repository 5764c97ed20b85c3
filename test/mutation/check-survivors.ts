// After a mutation run: from its report and survivors.txt to nothing, or to a failure. A fault that survived and is not explained
// there fails; so does an explanation of one that no longer survives, for it would hide the next.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareSurvivors, countMutants, type MutationReport, readList, survivorsOf } from './survivors.ts';

const ROOT = join(import.meta.dirname, '../..');
const report = JSON.parse(readFileSync(join(ROOT, 'test-results/mutation.json'), 'utf8')) as MutationReport;
const survivors = survivorsOf(report);
const { notListed, gone } = compareSurvivors(
  survivors,
  readList(readFileSync(join(import.meta.dirname, 'survivors.txt'), 'utf8')),
);

const mutants = countMutants(report);
console.log(`${String(mutants)} mutants, ${String(survivors.length)} survived.`);
for (const survivor of notListed) console.log(`\nSurvived and is not in test/mutation/survivors.txt:\n${survivor}`);
for (const survivor of gone) console.log(`\nIn test/mutation/survivors.txt, but did not survive:\n${survivor}`);
if (mutants === 0 || notListed.length > 0 || gone.length > 0) process.exitCode = 1;
