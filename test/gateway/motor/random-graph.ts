import { openDice } from './dice.ts';
import { addField, type Draw, leaf, LEAVES, randomArguments, randomType } from './draw.ts';
import type { Argument, Composite, Graph, Key, Place, TypeRef } from './graph.ts';
import { addProvides, addRequires } from './random-dependencies.ts';

const KEYS: Readonly<Record<string, readonly [name: string, type: string][]>> = {
  id: [['id', 'ID']],
  code: [['code', 'Int']],
  'k1 k2': [
    ['k1', 'String'],
    ['k2', 'Int'],
  ],
  'box { n }': [['box', 'Box']],
};

/** Names that mean something to JavaScript, to federation or to a promise; a schema may use them as any other. */
const ODD_NAMES = ['constructor', 'toString', 'then', 'length', 'representations', 'valueOf'];

/** A federated graph out of a seed. Most of them compose; the composition itself says which. */
export function randomGraph(seed: number): Graph {
  const dice = openDice(seed);
  const subgraphs = ['a', 'b', 'c', 'd'].slice(0, 2 + dice.number(3));
  const entities = ['T0', 'T1', 'T2', 'T3'].slice(0, 2 + dice.number(3));
  const types = new Map<string, Composite>();
  const add = (kind: Composite['kind'], name: string, members: readonly string[] = []): Composite => {
    const type: Composite = { name, kind, members, fields: new Map(), keys: new Map(), knownIn: new Set() };
    types.set(name, type);
    return type;
  };
  for (const name of ['Query', 'Mutation']) add('root', name);
  for (const name of entities) add('entity', name);
  for (const name of ['Box', 'V0', 'V1']) add('value', name);
  const face = add('interface', 'I0', entities.slice(0, 1 + dice.number(entities.length)));
  const shape = add('interface', 'J0', ['V0', 'V1']);
  const union = add('union', 'U0', [...new Set([dice.pick(entities), dice.pick(entities), 'V0'])]);
  for (const subgraph of subgraphs) shape.knownIn.add(subgraph);
  for (const subgraph of dice.some(subgraphs, 60)) face.knownIn.add(subgraph);
  for (const subgraph of dice.some(subgraphs, 60)) union.knownIn.add(subgraph);
  const graph: Graph = {
    seed,
    subgraphs,
    interfaceObjectIn: face.knownIn.size > 0 && dice.chance(45) ? 'io' : undefined,
    types,
  };
  const draw = { dice, graph };
  addValues(draw);
  for (const name of entities) addKeys(draw, types.get(name)!);
  addFaces(draw, face);
  for (const name of entities) addFields(draw, types.get(name)!);
  addRoots(draw);
  for (const name of entities) addRequires(draw, types.get(name)!);
  addProvides(draw);
  if (graph.interfaceObjectIn !== undefined) addInterfaceObject(draw, face, graph.interfaceObjectIn);
  return graph;
}

/** Types without an identity: whole in every subgraph. */
function addValues(draw: Draw): void {
  const { dice, graph } = draw;
  const everywhere = graph.subgraphs.map((subgraph) => [subgraph, { role: 'resolves', shareable: true }] as const);
  const [box, v0, v1] = ['Box', 'V0', 'V1'].map((name) => graph.types.get(name)!);
  addField(box!, { name: 'n', type: leaf('Int', true), stable: true }, everywhere);
  for (const value of [v0!, v1!]) {
    addField(value, { name: 'naam', type: leaf('String') }, everywhere);
    for (const name of ['x', 'y'].slice(0, 1 + dice.number(2)))
      addField(
        value,
        { name, type: leaf(dice.pick(LEAVES), dice.chance(30)), args: randomArguments(dice) },
        everywhere,
      );
  }
  if (dice.chance(60)) addField(v0!, { name: 'van', type: leaf('T0') }, everywhere);
  if (dice.chance(60)) addField(v1!, { name: 'in', type: { name: 'V0', lists: [false], required: true } }, everywhere);
}

/** Every subgraph knows every entity by a key that it shares with one that knows more; so each is reached from each. */
function addKeys({ dice, graph }: Draw, entity: Composite): void {
  const [home, ...others] = rotate(graph.subgraphs, dice.number(graph.subgraphs.length));
  const face = graph.types.get('I0')!;
  const isMember = face.members.includes(entity.name);
  const set = (subgraph: string, keys: readonly string[], resolvable: boolean): void => {
    const all = isMember && face.knownIn.has(subgraph) ? [...new Set(['id', ...keys])] : keys;
    entity.keys.set(
      subgraph,
      all.map((fields): Key => ({ fields, resolvable: resolvable || fields === 'id' })),
    );
    for (const [name, type] of all.flatMap((key) => KEYS[key] ?? [])) {
      const known = entity.fields.get(name) ?? addField(entity, { name, type: leaf(type, true), stable: true }, []);
      known.places.set(subgraph, { role: 'key', shareable: true });
    }
  };
  const placed = [home!];
  set(home!, ['id', ...dice.some(Object.keys(KEYS).slice(1), 35)], true);
  for (const subgraph of others) {
    const shared = dice.pick(entity.keys.get(dice.pick(placed))!).fields;
    const isReal = dice.chance(70) || (isMember && face.knownIn.has(subgraph));
    const more = isReal && dice.chance(30) ? [dice.pick(Object.keys(KEYS))] : [];
    set(subgraph, [...new Set([shared, ...more])], isReal || dice.chance(40));
    if (isReal) placed.push(subgraph);
  }
  // A stub resolves nothing of its own; what may own fields is where every key can be entered.
  for (const subgraph of placed) entity.knownIn.add(subgraph);
}

