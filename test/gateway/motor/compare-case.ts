import type { Answer } from './apollo-oracle.ts';
import { errorPlaces, firstDifference, placeOf, printPath } from './compare-answers.ts';
import type { Expected } from './merged-reference.ts';
import type { Run } from './world.ts';

/** What is wrong with an answer, in words; empty when it is what the specification asks. */
export function faultsOf({ answer, run }: { answer: Answer; run: Run }, expected: Expected, reference: Run): string[] {
  const faults = run.faults.map((fault) => `asked: ${fault}`);
  const data = firstDifference(answer.data, expected.data);
  if (data !== undefined) faults.push(`data: ${data}`);
  const [got, wanted] = [errorPlaces(answer), errorPlaces(expected)];
  if (data === undefined && got.join() !== wanted.join())
    faults.push(`errors: explain ${got.join(' ') || 'nothing'} instead of ${wanted.join(' ') || 'nothing'}`);
  const failed = new Set(expected.failed.map(printPath));
  // What was lost along with a failure, in a null above both, may be told of too, and so may that null itself: what the client did
  // not ask may have failed as well.
  const isLost = (path: readonly (string | number)[]): boolean => wanted.includes(placeOf(expected.data, path));
  for (const { path } of answer.errors ?? [])
    if (path === undefined || !(failed.has(printPath(path)) || isLost(path)))
      faults.push(`errors: ${path === undefined ? 'without a path' : `${printPath(path)} did not fail`}`);
  // Once there is nothing left to answer, what follows may be done or left (GraphQL 6.4.4).
  const done = expected.data === null ? run.mutations.slice(0, reference.mutations.length) : run.mutations;
  if (done.join() !== reference.mutations.join())
    faults.push(`mutations: ${run.mutations.join(' ')} instead of ${reference.mutations.join(' ')}`);
  return faults;
}
