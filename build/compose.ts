/**
 * Composes subgraphs/<name>/schema.graphql into one supergraph, locally, from files. Every subgraph passes the coverage gate
 * first: what must not build is not composed.
 */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { readSdl } from '../subgraphs/kit/package-files.ts';
import { CoverageFault, type FieldPolicy, readPolicies } from '../subgraphs/kit/coverage.ts';
import { sharedFieldFaults } from './shared-fields.ts';

export interface SubgraphSource {
  readonly naam: string;
  readonly bronhouder: string;
  readonly maaktBewijs: boolean;
  /** Where it listens when nothing else is configured. */
  readonly url: string;
}

export const SUBGRAPHS: readonly SubgraphSource[] = [
  { naam: 'overleg', bronhouder: 'OVERLEG', maaktBewijs: true, url: 'http://127.0.0.1:4001/graphql' },
  { naam: 'dtv', bronhouder: 'DTV', maaktBewijs: false, url: 'http://127.0.0.1:4002/graphql' },
  { naam: 'coa', bronhouder: 'COA', maaktBewijs: false, url: 'http://127.0.0.1:4003/graphql' },
  { naam: 'ind', bronhouder: 'IND', maaktBewijs: false, url: 'http://127.0.0.1:4004/graphql' },
  { naam: 'politie', bronhouder: 'POLITIE', maaktBewijs: false, url: 'http://127.0.0.1:4005/graphql' },
];

/** Schemas that cannot be composed; every reason, as composition gives it. */
export class CompositionFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The subgraphs do not compose:\n${faults.map((fault) => `- ${fault}`).join('\n')}`);
  }
}

/**
 * @returns the text of schema/supergraph.graphql
 * @throws CompositionFault
 */
export function compose(
  sources: readonly SubgraphSource[] = SUBGRAPHS,
  sdlOf: (naam: string) => string = readSdl,
): string {
  const faults: string[] = [];
  const policies: (readonly FieldPolicy[])[] = [];
  const services = sources.map((source) => {
    const typeDefs = parse(sdlOf(source.naam));
    try {
      policies.push(readPolicies(typeDefs, source));
    } catch (error) {
      if (!(error instanceof CoverageFault)) throw error;
      faults.push(...error.faults.map((fault) => `${source.naam}: ${fault}`));
    }
    return { name: source.naam, url: source.url, typeDefs };
  });
  faults.push(...sharedFieldFaults(policies));
  if (faults.length > 0) throw new CompositionFault(faults);
  const result = composeServices(services);
  if (result.errors !== undefined) throw new CompositionFault(result.errors.map((error) => error.message));
  return `${result.supergraphSdl.trimEnd()}\n`;
}
