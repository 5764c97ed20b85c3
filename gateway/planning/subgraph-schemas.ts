import type { Subgraph, Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { checkScalars } from './scalars.ts';
import { fieldsAtTop } from './selection-of.ts';

/** One source of the supergraph. */
export interface PlannedSubgraph {
  readonly name: string;
  readonly url: string;
  /** Its own types, as composition kept them: what its answers must look like. */
  readonly schema: GraphQLSchema;
  /** Type -> the fields at the top of its @keys here. */
  readonly keyFields: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Every subgraph of a supergraph; the same type may be nullable in one and not in another, or an interface here and an object there. */
export function subgraphsOf(supergraph: Supergraph): readonly PlannedSubgraph[] {
  return supergraph
    .subgraphs()
    .values()
    .map((subgraph) => ({
      name: subgraph.name,
      url: subgraph.url,
      schema: checkScalars(subgraph.schema.toGraphQLJSSchema()),
      keyFields: keyFieldsOf(subgraph),
    }));
}

function keyFieldsOf(subgraph: Subgraph): PlannedSubgraph['keyFields'] {
  const found = new Map<string, ReadonlySet<string>>();
  const key = subgraph.metadata().keyDirective();
  for (const type of [...subgraph.schema.objectTypes(), ...subgraph.schema.interfaceTypes()]) {
    const names = type.appliedDirectivesOf(key).flatMap((applied) => fieldsAtTop(String(applied.arguments().fields)));
    if (names.length > 0) found.set(type.name, new Set(names));
  }
  return found;
}
