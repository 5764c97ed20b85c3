import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode } from 'graphql';
import { freePrefix } from './free-prefix.ts';
import type { NestedRequires } from './nested-requires.ts';
import { putStandInsBack, type StandIns } from './put-stand-ins-back.ts';
import { nameRequiredArguments, type StandIn } from './required-arguments.ts';

/** The planner of Apollo with a supergraph in which fields of ours stand for others; in its plans the real ones stand again. */
export interface Planning {
  readonly supergraph: Supergraph;
  /** What clients may ask: no field of ours is in it. */
  readonly apiSchema: ReturnType<Supergraph['apiSchema']>;
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan;
}

// @policy is for our own authorization: the planner plans what is left when that has decided, so it need not know it.
const RULES = { supportedFeatures: null, validateSupergraph: true };

/**
 * @param document the supergraph as it is; it is held to the rules
 * @throws when it is no supergraph that can be planned with
 */
export function openPlanning(document: DocumentNode, standIns: StandIns, reuseQueryFragments: boolean): Planning {
  // With fields of ours the real ones are no longer used where they were @external.
  const asItWas = standIns.standIns.size === 0;
  if (!asItWas) Supergraph.build(document, RULES).subgraphs();
  const supergraph = Supergraph.build(standIns.document, { ...RULES, validateSupergraph: asItWas });
  const apiSchema = supergraph.apiSchema();
  for (const type of [...apiSchema.objectTypes(), ...apiSchema.interfaceTypes()])
    for (const name of standIns.standIns.keys()) type.field(name)?.remove();
  const planner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: false, reuseQueryFragments });
  return {
    supergraph,
    apiSchema,
    plan: (asked, operationName) => {
      const options = operationName === undefined ? {} : { operationName };
      const plan = planner.buildQueryPlan(operationFromDocument(apiSchema, asked, options));
      return putStandInsBack(plan, standIns);
    },
  };
}

export function withoutStandIns(document: DocumentNode): StandIns {
  return { document, standIns: new Map(), needs: new Map(), subgraphs: new Map() };
}

/** A field of ours for each that is required with arguments, and those that there are already. */
export function withStandIns({ document, standIns: given, subgraphs }: NestedRequires): StandIns {
  const named = nameRequiredArguments(document, freePrefix(document, 'r'));
  const standIns = new Map<string, StandIn>();
  for (const [name, field] of given) standIns.set(name, { field, arguments: [] });
  // What is named for its arguments may itself stand for a field.
  for (const [name, { field, ...rest }] of named.standIns)
    standIns.set(name, { ...rest, field: given.get(field) ?? field });
  return { document: named.document, standIns, needs: named.needs, subgraphs };
}
