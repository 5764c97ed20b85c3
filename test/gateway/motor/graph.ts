// A federated graph on paper: what each subgraph declares and who resolves what. The SDL of the subgraphs, their data and the
// answer that the merged schema ought to give are all read from it.

/** `lists` says, from the outside in, whether each list may not be null; `required` says so of what is in the innermost. */
export interface TypeRef {
  readonly name: string;
  readonly lists: readonly boolean[];
  readonly required: boolean;
}

export interface Argument {
  readonly name: string;
  /** As it is printed. */
  readonly type: string;
  readonly default?: string;
}

/** What a field is in one subgraph. */
export interface Place {
  readonly role: 'resolves' | 'key' | 'external' | 'overridden';
  /** A selection, without its braces. */
  readonly requires?: string;
  readonly provides?: string;
  readonly shareable?: boolean;
  /** The subgraph that it is taken from. */
  readonly overrides?: string;
}

export interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args: readonly Argument[];
  /** Another field needs it, and it may not be null: when it failed, more would be lost than the client asked. */
  stable: boolean;
  readonly inaccessible: boolean;
  readonly places: Map<string, Place>;
}

export interface Key {
  readonly fields: string;
  readonly resolvable: boolean;
}

export interface Composite {
  readonly name: string;
  readonly kind: 'root' | 'entity' | 'value' | 'interface' | 'union';
  readonly fields: Map<string, Field>;
  /** Per subgraph in which it is an entity. */
  readonly keys: Map<string, readonly Key[]>;
  /** Of an interface and a union: who may stand there. */
  readonly members: readonly string[];
  /** Of an interface and a union: the subgraphs that know it as such. */
  readonly knownIn: Set<string>;
}

export interface Graph {
  readonly seed: number;
  /** Where every entity is known, if only by a key. */
  readonly subgraphs: readonly string[];
  /** The subgraph that knows an interface as an object, if there is one. */
  readonly interfaceObjectIn: string | undefined;
  readonly types: ReadonlyMap<string, Composite>;
}

export function printType({ name, lists, required }: TypeRef): string {
  const named = `${name}${required ? '!' : ''}`;
  return lists.reduceRight((inner, full) => `[${inner}]${full ? '!' : ''}`, named);
}

export function fieldOf(graph: Graph, type: string, field: string): Field {
  const found = graph.types.get(type)?.fields.get(field);
  if (found === undefined) throw new Error(`${type}.${field} is not in the graph`);
  return found;
}
