import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLScalarType,
  type GraphQLSchema,
  parse,
} from 'graphql';
import { keepNames } from '../../opslag/keep-names.ts';
import type { SubgraphContext } from './context.ts';
import { type FieldPolicy, readPolicies } from './coverage.ts';
import { HUBS, isHub } from './relaties.ts';
import { protect } from './rules.ts';
import { DateTime, Datum, isVNummer, Toegangsbewijs, VNummer } from './scalars.ts';
import { SubgraphFault } from './fault.ts';

/** Each resolver names the row and the arguments that it takes; the schema is their contract. */
export type Resolvers<Bronnen> = Readonly<
  Record<string, Readonly<Record<string, GraphQLFieldResolver<never, SubgraphContext<Bronnen>, never>>>>
>;

export interface SchemaOptions<Bronnen> {
  readonly naam: string;
  readonly bronhouder: string;
  /** overleg makes the proofs; the others read them. */
  readonly maaktBewijs: boolean;
  readonly sdl: string;
  readonly resolvers: Resolvers<Bronnen>;
}

type Modules = Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>;
type SchemaModule = Exclude<Modules[number], DocumentNode>;
type ResolverMap = NonNullable<SchemaModule['resolvers']>;

const SCALARS: Readonly<Record<string, GraphQLScalarType>> = { VNummer, Datum, DateTime, Toegangsbewijs };

/**
 * From the text of a schema and its resolvers to the one schema that may be served: federated, and each labelled field
 * behind its rule.
 * @throws CoverageFault when a label, a row or a subject is missing
 */
export function buildSchema<Bronnen>(options: SchemaOptions<Bronnen>): {
  readonly schema: GraphQLSchema;
  readonly policies: readonly FieldPolicy[];
} {
  keepNames(options.sdl);
  const typeDefs = parse(options.sdl);
  const policies = readPolicies(typeDefs, options);
  // A type that this schema does not name takes none: buildSubgraphSchema passes it by.
  const resolvers: Record<string, unknown> = { ...options.resolvers, ...SCALARS };
  for (const hub of Object.keys(HUBS)) {
    resolvers[hub] = { ...options.resolvers[hub], __resolveReference: resolveHub };
  }
  const schema = buildSubgraphSchema([{ typeDefs, resolvers: resolvers as ResolverMap }]);
  return { schema: protect(schema, policies), policies };
}

/**
 * The only door for a subject: checks the key (`_Any` bypasses scalars), establishes the relation, and hands the resolvers the
 * key, and under `vereist` what else came for their `@requires`. That is set apart because it is a router's word, unchecked:
 * no field may be answered with it by name. Faults are returned, not thrown: one bad representation must not take the batch.
 */
async function resolveHub(reference: Readonly<Record<string, unknown>>, context: SubgraphContext): Promise<unknown> {
  const type = reference['__typename'];
  if (typeof type !== 'string' || !isHub(type)) return new SubgraphFault('SLEUTEL_ONGELDIG');
  const { key: keyField } = HUBS[type];
  const { __typename: _type, [keyField]: key, toegangsbewijs, ...vereist } = reference;
  const valid = type === 'Vreemdeling' ? isVNummer(key) : isHubId(key);
  if (!valid || typeof key !== 'string') return new SubgraphFault('SLEUTEL_ONGELDIG');
  if (context.wacht.aborted) return new SubgraphFault('NIEMAND_WACHT');
  try {
    await context.relaties.load({ type, key, toegangsbewijs });
    return { __typename: type, [keyField]: key, vereist };
  } catch (error) {
    return error instanceof SubgraphFault ? error : new SubgraphFault('INTERNE_FOUT');
  }
}

/** Ids of LKO and RAO are names that a person can say (`lko-duinrand`). */
export function isHubId(key: unknown): key is string {
  return typeof key === 'string' && /^[a-z][a-z0-9-]{1,63}$/.test(key);
}
