import type { Field, Place as FieldPlace } from './graph.ts';
import { Mishap, type Run, type Thing, type World } from './world.ts';

export interface Trouble {
  isUnsure: boolean;
}

export interface Candidate {
  readonly subgraph: string;
  readonly place: FieldPlace | undefined;
}

/**
 * The subgraphs that a field of this thing may be asked of. Of several roads of which one is broken only the plan says which
 * is taken; then `trouble` says that it is not sure.
 * @returns nothing when nobody who could tell knows this thing: that is no failure, but null
 * @throws Mishap when every road ends at a subgraph that is down
 */
export function candidatesOf(
  world: World,
  from: Thing & { readonly from: readonly string[]; readonly provided: string | undefined },
  field: Field,
  run: Run,
  trouble: Trouble,
): readonly Candidate[] | undefined {
  const { graph } = world;
  const { mishaps } = run;
  const type = graph.types.get(from.type);
  const isDown = (subgraph: string) => mishaps.down.includes(subgraph);
  const knows = ([subgraph, { role }]: [string, FieldPlace]) =>
    role === 'resolves' || role === 'key' || (from.from.includes(subgraph) && from.provided === field.name);
  const all = [...field.places].filter(knows).map(([subgraph, place]): Candidate => ({ subgraph, place }));
  if (type?.kind === 'root') {
    if (all.every(({ subgraph }) => isDown(subgraph))) throw new Mishap('down');
    return all;
  }
  const here = all.filter(({ subgraph, place }) => from.from.includes(subgraph) && place?.requires === undefined);
  // Without a key there is no way from one subgraph to another.
  if (type?.kind === 'value') return here;
  if (mishaps.down.length === 0 && mishaps.missing === 0) return all;
  const isMissing = (subgraph: string) => world.isMissing(subgraph, from, run);
  // Who told of an interface may be asked again by key, once it is known which type it is.
  if (from.from.some((subgraph) => subgraph === graph.interfaceObjectIn && isMissing(subgraph)))
    trouble.isUnsure = true;
  const elsewhere = all.filter((candidate) => !here.includes(candidate));
  const states = [
    // Of a thing that several subgraphs may have told of, not all tell it.
    ...here.map(() => (from.from.length > 1 && isTroubled() ? 'unsure' : 'open')),
    ...elsewhere.map(({ subgraph }) => {
      if (isDown(subgraph)) return 'down';
      if (isMissing(subgraph)) return 'missing';
      if (from.from.every((start) => !isDown(start) && isDirect(start, subgraph))) return 'open';
      return isTroubled() ? 'unsure' : 'open';
    }),
  ];
  if (states.every((state) => state === 'down')) throw new Mishap('down');
  if (states.every((state) => state === 'missing')) return undefined;
  if (states.some((state) => state !== 'open')) trouble.isUnsure = true;
  return all;

  function isTroubled(): boolean {
    const { subgraphs, interfaceObjectIn } = graph;
    const known = [...subgraphs, ...(interfaceObjectIn === undefined ? [] : [interfaceObjectIn])];
    return known.some((subgraph) => isDown(subgraph) || isMissing(subgraph));
  }

  /** Whether what the one subgraph knows of a thing is a key of the other. */
  function isDirect(start: string, end: string): boolean {
    if (start === end) return true;
    const keysOf = (subgraph: string) => type?.keys.get(subgraph) ?? interfaceKeys(subgraph);
    return keysOf(end).some(
      ({ fields, resolvable }) => resolvable && keysOf(start).some((key) => key.fields === fields),
    );
  }

  function interfaceKeys(subgraph: string) {
    const face = [...graph.types.values()].find(
      ({ kind, members }) => kind === 'interface' && members.includes(from.type),
    );
    return face?.keys.get(subgraph) ?? [];
  }
}
