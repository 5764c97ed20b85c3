import type { Dice } from './dice.ts';
import type { Argument, Composite, Field, Graph, Place, TypeRef } from './graph.ts';

export const LEAVES = ['Int', 'Float', 'String', 'Boolean', 'ID', 'Maat', 'Blob'] as const;

const ARGUMENTS: readonly Omit<Argument, 'name'>[] = [
  { type: 'Int' },
  { type: 'Int', default: '3' },
  { type: 'Int!' },
  { type: 'String', default: '"a"' },
  { type: 'Maat', default: 'GROOT' },
  { type: '[Int!]' },
  { type: 'Keuze' },
  { type: '[Keuze]', default: '[{ a: 1 }]' },
  { type: 'Boolean!', default: 'true' },
  { type: 'Blob' },
];
const ARGUMENT_NAMES = ['x', 'y', 'representations', 'constructor'];

export interface Draw {
  readonly dice: Dice;
  readonly graph: Graph;
}

/** Which of the types of this graph a field of this subgraph may have. */
export function randomType({ dice, graph }: Draw, subgraph: string, leafPercent = 55): TypeRef {
  const known = [...graph.types.values()].filter(
    ({ kind, name, knownIn }) =>
      kind === 'entity' ||
      (kind === 'value' && name !== 'Box') ||
      ((kind === 'interface' || kind === 'union') && knownIn.has(subgraph)),
  );
  const name = dice.chance(leafPercent) ? dice.pick(LEAVES) : dice.pick(known).name;
  const depth = dice.chance(30) ? 1 + dice.number(dice.chance(25) ? 2 : 1) : 0;
  return { name, lists: Array.from({ length: depth }, () => dice.chance(25)), required: dice.chance(25) };
}

export function randomArguments(dice: Dice): Argument[] {
  if (!dice.chance(35)) return [];
  return dice.some(ARGUMENT_NAMES, 40).map((name) => ({ name, ...dice.pick(ARGUMENTS) }));
}

export function addField(
  type: Composite,
  field: Pick<Field, 'name' | 'type'> & Partial<Field>,
  places: readonly (readonly [string, Place])[],
): Field {
  const made: Field = { args: [], stable: false, inaccessible: false, ...field, places: new Map(places) };
  type.fields.set(made.name, made);
  return made;
}

export const leaf = (name: string, required = false): TypeRef => ({ name, lists: [], required });
