/**
 * From one supergraph to the plans of its operations: which subgraph is asked what, and after what. It plans with names of its
 * own, so that no word of a client stands where federation looks for a key or a required field, and remembers plans by the text
 * of the operation that is left after the filtering, bounded in number and size. It must never fetch, and never take an
 * operation of which nothing would be fetched for one that was planned.
 */
import type { Supergraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import {
  type DocumentNode,
  getOperationAST,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  print,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { keepNames } from '../../opslag/keep-names.ts';
import { asksNothing } from './asks-nothing.ts';
import { openAsksNestedTwice } from './asks-nested-twice.ts';
import { openAsksUnprepared } from './asks-unprepared.ts';
import { type Conditions, decideConditions, readDecisions } from './decide-conditions.ts';
import { readNeeds } from './field-needs.ts';
import { freePrefix } from './free-prefix.ts';
import { orderByNeed } from './order-by-need.ts';
import { giveOwnNames, type OwnNames } from './own-names.ts';
import { writeMutationsOnce } from './mutations-once.ts';
import { unnestRequires } from './nested-requires.ts';
import { openPlanning, type Planning, withoutStandIns, withStandIns } from './plan-with-stand-ins.ts';
import { putResolvableKeysFirst } from './resolvable-keys-first.ts';
import { checkScalars } from './scalars.ts';
import { splitWaiting } from './split-waiting.ts';
import { type PlannedSubgraph, subgraphsOf } from './subgraph-schemas.ts';
import { keepRepresentationsWhole } from './whole-representations.ts';

/** One composed supergraph, ready to plan with. A reload makes a new one; a request keeps the one it began with. */
export interface Planner {
  readonly sdl: string;
  /** What clients may see: nothing inaccessible is in it. */
  readonly apiSchema: GraphQLSchema;
  /** What the engine executes against. */
  readonly supergraphSchema: GraphQLSchema;
  readonly apiSchemaForPlanning: ReturnType<Supergraph['apiSchema']>;
  readonly subgraphs: readonly PlannedSubgraph[];
  /**
   * The plan of this operation; `text` is what it is remembered by.
   * @throws when nothing would be fetched for something that was asked
   */
  plan(operation: OperationToPlan): Plan;
  /** What @skip and @include said each time that this operation was planned, of the plans that are remembered. */
  conditionsOf(operation: Pick<OperationToPlan, 'text' | 'operationName'>): readonly Conditions[];
}

export interface OperationToPlan {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly text: string;
  /** With the defaults of the operation filled in; by @skip and @include they decide what is planned. */
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The same object for the same operation, as long as it is remembered: what is made of a plan can be kept with it. */
export interface Plan {
  readonly queryPlan: QueryPlan;
  /** The operation as the client wrote it, without what @skip and @include leave out; a mutation as it is done. */
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** How the plan names what the client named. */
  readonly names: OwnNames;
}

interface Remembered extends Pick<OperationToPlan, 'text' | 'operationName'> {
  readonly plan: Plan;
  readonly conditions: Conditions;
}

const REMEMBERED_PLANS = 1000;
/** Characters of the plans; with what the engine makes of it a plan takes some thirty times as many bytes in memory (measured). */
const REMEMBERED_SIZE = 4 * 1024 * 1024;

/** @throws when the text is no supergraph that can be planned with */
export function openPlanner(sdl: string, { ownNames = true }: { readonly ownNames?: boolean } = {}): Planner {
  keepNames(sdl);
  const document = putResolvableKeysFirst(parse(sdl, { noLocation: true }));
  const standIns = ownNames ? withStandIns({ document, ...NONE }) : withoutStandIns(document);
  const planning = openPlanning(document, standIns, !ownNames);
  const apiSchemaForPlanning = planning.apiSchema;
  const apiSchema = checkScalars(apiSchemaForPlanning.toGraphQLJSSchema());
  const prefix = freePrefix(document, 'k');
  const plans = new LRUCache<string, Remembered>({
    max: REMEMBERED_PLANS,
    maxSize: REMEMBERED_SIZE,
    // Not by the text: a fragment under a hundred aliases is a short text and a plan of 1.4 MB.
    sizeCalculation: ({ plan }, key) => key.length + JSON.stringify(plan.queryPlan).length,
  });
  const subgraphs = subgraphsOf(planning.supergraph);
  const buildOwn = openBuildOwn(document, { planning, subgraphs, apiSchema });
  return {
    sdl,
    apiSchema,
    supergraphSchema: checkScalars(planning.supergraph.schema.toGraphQLJSSchema()),
    apiSchemaForPlanning,
    subgraphs,
    plan: ({ document: asked, operationName, text, variables = {} }) => {
      const once = writeMutationsOnce(asked, operationOf(asked, operationName), variables);
      const conditions = ownNames ? readDecisions(once, variables) : {};
      const decisions = Object.values(conditions).map(Number).join('');
      const key = `${operationName ?? ''}\n${decisions}\n${once === asked ? text : print(once)}`;
      const known = plans.get(key);
      if (known !== undefined) return known.plan;
      const document = ownNames ? decideConditions(once, variables) : once;
      const operation = operationOf(document, operationName);
      const names = ownNames ? giveOwnNames(document, operation, prefix) : clientNames(document);
      const queryPlan = ownNames ? buildOwn(names.document) : planning.plan(document, operationName);
      const plan = { queryPlan, document, operation, names };
      if (plan.queryPlan.node === undefined && !asksNothing(document, operation))
        throw new Error('the planner found no way to what was asked');
      plans.set(key, { plan, text, operationName, conditions });
      return plan;
    },
    conditionsOf: ({ text, operationName }) =>
      [...plans.values()].flatMap((one) =>
        one.text === text && one.operationName === operationName ? [one.conditions] : [],
      ),
  };
}

const NONE = {
  standIns: new Map<string, string>(),
  subgraphs: new Map<string, string>(),
  requiring: new Map<string, never>(),
};

/**
 * Plans with what the supergraph says; where that would ask something without what it requires, or not come to an end, with
 * what is required unnested. That asks more than is needed, so it is for those plans only.
 */
function openBuildOwn(
  document: DocumentNode,
  { planning, subgraphs, apiSchema }: Pick<Planner, 'subgraphs' | 'apiSchema'> & { readonly planning: Planning },
): (asked: DocumentNode) => QueryPlan {
  const nested = unnestRequires(document, freePrefix(document, 'n'));
  const needOf = readNeeds(document);
  const asksUnprepared = openAsksUnprepared(needOf, subgraphs);
  const asksNestedTwice = openAsksNestedTwice(apiSchema, nested.requiring);
  const inOrder = (plan: QueryPlan): QueryPlan | undefined => {
    const whole = keepRepresentationsWhole(plan, subgraphs);
    return orderByNeed(whole) ?? orderByNeed(splitWaiting(whole, needOf, subgraphs));
  };
  let unnested: Planning | undefined;
  return (asked) => {
    const plain = asksNestedTwice(asked) ? undefined : planning.plan(asked, undefined);
    const isPrepared = plain !== undefined && (nested.subgraphs.size === 0 || !asksUnprepared(plain));
    let ordered = isPrepared ? inOrder(plain) : undefined;
    if (ordered === undefined && nested.subgraphs.size > 0) {
      unnested ??= openPlanning(document, withStandIns(nested), false);
      ordered = inOrder(unnested.plan(asked, undefined));
    }
    if (ordered === undefined) throw new Error('the planner asks what waits for itself');
    return ordered;
  };
}

function operationOf(document: DocumentNode, operationName: string | undefined): OperationDefinitionNode {
  const operation = getOperationAST(document, operationName);
  if (operation === null || operation === undefined) throw new Error('an operation to plan is one of its document');
  return operation;
}

function clientNames(document: DocumentNode): OwnNames {
  return { document, plannedName: ({ alias, name }) => (alias ?? name).value, variables: new Map() };
}
