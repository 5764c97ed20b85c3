import { hashOf } from './dice.ts';
import { type Field, fieldOf, type Graph } from './graph.ts';

/** What goes wrong in one case: chances in percent, and the subgraphs that do not answer at all. */
export interface Mishaps {
  readonly seed: number;
  readonly errors: number;
  readonly nulls: number;
  readonly missing: number;
  readonly down: readonly string[];
}

/** One execution of one operation: what went wrong on purpose, and what was seen of it. */
export interface Run {
  readonly mishaps: Mishaps;
  readonly mutations: string[];
  /** Questions that no gateway may ask a subgraph. */
  readonly faults: string[];
}

/** An object of the world: the same in every subgraph. */
export interface Thing {
  readonly __typename: string;
  readonly type: string;
  readonly i: number;
}

export interface World {
  readonly graph: Graph;
  /**
   * What a field of a thing is, whoever tells it: plain JSON, things, or lists of them.
   * @param required what the field was computed from, as text
   * @throws Mishap
   */
  valueOf(thing: Thing, field: Field, args: Readonly<Record<string, unknown>>, required: string, run: Run): unknown;
  /** Whether this subgraph does not know this thing when it is asked for it by a key. */
  isMissing(subgraph: string, thing: Thing, run: Run): boolean;
}

export class Mishap extends Error {}

/** So many of each type. */
export const THINGS = 4;

export function thing(type: string, i: number): Thing {
  return { __typename: type, type, i };
}

export function openWorld(graph: Graph): World {
  return {
    graph,
    valueOf: ({ type, i }, field, args, required, { mishaps, mutations }) => {
      const key = keyValue(type, i, field);
      if (key !== undefined) return key;
      const given = canonical(args);
      if (type === 'Mutation') mutations.push(`${field.name}${given}`);
      if (field.name.startsWith('tel_')) return mutations.length;
      const hash = (...more: (string | number)[]) => hashOf(graph.seed, type, i, field.name, given, required, ...more);
      const mishap = (...more: (string | number)[]) => hashOf(mishaps.seed, type, i, field.name, given, ...more) % 100;
      const { name, lists, required: full } = field.type;
      const isFull = lists[0] ?? full;
      if (!(field.stable && isFull) && mishap('error') < mishaps.errors) throw new Mishap('niet gelukt');
      const fill = (depth: number, at: string): unknown => {
        const mayNotBeNull = lists[depth] ?? full;
        if (mayNotBeNull ? !field.stable && mishap('null', at) < mishaps.nulls : hash('null', at) % 8 === 0)
          return null;
        if (depth === lists.length) return one(graph, name, hash('value', at));
        return Array.from({ length: hash('length', at) % 4 }, (_, n) => fill(depth + 1, `${at}.${n}`));
      };
      return fill(0, '');
    },
    isMissing: (subgraph, { type, i }, { mishaps }) =>
      hashOf(mishaps.seed, 'missing', subgraph, type, i) % 100 < mishaps.missing,
  };
}

/** Keys tell things apart, so they are counted out instead of drawn. */
function keyValue(type: string, i: number, { name, places }: Field): unknown {
  if (type === 'Box') return i;
  if (![...places.values()].some(({ role }) => role === 'key')) return undefined;
  switch (name) {
    case 'id':
      return `${type}:${i}`;
    case 'code':
      return i * 7 + 3;
    case 'k1':
      return `k${i % 2}`;
    case 'k2':
      return i >> 1;
    case 'box':
      return thing('Box', i);
    default:
      return undefined;
  }
}

const TEXTS = ['', 'a', '__proto__', 'T0:1', '"\\\n\u2028', 'é€😀', 'null', 'k1', '__typename', 'constructor'];
const BLOBS = [
  {},
  [],
  [null, { a: [1] }],
  'tekst',
  0,
  true,
  { __typename: 'T0', id: 'T0:1' },
  JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{"b":2}},"toString":null}') as unknown,
];

function one(graph: Graph, name: string, hash: number): unknown {
  const pick = <T>(from: readonly T[]): T => from[hash % from.length] as T;
  switch (name) {
    case 'Int':
      return pick([0, 1, -1, 7, 2 ** 31 - 1, -(2 ** 31)]);
    case 'Float':
      return pick([0, 0.5, -1.25, 3, 1e21, 1e-7]);
    case 'String':
      return pick(TEXTS);
    case 'ID':
      return pick(['T0:1', '7', 'x', '']);
    case 'Boolean':
      return pick([true, false]);
    case 'Maat':
      return hash % 12 === 0 ? 'VERBORGEN' : pick(['GROOT', 'KLEIN']);
    case 'Blob':
      return pick(BLOBS);
    default: {
      const type = graph.types.get(name);
      const members = type === undefined || type.members.length === 0 ? [name] : type.members;
      return thing(members[(hash >>> 8) % members.length]!, (hash >>> 4) % THINGS);
    }
  }
}

/** As text, the same for the same JSON whatever the order of its names. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown): unknown => {
    if (typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      return Object.entries(inner)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, of]: [string, unknown]) => [name, of ?? null]);
    return inner;
  });
}

/** The field of a thing's type, or of the interface that tells it for all its members. */
export function fieldOfThing(graph: Graph, type: string, name: string): Field {
  if (graph.types.get(type)?.fields.has(name) === true) return fieldOf(graph, type, name);
  const face = [...graph.types.values()].find(({ members, fields }) => members.includes(type) && fields.has(name));
  return fieldOf(graph, face?.name ?? type, name);
}
