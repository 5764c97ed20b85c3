import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  type DocumentNode,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  GraphQLError,
  Kind,
  parse,
  type SelectionSetNode,
  validate,
} from 'graphql';
import { type Field, fieldOf, type Graph, type Place } from './graph.ts';
import { canonical, type Run, type Thing, thing, THINGS, type World } from './world.ts';

export interface SubgraphBody {
  readonly query: string;
  readonly variables: unknown;
  readonly operationName: string | undefined;
}

export interface SubgraphService {
  readonly name: string;
  readonly schema: GraphQLSchema;
  answer(body: SubgraphBody, run: Run): Promise<{ data: Record<string, unknown> | null; errors: readonly object[] }>;
}

/** A thing as one subgraph has it before it: with the representation that it was asked by, and what its road provides. */
interface Source extends Thing {
  readonly representation?: Readonly<Record<string, unknown>>;
  readonly provided?: string | undefined;
}

/** One subgraph in this process: what it must not be asked is a fault of whoever asks. */
export function openSubgraphService(world: World, name: string, sdl: string): SubgraphService {
  const { graph } = world;
  const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers: referenceResolvers(world, name) });
  const known = new Map<string, DocumentNode>();
  const documentOf = (query: string): DocumentNode => {
    const found = known.get(query) ?? parse(query);
    if (!known.has(query)) {
      const wrong = validate(schema, found);
      if (wrong.length > 0) throw new GraphQLError(`not valid in ${name}: ${wrong[0]!.message}: ${query}`);
      known.set(query, found);
    }
    return found;
  };

  const fieldResolver: GraphQLFieldResolver<Source | undefined, Run> = (source, args, run, info) => {
    const field = fieldOf(graph, info.parentType.name, info.fieldName);
    const from = source ?? thing(info.parentType.name, 0);
    const place = field.places.get(name);
    const fault = (why: string): never => {
      run.faults.push(`${name}: ${info.parentType.name}.${field.name} ${why}`);
      throw new GraphQLError(why);
    };
    if (place === undefined || place.role === 'overridden') return fault('is not resolved here');
    if (place.role === 'external' && !provides(source?.provided, field)) return fault('is external, and asked');
    const required = place.requires === undefined ? '' : requiredOf(source, place, fault);
    const value = world.valueOf(from, field, args as Record<string, unknown>, required, run);
    return place.provides === undefined ? value : withProvided(value, place.provides);
  };

  return {
    name,
    schema,
    answer: async ({ query, variables, operationName }, run) => {
      let document: DocumentNode;
      try {
        document = documentOf(query);
      } catch (error) {
        run.faults.push(error instanceof Error ? error.message : 'no document');
        return { data: null, errors: [{ message: 'not valid' }] };
      }
      const { data, errors = [] } = await execute({
        schema,
        document,
        variableValues: variables as Record<string, unknown>,
        operationName,
        contextValue: run,
        fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
      });
      if (data === null || data === undefined)
        for (const { message, path } of errors)
          if (path === undefined) run.faults.push(`${name}: ${message}: ${query}`);
      // What crosses HTTP is text.
      return JSON.parse(JSON.stringify({ data: data ?? null, errors })) as Awaited<
        ReturnType<SubgraphService['answer']>
      >;
    },
  };
}

function provides(provided: string | undefined, field: Field): boolean {
  return provided === field.name;
}

function withProvided(value: unknown, provided: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withProvided(one, provided));
  return value === null ? null : { ...(value as Thing), provided };
}

function requiredOf(source: Source | undefined, { requires = '' }: Place, fault: (why: string) => never): string {
  if (source?.representation === undefined) return fault('needs what it requires, and is asked without');
  const picked = pickSelection(source.representation, selectionOf(requires));
  return picked === undefined ? fault('lacks what it requires') : canonical(picked);
}

type ResolveReference = (representation: Record<string, unknown>, run: Run) => Source | null;

function referenceResolvers(world: World, subgraph: string): Record<string, Record<string, ResolveReference>> {
  const { graph } = world;
  const entities = [...graph.types.values()].filter(({ keys }) => keys.has(subgraph));
  return Object.fromEntries(
    entities.map((entity) => {
      const types = entity.members.length > 0 ? entity.members : [entity.name];
      const indexes = entity.keys.get(subgraph)!.map(({ fields }) => ({
        selection: selectionOf(fields),
        things: new Map(
          types.flatMap((type) =>
            Array.from({ length: THINGS }, (_, i) => [keyOf(world, thing(type, i), fields), thing(type, i)] as const),
          ),
        ),
      }));
      const resolve: ResolveReference = (representation, run) => {
        for (const { selection, things } of indexes) {
          const key = pickSelection(representation, selection);
          if (key === undefined) continue;
          const found = things.get(canonical(key));
          if (found === undefined) run.faults.push(`${subgraph}: nobody is ${canonical(representation)}`);
          return found === undefined || world.isMissing(subgraph, found, run) ? null : { ...found, representation };
        }
        run.faults.push(`${subgraph}: no key in ${canonical(representation)}`);
        return null;
      };
      return [entity.name, { __resolveReference: resolve }];
    }),
  );
}

const QUIET: Run = { mishaps: { seed: 0, errors: 0, nulls: 0, missing: 0, down: [] }, mutations: [], faults: [] };

function keyOf(world: World, of: Thing, fields: string): string {
  const read = (from: Thing, set: SelectionSetNode): Record<string, unknown> =>
    Object.fromEntries(
      set.selections.flatMap((node) => {
        if (node.kind !== Kind.FIELD) return [];
        const value = world.valueOf(from, keyField(world.graph, from.type, node.name.value), {}, '', QUIET);
        return [[node.name.value, node.selectionSet === undefined ? value : read(value as Thing, node.selectionSet)]];
      }),
    );
  return canonical(read(of, selectionOf(fields)));
}

function keyField(graph: Graph, type: string, name: string): Field {
  return fieldOf(graph, type, name);
}

const selections = new Map<string, SelectionSetNode>();

/** The selection that a text without its braces writes. */
export function selectionOf(text: string): SelectionSetNode {
  const known = selections.get(text);
  if (known !== undefined) return known;
  const [definition] = parse(`{ ${text} }`).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no selection');
  selections.set(text, definition.selectionSet);
  return definition.selectionSet;
}

/** What a selection takes out of JSON; undefined when something of it is not there at all. */
export function pickSelection(from: unknown, set: SelectionSetNode): unknown {
  if (from === null) return null;
  if (Array.isArray(from)) {
    const items = from.map((one) => pickSelection(one, set));
    return items.includes(undefined) ? undefined : items;
  }
  if (typeof from !== 'object') return undefined;
  const picked: [string, unknown][] = [];
  for (const node of set.selections) {
    if (node.kind !== Kind.FIELD) continue;
    const name = node.name.value;
    if (!Object.hasOwn(from, name)) return undefined;
    const value = (from as Record<string, unknown>)[name];
    const inner = node.selectionSet === undefined ? value : pickSelection(value, node.selectionSet);
    if (inner === undefined) return undefined;
    picked.push([name, inner]);
  }
  return Object.fromEntries(picked);
}
