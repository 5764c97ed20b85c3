import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type FieldNode,
  getArgumentValues,
  type GraphQLFieldResolver,
  GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Field, TypeRef } from './graph.ts';
import { candidatesOf, type Trouble } from './roads.ts';
import { selectionOf, type SubgraphService } from './subgraph-service.ts';
import { canonical, fieldOfThing, Mishap, type Run, type Thing, thing, type World } from './world.ts';

/** A thing as the merged schema has it before it, with the subgraphs that may have told of it. */
export interface Place extends Thing {
  readonly from: readonly string[];
  readonly provided: string | undefined;
}

export interface Expected extends ExecutionResult {
  /** Where a field failed, also under what is null by then. */
  readonly failed: readonly (readonly (string | number)[])[];
  /** What went wrong may or may not have been in the way: it depends on the plan. */
  readonly isUnsure: boolean;
}

interface Asked {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
}

/** The answer by the GraphQL specification: graphql-js on the schema that clients see, as if there were one server. */
export function openReference(
  world: World,
  schema: GraphQLSchema,
  services: readonly SubgraphService[],
): (document: DocumentNode, asked: Asked, run: Run) => Promise<Expected> {
  const { graph } = world;
  return async (document, { variables, operationName }, run) => {
    const trouble: Trouble = { isUnsure: false };
    const required = new Set<string>();
    const failed: (readonly (string | number)[])[] = [];
    // Nothing here waits: graphql-js leaves a promise that is rejected beside a failure unhandled.
    const fieldResolver: GraphQLFieldResolver<Place | undefined, unknown> = (source, args, _context, info) => {
      const from = source ?? { ...thing(info.parentType.name, 0), from: graph.subgraphs, provided: undefined };
      const path = pathOf(info.path);
      try {
        const value = read(from, info.fieldName, args as Record<string, unknown>, run, trouble);
        requireAll(from, info.fieldName, required);
        failed.push(...nullsIn(info.returnType, value, path));
        return value;
      } catch (error) {
        failed.push(path);
        throw error;
      }
    };
    const result = await execute({
      schema,
      document,
      variableValues: variables,
      operationName,
      fieldResolver: fieldResolver as GraphQLFieldResolver<unknown, unknown>,
      typeResolver: (value) => {
        const place = value as Place;
        if (place.from.every((subgraph) => subgraph === graph.interfaceObjectIn) && isTroubled(place, run))
          trouble.isUnsure = true;
        return place.type;
      },
    });
    for (const { path } of result.errors ?? []) {
      if (path === undefined) continue;
      failed.push(path);
      // What the client asks in an object that is also required may be fetched with that, and takes it along.
      const lost = fieldThatIsNull(result.data, path);
      if (lost !== undefined && required.has(lost)) trouble.isUnsure = true;
    }
    return { ...result, failed, isUnsure: trouble.isUnsure };
  };

  function isTroubled(place: Thing, run: Run): boolean {
    return graph.subgraphs.some(
      (subgraph) => run.mishaps.down.includes(subgraph) || world.isMissing(subgraph, place, run),
    );
  }

  /** Adds the names of what this field requires, wherever it is computed, and of what those require. */
  function requireAll(place: Thing, name: string, required: Set<string>): void {
    for (const { requires } of fieldOfThing(graph, place.type, name).places.values())
      for (const one of requires === undefined ? [] : selectionOf(requires).selections.flatMap(nameOf)) {
        required.add(one);
        requireAll(place, one, required);
      }
  }

  /** @param within a @requires */
  function read(
    from: Place,
    name: string,
    args: Record<string, unknown>,
    run: Run,
    trouble: Trouble,
    within = false,
  ): unknown {
    const field = fieldOfThing(graph, from.type, name);
    const candidates = candidatesOf(world, from, field, run, trouble);
    if (candidates === undefined) {
      // Who computes it is not asked when what it requires is lost first, and that is a failure.
      if ([...field.places.values()].some((place) => place.requires !== undefined)) trouble.isUnsure = true;
      return null;
    }
    const requires = candidates.map(({ place }) => place?.requires).find((one) => one !== undefined);
    // What is required of what is required is asked by key, also of who told of the thing itself.
    const isAskedAgain = within && from.from.some((subgraph) => world.isMissing(subgraph, from, run));
    if (requires !== undefined && isAskedAgain) trouble.isUnsure = true;
    const required = requires === undefined ? '' : canonical(evaluate(from, selectionOf(requires), run, trouble));
    const value = world.valueOf(from, field, args, required, run);
    const provided = candidates.map(({ place }) => place?.provides).find((one) => one !== undefined);
    return placed(value, { from: candidates.map(({ subgraph }) => subgraph), provided });
  }

  /** What a @requires sends along: null where it failed, when null may be sent. */
  function evaluate(from: Place, set: SelectionSetNode, run: Run, trouble: Trouble): Record<string, unknown> {
    return Object.fromEntries(
      set.selections.flatMap((node) => {
        if (node.kind !== Kind.FIELD) return [];
        const field = fieldOfThing(graph, from.type, node.name.value);
        return [[node.name.value, evaluateField(from, field, node, run, trouble)]];
      }),
    );
  }

  function evaluateField(from: Place, field: Field, node: FieldNode, run: Run, trouble: Trouble): unknown {
    const complete = ({ lists: [full, ...lists], required, name }: TypeRef, value: unknown): unknown => {
      const isFull = full ?? required;
      if (value === null) {
        if (isFull) throw new Mishap('null where none may be');
        return null;
      }
      try {
        // Only where the type says so: what is in a Blob may be a list too.
        if (full !== undefined) return (value as unknown[]).map((one) => complete({ lists, required, name }, one));
        if (node.selectionSet !== undefined) return evaluate(value as Place, node.selectionSet, run, trouble);
        return value;
      } catch (error) {
        if (!(error instanceof Mishap) || isFull) throw error;
        return null;
      }
    };
    try {
      const args = argumentsOf(from.type, node);
      return complete(field.type, read(from, field.name, args, run, trouble, true));
    } catch (error) {
      if (!(error instanceof Mishap) || (field.type.lists[0] ?? field.type.required)) throw error;
      return null;
    }
  }

  function argumentsOf(type: string, node: FieldNode): Record<string, unknown> {
    for (const { schema: one } of services) {
      const found = one.getType(type);
      const field = found instanceof GraphQLObjectType ? found.getFields()[node.name.value] : undefined;
      if (field !== undefined) return getArgumentValues(field, node);
    }
    return {};
  }
}