function addFaces({ dice, graph }: Draw, face: Composite): void {
  const declare = (subgraphs: readonly string[], name: string, type: TypeRef, args: readonly Argument[]): void => {
    const places = subgraphs.map(
      (subgraph) => [subgraph, { role: 'resolves', shareable: subgraphs.length > 1 }] as const,
    );
    addField(face, { name, type, args }, places);
    for (const member of face.members) addField(graph.types.get(member)!, { name, type, args }, places);
  };
  const known = [...face.knownIn];
  if (known.length > 0) {
    addField(
      face,
      { name: 'id', type: leaf('ID', true), stable: true },
      known.map((subgraph) => [subgraph, { role: 'key' }] as const),
    );
    declare(known, 'label', leaf('String'), []);
  }
  for (const subgraph of dice.some(known, 60))
    declare([subgraph], `i_${subgraph}`, leaf(dice.pick(LEAVES), dice.chance(30)), randomArguments(dice));
  const shape = graph.types.get('J0')!;
  addField(
    shape,
    { name: 'naam', type: leaf('String') },
    graph.subgraphs.map((subgraph) => [subgraph, { role: 'resolves' }] as const),
  );
}

function addFields(draw: Draw, entity: Composite): void {
  const { dice } = draw;
  const owners = [...entity.knownIn];
  let made = 0;
  for (const subgraph of owners)
    for (let left = 2 + dice.number(3); left > 0; left--) {
      const odd = dice.chance(12) ? dice.pick(ODD_NAMES) : undefined;
      const name = odd === undefined || entity.fields.has(odd) ? `f${made++}` : odd;
      const type = randomType(draw, subgraph);
      const args = randomArguments(dice);
      const inaccessible = LEAVES.some((one) => one === type.name) && dice.chance(5);
      const other = dice.pick(owners);
      const everywhere = [...graphTypes(draw, type.name)].includes(other);
      const isShared = other !== subgraph && everywhere && dice.chance(30);
      const place: Place = { role: 'resolves', shareable: true };
      const places: (readonly [string, Place])[] = !isShared
        ? [[subgraph, { role: 'resolves' }]]
        : dice.chance(65)
          ? [
              [subgraph, place],
              [other, place],
            ]
          : [
              [subgraph, { role: 'resolves', overrides: other }],
              [other, { role: 'overridden' }],
            ];
      addField(entity, { name, type, args, inaccessible }, places);
    }
}

/** The subgraphs that know this type. */
function graphTypes({ graph }: Draw, name: string): Iterable<string> {
  const type = graph.types.get(name);
  return type === undefined || type.kind === 'entity' || type.kind === 'value' ? graph.subgraphs : type.knownIn;
}

function addRoots(draw: Draw): void {
  const { dice, graph } = draw;
  for (const subgraph of graph.subgraphs) {
    for (let n = 3 + dice.number(2); n > 0; n--)
      addField(
        graph.types.get('Query')!,
        { name: `q_${subgraph}${n}`, type: randomType(draw, subgraph, 10), args: randomArguments(dice) },
        [[subgraph, { role: 'resolves' }]],
      );
    if (!dice.chance(60)) continue;
    const mutation = graph.types.get('Mutation')!;
    addField(mutation, { name: `m_${subgraph}`, type: randomType(draw, subgraph, 20), args: randomArguments(dice) }, [
      [subgraph, { role: 'resolves' }],
    ]);
    addField(mutation, { name: `tel_${subgraph}`, type: leaf('Int', true), stable: true }, [
      [subgraph, { role: 'resolves' }],
    ]);
  }
}

function addInterfaceObject({ dice, graph }: Draw, face: Composite, io: string): void {
  face.keys.set(io, [{ fields: 'id', resolvable: true }]);
  for (const subgraph of face.knownIn) face.keys.set(subgraph, [{ fields: 'id', resolvable: true }]);
  face.fields.get('id')!.places.set(io, { role: 'key', shareable: true });
  const place: Place = { role: 'resolves' };
  addField(face, { name: 'io0', type: leaf(dice.pick(LEAVES)), args: randomArguments(dice) }, [[io, place]]);
  if (dice.chance(50)) {
    face.fields.get('label')!.places.set(io, { role: 'external' });
    addField(face, { name: 'io1', type: leaf('String') }, [[io, { ...place, requires: 'label' }]]);
  }
  const query = graph.types.get('Query')!;
  addField(query, { name: 'q_io', type: leaf('I0') }, [[io, place]]);
  addField(query, { name: 'q_ios', type: { name: 'I0', lists: [false], required: true } }, [[io, place]]);
}

function rotate<T>(list: readonly T[], by: number): T[] {
  return [...list.slice(by), ...list.slice(0, by)];
}
