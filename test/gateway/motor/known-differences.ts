import type { Mishaps } from './world.ts';
import type { Operation } from './write-operation.ts';

export interface KnownDifference {
  readonly name: string;
  readonly why: string;
  /** Whether this is what is wrong with an answer of Apollo's engine; `all` is everything that is wrong with it. */
  holds(fault: string, about: { operation: Operation; mishaps: Mishaps; all: readonly string[] }): boolean;
}

const hasAlias = ({ query }: Operation): boolean => /\w+: ?\w+[^,)]*/.test(query.replace(/\([^)]*\)/g, ''));
const hasArguments = ({ query }: Operation): boolean => /\w\(/.test(query);
const hasCondition = ({ query }: Operation): boolean => /@(skip|include)/.test(query);
const NESTED = /^asked: .*(needs what it requires|lacks what it requires|is external, and asked)/;

/**
 * In what the engine of @apollo/gateway differs from the GraphQL specification; there the specification is held, and ours has to
 * follow it. Of what none of these explains no more may be found than a rare exception: it is not our engine's.
 */
export const APOLLO_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'nested requires',
    why: 'a required field that is itself computed is asked where it stands, without what that requires, or of who knows it as @external; what follows from that is wrong too',
    holds: (_fault, { all }) => all.some((one) => NESTED.test(one)),
  },
  {
    name: 'interface object without its key',
    why: 'of an interface object that is not of the type that was asked, what is required is sent without the key',
    holds: (fault) => /^asked: io: no key in /.test(fault),
  },
  {
    name: 'no path',
    why: 'a fetch that fails is one error without a path, whatever fields it was for',
    holds: (fault) => /^errors: (without a path|explain .*nowhere)/.test(fault),
  },
  {
    name: 'no error',
    why: 'what a fetch that failed was for is null without an error of its own',
    holds: (fault) => fault.startsWith('errors: explain'),
  },
  {
    name: 'hidden path',
    why: 'errors about keys and required fields, which the client did not ask, are told to it on paths that it does not have',
    holds: (fault) => /^errors: (explain|.* did not fail)/.test(fault),
  },
  {
    name: 'not computed',
    why: 'a field that requires what a subgraph did not give (it is down, or does not know the thing) is not asked, though null could be sent',
    holds: (fault, { mishaps: { missing, down } }) =>
      /^data: .*: null instead of/.test(fault) && (missing > 0 || down.length > 0),
  },
  {
    name: 'merged names',
    why: 'fields are merged by response name, so an alias or an argument of the client stands where the planner asked another',
    holds: (fault, { operation }) =>
      /^(data|asked|mutations|crash)/.test(fault) && (hasAlias(operation) || hasArguments(operation)),
  },
  {
    name: 'lost fragment',
    why: 'of a fragment on a type within one on an interface, fields are left out of the answer',
    holds: (fault, { operation }) => /^data: .*: has .* instead of/.test(fault) && operation.query.includes('... '),
  },
  {
    name: 'order of mutations',
    why: 'the root fields of a mutation are done in another order than they stand in, where some stand in a fragment',
    holds: (fault, { operation }) =>
      /^(data: data\.tel_|mutations)/.test(fault) &&
      /^mutation\b/.test(operation.query) &&
      operation.query.includes('...'),
  },
  {
    name: 'conditions',
    why: 'what stands under different conditions is asked in one fetch: what is skipped is asked, or takes along what is not; of fragments under conditions within fragments, fields are left out',
    holds: (fault, { operation }) => fault.startsWith('data: ') && hasCondition(operation),
  },
];
