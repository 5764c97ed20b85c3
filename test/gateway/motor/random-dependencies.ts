import { addField, type Draw, LEAVES, randomType } from './draw.ts';
import type { Composite, Field, Graph } from './graph.ts';

/** Fields that are computed from what another subgraph resolves, also from what is itself computed. */
export function addRequires(draw: Draw, entity: Composite): void {
  const { dice, graph } = draw;
  let made = 0;
  for (const subgraph of entity.knownIn) {
    if (!dice.chance(60)) continue;
    const elsewhere = [...entity.fields.values()].filter(
      (field) => !field.places.has(subgraph) && canRequire(graph, field, subgraph),
    );
    if (elsewhere.length === 0) continue;
    const wanted = [...new Set([dice.pick(elsewhere), dice.pick(elsewhere)])];
    const selections = wanted.map((field) => selectionOf(draw, field, subgraph));
    for (const field of wanted) field.places.set(subgraph, { role: 'external' });
    const type = randomType(draw, subgraph, 80);
    addField(entity, { name: `r_${subgraph}${made++}`, type }, [
      [subgraph, { role: 'resolves', requires: selections.join(' ') }],
    ]);
  }
}

function canRequire(graph: Graph, { type, args, places }: Field, subgraph: string): boolean {
  const composite = graph.types.get(type.name);
  if ([...places.values()].some(({ role }) => role === 'overridden' || role === 'key')) return false;
  if (args.some((argument) => argument.type === 'Blob')) return false;
  return (
    composite === undefined ||
    composite.kind === 'value' ||
    (composite.kind === 'entity' && composite.keys.has(subgraph))
  );
}

function selectionOf({ dice, graph }: Draw, field: Field, subgraph: string): string {
  field.stable = true;
  const composite = graph.types.get(field.type.name);
  const given = field.args
    .filter((argument) => (argument.type.endsWith('!') && argument.default === undefined) || dice.chance(50))
    .map(({ name, type }) => `${name}: ${literalOf(type, dice.number(3))}`);
  const written = given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
  if (composite === undefined) return written;
  if (composite.kind === 'entity') return `${written} { ${composite.keys.get(subgraph)![0]!.fields} }`;
  const inner = [...composite.fields.values()].filter(
    ({ type, args }) => LEAVES.some((leaf) => leaf === type.name) && args.every(({ type: of }) => !of.endsWith('!')),
  );
  for (const one of inner) one.stable = true;
  return `${written} { ${inner.map(({ name }) => name).join(' ')} }`;
}

function literalOf(type: string, n: number): string {
  switch (type.replace('!', '')) {
    case 'Int':
      return String(n);
    case 'String':
      return `"${n}"`;
    case 'Boolean':
      return String(n > 0);
    case 'Maat':
      return n > 0 ? 'KLEIN' : 'GROOT';
    default:
      return 'null';
  }
}

/** Fields that another subgraph than their own can tell, along one road. */
export function addProvides({ dice, graph }: Draw): void {
  for (const type of graph.types.values()) {
    if (type.kind !== 'root' && type.kind !== 'entity') continue;
    for (const field of type.fields.values()) {
      const target = graph.types.get(field.type.name);
      const [first, ...more] = field.places;
      if (target?.kind !== 'entity' || first === undefined || more.length > 0 || !dice.chance(30)) continue;
      const [subgraph, place] = first;
      if (place.role !== 'resolves') continue;
      const found = [...target.fields.values()].filter(
        ({ places, args, type: of }) =>
          !places.has(subgraph) &&
          args.length === 0 &&
          LEAVES.some((leaf) => leaf === of.name) &&
          [...places.values()].every(
            ({ role, requires, overrides }) =>
              (role === 'resolves' || role === 'external') && requires === undefined && overrides === undefined,
          ),
      );
      if (found.length === 0) continue;
      const provided = dice.pick(found);
      for (const [where, at] of provided.places)
        if (at.role === 'resolves') provided.places.set(where, { ...at, shareable: true });
      provided.places.set(subgraph, { role: 'external' });
      field.places.set(subgraph, { ...place, provides: provided.name });
    }
  }
}
