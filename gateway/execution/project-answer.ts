import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AccessDecision } from '../authorization/decide-access.ts';
import type { RawAnswer } from './engine.ts';
import { isIncluded } from './is-included.ts';

/** How the filtering names the type of an object below an interface or union. */
export interface ProjectionOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly refusalOf: AccessDecision['refusalOf'];
  readonly runtimeTypeName: string;
}

type Path = readonly (string | number)[];

/**
 * Lays the answer on the smaller operation out as the client's own operation asked it (GraphQL 6.3): every refused field is
 * null on each object that it was asked of, with its refusal on that path, and nothing that was added for our own use is left.
 */
export function projectAnswer(answer: RawAnswer, options: ProjectionOptions): RawAnswer {
  const { schema, operation, variables } = options;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of options.document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const refusals: GraphQLError[] = [];
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null || answer.data === null) return answer;
  const data = object(root, [operation.selectionSet], answer.data, []);
  return { data, errors: [...answer.errors.filter(isOnOpenField(refusals)), ...refusals] };

  function object(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    source: object,
    path: Path,
  ): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const [name, nodes] of collect(type, sets)) {
      const [first] = nodes;
      if (first === undefined) continue;
      const at = [...path, name];
      const refusal = options.refusalOf(type.name, first.name.value);
      if (refusal !== undefined) {
        result[name] = null;
        refusals.push(toError(`${type.name}.${first.name.value}`, refusal, at));
        continue;
      }
      const given = Object.hasOwn(source, name) ? (source as Record<string, unknown>)[name] : null;
      // __typename and introspection are of GraphQL itself, and were answered as asked.
      if (first.name.value.startsWith('__')) {
        result[name] = given;
        continue;
      }
      const returned = type.getFields()[first.name.value]?.type;
      const named = returned === undefined ? undefined : getNamedType(returned);
      const inner = nodes.flatMap((node) => node.selectionSet ?? []);
      result[name] = inner.length === 0 ? (given ?? null) : value(given, named, inner, at);
    }
    return result;
  }

  function value(
    given: unknown,
    named: ReturnType<typeof getNamedType> | undefined,
    sets: readonly SelectionSetNode[],
    path: Path,
  ): unknown {
    if (Array.isArray(given)) return given.map((item, index) => value(item, named, sets, [...path, index]));
    if (typeof given !== 'object' || given === null) return null;
    const type = isAbstractType(named)
      ? schema.getType(String((given as Record<string, unknown>)[options.runtimeTypeName]))
      : named;
    return isObjectType(type) ? object(type, sets, given, path) : null;
  }

  /** GraphQL 6.3.2 CollectFields. */
  function collect(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    found = new Map<string, FieldNode[]>(),
    seen = new Set<string>(),
  ) {
    for (const selection of sets.flatMap((set) => set.selections)) {
      if (!isIncluded(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const name = (selection.alias ?? selection.name).value;
        const nodes = found.get(name) ?? [];
        nodes.push(selection);
        found.set(name, nodes);
        continue;
      }
      const spread = selection.kind === Kind.FRAGMENT_SPREAD ? selection.name.value : undefined;
      if (spread !== undefined && seen.has(spread)) continue;
      if (spread !== undefined) seen.add(spread);
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      if (fragment === undefined || !applies(fragment.typeCondition?.name.value, type)) continue;
      collect(type, [fragment.selectionSet], found, seen);
    }
    return found;
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const on = schema.getType(condition);
    return isAbstractType(on) && schema.isSubType(on, type);
  }
}

/**
 * A refused field may have been fetched all the same, because another field @requires it; what went wrong there is answered by
 * the refusal alone, so that a path has one error.
 */
function isOnOpenField(refusals: readonly GraphQLError[]): (error: GraphQLError) => boolean {
  const closed = new Set(refusals.map(({ path }) => path?.join('.')));
  return ({ path = [] }) => !path.some((_step, index) => closed.has(path.slice(0, index + 1).join('.')));
}

function toError(
  veld: string,
  refusal: NonNullable<ReturnType<AccessDecision['refusalOf']>>,
  path: Path,
): GraphQLError {
  const { label, reden } = refusal;
  const klasse = typeof label === 'string' ? { dataklasse: null, niveau: null } : label;
  return new GraphQLError('', {
    path: [...path],
    extensions: {
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      veld,
      toegang: { dataklasse: klasse.dataklasse, niveau: klasse.niveau, reden },
    },
  });
}
