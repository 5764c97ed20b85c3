import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { AccessDecision } from '../authorization/decide-access.ts';
import type { RawAnswer, RawError } from './engine.ts';
import { isIncluded } from './is-included.ts';
import { layoutsByCondition } from './layouts-by-condition.ts';

/** How the filtering names the type of an object below an interface or union. */
export interface ProjectionOptions {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** What was left of the document; the document itself when nothing was refused or added. */
  readonly asked: DocumentNode | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly refusalOf: AccessDecision['refusalOf'];
  readonly runtimeTypeName: string;
}

/** Where a value stands, told from the inside out: most are never printed. */
type Place = { readonly within: Place; readonly step: string | number } | undefined;
type Refusal = NonNullable<ReturnType<AccessDecision['refusalOf']>>;

/** One field of a selection set, as it is laid out for every object of one type. */
interface Laid {
  readonly name: string;
  readonly refusal: { readonly veld: string; readonly why: Refusal } | undefined;
  /** What stands below it; a leaf has none. */
  readonly inner: Layout | undefined;
}
/** A merged selection set: its fields per type, each worked out once however many objects there are. */
interface Layout {
  readonly named: ReturnType<typeof getNamedType> | undefined;
  fieldsOf(type: GraphQLObjectType): readonly Laid[];
}

/**
 * Lays the answer on the smaller operation out as the client's own operation asked it (GraphQL 6.3): every refused field is
 * null on each object that it was asked of, with its refusal on that path, and nothing that was added for our own use is left.
 */
export function projectAnswer(answer: RawAnswer, options: ProjectionOptions): RawAnswer {
  const { schema, document, operation, asked } = options;
  // Then the engine laid it out as the client asked it already.
  if (asked === document) return answer;
  const refusals: RawError[] = [];
  const root = schema.getRootType(operation.operation);
  if (root === undefined || root === null || answer.data === null) return answer;
  const data = object(layoutOf(options)(options.variables).fieldsOf(root), answer.data, undefined);
  if (answer.errors.length === 0) return { data, errors: refusals };
  return { data, errors: [...answer.errors.filter(isOnOpenField(refusals)), ...refusals] };

  function object(fields: readonly Laid[], source: object, place: Place): Record<string, unknown> {
    const result: Record<string, unknown> = {};
    for (const { name, refusal, inner } of fields) {
      if (refusal !== undefined) {
        result[name] = null;
        refusals.push(toError(refusal, pathOf({ within: place, step: name })));
        continue;
      }
      const given = Object.hasOwn(source, name) ? ((source as Record<string, unknown>)[name] ?? null) : null;
      result[name] = inner === undefined ? given : value(given, inner, { within: place, step: name });
    }
    return result;
  }

  function value(given: unknown, layout: Layout, place: Place): unknown {
    if (Array.isArray(given)) return given.map((item, index) => value(item, layout, { within: place, step: index }));
    if (typeof given !== 'object' || given === null) return null;
    const type = isAbstractType(layout.named)
      ? schema.getType(String((given as Record<string, unknown>)[options.runtimeTypeName]))
      : layout.named;
    return isObjectType(type) ? object(layout.fieldsOf(type), given, place) : null;
  }
}

type LayoutFor = (variables: ProjectionOptions['variables']) => Layout;

/** Kept as long as the operation and the decision on it: what is asked again is laid out the same. */
const layouts = new WeakMap<OperationDefinitionNode, WeakMap<ProjectionOptions['refusalOf'], LayoutFor>>();

function layoutOf(options: ProjectionOptions): LayoutFor {
  // Not the variables: they may name somebody, and this outlives the request.
  const { variables: _variables, ...kept } = options;
  const { schema, document, operation, refusalOf } = kept;
  const ofOperation = layouts.get(operation) ?? new WeakMap<ProjectionOptions['refusalOf'], LayoutFor>();
  layouts.set(operation, ofOperation);
  const known =
    ofOperation.get(refusalOf) ??
    layoutsByCondition(document, (variables) =>
      layOut({ ...kept, variables })(schema.getRootType(operation.operation) ?? undefined, [operation.selectionSet]),
    );
  ofOperation.set(refusalOf, known);
  return known;
}

/** Works out which fields a merged selection set asks of which type: GraphQL 6.3.2, CollectFields. */
function layOut({ schema, document, variables, refusalOf }: ProjectionOptions) {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  return layout;

  function layout(named: Layout['named'], sets: readonly SelectionSetNode[]): Layout {
    const known = new Map<GraphQLObjectType, readonly Laid[]>();
    return {
      named,
      fieldsOf: (type) => {
        const fields = known.get(type) ?? [...collect(type, sets)].flatMap(([name, nodes]) => lay(type, name, nodes));
        known.set(type, fields);
        return fields;
      },
    };
  }

  function lay(type: GraphQLObjectType, name: string, nodes: readonly FieldNode[]): readonly Laid[] {
    const field = nodes[0]?.name.value;
    if (field === undefined) return [];
    const why = refusalOf(type.name, field);
    if (why !== undefined) return [{ name, refusal: { veld: `${type.name}.${field}`, why }, inner: undefined }];
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    // __typename and introspection are of GraphQL itself, and were answered as asked.
    if (field.startsWith('__') || sets.length === 0) return [{ name, refusal: undefined, inner: undefined }];
    const returned = type.getFields()[field]?.type;
    return [{ name, refusal: undefined, inner: layout(returned && getNamedType(returned), sets) }];
  }

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

function pathOf(place: Place): readonly (string | number)[] {
  return place === undefined ? [] : [...pathOf(place.within), place.step];
}

/**
 * A refused field may have been fetched all the same, because another field @requires it; what went wrong there is answered by
 * the refusal alone, so that a path has one error.
 */
function isOnOpenField(refusals: readonly RawError[]): (error: RawError) => boolean {
  const closed = new Set(refusals.map(({ path }) => path?.join('.')));
  return ({ path = [] }) => !path.some((_step, index) => closed.has(path.slice(0, index + 1).join('.')));
}

function toError({ veld, why }: NonNullable<Laid['refusal']>, path: readonly (string | number)[]): RawError {
  const { label, reden } = why;
  const klasse = typeof label === 'string' ? { dataklasse: null, niveau: null } : label;
  return {
    path,
    extensions: {
      code: 'UNAUTHORIZED_FIELD_OR_TYPE',
      veld,
      toegang: { dataklasse: klasse.dataklasse, niveau: klasse.niveau, reden },
    },
  };
}