function nameOf(node: SelectionSetNode['selections'][number]): readonly string[] {
  return node.kind === Kind.FIELD ? [node.name.value] : [];
}

/** The response name of the object that an error on this path took along; undefined when it took no more than its own field. */
function fieldThatIsNull(data: unknown, path: readonly (string | number)[]): string | undefined {
  let value = data;
  for (const [i, step] of path.slice(0, -1).entries()) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Readonly<Record<string | number, unknown>>)[step];
    if (value === null) return path.slice(0, i + 1).findLast((one) => typeof one === 'string');
  }
  return undefined;
}

/** The paths of what is null and may not be. */
function nullsIn(type: GraphQLOutputType, value: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (isNonNullType(type)) return value === null ? [[...path]] : nullsIn(type.ofType, value, path);
  if (!isListType(type) || !Array.isArray(value)) return [];
  return value.flatMap((one, i) => nullsIn(type.ofType, one, [...path, i]));
}

function placed(value: unknown, at: Pick<Place, 'from' | 'provided'>): unknown {
  if (Array.isArray(value)) return value.map((one) => placed(one, at));
  return isThing(value) ? { ...value, ...at } : value;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'i') && Object.hasOwn(value, 'type');
}

interface InfoPath {
  readonly prev: InfoPath | undefined;
  readonly key: string | number;
}

function pathOf(path: InfoPath): (string | number)[] {
  return path.prev === undefined ? [path.key] : [...pathOf(path.prev), path.key];
}
