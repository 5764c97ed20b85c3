import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { type Choices, choices } from './choices.ts';
import { emptyTally, holdCase } from './hold-case.ts';
import { mishapsOf } from './mishaps.ts';
import { openGraph, type OpenedGraph } from './opened-graph.ts';
import { type Operation, writeOperation } from './write-operation.ts';

/** How many executions, and with which seed again: what a failure prints. */
const RUNS = Number(process.env['KETENBEELD_PROPERTY_RUNS'] ?? 2100);
const SEED = Number(process.env['KETENBEELD_PROPERTY_SEED'] ?? Date.now() % 2 ** 31);
/** Opening a graph costs as much as some thirty operations on it. */
const PER_GRAPH = Math.min(150, Math.ceil(RUNS / 7));
const EXECUTIONS = 5;
/** Apollo's engine costs more than ours and the reference together, and shows that the reference is no invention: that takes less. */
const APOLLO_ONCE_IN = 5;
const TIME_MS = 120_000 + 60 * RUNS;

it(
  'a random operation on a random federated graph is answered as the merged schema would, whatever goes wrong',
  async () => {
    console.info(`again: KETENBEELD_PROPERTY_SEED=${SEED} KETENBEELD_PROPERTY_RUNS=${RUNS}`);
    const tally = emptyTally();
    let operations = 0;
    let graphs = 0;
    for (let seed = SEED, planned = 0; planned < RUNS; planned += PER_GRAPH) {
      const { opened, next } = openGraph(seed);
      seed = next;
      graphs += 1;
      const property = fc.asyncProperty(choices, fc.nat(9999), async (chosen, trouble) => {
        const operation = validOperation(opened, chosen);
        if (operation === undefined) return;
        operations += 1;
        const asksApollo = trouble % APOLLO_ONCE_IN === 0;
        for (const mishaps of mishapsOf(opened.graph, trouble))
          await holdCase(opened, operation, mishaps, { tally, asksApollo });
      });
      await fc.assert(property, {
        seed,
        numRuns: Math.ceil(PER_GRAPH / EXECUTIONS),
        interruptAfterTimeLimit: TIME_MS,
        markInterruptAsFailure: true,
      });
    }
    const print = (of: ReadonlyMap<string, number>) => [...of].map(([name, times]) => `${name} ${times}`).join(', ');
    console.info(
      `${tally.cases} executions of ${operations} operations; ${tally.several} of several subgraph calls, ` +
        `${tally.abstract} on interfaces or unions, ${tally.failing} with errors, ${tally.mutations} mutations, ` +
        `${tally.unsure} by their plan; Apollo agrees in ${tally.agreed} of ${tally.asked}, else: ${print(tally.apollo)}`,
    );
    const [unknown] = tally.unknown.values();
    if (unknown !== undefined)
      console.info(`not known on ${tally.unknown.size} of ${graphs} graphs; the first: ${unknown}`);
    // What runs no subgraph call, meets no failure or asks no interface proves little.
    expect(tally.cases).toBeGreaterThanOrEqual(0.95 * RUNS);
    expect(tally.several).toBeGreaterThan(0.3 * RUNS);
    expect(tally.abstract).toBeGreaterThan(0.2 * RUNS);
    expect(tally.failing).toBeGreaterThan(0.15 * RUNS);
    expect(tally.mutations).toBeGreaterThan(0.01 * RUNS);
    expect(tally.unsure).toBeLessThan(0.25 * RUNS);
    expect(tally.asked).toBeGreaterThan(0.05 * RUNS);
    expect(tally.agreed).toBeGreaterThan(0.5 * tally.asked);
    // By graph: what one makes Apollo do wrong, it does in many cases.
    expect(tally.unknown.size).toBeLessThanOrEqual(1 + 0.02 * graphs);
  },
  TIME_MS + 30_000,
);

/** What spreads a fragment a second time may contradict itself; then it is written without. */
function validOperation({ schema }: OpenedGraph, chosen: Choices): Operation | undefined {
  for (const again of [true, false]) {
    const written = writeOperation(schema, chosen, again);
    const document = parse(written.query, { noLocation: true });
    if (validate(schema, document).length === 0) return { ...written, document };
  }
  return undefined;
}
